"""Each class as a point at its recall and its precision, among lines of the same F1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts.theme import Theme, vega_config

F1_LINES = (0.2, 0.4, 0.6, 0.8, 0.9)
_STEPS = 40
_SIDE = 280
_PER_100 = "round(datum.value * 100)"


@dataclass(frozen=True, slots=True)
class Point:
    """A class whose precision and recall are known; the `told` of it is shown at a touch."""

    recall: float
    precision: float
    told: str
    chosen: bool = False


def working_points(points: Sequence[Point], theme: Theme) -> dict[str, Any]:
    """The specification, unchecked; the chosen class is a filled diamond over the others."""
    others = [_record(point) for point in points if not point.chosen]
    chosen = [_record(point) for point in points if point.chosen]
    with debug_mode(False):
        layers = [_lines(theme), _names_of_lines(theme)]
        layers += [_signs(others, theme, chosen=False)] if others else []
        layers += [_signs(chosen, theme, chosen=True)] if chosen else []
        chart = alt.LayerChart(layer=layers, width=_SIDE, height=_SIDE, config=vega_config(theme))
    spec: dict[str, Any] = chart.to_dict(validate=False)
    return spec


def line_of_f1(f1: float) -> list[dict[str, float]]:
    """Points of recall and precision with this F1: p = F r / (2 r − F).

    >>> [round(point["y"], 3) for point in line_of_f1(0.8)[::40]]
    [1.0, 0.667]
    """
    least = f1 / (2 - f1)
    recalls = [least + (1 - least) * step / _STEPS for step in range(_STEPS + 1)]
    return [{"f1": f1, "x": r, "y": f1 * r / (2 * r - f1)} for r in recalls]


def _record(point: Point) -> dict[str, Any]:
    return {"x": point.recall, "y": point.precision, "told": point.told}


def _axis(field: str, title: str) -> Any:
    return alt.PositionFieldDef(
        field=field, type="quantitative", scale=alt.Scale(domain=[0, 1], nice=False),
        axis=alt.Axis(title=title, values=[0, 0.25, 0.5, 0.75, 1], labelExpr=_PER_100),
    )  # fmt: skip


def _place() -> dict[str, Any]:
    return {"x": _axis("x", "recall, of 100"), "y": _axis("y", "precision, of 100")}


def _lines(theme: Theme) -> alt.UnitSpec:
    values = [point for f1 in F1_LINES for point in line_of_f1(f1)]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="line", color=theme.muted, strokeWidth=1, strokeDash=[2, 3],
                         aria=False),
        encoding=alt.Encoding(
            **_place(), detail={"field": "f1", "type": "nominal"},
            order={"field": "x", "type": "quantitative"},
        ),
    )  # fmt: skip


def _names_of_lines(theme: Theme) -> alt.UnitSpec:
    values = [line_of_f1(f1)[-1] | {"text": f"F1 {f1 * 100:.0f}"} for f1 in F1_LINES]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="text", align="right", baseline="top", dy=3, dx=-2, fontSize=11,
                         color=theme.muted, aria=False),
        encoding=alt.Encoding(**_place(), text={"field": "text", "type": "nominal"}),
    )  # fmt: skip


def _signs(values: list[dict[str, Any]], theme: Theme, *, chosen: bool) -> alt.UnitSpec:
    look: dict[str, Any] = (
        {"shape": "diamond", "size": 190, "fill": theme.fills["f1"], "stroke": theme.ink}
        if chosen
        else {"shape": "circle", "size": 50, "fill": "transparent", "stroke": theme.muted}
    )
    said = {"field": "told", "type": "nominal"}
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="point", strokeWidth=1.5, opacity=1, **look),
        encoding=alt.Encoding(**_place(), tooltip=said, description=said),
    )
