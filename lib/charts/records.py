"""The rows of data behind a row of panels: plain values under fixed names, one a bar.

What a user wrote is only ever a value here, never the name of a field, a title or a formula.
"""

from __future__ import annotations

from typing import TypedDict

from lib.charts.names import cut_in_the_middle, shown_name
from lib.charts.panels import Bar, Panel, PanelRow
from lib.charts.shares import bar_label, four_decimals, interval_text
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import why_unknown

UNKNOWN_BOX = 0.25
"""How high the empty box of an unknown figure is: enough to be seen, far from any claim."""

NAME_SIZE = 14
"""Pixels: the type of the class names above the panels."""

_BETWEEN_NAMES = 6
"""Pixels that two neighbours which are both cut keep apart, beyond the gap of the panels."""


class Record(TypedDict):
    """One bar: what is drawn (None where there is nothing to draw) and what its tooltip says.

    `panel` tells the facets apart; `top` is what the label stands on; `title` is the name as it
    fits above the panel, drawn with the `first` bar of the panel only; `told` is what a screen
    reader says.
    """

    panel: int
    letter: str
    key: str
    value: float | None
    box: float | None
    low: float | None
    high: float | None
    top: float
    label: str
    first: bool
    title: str
    name: str
    measure: str
    shown: str
    interval: str
    told: str


def records(row: PanelRow, panel_width: float) -> list[Record]:
    """Every bar of the row, panel by panel."""
    return [
        _record(panel, bar, number, title)
        for number, panel in enumerate(row.panels)
        for title in (_title(panel, panel_width),)
        for bar in panel.bars
    ]


def _title(panel: Panel, panel_width: float) -> str:
    return cut_in_the_middle(shown_name(panel.name), panel_width - _BETWEEN_NAMES, NAME_SIZE)


def _record(panel: Panel, bar: Bar, number: int, title: str) -> Record:
    figure, name = bar.figure, shown_name(panel.name)
    measure = CATALOGUE[bar.measure].name
    known = figure.value is not None
    whole = figure.low is not None and figure.high is not None
    shown, interval = value_text(bar), _interval(bar)
    return Record(
        panel=number,
        letter=bar.letter,
        key=bar.measure,
        value=figure.value,
        box=None if known else UNKNOWN_BOX,
        low=figure.low if whole else None,
        high=figure.high if whole else None,
        top=_top(bar),
        label="?" if figure.value is None else bar_label(figure.value),
        first=bar is panel.bars[0],
        title=title,
        name=name,
        measure=measure,
        shown=shown,
        interval=interval,
        told=f"{name}: {measure} {shown}" + (f", 95% interval {interval}" if whole else ""),
    )


def value_text(bar: Bar) -> str:
    """The figure with four decimals, or that it is not known and why."""
    if bar.figure.value is None:
        return f"not known: {why_unknown(bar.figure)}"
    return four_decimals(bar.figure.value)


def _interval(bar: Bar) -> str:
    return interval_text(bar.figure) or "not known from this file"


def _top(bar: Bar) -> float:
    """What the label stands on: above the interval, so that neither crosses the other."""
    if bar.figure.value is None:
        return UNKNOWN_BOX
    return max(bar.figure.value, bar.figure.high or 0.0)
