"""One class, large: its precision–recall curve, ROC, calibration, or the scores of its items."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lib.charts import curve_parts as parts
from lib.charts import curve_rows as rows
from lib.charts.theme import Theme, vega_config
from lib.counting.landmarks import WorkingPoint
from lib.evaluation import ScoreCurve
from lib.metrics.tally import Tally

Kind = Literal["precision_recall", "roc", "calibration", "scores"]

HEIGHT = 340
"""Pixels: square on a phone, and no taller than a screen elsewhere."""

FILE_SAYS = "the labels in the file"


@dataclass(frozen=True, slots=True)
class OneCurve:
    """A curve to draw: its counts beside those of the labels in the file, and how wide."""

    curve: ScoreCurve
    working: WorkingPoint
    false_alarms: float | None
    theme: Theme
    width: int


def one_curve(
    curve: ScoreCurve, working: WorkingPoint, tally: Tally | None, place: int, theme: Theme,
    width: int,
) -> OneCurve:  # fmt: skip
    """What is drawn of the class at `place`; of its labels, the share of all others they hit."""
    counts = tally.counts[place] if tally else None
    others = (counts.fp + counts.tn) if counts and counts.tn is not None else 0
    return OneCurve(curve, working, counts.fp / others if counts and others else None, theme, width)


def specification(drawn: OneCurve, kind: Kind) -> dict[str, Any]:
    """The Vega-Lite specification of one kind of picture."""
    return {
        "layer": _LAYERS[kind](drawn),
        "width": drawn.width,
        "height": min(HEIGHT, drawn.width),
        "config": vega_config(drawn.theme),
    }


def _precision_recall(drawn: OneCurve) -> list[parts.Layer]:
    x = parts.share_axis("x", "recall: found, of every 100 real ones")
    y = parts.share_axis("y", "precision: right, of every 100 labels")
    data = parts.numbered(rows.precision_recall(drawn.curve, step=rows.LARGE_STEP))
    chance = drawn.curve.tp[-1] / (drawn.curve.tp[-1] + drawn.curve.fp[-1])
    told = parts.told(("cut", "cut-off"), ("y", "precision"), ("low", "from"), ("high", "to"),
                      ("x", "recall"))  # fmt: skip
    layers = [
        *_f1_lines(x, y, drawn.theme),
        parts.flat(chance, y, drawn.theme),
        _curve(data, x, y, told, drawn.theme),
    ]
    if drawn.working.recall is not None and drawn.working.precision is not None:
        point = (drawn.working.recall, drawn.working.precision)
        layers.append(parts.sign(point, x, y, drawn.theme, told=FILE_SAYS))
    return layers


def _curve(
    data: rows.Rows, x: parts.Layer, y: parts.Layer, told: list[parts.Layer], theme: Theme
) -> parts.Layer:
    return parts.on(data, parts.band(x, y, theme), parts.line(x, y, theme), parts.hover(x, y, told))


def _f1_lines(x: parts.Layer, y: parts.Layer, theme: Theme) -> list[parts.Layer]:
    data = rows.f1_lines()
    ends = [{"x": 1, "y": f1 / (2 - f1), "label": f"F1 {f1:g}"} for f1 in rows.F1_LINES]
    return [
        {
            "data": {"values": data},
            "mark": {"type": "line", "color": theme.outlines["f1"], "strokeWidth": 1,
                     "strokeDash": [5, 4], "aria": False},
            "encoding": {"x": x, "y": y, "detail": {"field": "f1", "type": "nominal"}},
        },
        {
            "data": {"values": ends},
            "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 5,
                     "color": theme.outlines["f1"], "fontSize": 11, "aria": False},
            "encoding": {"x": x, "y": y, "text": {"field": "label", "type": "nominal"}},
        },
    ]  # fmt: skip


def _roc(drawn: OneCurve) -> list[parts.Layer]:
    x = parts.share_axis("x", "false alarms, of every 100 others")
    y = parts.share_axis("y", "recall: found, of every 100 real ones")
    data = parts.numbered(rows.roc(drawn.curve, step=rows.LARGE_STEP))
    told = parts.told(("cut", "cut-off"), ("y", "recall"), ("low", "from"), ("high", "to"),
                      ("x", "false alarms of others"))  # fmt: skip
    layers = [
        parts.diagonal(x, y, drawn.theme),
        _curve(data, x, y, told, drawn.theme),
    ]
    if drawn.working.recall is not None and drawn.false_alarms is not None:
        point = (drawn.false_alarms, drawn.working.recall)
        layers.append(parts.sign(point, x, y, drawn.theme, told=FILE_SAYS))
    return layers


def _calibration(drawn: OneCurve) -> list[parts.Layer]:
    x = parts.share_axis("x", "mean score, as of 100")
    y = parts.share_axis("y", "really of the class, of every 100")
    data = rows.calibration(drawn.curve)
    told = parts.told(("x", "mean score"), ("y", "came true"), ("low", "from"), ("high", "to"),
                      ("items", "items"))  # fmt: skip
    ranges = {
        "data": {"values": data},
        "mark": {"type": "rule", "color": drawn.theme.muted, "strokeWidth": 2, "aria": False},
        "encoding": {"x": x, "y": y | {"field": "low"}, "y2": {"field": "high"}},
    }
    points = {
        "data": {"values": data},
        "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1,
                 "color": drawn.theme.ink, "aria": False},
        "encoding": {"x": x, "y": y, "tooltip": told},
    }  # fmt: skip
    return [parts.diagonal(x, y, drawn.theme), ranges, points]


GROUPS = ("of the class", "all others")


def _scores(drawn: OneCurve) -> list[parts.Layer]:
    data = rows.scores_of_items(drawn.curve)
    most = max((row["share"] for row in data), default=1) or 1
    layers = []
    for group, (measure, name) in enumerate(zip(("recall", "precision"), GROUPS, strict=True)):
        mine = [row | {"up": -row["share"] if group else row["share"]}
                for row in data if row["group"] == group]  # fmt: skip
        x = {"field": "from", "type": "quantitative", "title": "score",
             "scale": {"domain": [drawn.curve.lowest, drawn.curve.highest], "nice": False},
             }  # fmt: skip
        y = {"field": "up", "type": "quantitative",
             "title": "of every 100: the class above, all others below",
             "scale": {"domain": [-most, most], "nice": True},
             "axis": {"labelExpr": "round(abs(datum.value) * 100)", "tickCount": 5,
                      "title": "of every 100: the class above, all others below"}}  # fmt: skip
        layers.append(
            {
                "data": {"values": mine},
                "mark": {"type": "rect", "fill": drawn.theme.fills[measure], "strokeWidth": 1,
                         "stroke": drawn.theme.outlines[measure], "aria": False},
                "encoding": {
                    "x": x | {"axis": {"grid": False, "title": "score"}},
                    "x2": {"field": "to"}, "y": y, "y2": {"datum": 0},
                    "tooltip": [
                        {"field": "from", "title": "score from", "type": "quantitative"},
                        {"field": "to", "title": "to", "type": "quantitative"},
                        {"field": "items", "title": f"items, {name}", "type": "quantitative"},
                    ],
                },
            }
        )  # fmt: skip
    return layers


_LAYERS: Mapping[Kind, Callable[[OneCurve], list[parts.Layer]]] = {
    "precision_recall": _precision_recall,
    "roc": _roc,
    "calibration": _calibration,
    "scores": _scores,
}
