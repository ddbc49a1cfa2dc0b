"""The report as JSON: the contract with machines, schema plainscore/report/1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from lib.evaluation import Evaluation, Source
from lib.exports.about import About
from lib.exports.cut_offs_csv import settled_classes
from lib.findings.claims import as_data
from lib.findings.finding import Finding
from lib.metrics.figure import ClassScores, Figure, why_unknown
from lib.report import Report
from lib.words.cut_off_choices import asked
from lib.words.wording import Wording

SCHEMA = "plainscore/report/1"
SHOWN = ("precision", "recall", "f1", "accuracy", "specificity", "npv")
MANY = ("scores", "group")
"""Roles that can have several columns: always a list."""


def report_as_data(report: Report, about: About | None = None) -> dict[str, Any]:
    """The report as plain data, in the shape that machines rely on; `about` says when and by whom
    it was made."""
    evaluation, card = report.evaluation, report.card
    return {
        "schema": SCHEMA,
        **({"made": {"on": about.made.isoformat(), "by": about.maker}} if about else {}),
        "input": {
            "name": evaluation.source.name,
            "kind": evaluation.kind,
            "evidence": list(evaluation.evidence),
            **_source(evaluation.source),
            "sample": evaluation.source.sample,
        },
        "classes": [_class(entry) for entry in card.classes],
        "overall": _overall(report),
        "matrix": _matrix(report),
        "scores": _scores(evaluation),
        "cut_offs": _cut_offs(report),
        "findings": [_finding(finding, wording) for finding, wording in report.findings],
        "cannot_tell": [{"text": one.text, "needs": one.needs} for one in report.cannot_tell],
        "summary": " ".join(report.summary),
        "questions": list(report.questions),
        "request": report.request,
    }


def _cut_offs(report: Report) -> list[dict[str, Any]]:
    """The cut-offs that a reader settled on: from which score on each class is said."""
    return [
        {
            "class": name,
            "column": curve.column,
            "threshold": cut_off.threshold,
            "chosen_for": asked(cut_off.goal),
        }
        for name, curve, cut_off in settled_classes(report.evaluation)
    ]


def _source(source: Source) -> dict[str, Any]:
    columns = {
        role: list(names) if role in MANY or len(names) > 1 else names[0]
        for role, names in source.columns.items()
        if names
    }
    problems = [
        {"message": problem.message} | ({} if problem.line is None else {"line": problem.line})
        for problem in source.problems
    ]
    return {
        **asdict(source.decided),
        "rows_read": source.rows_read,
        "rows_left_out": source.rows_left_out,
        "columns": columns,
        "problems": problems,
    }


def _class(entry: ClassScores) -> dict[str, Any]:
    return {
        "name": entry.name,
        "row": entry.row,
        "support": entry.support,
        "predicted": entry.predicted,
    } | {measure: figure_as_data(entry.figures[measure]) for measure in SHOWN}


def figure_as_data(figure: Figure) -> dict[str, Any]:
    """One number with its interval, its origin, or the reason why it is unknown."""
    return {
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "origin": figure.origin,
        "reason": why_unknown(figure) or None,
    }


def _overall(report: Report) -> dict[str, Any]:
    figures: Mapping[str, Figure] = report.card.overall
    named = {"overall_accuracy": "accuracy"}
    return {"items": report.card.items} | {
        named.get(measure, measure): figure_as_data(figure) for measure, figure in figures.items()
    }


def _matrix(report: Report) -> dict[str, Any] | None:
    cells, labels = report.evaluation.cells, report.evaluation.classes
    if cells is None:
        return None
    counts = [[0] * len(labels) for _ in labels]
    for true, predicted, items in cells:
        counts[true][predicted] = items
    return {"labels": list(labels), "counts": counts}


def _scores(evaluation: Evaluation) -> list[dict[str, Any]] | None:
    """What the scores of each class amount to whatever the cut-off, None without scores."""
    if evaluation.curves is None:
        return None
    return [
        {
            "class": name,
            "column": curve.column,
            "average_precision": curve.average_precision,
            "roc_area": curve.roc_area,
            "within": curve.within,
            "left_out": curve.left_out,
        }
        for name, curve in zip(evaluation.classes, evaluation.curves, strict=True)
        if curve is not None
    ]


def _finding(finding: Finding, wording: Wording) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "needs": list(finding.needs),
        "classes": list(finding.classes),
        "title": wording.title,
        "text": wording.text,
        "why": wording.why,
        "advice": wording.advice,
        "claims": [as_data(claim) for claim in finding.claims],
    }
