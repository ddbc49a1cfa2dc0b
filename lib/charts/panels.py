"""Which classes one page of the two-row chart shows, and which bars each of them has."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lib.charts.order import Sort, in_order
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import ClassScores, Figure, Scorecard

Arrangement = Literal["split", "against_rest"]
RowKind = Literal["positive", "negative", "neither", "the_class", "all_others"]

MEASURES = ("precision", "recall", "f1", "accuracy")
"""What can be chosen, in the order in which bars stand, whatever is chosen."""

ROW_TITLES: Mapping[RowKind, str] = {
    "positive": "Positive classes",
    "negative": "Negative classes",
    "neither": "Classes in neither row",
    "the_class": "Items that are, or are called, the class",
    "all_others": "All the other items",
}

_ALWAYS_AGAINST_REST = ("precision", "recall")
_ON_ALL_OTHERS = ("npv", "specificity")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a panel; a figure without a value is drawn as not known."""

    measure: str
    letter: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Panel:
    """One class with its bars, in drawing order."""

    name: str
    support: int | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class PanelRow:
    """The panels of one row on this page: its classes `first` to `last` (from 1) of `total`.

    A row that has ended before this page has no panels, and `first` and `last` are 0.
    """

    kind: RowKind
    panels: tuple[Panel, ...]
    first: int
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class Page:
    """What one page of the chart shows; `number` counts from 1 to `pages`."""

    arrangement: Arrangement
    rows: tuple[PanelRow, ...]
    number: int
    pages: int
    columns: int


def split_possible(scorecard: Scorecard) -> bool:
    """Whether any class has a row, so that the classes can be split into two rows."""
    return any(scores.row is not None for scores in scorecard.classes)


def page_of_panels(
    scorecard: Scorecard,
    *,
    arrangement: Arrangement,
    sort: Sort = "file",
    measures: Collection[str] = MEASURES,
    page: int = 1,
    columns: int,
) -> Page:
    """The panels of one page, each row sorted and cut into pages of `columns` by itself.

    An empty choice of measures shows them all. A page that does not exist (an old link, a
    shorter file) becomes the nearest one that does. Raises ValueError for "split" where no class
    has a row: ask `split_possible` first.
    """
    if arrangement == "split" and not split_possible(scorecard):
        raise ValueError("no class of this test has a row")
    chosen = tuple(measure for measure in MEASURES if measure in measures) or MEASURES
    columns = max(columns, 1)
    rows = [
        (kind, in_order(classes, sort), shown)
        for kind, classes, shown in _rows(scorecard.classes, arrangement, chosen)
        if classes
    ]
    pages = max((-(-len(classes) // columns) for _, classes, _ in rows), default=1)
    number = min(max(page, 1), pages)
    cut = tuple(
        _cut(kind, classes, shown, start=(number - 1) * columns, columns=columns)
        for kind, classes, shown in rows
    )
    return Page(arrangement, cut, number, pages, columns)


def bars_a_panel(page: Page) -> int:
    """The most bars that a panel of the page has: what decides how wide panels must be."""
    return max((len(panel.bars) for row in page.rows for panel in row.panels), default=0)


def _rows(
    classes: Sequence[ClassScores], arrangement: Arrangement, chosen: tuple[str, ...]
) -> list[tuple[RowKind, list[ClassScores], tuple[str, ...]]]:
    """Every row of the arrangement: its kind, its classes, its measures."""
    if arrangement == "against_rest":
        above = tuple(m for m in MEASURES if m in _ALWAYS_AGAINST_REST or m in chosen)
        return [
            ("the_class", list(classes), above),
            ("all_others", list(classes), _ON_ALL_OTHERS),
        ]
    return [
        ("positive", [scores for scores in classes if scores.row == "positive"], chosen),
        ("negative", [scores for scores in classes if scores.row == "negative"], chosen),
        ("neither", [scores for scores in classes if scores.row is None], chosen),
    ]


def _cut(
    kind: RowKind,
    classes: tuple[ClassScores, ...],
    measures: tuple[str, ...],
    *,
    start: int,
    columns: int,
) -> PanelRow:
    here = classes[start : start + columns]
    return PanelRow(
        kind=kind,
        panels=tuple(_panel(scores, measures) for scores in here),
        first=start + 1 if here else 0,
        last=start + len(here) if here else 0,
        total=len(classes),
    )


def _panel(scores: ClassScores, measures: tuple[str, ...]) -> Panel:
    bars = tuple(
        Bar(measure, CATALOGUE[measure].letter, scores.figures[measure]) for measure in measures
    )
    return Panel(scores.name, scores.support, bars)
