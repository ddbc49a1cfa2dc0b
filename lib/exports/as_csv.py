"""Tables as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from types import MappingProxyType

from lib.counting.spellings import merged_note
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import Figure, Scorecard, why_unknown

COLUMNS = ("precision", "recall", "f1", "accuracy", "specificity", "npv")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def classes_as_csv(
    card: Scorecard,
    *,
    sample: str | None = None,
    merged: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> str:
    """One line a class: row, sizes, each figure with its interval, four decimals.

    An unknown figure is an empty cell, with its reason beside the figures. A last column says that
    a table is that of a sample, and which spellings are counted as one class.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    header = ["class", "row", "items", "predicted"]
    for measure in COLUMNS:
        name = CATALOGUE[measure].name.lower()
        header += [name, f"{name} low", f"{name} high"]
    writer.writerow([*header, "not known", *(["note"] if sample or merged else [])])
    for entry in card.classes:
        figures = [entry.figures[measure] for measure in COLUMNS]
        cells = [entry.name, entry.row or "", _count(entry.support), _count(entry.predicted)]
        cells += [cell for figure in figures for cell in _cells(figure)]
        cells.append(_reasons(dict(zip(COLUMNS, figures, strict=True))))
        if sample or merged:
            notes = ["sample data"] if sample else []
            if entry.name in merged:
                notes.append(merged_note(entry.name, merged[entry.name]))
            cells.append("; ".join(notes))
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def safe_cell(text: str) -> str:
    """A cell that a spreadsheet shows as text: an apostrophe before what looks like a formula.

    >>> safe_cell("=1+1"), safe_cell("a")
    ("'=1+1", 'a')
    """
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def _count(value: int | None) -> str:
    return "" if value is None else str(value)


def _cells(figure: Figure) -> list[str]:
    parts = (figure.value, figure.low, figure.high)
    return ["" if part is None else f"{part:.4f}" for part in parts]


def _reasons(figures: dict[str, Figure]) -> str:
    return "; ".join(
        f"{CATALOGUE[measure].name.lower()}: {why_unknown(figure)}"
        for measure, figure in figures.items()
        if figure.reason is not None
    )
