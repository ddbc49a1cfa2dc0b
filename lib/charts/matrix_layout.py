"""How large the cells of a matrix are, and how much room the names beside it get."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.layout import PAGE_WIDTH
from lib.charts.names import cut_in_the_middle

WIDEST, HIGHEST = 96.0, 44.0
"""Pixels of a cell. The least is set by the names: what does not fit scrolls in its own box."""

ROOMY = 15
"""Classes: up to so many, cells are always wide enough for their number, since a finger has no
tooltips; a matrix of more has lower rows, so that it can be seen without scrolling."""

LOW_HEIGHT = 22.0
NAME_SIZES = {0: (12.0, 15.0), 40: (9.0, 10.0)}
"""Pixels of the type of the names and of the least cell beside which two names stay apart, by the
number of classes from which on they are used."""

ROW_ROOM_SHARE, MOST_ROW_ROOM, MOST_COLUMN_ROOM = 0.28, 170.0, 130.0
"""The names may take so much of the width, and so many pixels."""

NUMBER_SIZES = (13.0, 12.0, 11.0, 10.0)
BESIDE_A_NUMBER, ABOVE_A_NUMBER = 5.0, 5.0
"""Pixels in both directions together that a number keeps from the edges of its cell."""

TITLE_ROOM, NAME_GAP = 34.0, 7.0
"""Pixels that the title of the axis takes, and between a name and the cells."""

_ROOM_STEP = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in pixels; `number_size` is None where numbers do not fit into the cells.

    `turned` says that the names of the columns run upwards; the legend stands below the cells.
    """

    classes: int
    cell_width: float
    cell_height: float
    name_size: float
    row_room: float
    column_room: float
    turned: bool
    number_size: float | None
    legend_room: float


def layout(names: Sequence[str], labels: Sequence[str], available: float = PAGE_WIDTH) -> Layout:
    """The layout for classes of these names and cells with these labels."""
    size, least = next(
        sizes for above, sizes in reversed(NAME_SIZES.items()) if len(names) >= above
    )
    row_room = _room(names, min(MOST_ROW_ROOM, available * ROW_ROOM_SHARE), size)
    free = available - row_room - NAME_GAP - TITLE_ROOM
    width = _cell_width(labels, len(names), free, least)
    few = len(names) <= ROOMY
    height = max(LOW_HEIGHT if few else least, min(HIGHEST if few else LOW_HEIGHT, width))
    turned = not all(_fits(name, width - NAME_GAP, size) for name in names)
    return Layout(
        classes=len(names),
        cell_width=width,
        cell_height=height,
        name_size=size,
        row_room=row_room,
        column_room=_room(names, MOST_COLUMN_ROOM, size) if turned else size,
        turned=turned,
        number_size=_number_size(labels, width, height),
        legend_room=max(free, width * len(names)),
    )


def _cell_width(labels: Sequence[str], classes: int, free: float, least: float) -> float:
    if classes <= ROOMY:
        least = max(least, _room(labels, WIDEST, NUMBER_SIZES[-1], step=1) + BESIDE_A_NUMBER)
    return float(max(least, min(WIDEST, free // max(1, classes))))


def _number_size(labels: Sequence[str], width: float, height: float) -> float | None:
    """The largest type in which every number fits: some with and some without would mislead."""
    for size in NUMBER_SIZES:
        if height >= size + ABOVE_A_NUMBER and all(
            _fits(label, width - BESIDE_A_NUMBER, size) for label in set(labels)
        ):
            return size
    return None


def _room(texts: Sequence[str], most: float, size: float, *, step: int = _ROOM_STEP) -> float:
    """The least room, up to `most`, in which all texts fit."""
    rooms, different = range(step, int(most), step), set(texts)
    enough = bisect_left(rooms, True, key=lambda room: all(_fits(t, room, size) for t in different))
    return float(rooms[enough]) if enough < len(rooms) else most


def _fits(text: str, width: float, size: float) -> bool:
    return cut_in_the_middle(text, width, size) == text
