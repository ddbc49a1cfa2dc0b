"""A slider that moves a picture in the browser, and the lines that change with it.

All that a picture shows at a stop of the slider is in its data from the start: nothing is asked
of the server, and no number is worked out in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts.theme import Theme, vega_config

AT = "at"
"""The parameter that the slider moves: the number of its stop."""

NOW = f"datum.stop == {AT}"
"""Of the records of all stops those of the one at which the slider stands."""

WIDE, NARROW = 600.0, 304.0
"""Pixels: beside a text on a wide page, and in a box between the margins of a phone."""

LINE = 20.0
"""Pixels from one line of text to the next."""

TEXT_SIZE = 13


@dataclass(frozen=True, slots=True)
class Slider:
    """A slider over stops from `first` on: its label, where it begins, and its lines by stop.

    The lines of each stop stand above the picture, the first one in bold; they must fit on a phone
    and hold nothing that a user wrote.
    """

    label: str
    begin: int
    lines: Sequence[Sequence[str]]
    first: int = 0

    @property
    def room(self) -> float:
        """Pixels that the lines take."""
        return LINE * max(map(len, self.lines)) + LINE / 2


def moving(
    slider: Slider, layers: Sequence[alt.UnitSpec], theme: Theme, *, width: float, height: float
) -> dict[str, Any]:
    """Layers as the specification of one picture with its slider, unchecked: the tests check it.

    Heights are counted from the top, the lines first. The slider is set in as it is: Altair takes
    a parameter of layers for a selection in one of them.
    """
    with debug_mode(False):
        texts = [_lines(slider, theme, height, bold=bold) for bold in (True, False)]
    return {
        "layer": [_plain(layer) for layer in (*layers, *texts)],
        "width": width,
        "height": height,
        "config": vega_config(theme),
        "params": [_parameter(slider)],
    }


def _plain(layer: alt.UnitSpec) -> dict[str, Any]:
    """A layer as a dictionary; Altair would look at every value of every record of its data."""
    bare = layer.copy(deep=False)
    bare["data"] = alt.Undefined
    return {"data": {"values": layer["data"]["values"]}, **bare.to_dict(validate=False)}


def _parameter(slider: Slider) -> dict[str, Any]:
    """What the browser shows as a range input."""
    last = slider.first + len(slider.lines) - 1
    bind = {"input": "range", "min": slider.first, "max": last, "step": 1, "name": slider.label}
    return {"name": AT, "value": slider.begin, "bind": bind}


def _lines(slider: Slider, theme: Theme, height: float, *, bold: bool) -> alt.UnitSpec:
    values = [
        {
            "stop": stop,
            "y": LINE * (number + 0.5),
            "text": line,
        }
        for stop, lines in enumerate(slider.lines, slider.first)
        for number, line in enumerate(lines)
        if bold == (number == 0)
    ]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        transform=[alt.FilterTransform(filter=NOW)],
        mark=alt.MarkDef(
            type="text", align="left", baseline="middle", fontSize=TEXT_SIZE,
            fontWeight=600 if bold else 400, color=theme.ink,
        ),
        encoding=alt.Encoding(
            x={"value": 0}, y=down(height), text={"field": "text", "type": "nominal"}
        ),
    )  # fmt: skip


def across(width: float, field: str = "x") -> Any:
    """Pixels from the left edge."""
    return _pixels(field, width)


def down(height: float, field: str = "y") -> Any:
    """Pixels from the upper edge."""
    return _pixels(field, height)


def _pixels(field: str, length: float) -> alt.PositionFieldDef:
    scale = alt.Scale(domain=[0, length], range=[0, length], nice=False, zero=False)
    return alt.PositionFieldDef(field=field, type="quantitative", axis=None, scale=scale)


def as_it_is(field: str) -> Any:
    """A channel whose values are what is drawn: colours and shapes of ours."""
    return {"field": field, "type": "nominal", "scale": None}
