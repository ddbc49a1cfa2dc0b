"""The two-row chart in plain words, for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from lib.charts.names import shown_name
from lib.charts.panels import ROW_TITLES, Bar, Page, Panel, PanelRow
from lib.charts.shares import four_decimals
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import why_unknown

MOST_IN_FULL = 12
"""Classes: up to so many, every value is read out; beyond, a listener would lose the thread."""


def short_name(page: Page) -> str:
    """One sentence that names the chart: what a screen reader says before anything else."""
    measures = dict.fromkeys(_name(bar) for bar in _bars(page.rows))
    return f"Bar chart of {_and(list(measures))}, {place(page)}."


def place(page: Page) -> str:
    """Which classes the page shows, of how many.

    A row that has ended before this page is not counted among those it shows.
    """
    rows = page.rows[:1] if page.arrangement == "against_rest" else page.rows
    return _and([_span(row) for row in rows if row.panels]) or "no classes"


def describe(page: Page) -> str:
    """The chart as text: every value of up to `MOST_IN_FULL` classes, a summary of more."""
    where = place(page)
    parts = [f"{where[:1].upper()}{where[1:]}."]
    count = max if page.arrangement == "against_rest" else sum
    shown = count([len(row.panels) for row in page.rows] or [0])
    for row in page.rows:
        if row.panels:
            told = _in_full(row) if shown <= MOST_IN_FULL else _summary(row)
            parts.append(f"{ROW_TITLES[row.kind]}: {told}.")
    return " ".join(parts)


def _in_full(row: PanelRow) -> str:
    return "; ".join(
        f"“{shown_name(panel.name)}”: " + ", ".join(_value(bar) for bar in panel.bars)
        for panel in row.panels
    )


def _value(bar: Bar) -> str:
    figure = bar.figure
    if figure.value is None:
        return f"{_name(bar)} not known ({why_unknown(figure)})"
    text = f"{_name(bar)} {four_decimals(figure.value)}"
    if figure.low is None or figure.high is None:
        return text
    return f"{text} (between {four_decimals(figure.low)} and {four_decimals(figure.high)})"


def _summary(row: PanelRow) -> str:
    return "; ".join(_range(row.panels, nth) for nth in range(len(row.panels[0].bars)))


def _range(panels: Sequence[Panel], nth: int) -> str:
    """Lowest, middle and highest value of the nth bar, and how many are not known."""
    name = _name(panels[0].bars[nth])
    known = [
        (figure.value, panel)
        for panel in panels
        for figure in (panel.bars[nth].figure,)
        if figure.value is not None
    ]
    if not known:
        return f"{name} not known for any of them"
    low, high = min(known, key=lambda pair: pair[0]), max(known, key=lambda pair: pair[0])
    middle = median(value for value, _ in known)
    missing = len(panels) - len(known)
    return (
        f"{name} from {four_decimals(low[0])} (“{shown_name(low[1].name)}”)"
        f" to {four_decimals(high[0])} (“{shown_name(high[1].name)}”),"
        f" the middle one {four_decimals(middle)}" + (f", {missing} not known" if missing else "")
    )


def _span(row: PanelRow) -> str:
    kind = f"{row.kind} " if row.kind in ("positive", "negative") else ""
    where = " in neither row" if row.kind == "neither" else ""
    if row.first == row.last:
        return f"{kind}class {row.first:,} of {row.total:,}{where}"
    return f"{kind}classes {row.first:,} to {row.last:,} of {row.total:,}{where}"


def _bars(rows: Sequence[PanelRow]) -> list[Bar]:
    return [bar for row in rows for panel in row.panels[:1] for bar in panel.bars]


def _name(bar: Bar) -> str:
    name = CATALOGUE[bar.measure].name
    return name if name == "F1" else name[:1].lower() + name[1:]


def _and(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
