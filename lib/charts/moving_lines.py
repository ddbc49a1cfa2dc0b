"""Precision and recall of the dots at every cut-off, and a slider that moves along them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts.slider import NOW, TEXT_SIZE, Slider, across, as_it_is, down, moving
from lib.charts.theme import Theme
from lib.metrics.dots import Cut

_TALL = 150.0
_LEFT = 44.0
_FOOT = 26.0
_MEASURES = ("precision", "recall")
_DASHES = {"precision": [5, 3], "recall": [1, 0]}
_SIGNS = {"precision": "diamond", "recall": "circle"}


def moving_lines(
    cuts: Sequence[Cut], slider: Slider, theme: Theme, *, width: float
) -> dict[str, Any]:
    """The specification: precision is dashed with a diamond, recall a plain line with a disc."""
    top = slider.room + LABEL_ROOM
    height = top + _TALL + _FOOT
    points = _points(cuts, width, top)
    with debug_mode(False):
        layers = [_grid(theme, width, height, top), _rule(cuts, theme, width, height, top)]
        for measure in _MEASURES:
            own = [point for point in points if point["measure"] == measure]
            layers += [_line(own, measure, theme, width, height),
                       _mark(own, measure, theme, width, height)]  # fmt: skip
        layers.append(_texts(theme, width, height, top))
    return moving(slider, layers, theme, width=width, height=height)


LABEL_ROOM = 22.0
"""Pixels above the lines for what each of them is."""


def _x(stop: int, stops: int, width: float) -> float:
    return _LEFT + (width - _LEFT - 8) * stop / max(1, stops - 1)


def _points(cuts: Sequence[Cut], width: float, top: float) -> list[dict[str, Any]]:
    """A record for each measure at each cut-off where it is known."""
    return [
        {
            "stop": stop,
            "x": _x(stop, len(cuts), width),
            "y": top + _TALL * (1 - value),
            "measure": measure,
        }
        for stop, cut in enumerate(cuts)
        for measure, value in (("precision", cut.precision), ("recall", cut.recall))
        if value is not None
    ]


def _line(
    points: list[dict[str, Any]], measure: str, theme: Theme, width: float, height: float
) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=points),
        mark=alt.MarkDef(
            type="line", strokeWidth=2.5, strokeDash=_DASHES[measure], aria=False,
            color=theme.outlines[measure],
        ),
        encoding=alt.Encoding(
            x=across(width), y=down(height), order={"field": "stop", "type": "quantitative"}
        ),
    )  # fmt: skip


def _mark(
    points: list[dict[str, Any]], measure: str, theme: Theme, width: float, height: float
) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=points),
        transform=[alt.FilterTransform(filter=NOW)],
        mark=alt.MarkDef(
            type="point", shape=_SIGNS[measure], size=130, opacity=1, aria=False,
            fill=theme.fills[measure], stroke=theme.outlines[measure],
        ),
        encoding=alt.Encoding(x=across(width), y=down(height)),
    )  # fmt: skip


def _rule(
    cuts: Sequence[Cut], theme: Theme, width: float, height: float, top: float
) -> alt.UnitSpec:
    values = [
        {"stop": stop, "x": _x(stop, len(cuts), width), "y": top, "end": top + _TALL}
        for stop in range(len(cuts))
    ]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        transform=[alt.FilterTransform(filter=NOW)],
        mark=alt.MarkDef(type="rule", color=theme.muted, strokeWidth=1.25, aria=False),
        encoding=alt.Encoding(
            x=across(width), y=down(height), y2=alt.SecondaryFieldDef(field="end")
        ),
    )


def _grid(theme: Theme, width: float, height: float, top: float) -> alt.UnitSpec:
    values = [
        {"x": _LEFT, "end": width, "y": top + _TALL * (1 - share)} for share in (0.0, 0.5, 1.0)
    ]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="rule", color=theme.grid, aria=False),
        encoding=alt.Encoding(
            x=across(width), x2=alt.SecondaryFieldDef(field="end"), y=down(height)
        ),
    )


def _texts(theme: Theme, width: float, height: float, top: float) -> alt.UnitSpec:
    def text(x: float, y: float, said: str, align: str, color: str) -> dict[str, Any]:
        return {"x": x, "y": y, "text": said, "align": align, "color": color}

    values = [
        text(_LEFT - 6, top + _TALL * (1 - share), f"{share:.0%}", "right", theme.muted)
        for share in (0.0, 0.5, 1.0)
    ]
    values += [
        text(_LEFT, top - 12, "- - ◆ precision", "left", theme.outlines["precision"]),
        text(_LEFT + 120, top - 12, "― ● recall", "left", theme.outlines["recall"]),
        text(_LEFT, height - _FOOT / 2, "← lenient", "left", theme.muted),
        text(width, height - _FOOT / 2, "strict →", "right", theme.muted),
    ]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(
            type="text", baseline="middle", fontSize=TEXT_SIZE - 1,
            align={"expr": "datum.align"}, aria=False,
        ),
        encoding=alt.Encoding(
            x=across(width), y=down(height), text={"field": "text", "type": "nominal"},
            color=as_it_is("color"),
        ),
    )  # fmt: skip
