"""How wide a panel is, and how many go beside each other."""

from __future__ import annotations

from math import floor

PAGE_WIDTH = 1120
"""Pixels: the column of the page, at its widest."""

PHONE_WIDTH = 350
"""Pixels: what a phone of 390 leaves between its margins."""

PHONE_COLUMNS = 2

BAR_SLOT = 25.0
"""Pixels a bar needs, with its share of the gaps: "1.00" in the smallest type is 22 wide."""

MIN_PANEL_WIDTH = 80.0
"""Pixels, however few the bars: below it, most names of classes would have to be cut."""

MAX_PANEL_WIDTH = 210.0
"""Pixels: above it, few bars become slabs and the eye has to travel."""

GAP = 8
"""Pixels between two panels."""

AXIS_ROOM = 42
"""Pixels that the labels of the leftmost panel and the chart's own margin take."""


def min_panel_width(bars: int) -> float:
    """The narrowest panel in which the values of so many bars stay apart.

    >>> min_panel_width(4)
    100.0
    """
    return max(MIN_PANEL_WIDTH, BAR_SLOT * bars)


def max_columns(bars: int = 4, available: float = PAGE_WIDTH) -> int:
    """How many panels of so many bars fit side by side.

    >>> max_columns(4)
    10
    """
    return max(1, floor((available - AXIS_ROOM + GAP) / (min_panel_width(bars) + GAP)))


def panel_width(columns: int, available: float = PAGE_WIDTH) -> float:
    """The width of each of `columns` panels that fill what is available, up to a limit.

    >>> panel_width(2, PHONE_WIDTH)
    150.0
    """
    columns = max(columns, 1)
    free = available - AXIS_ROOM - GAP * (columns - 1)
    return float(min(MAX_PANEL_WIDTH, max(MIN_PANEL_WIDTH, floor(free / columns))))
