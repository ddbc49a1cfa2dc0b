"""What curves are drawn with: axes of shares, bands, lines and signs, as Vega-Lite layers."""

from __future__ import annotations

from typing import Any

from lib.charts.theme import Theme

Layer = dict[str, Any]

TICKS = (0, 0.25, 0.5, 0.75, 1)
_PER_100 = "round(datum.value * 100)"


def share_axis(field: str, title: str | None, *, ticks: tuple[float, ...] = TICKS) -> Layer:
    """A place on an axis from 0 to 100 of every 100."""
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"domain": [0, 1], "nice": False},
        "title": title,
        "axis": {"values": list(ticks), "labelExpr": _PER_100, "title": title},
    }


def band(x: Layer, y: Layer, theme: Theme) -> Layer:
    """The pointwise 95 % range along a curve."""
    return {
        "mark": {"type": "area", "color": theme.muted, "opacity": 0.22, "aria": False},
        "encoding": {"x": x, "y": y | {"field": "low"}, "y2": {"field": "high"}},
    }


def line(x: Layer, y: Layer, theme: Theme) -> Layer:
    """The curve itself, in the order of its rows."""
    return {
        "mark": {"type": "line", "color": theme.ink, "strokeWidth": 2, "aria": False},
        "encoding": {"x": x, "y": y, "order": {"field": "order", "type": "quantitative"}},
    }


def hover(x: Layer, y: Layer, told: list[Layer]) -> Layer:
    """Signs too large and too faint to see, which say the numbers of a point."""
    return {
        "mark": {"type": "point", "size": 160, "filled": True, "opacity": 0, "aria": False},
        "encoding": {"x": x, "y": y, "tooltip": told},
    }


def on(data: list[dict[str, Any]], *layers: Layer) -> Layer:
    """Layers that share their rows, which so travel once."""
    return {"data": {"values": data}, "layer": list(layers)}


def flat(value: float, y: Layer, theme: Theme) -> Layer:
    """A dotted line across, at chance."""
    return {
        "data": {"values": [{"y": round(value, 4)}]},
        "mark": {"type": "rule", "color": theme.muted, "strokeDash": [2, 3], "aria": False},
        "encoding": {"y": y},
    }


def diagonal(x: Layer, y: Layer, theme: Theme) -> Layer:
    """A dotted line from corner to corner."""
    return {
        "data": {"values": [{"x": 0, "y": 0}, {"x": 1, "y": 1}]},
        "mark": {"type": "line", "color": theme.muted, "strokeDash": [2, 3], "aria": False},
        "encoding": {"x": x, "y": y},
    }


def sign(
    point: tuple[float, float], x: Layer, y: Layer, theme: Theme, *, told: str, size: int = 110
) -> Layer:
    """A diamond at the labels in the file."""
    return {
        "data": {"values": [{"x": round(point[0], 4), "y": round(point[1], 4), "told": told}]},
        "mark": {
            "type": "point", "shape": "diamond", "size": size, "filled": True, "opacity": 1,
            "fill": theme.background, "stroke": theme.ink, "strokeWidth": 2,
        },
        "encoding": {
            "x": x, "y": y,
            "tooltip": {"field": "told", "type": "nominal"},
            "description": {"field": "told", "type": "nominal"},
        },
    }  # fmt: skip


def told(*fields: tuple[str, str]) -> list[Layer]:
    """Tooltips of fields of ours, each with its title."""
    return [
        {"field": field, "title": title, "type": "nominal" if field == "cut" else "quantitative"}
        | ({} if field in ("cut", "items") else {"format": ".3f"})
        for field, title in fields
    ]


def numbered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with their order, which a line follows."""
    return [row | {"order": place} for place, row in enumerate(rows)]
