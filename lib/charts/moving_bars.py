"""A few lying bars whose lengths follow a slider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts.slider import NOW, TEXT_SIZE, Slider, across, as_it_is, down, moving
from lib.charts.theme import Theme

_LEFT, _RIGHT = 118.0, 64.0
_STEP, _THICK = 36.0, 20.0
_UNDER = 5.0
"""Pixels below its bar at which a range is drawn: on the bar it would hide the end."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar at one stop: its length in [0, 1] of the longest, and its value as it is said.

    `low` and `high` are the ends of its interval, as lengths. A bar of length None is unknown.
    """

    name: str
    length: float | None
    said: str
    hue: str = ""
    low: float | None = None
    high: float | None = None


def moving_bars(
    stops: Sequence[Sequence[Bar]], slider: Slider, theme: Theme, *, width: float
) -> dict[str, Any]:
    """The specification of the bars of every stop, of which those of one are seen."""
    top = slider.room
    height = top + _STEP * max(map(len, stops))
    records = [
        _record(bar, stop, top + (row + 0.5) * _STEP, theme, width)
        for stop, bars in enumerate(stops, slider.first)
        for row, bar in enumerate(bars)
    ]
    ranged = [one for one in records if "low" in one]
    with debug_mode(False):
        layers = [_bars([one for one in records if one["known"]], width, height)]
        layers += [_ranges(ranged, theme, width, height)] if ranged else []
        layers += [
            _texts(records, "name", 0.0, theme, width, height),
            _texts(records, "said", None, theme, width, height),
        ]
    return moving(slider, layers, theme, width=width, height=height)


def _record(bar: Bar, stop: int, middle: float, theme: Theme, width: float) -> dict[str, Any]:
    room = width - _LEFT - _RIGHT
    end = _LEFT + room * (bar.length or 0.0)
    record: dict[str, Any] = {
        "stop": stop, "y": middle, "upper": middle - _THICK / 2, "lower": middle + _THICK / 2,
        "left": _LEFT, "end": max(end, _LEFT + 1), "name": bar.name, "said": bar.said,
        "known": bar.length is not None,
        "fill": theme.fills.get(bar.hue, theme.muted),
        "stroke": theme.outlines.get(bar.hue, theme.muted),
    }  # fmt: skip
    if bar.low is not None and bar.high is not None:
        record |= {"low": _LEFT + room * bar.low, "high": _LEFT + room * bar.high,
                   "under": middle + _THICK / 2 + _UNDER}  # fmt: skip
    record["after"] = record["end"] + 6
    return record


def _bars(values: list[dict[str, Any]], width: float, height: float) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        transform=[alt.FilterTransform(filter=NOW)],
        mark=alt.MarkDef(type="rect", strokeWidth=1.25, aria=False),
        encoding=alt.Encoding(
            x=across(width, "left"), x2=alt.SecondaryFieldDef(field="end"),
            y=down(height, "upper"), y2=alt.SecondaryFieldDef(field="lower"),
            fill=as_it_is("fill"), stroke=as_it_is("stroke"),
        ),
    )  # fmt: skip


def _ranges(
    values: list[dict[str, Any]], theme: Theme, width: float, height: float
) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        transform=[alt.FilterTransform(filter=NOW)],
        mark=alt.MarkDef(type="rule", color=theme.ink, strokeWidth=2, aria=False),
        encoding=alt.Encoding(
            x=across(width, "low"),
            x2=alt.SecondaryFieldDef(field="high"),
            y=down(height, "under"),
        ),
    )


def _texts(
    values: list[dict[str, Any]],
    field: str,
    x: float | None,
    theme: Theme,
    width: float,
    height: float,
) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        transform=[alt.FilterTransform(filter=NOW)],
        mark=alt.MarkDef(
            type="text", align="left", baseline="middle", fontSize=TEXT_SIZE, color=theme.ink,
            fontWeight=600 if field == "said" else 400,
        ),
        encoding=alt.Encoding(
            x={"value": x} if x is not None else across(width, "after"),
            y=down(height), text={"field": field, "type": "nominal"},
        ),
    )  # fmt: skip
