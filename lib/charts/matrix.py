"""The confusion matrix as a picture: a row a true class, a column a predicted one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts import matrix_marks
from lib.charts.layout import PAGE_WIDTH
from lib.charts.matrix_layout import NAME_GAP, Layout, layout
from lib.charts.matrix_marks import PAIR
from lib.charts.matrix_records import Grid, View, cell_records, column_names, row_names
from lib.charts.matrix_shades import Step
from lib.charts.names import shown_name
from lib.charts.theme import Theme, vega_config

__all__ = ["MOST_DRAWN", "MOST_MISTAKEN", "PAIR", "chosen_pair", "matrix", "specification"]

MOST_DRAWN = 100
"""Classes: up to so many stand in one picture; more would be squeezed until unreadable."""

MOST_MISTAKEN = 30
"""Of more classes, so many are shown: those with the most mistakes, large enough to be read."""

LEGENDS: Mapping[View, str] = {
    "counts": "Mistakes: items in the cell",
    "by_true": "Mistakes: share of the real items (row)",
    "by_predicted": "Mistakes: share of the label’s uses (column)",
}

MOST_SVG_MARKS = 2_000
"""Cells: of more, the browser paints pixels, which is quicker; Streamlit's own count of marks does
not look into layers of layers."""

_SHAPES_KEPT = 256

_PARTS = ("data", "transform", "layer")


def matrix(grid: Grid, *, theme: Theme, available: float = PAGE_WIDTH) -> alt.LayerChart:
    """The chart of a grid; `available` is the width in pixels that it should fit into.

    Many classes on a narrow screen are wider than that, and scroll in their own box. Cells and
    classes are told apart by numbers, and what a user wrote is only ever a value in the data.
    """
    found = cell_records(grid)
    names = [shown_name(grid.matrix.classes[index]) for index in grid.order]
    sizes = layout(names, [record["label"] for record in found], available)
    shape = _Shape(
        theme, sizes, grid.order, grid.steps(), LEGENDS[grid.view],
        unknown=any(record["kind"] == "unknown" for record in found),
    )  # fmt: skip
    frames = json.loads(_frames(shape))
    titles = sizes.column_room if sizes.turned else sizes.cell_width - NAME_GAP
    data = (
        found,
        row_names(grid, sizes.row_room, sizes.name_size),
        column_names(grid, titles, sizes.name_size),
    )
    lookups = [_lookup("true", grid.order, names), _lookup("predicted", grid.order, names)]
    with debug_mode(False):
        layers: list[Any] = [
            alt.LayerSpec(data={"values": values}, transform=transform, layer=frame)
            for values, transform, frame in zip(data, (lookups, [], []), frames, strict=True)
        ]
        chart = _outside(theme, sizes)
    if len(found) > MOST_SVG_MARKS:
        chart.usermeta = {"embedOptions": {"renderer": "canvas"}}
    # Set, not given: Altair would copy every value.
    chart.layer = layers
    return chart


def specification(chart: alt.LayerChart) -> dict[str, Any]:
    """The Vega-Lite specification, unchecked: the tests check it, a page has no time to.

    The cells are set in as they are: they are plain already, and Altair would copy and look
    through every value.
    """
    with debug_mode(False):
        outside = alt.LayerChart(
            layer=[], width=chart.width, height=chart.height, config=chart.config,
            autosize=chart.autosize, padding=chart.padding, usermeta=chart.usermeta,
        )  # fmt: skip
        spec: dict[str, Any] = outside.to_dict(validate=False)
    return {**spec, "layer": [{part: layer[part] for part in _PARTS} for layer in chart.layer]}


def chosen_pair(selection: object, classes: int) -> tuple[int, int] | None:
    """The cell that a reader clicked, as (true, predicted) places among so many classes.

    `selection` is what the browser sent for `PAIR`: anything that is no cell is no choice.

    >>> chosen_pair([{"true_index": 4, "predicted_index": 9}], 10), chosen_pair({}, 10)
    ((4, 9), None)
    """
    match selection:
        case [{"true_index": int(true), "predicted_index": int(predicted)}]:
            return (true, predicted) if {true, predicted} <= set(range(classes)) else None
        case _:
            return None


@dataclass(frozen=True, slots=True)
class _Shape:
    """All that decides how a matrix is drawn, except for its data: nothing of a user's file."""

    theme: Theme
    layout: Layout
    order: tuple[int, ...]
    steps: tuple[Step, ...]
    legend: str
    unknown: bool


@lru_cache(maxsize=_SHAPES_KEPT)
def _frames(shape: _Shape) -> str:
    """The layers of the cells, of the row names and of the column names, as JSON.

    Building them takes far longer than filling them, and a page shows the same shape again and
    again; as JSON nobody can change them.
    """
    place = matrix_marks.Places(shape.order, shape.layout, shape.theme)
    with debug_mode(False):
        inside = [matrix_marks.cells(place, shape.steps, shape.legend)]
        if shape.unknown:
            inside.append(matrix_marks.unknown_cells(place))
        if shape.layout.number_size is not None:
            inside.append(matrix_marks.numbers(place, shape.steps, shape.layout.number_size))
        layers = (
            inside,
            [matrix_marks.names_of_rows(place)],
            [matrix_marks.names_of_columns(place)],
        )
        return json.dumps([[unit.to_dict(validate=False) for unit in units] for units in layers])


def _outside(theme: Theme, sizes: Layout) -> alt.LayerChart:
    return alt.LayerChart(
        layer=[],
        width=sizes.cell_width * sizes.classes,
        height=sizes.cell_height * sizes.classes,
        config=vega_config(theme),
        # Without it Streamlit would squeeze the picture into its box, names and all.
        autosize=alt.AutoSizeParams(type="pad", contains="padding"),
        # A title may turn out wider than it was before the font had come.
        padding={"left": 4, "top": 4, "right": 16, "bottom": 4},
    )


def _lookup(side: str, order: Sequence[int], names: Sequence[str]) -> dict[str, Any]:
    """Gives each cell the name of a class by its place: a hundred names, not ten thousand."""
    values = [{"place": index, "name": name} for index, name in zip(order, names, strict=True)]
    return {
        "lookup": f"{side}_index",
        "from": {"data": {"values": values}, "key": "place", "fields": ["name"]},
        "as": [f"{side}_name"],
    }
