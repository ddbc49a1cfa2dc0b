"""A field of dots in the order of their scores, and a slider that moves over them."""

from __future__ import annotations

from typing import Any, Literal

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts.slider import AT, LINE, TEXT_SIZE, Slider, across, as_it_is, down, moving
from lib.charts.theme import Theme
from lib.metrics.dots import Dots, stops

Look = Literal["one", "from"]
"""What is shaded: the one dot at which the slider stands, or all from a cut-off on."""

ROWS = 6
_TALL = 24.0
_DOT = 78
_GAP = 1.0
_FOOT = LINE


def moving_field(
    dots: Dots, slider: Slider, theme: Theme, *, look: Look, width: float
) -> dict[str, Any]:
    """The specification: discs are the class, hollow diamonds the others, tiles what is said.

    The dots go up each column and on to the right. The stops of the slider are the places of the
    dots ("one") or the numbers of their scores ("from").
    """
    top, height = slider.room, slider.room + ROWS * _TALL + _FOOT
    values = _records(dots, theme, width, top, look)
    shaded = f"datum.stop {'==' if look == 'one' else '>='} {AT}"
    with debug_mode(False):
        layers = [
            _tiles(values, shaded, theme, width, height),
            _signs(values, width, height),
            _ends(theme, width, height),
        ]
    return moving(slider, layers, theme, width=width, height=height)


def _records(
    dots: Dots, theme: Theme, width: float, top: float, look: Look
) -> list[dict[str, Any]]:
    columns = -(-len(dots.scores) // ROWS)
    step = width / columns
    at = range(len(dots.scores)) if look == "one" else stops(dots)
    records = []
    for place, (own, stop) in enumerate(zip(dots.is_class, at, strict=True)):
        column, row = divmod(place, ROWS)
        left, upper = column * step, top + (ROWS - 1 - row) * _TALL
        records.append({
            "stop": stop,
            "x": left + step / 2,
            "y": upper + _TALL / 2,
            "left": left + _GAP, "right": left + step - _GAP,
            "upper": upper + _GAP, "lower": upper + _TALL - _GAP,
            "sign": "circle" if own else "diamond",
            "fill": theme.fills["recall"] if own else "transparent",
            "stroke": theme.outlines["recall"] if own else theme.muted,
        })  # fmt: skip
    return records


def _tiles(
    values: list[dict[str, Any]], shaded: str, theme: Theme, width: float, height: float
) -> alt.UnitSpec:
    def where(color: str) -> Any:
        return {"condition": {"test": shaded, "value": color}, "value": "transparent"}

    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="rect", strokeWidth=1, aria=False),
        encoding=alt.Encoding(
            x=across(width, "left"), x2=alt.SecondaryFieldDef(field="right"),
            y=down(height, "upper"), y2=alt.SecondaryFieldDef(field="lower"),
            fill=where(theme.grid), stroke=where(theme.muted),
        ),
    )  # fmt: skip


def _signs(values: list[dict[str, Any]], width: float, height: float) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="point", size=_DOT, strokeWidth=1.25, opacity=1, aria=False),
        encoding=alt.Encoding(
            x=across(width), y=down(height), fill=as_it_is("fill"), stroke=as_it_is("stroke"),
            shape=as_it_is("sign"),
        ),
    )  # fmt: skip


def _ends(theme: Theme, width: float, height: float) -> alt.UnitSpec:
    middle = height - _FOOT / 2
    values = [
        {"x": 0, "y": middle, "text": "← lowest scores", "align": "left"},
        {"x": width, "y": middle, "text": "highest scores →", "align": "right"},
    ]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(
            type="text", baseline="middle", fontSize=TEXT_SIZE - 1, color=theme.muted,
            align={"expr": "datum.align"}, aria=False,
        ),
        encoding=alt.Encoding(
            x=across(width), y=down(height), text={"field": "text", "type": "nominal"}
        ),
    )  # fmt: skip
