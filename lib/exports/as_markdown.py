"""The report as Markdown: for a ticket, a wiki page or a terminal."""

from __future__ import annotations

from collections.abc import Callable

from lib.counting.spellings import merged_note
from lib.exports.about import About
from lib.exports.markdown_text import on_one_line, plain
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import ClassScores
from lib.report import Report
from lib.words.account import account, noted_together

COLUMNS = ("precision", "recall", "f1", "accuracy")


def report_as_markdown(report: Report, about: About | None = None) -> str:
    """The whole report: summary, findings, questions for the makers, what cannot be told, how the
    file was read, the table of classes, and where all of it comes from.

    What a user wrote is shown as it is, whatever it holds.
    """
    return _laid_out(report, about, plain)


def report_as_text(report: Report, about: About | None = None) -> str:
    """The same to be read as it stands, in a terminal: nothing in it is escaped."""
    return _laid_out(report, about, on_one_line)


def _laid_out(report: Report, about: About | None, shown: Callable[[str], str]) -> str:
    source = report.evaluation.source
    blocks = [f"# {shown(source.name)}"]
    if source.sample:
        blocks.append(f"**Sample data, not your data.** {shown(source.sample)}")
    merged = [shown(f"{merged_note(name, group)}.") for name, group in source.merged.items()]
    blocks += [*merged, shown(" ".join(report.summary)), "## Findings"]
    for finding, wording in report.findings:
        blocks.append(f"### {finding.severity.capitalize()}: {shown(wording.title)}")
        blocks += [shown(wording.text), f"*{shown(wording.advice)}*"]
    blocks += [
        "## Questions to ask the model's makers",
        "\n".join(f"- {shown(question)}" for question in report.questions),
    ]
    open_questions = (
        f"- {shown(one.text)} Would tell: {shown(one.needs)}." for one in report.cannot_tell
    )
    blocks += ["## What the numbers cannot tell", "\n".join(open_questions)]
    read = [f"- {one.about}: {shown(one.answer)}" for one in account(report.evaluation)]
    notes = [f"- {shown(note)}" for note in noted_together(source.problems)]
    blocks += ["## How the file was read", "\n".join(read + notes)]
    blocks += ["## Class by class", _table(report.card.classes, shown)]
    if about is not None:
        told = [f"- {one.about}: {shown(one.answer)}" for one in about.told]
        blocks += ["## About this report", "\n".join(told)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(classes: tuple[ClassScores, ...], shown: Callable[[str], str]) -> str:
    head = ["class", "row", "items", *(CATALOGUE[measure].name for measure in COLUMNS)]
    lines = [_line(head), _line(["---"] * len(head))]
    for entry in classes:
        values = [entry.figures[measure].value for measure in COLUMNS]
        cells = ["not known" if value is None else f"{value:.4f}" for value in values]
        size = "not known" if entry.support is None else f"{entry.support:,}"
        lines.append(_line([shown(entry.name), entry.row or "", size, *cells]))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
