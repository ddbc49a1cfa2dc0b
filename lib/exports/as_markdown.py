"""The report as Markdown: for a ticket, a wiki page or a terminal."""

from __future__ import annotations

from lib.exports.markdown_text import plain
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import ClassScores
from lib.report import Report

COLUMNS = ("precision", "recall", "f1", "accuracy")


def report_as_markdown(report: Report) -> str:
    """The whole report: summary, findings, what cannot be told, and the table of classes."""
    source = report.evaluation.source
    blocks = [f"# {plain(source.name)}"]
    if source.sample:
        blocks.append(f"**Sample data, not your data.** {plain(source.sample)}")
    blocks += [plain(" ".join(report.summary)), "## Findings"]
    for finding, wording in report.findings:
        blocks.append(f"### {finding.severity.capitalize()}: {plain(wording.title)}")
        blocks += [plain(wording.text), f"*{plain(wording.advice)}*"]
    open_questions = (
        f"- {plain(one.text)} Would tell: {plain(one.needs)}." for one in report.cannot_tell
    )
    blocks += ["## What the numbers cannot tell", "\n".join(open_questions)]
    blocks += ["## Class by class", _table(report.card.classes)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(classes: tuple[ClassScores, ...]) -> str:
    head = ["class", "row", "items", *(CATALOGUE[measure].name for measure in COLUMNS)]
    lines = [_line(head), _line(["---"] * len(head))]
    for entry in classes:
        values = [entry.figures[measure].value for measure in COLUMNS]
        cells = ["not known" if value is None else f"{value:.4f}" for value in values]
        size = "not known" if entry.support is None else f"{entry.support:,}"
        lines.append(_line([plain(entry.name), entry.row or "", size, *cells]))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
