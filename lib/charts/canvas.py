"""A small drawing made of boxes, signs and texts, in pixels: what the pictures of terms are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts.theme import Theme, vega_config

Sign = Literal["circle", "diamond", "square", "triangle-up"]
Look = Literal["solid", "hollow", "dashed"]
Align = Literal["left", "center", "right"]

WIDTH = 288
"""Pixels: fits into a dialog on a phone."""

SIGN_SIZE = 78
"""Square pixels of a sign: two neighbours in a field of twenty stay apart."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from (x, y), its upper left corner, to (x2, y2); `hue` is a measure."""

    x: float
    y: float
    x2: float
    y2: float
    hue: str = ""
    look: Look = "solid"


@dataclass(frozen=True, slots=True)
class Dot:
    """A sign whose middle is at (x, y); told apart by shape and filling, not by hue alone."""

    x: float
    y: float
    sign: Sign = "circle"
    hue: str = ""
    look: Look = "solid"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text that begins, ends or is centred at x, its middle at height y."""

    x: float
    y: float
    text: str
    align: Align = "left"
    bold: bool = False
    quiet: bool = False
    size: int = 13


@dataclass(frozen=True, slots=True)
class Canvas:
    """A drawing and what it shows in one sentence, for those who do not see it."""

    height: float
    told: str
    boxes: tuple[Box, ...] = ()
    dots: tuple[Dot, ...] = ()
    texts: tuple[Text, ...] = ()


def specification(canvas: Canvas, theme: Theme) -> dict[str, Any]:
    """The drawing as a Vega-Lite specification, unchecked: the tests check it."""
    spec: dict[str, Any] = drawing(canvas, theme).to_dict(validate=False)
    return spec


def drawing(canvas: Canvas, theme: Theme) -> alt.LayerChart:
    """The drawing as a chart: a layer a kind of mark, a user's text only ever a value in it."""
    dots = [_colored(dot, theme) | {"sign": dot.sign} for dot in canvas.dots]
    with debug_mode(False):
        layers = []
        for dashed in (False, True):
            alike = [box for box in canvas.boxes if (box.look == "dashed") == dashed]
            layers += [_boxes(alike, dashed, canvas, theme)] if alike else []
        layers += [_dots(dots, canvas)] if dots else []
        for align, bold in sorted({(text.align, text.bold) for text in canvas.texts}):
            lines = [text for text in canvas.texts if (text.align, text.bold) == (align, bold)]
            layers.append(_texts(lines, align, bold, canvas, theme))
        return alt.LayerChart(
            layer=layers, width=WIDTH, height=canvas.height, config=vega_config(theme)
        )


def _colored(shape: Box | Dot, theme: Theme) -> dict[str, Any]:
    solid = shape.look == "solid"
    return {
        "x": shape.x,
        "y": shape.y,
        "fill": theme.fills.get(shape.hue, theme.muted) if solid else "transparent",
        "stroke": theme.outlines.get(shape.hue, theme.muted) if solid else theme.muted,
    }


def _boxes(boxes: Sequence[Box], dashed: bool, canvas: Canvas, theme: Theme) -> alt.UnitSpec:
    values = [_colored(box, theme) | {"x2": box.x2, "y2": box.y2} for box in boxes]
    dash = [3, 3] if dashed else alt.Undefined
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="rect", strokeWidth=1.25, strokeDash=dash, aria=False),
        encoding=alt.Encoding(
            **_place(canvas),
            x2=alt.SecondaryFieldDef(field="x2"),
            y2=alt.SecondaryFieldDef(field="y2"),
            fill=_as_it_is("fill"),
            stroke=_as_it_is("stroke"),
        ),
    )


def _dots(values: list[dict[str, Any]], canvas: Canvas) -> alt.UnitSpec:
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(type="point", size=SIGN_SIZE, strokeWidth=1.25, opacity=1, aria=False),
        encoding=alt.Encoding(
            **_place(canvas),
            fill=_as_it_is("fill"),
            stroke=_as_it_is("stroke"),
            shape=_as_it_is("sign"),
        ),
    )


def _texts(
    texts: Sequence[Text], align: Align, bold: bool, canvas: Canvas, theme: Theme
) -> alt.UnitSpec:
    values = [
        {
            "x": text.x,
            "y": text.y,
            "text": text.text,
            "color": theme.muted if text.quiet else theme.ink,
            "size": text.size,
        }
        for text in texts
    ]
    return alt.UnitSpec(
        data=alt.InlineData(values=values),
        mark=alt.MarkDef(
            type="text", align=align, baseline="middle", fontWeight=600 if bold else 400, aria=False
        ),
        encoding=alt.Encoding(
            **_place(canvas),
            text=alt.StringFieldDef(field="text", type="nominal"),
            color=_as_it_is("color"),
            size=_as_it_is("size"),
        ),
    )


def _place(canvas: Canvas) -> dict[str, alt.PositionFieldDef]:
    """Pixels from the upper left corner, as a screen counts them."""
    across = alt.Scale(domain=[0, WIDTH], range=[0, WIDTH], nice=False, zero=False)
    down = alt.Scale(domain=[0, canvas.height], range=[0, canvas.height], nice=False, zero=False)
    return {
        name: alt.PositionFieldDef(field=name, type="quantitative", axis=None, scale=scale)
        for name, scale in (("x", across), ("y", down))
    }


def _as_it_is(name: str) -> Any:
    """A channel whose values are what is drawn: colours, shapes and dashes of ours."""
    return {"field": name, "type": "nominal", "scale": None}
