"""What a matrix is drawn with: cells, the numbers in them, and the names beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt

from lib.charts.matrix_layout import NAME_GAP, Layout
from lib.charts.matrix_records import EMPTY, RIGHT
from lib.charts.matrix_shades import SHADES, WITH_INK, Step
from lib.charts.theme import Theme

PAIR = "pair"
"""The name of the selection: the cell that a reader clicked."""

TRUE_TITLE, PREDICTED_TITLE = "True class", "Predicted class"

_GRID_LINES = 40
"""Classes: beyond, the lines between empty cells would be all that one sees."""

_GAP = 2.0
"""Pixels between two cells; a line, where there is one, runs in the middle of it."""

_FRAME, _CHOSEN = 1.25, 3.0
_LEGEND_SYMBOL, _LEGEND_LETTER = 34.0, 6.5
"""Pixels that an entry of the legend needs, beside its letters and for each of them."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the classes stand, how large everything is, and in which colours."""

    order: tuple[int, ...]
    layout: Layout
    theme: Theme


def cells(places: Places, steps: Sequence[Step], legend: str) -> alt.UnitSpec:
    """The cells; one that is clicked is selected, and the diagonal stands in a frame."""
    theme = places.theme
    chosen = {"param": PAIR, "empty": False}
    right = {"test": {"field": "kind", "equal": "right"}, "value": theme.muted}
    return alt.UnitSpec(
        params=[
            alt.SelectionParameter(
                name=PAIR,
                select=alt.PointSelectionConfig(
                    type="point", fields=["true_index", "predicted_index"], toggle=False
                ),
            )
        ],
        mark=alt.MarkDef(type="rect", cursor="pointer", cornerRadius=1, aria=False),
        encoding=alt.Encoding(
            **_axes(places),
            fill=_fill(places, steps, legend),
            stroke={"condition": [chosen | {"value": theme.ink}, right], "value": None},
            strokeWidth={"condition": chosen | {"value": _CHOSEN}, "value": _FRAME},
            tooltip=_cell_tooltip(),
        ),
    )


def unknown_cells(places: Places) -> alt.UnitSpec:
    """The diagonal where there is no whole to take a share of: a dashed frame."""
    return alt.UnitSpec(
        transform=[alt.FilterTransform(filter={"field": "kind", "equal": "unknown"})],
        mark=alt.MarkDef(
            type="rect", fill="transparent", stroke=places.theme.muted, strokeDash=[3, 3],
            strokeWidth=_FRAME, aria=False,
        ),
        encoding=alt.Encoding(**_axes(places, shown=False), tooltip=_cell_tooltip()),
    )  # fmt: skip


def numbers(places: Places, steps: Sequence[Step], size: float) -> alt.UnitSpec:
    """The number in every cell, in a colour that can be read on its shade."""
    theme = places.theme
    dark = [step.label for step in steps if step.shade >= WITH_INK]
    return alt.UnitSpec(
        mark=alt.MarkDef(type="text", fontSize=size, cursor="pointer", aria=False),
        encoding=alt.Encoding(
            **_axes(places, shown=False),
            text=alt.StringFieldDef(field="label", type="nominal"),
            color={
                "condition": {"test": {"field": "shade", "oneOf": dark}, "value": theme.background},
                "value": theme.ink,
            },
            tooltip=_cell_tooltip(),
        ),
    )


def names_of_rows(places: Places) -> alt.UnitSpec:
    """The true classes, to the left of their rows."""
    mark = _name_mark(places, places.layout.row_room, align="right", baseline="middle")
    beside = _axes(places, shown=False) | {"x": alt.PositionValueDef(value=-NAME_GAP)}
    tooltip = _tooltip({TRUE_TITLE: "name", "Real items": "items"})
    return alt.UnitSpec(mark=mark, encoding=alt.Encoding(**beside, text=_TITLE, tooltip=tooltip))


def names_of_columns(places: Places) -> alt.UnitSpec:
    """The predicted classes, above their columns, upwards where they are long."""
    turn = (
        {"angle": 270, "align": "left", "baseline": "middle"}
        if places.layout.turned
        else {"align": "center", "baseline": "bottom"}
    )
    room = places.layout.column_room if places.layout.turned else places.layout.cell_width
    mark = _name_mark(places, room, **turn)
    beside = _axes(places, shown=False) | {"y": alt.PositionValueDef(value=-NAME_GAP)}
    tooltip = _tooltip({PREDICTED_TITLE: "name", "Times predicted": "items"})
    return alt.UnitSpec(mark=mark, encoding=alt.Encoding(**beside, text=_TITLE, tooltip=tooltip))


_TITLE = alt.StringFieldDef(field="title", type="nominal")


def _name_mark(places: Places, room: float, **place: Any) -> alt.MarkDef:
    # The name is cut to fit already; the limit holds where a script is wider than reckoned.
    return alt.MarkDef(
        type="text", fontSize=places.layout.name_size, color=places.theme.ink, limit=room,
        aria=False, **place,
    )  # fmt: skip


def _axes(places: Places, *, shown: bool = True) -> dict[str, Any]:
    """Column and row by the class; the layers without an axis leave it to the first."""
    fields = {"x": "predicted_index", "y": "true_index"}
    sizes = {"x": places.layout.cell_width, "y": places.layout.cell_height}
    axes = {"x": _axis(places, "x"), "y": _axis(places, "y")} if shown else {}
    return {
        channel: alt.PositionFieldDef(
            field=field,
            type="ordinal",
            scale=alt.Scale(
                domain=list(places.order),
                paddingInner=_GAP / sizes[channel],
                paddingOuter=_GAP / sizes[channel] / 2,
            ),
            axis=axes.get(channel, alt.Undefined),
        )
        for channel, field in fields.items()
    }


def _axis(places: Places, channel: Literal["x", "y"]) -> alt.Axis:
    """Only the title and the lines: the names are marks, so that they can have tooltips."""
    room = places.layout.column_room if channel == "x" else places.layout.row_room
    return alt.Axis(
        orient="top" if channel == "x" else "left",
        title=PREDICTED_TITLE if channel == "x" else TRUE_TITLE,
        titlePadding=room + 2 * NAME_GAP,
        titleFontSize=12,
        titleFontWeight=600,
        labels=False,
        grid=places.layout.classes <= _GRID_LINES,
        gridColor=places.theme.grid,
        tickBand="extent",
        translate=-_GAP / 4,
    )


def _fill(places: Places, steps: Sequence[Step], legend: str) -> Any:
    theme = places.theme
    fills = {step.label: SHADES[theme.name][step.shade] for step in steps}
    colors = fills | {RIGHT: theme.grid, EMPTY: "transparent"}
    entry = _LEGEND_SYMBOL + _LEGEND_LETTER * max(map(len, colors))
    return alt.FieldOrDatumDefWithConditionMarkPropFieldDefGradientstringnull(
        field="shade",
        type="nominal",
        scale=alt.Scale(domain=list(colors), range=list(colors.values())),
        legend=alt.Legend(
            title=legend,
            orient="bottom",
            direction="horizontal",
            columns=max(2, int(places.layout.legend_room // entry)),
            values=[*fills, RIGHT],
            titleColor=theme.muted,
            titleFontWeight=600,
            titleFontSize=12,
            titleLimit=0,
            labelColor=theme.ink,
            labelFontSize=12,
            symbolType="square",
            symbolSize=180,
            symbolStrokeColor=theme.muted,
            symbolStrokeWidth=1,
            offset=14,
        ),
    )


def _cell_tooltip() -> list[alt.StringFieldDef]:
    return _tooltip(
        {
            TRUE_TITLE: "true_name",
            PREDICTED_TITLE: "predicted_name",
            "Items": "items",
            "Of the real items": "of_true",
            "Of the uses of the label": "of_predicted",
        }
    )


def _tooltip(fields: dict[str, str]) -> list[alt.StringFieldDef]:
    return [
        alt.StringFieldDef(field=field, type="nominal", title=title)
        for title, field in fields.items()
    ]
