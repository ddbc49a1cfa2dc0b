"""Small multiples: the precision–recall curve of every class, in the two rows of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lib.charts import curve_parts as parts
from lib.charts import curve_rows as rows
from lib.charts.layout import PHONE_COLUMNS
from lib.charts.names import cut_in_the_middle, shown_name
from lib.charts.panels import ROW_TITLES
from lib.charts.theme import Theme, vega_config
from lib.counting.landmarks import WorkingPoint, working_points
from lib.evaluation import Evaluation, Row, ScoreCurve

COLUMNS = 5
"""Panels a line on a wide screen: five of a row of ten digits, each wide enough to read."""

PANEL, PHONE_PANEL = 186, 132
"""Pixels: the width of a panel, of five a line on a page and of two on a phone."""

MOST_PANELS = 20
"""Classes in one picture: four lines of five."""

HEIGHT = 150
NAME_SIZE = 13
_TICKS = (0, 0.5, 1)
_AXIS, _BETWEEN = 34, 44


@dataclass(frozen=True, slots=True)
class Panel:
    """A class to draw."""

    name: str
    row: Row | None
    curve: ScoreCurve
    working: WorkingPoint


def panels_of(evaluation: Evaluation) -> tuple[Panel, ...]:
    """The classes with scores that have items of their own and others, in drawing order."""
    if evaluation.curves is None:
        return ()
    working = working_points(evaluation.cells or (), len(evaluation.classes))
    each = zip(evaluation.classes, evaluation.rows, evaluation.curves, working, strict=True)
    return tuple(
        Panel(name, row, curve, point)
        for name, row, curve, point in each
        if curve and curve.tp[-1] and curve.fp[-1]
    )


def small_curves(panels: Sequence[Panel], theme: Theme, *, phone: bool = False) -> dict[str, Any]:
    """The Vega-Lite specification, with one grid of panels for each row that has classes."""
    of_row: tuple[Row | None, ...] = ("positive", "negative", None)
    grids = [
        _grid(shown, row, theme, phone)
        for row in of_row
        if (shown := [panel for panel in panels if panel.row == row])
    ]
    return {"vconcat": grids, "spacing": _BETWEEN, "config": vega_config(theme)}


def _grid(panels: Sequence[Panel], row: Row | None, theme: Theme, phone: bool) -> dict[str, Any]:
    width = PHONE_PANEL if phone else PANEL
    return {
        "data": {"values": _rows(panels, width)},
        "facet": {
            "field": "panel", "type": "ordinal",
            "header": {"labelExpr": "''", "labelFontSize": 0, "labelPadding": 0, "title": None},
        },
        "columns": PHONE_COLUMNS if phone else COLUMNS,
        "spec": {"layer": _layers(theme), "width": width, "height": HEIGHT},
        "bounds": "flush",
        "spacing": {"row": _AXIS + NAME_SIZE + 12, "column": 40 if phone else 30},
        "resolve": {"axis": {"x": "independent"}},
        "title": {"text": ROW_TITLES[row] if row else "", "offset": NAME_SIZE + 14},
    }  # fmt: skip


def _rows(panels: Sequence[Panel], width: int) -> list[dict[str, Any]]:
    """All rows of a grid; `kind` says which layer draws a row."""
    made: list[dict[str, Any]] = []
    for number, panel in enumerate(panels):
        points = rows.precision_recall(panel.curve, step=rows.SMALL_STEP)
        shown = shown_name(panel.name)
        made += [
            {"panel": number, "kind": "point", "order": order}
            | {side: row[side] for side in ("x", "y", "low", "high")}
            for order, row in enumerate(points)
        ]
        items = panel.curve.tp[-1] + panel.curve.fp[-1]
        made.append({
            "panel": number, "kind": "name", "x": 0.5, "y": panel.curve.tp[-1] / items,
            "label": cut_in_the_middle(shown, width, NAME_SIZE),
        })  # fmt: skip
        if panel.working.recall is not None and panel.working.precision is not None:
            made.append({
                "panel": number, "kind": "file", "name": shown,
                "x": round(panel.working.recall, 4), "y": round(panel.working.precision, 4),
            })  # fmt: skip
    return made


def _layers(theme: Theme) -> list[dict[str, Any]]:
    x = parts.share_axis("x", "recall", ticks=_TICKS)
    y = parts.share_axis("y", "precision", ticks=_TICKS)
    kinds = ("point", "name", "file")
    of = {kind: [{"filter": {"field": "kind", "equal": kind}}] for kind in kinds}
    return [
        {
            "transform": of["point"],
            "mark": {"type": "area", "color": theme.muted, "opacity": 0.22, "aria": False},
            "encoding": {"x": x, "y": y | {"field": "low"}, "y2": {"field": "high"}},
        },
        {
            "transform": of["name"],
            "mark": {"type": "rule", "color": theme.muted, "strokeDash": [2, 3], "aria": False},
            "encoding": {"y": y},
        },
        {
            "transform": of["point"],
            "mark": {"type": "line", "color": theme.ink, "strokeWidth": 1.75, "aria": False},
            "encoding": {"x": x, "y": y, "order": {"field": "order", "type": "quantitative"}},
        },
        {
            "transform": of["file"],
            "mark": {"type": "point", "shape": "diamond", "size": 70, "filled": True, "opacity": 1,
                     "fill": theme.background, "stroke": theme.ink, "strokeWidth": 1.75},
            "encoding": {"x": x, "y": y, "description": {"field": "name", "type": "nominal"}},
        },
        {
            "transform": of["name"],
            "mark": {"type": "text", "baseline": "bottom", "y": -6, "fontSize": NAME_SIZE,
                     "fontWeight": 600, "color": theme.ink, "aria": False},
            "encoding": {"x": x, "text": {"field": "label", "type": "nominal"}},
        },
    ]  # fmt: skip
