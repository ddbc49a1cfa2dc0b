"""The report as Markdown: for a ticket, a wiki page or a terminal."""

from __future__ import annotations

import re

from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import ClassScores
from lib.report import Report

COLUMNS = ("precision", "recall", "f1", "accuracy")


def report_as_markdown(report: Report) -> str:
    """The whole report: summary, findings, what cannot be told, and the table of classes."""
    source = report.evaluation.source
    blocks = [f"# {_escaped(source.name)}"]
    if source.sample:
        blocks.append(f"**Sample data, not your data.** {_escaped(source.sample)}")
    blocks += [_escaped(" ".join(report.summary)), "## Findings"]
    for finding, wording in report.findings:
        lines = (f"### {finding.severity.capitalize()}: {wording.title}", wording.text)
        blocks += [_escaped_heading(lines[0]), _escaped(lines[1]), f"*{_escaped(wording.advice)}*"]
    blocks.append("## What the numbers cannot tell")
    blocks.append("\n".join(f"- {_escaped(one.text)} Needed: {_escaped(one.needs)}."
                            for one in report.cannot_tell))  # fmt: skip
    blocks += ["## Class by class", _table(report.card.classes)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(classes: tuple[ClassScores, ...]) -> str:
    head = ["class", "row", "items", *(CATALOGUE[measure].name for measure in COLUMNS)]
    lines = [_line(head), _line(["---"] * len(head))]
    for entry in classes:
        values = [entry.figures[measure].value for measure in COLUMNS]
        cells = ["not known" if value is None else f"{value:.4f}" for value in values]
        size = "not known" if entry.support is None else f"{entry.support:,}"
        lines.append(_line([_escaped(entry.name), entry.row or "", size, *cells]))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is: folded to one line, every special mark escaped."""
    folded = " ".join(text.split())
    return re.sub(r"([\\`*_{}\[\]<>#|!~$])", r"\\\1", folded).replace("://", ":\u2060//")


def _escaped_heading(text: str) -> str:
    marks, _, rest = text.partition(" ")
    return f"{marks} {_escaped(rest)}"
