"""The numbers of a report as tables of texts, for every document that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import ClassScores, Figure, Scorecard, why_unknown

OF_A_CLASS = ("precision", "recall", "f1", "accuracy", "specificity", "npv")
OF_THE_TEST = (
    "overall_accuracy", "majority_share", "balanced_accuracy", "macro_f1", "weighted_f1", "mcc",
    "kappa",
)  # fmt: skip
NOT_KNOWN = "not known"

Cell = str | float | int | None
Line = Sequence[Cell]
"""A row of a table for machines: numbers as numbers, None where one is not known."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a name; the first cell of a row is its heading."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def class_table(card: Scorecard) -> Table:
    """One row a class: sizes, then every figure with its interval."""
    rows = any(entry.row for entry in card.classes)
    header = ("class", *(["row"] if rows else []), "items", "predicted")
    return Table(
        "Figures of every class",
        (*header, *(CATALOGUE[measure].name for measure in OF_A_CLASS)),
        tuple(_class_row(entry, rows=rows) for entry in card.classes),
        _reasons([entry.figures[one] for entry in card.classes for one in OF_A_CLASS]),
    )


def overall_table(card: Scorecard) -> Table:
    """One row a figure of the whole test, with what it means."""
    return Table(
        "Figures of the whole test",
        ("figure", "value", "what it is"),
        tuple(
            (CATALOGUE[one].name, figure_shown(card.overall[one]), CATALOGUE[one].meaning)
            for one in OF_THE_TEST
        ),
        _reasons([card.overall[measure] for measure in OF_THE_TEST]),
    )


def class_lines(card: Scorecard) -> list[Line]:
    """The same for machines: the header, then a line a class, with the reasons at its end."""
    header = ["class", "row", "items", "predicted"]
    for measure in OF_A_CLASS:
        name = CATALOGUE[measure].name.lower()
        header += [name, f"{name} low", f"{name} high"]
    lines: list[Line] = [[*header, NOT_KNOWN]]
    for entry in card.classes:
        cells: list[Cell] = [entry.name, entry.row or "", entry.support, entry.predicted]
        for measure in OF_A_CLASS:
            figure = entry.figures[measure]
            parts = (figure.value, figure.low, figure.high)
            cells += [None if part is None else float(part) for part in parts]
        lines.append([*cells, _why_not(entry)])
    return lines


def figure_shown(figure: Figure) -> str:
    """A figure with four decimals, and its interval where there is one.

    >>> figure_shown(Figure(0.5, 0.25, 0.75)), figure_shown(Figure(None, reason="no-sizes"))
    ('0.5000 (0.2500 to 0.7500)', 'not known')
    """
    if figure.value is None:
        return NOT_KNOWN
    if figure.low is None or figure.high is None:
        return f"{figure.value:.4f}"
    return f"{figure.value:.4f} ({figure.low:.4f} to {figure.high:.4f})"


def count_shown(value: int | None) -> str:
    """A number of items, or that it is not known.

    >>> count_shown(1234), count_shown(None)
    ('1,234', 'not known')
    """
    return NOT_KNOWN if value is None else f"{value:,}"


def _class_row(entry: ClassScores, *, rows: bool) -> tuple[str, ...]:
    return (
        entry.name,
        *([entry.row or ""] if rows else []),
        count_shown(entry.support),
        count_shown(entry.predicted),
        *(figure_shown(entry.figures[measure]) for measure in OF_A_CLASS),
    )


def _why_not(entry: ClassScores) -> str:
    """Why figures of a class are unknown, each behind its name."""
    return "; ".join(
        f"{CATALOGUE[measure].name.lower()}: {why_unknown(entry.figures[measure])}"
        for measure in OF_A_CLASS
        if entry.figures[measure].reason is not None
    )


def _reasons(figures: list[Figure]) -> tuple[str, ...]:
    reasons = dict.fromkeys(why_unknown(figure) for figure in figures)
    return tuple(f"Not known: {reason}." for reason in reasons if reason)
