"""Tables as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from types import MappingProxyType

from lib.counting.spellings import merged_note
from lib.exports.about import About
from lib.exports.tables import Cell, class_lines
from lib.metrics.figure import Scorecard
from lib.report import Report

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def report_as_csv(report: Report, about: About) -> str:
    """The table of classes; beside each class stands what table it is of, and when it was made.

    What cannot be told is the same for all of them, and stands in the first line only.
    """
    told = {
        "file": about.name,
        "made on": about.made.isoformat(),
        "kind": about.kind,
        "evidence": about.evidence,
        "made by": about.maker,
    }
    limits = " ".join(one.text for one in report.cannot_tell)
    source = report.evaluation.source
    return classes_as_csv(
        report.card, sample=source.sample, merged=source.merged, told=told, limits=limits
    )


def classes_as_csv(
    card: Scorecard,
    *,
    sample: str | None = None,
    merged: Mapping[str, tuple[str, ...]] = _NOTHING,
    told: Mapping[str, str] = MappingProxyType({}),
    limits: str = "",
) -> str:
    """One line a class: row, sizes, each figure with its interval, four decimals.

    An unknown figure is an empty cell, with its reason beside the figures. A last column says that
    a table is that of a sample, and which spellings are counted as one class.
    """
    header, *lines = class_lines(card)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    noted = bool(sample or merged)
    more = [*told, *(["cannot be told"] if limits else []), *(["note"] if noted else [])]
    writer.writerow([*header, *more])
    for number, (entry, line) in enumerate(zip(card.classes, lines, strict=True)):
        cells = [*map(_written, line), *told.values()]
        if limits:
            cells.append(limits if number == 0 else "")
        if noted:
            cells.append(_note(entry.name, sample, merged))
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def safe_cell(text: str) -> str:
    """A cell that a spreadsheet shows as text: an apostrophe before what looks like a formula.

    >>> safe_cell("=1+1"), safe_cell("a")
    ("'=1+1", 'a')
    """
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.4f}" if isinstance(cell, float) else str(cell)


def _note(name: str, sample: str | None, merged: Mapping[str, tuple[str, ...]]) -> str:
    notes = ["sample data"] if sample else []
    if name in merged:
        notes.append(merged_note(name, merged[name]))
    return "; ".join(notes)
