"""The curves of classes as plain rows: every number of a chart, computed before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lib.evaluation import ScoreCurve
from lib.metrics.intervals import rate_interval
from lib.metrics.score_shown import in_full

SMALL_STEP, LARGE_STEP = 1 / 40, 1 / 150
"""How far two points drawn are apart, in recall or precision: about four pixels."""

F1_LINES = (0.2, 0.4, 0.6, 0.8)
"""F1 of the lines on which it is the same."""

_STEPS = 24
_DECIMALS = 4

Rows = list[dict[str, Any]]


def precision_recall(curve: ScoreCurve, *, step: float) -> Rows:
    """A row a point: recall and precision with its 95 % limits, from the strictest cut-off on."""
    counts = list(zip(curve.tp, curve.fp, strict=True))
    places = [(tp / curve.tp[-1], tp / (tp + fp)) for tp, fp in counts]
    return [
        _row(places[at][0], counts[at][0], sum(counts[at]), curve.thresholds[at])
        for at in _apart(places, step)
    ]


def roc(curve: ScoreCurve, *, step: float) -> Rows:
    """A row a point: the share of all others that is said, and recall with its 95 % limits."""
    counts = list(zip(curve.tp, curve.fp, strict=True))
    places = [(fp / curve.fp[-1], tp / curve.tp[-1]) for tp, fp in counts]
    return [
        _row(places[at][0], counts[at][0], curve.tp[-1], curve.thresholds[at])
        for at in _apart(places, step)
    ]


def _apart(places: Sequence[tuple[float, float]], step: float) -> list[int]:
    """Points to draw: each a step from the one before it, with that behind which the line turns."""
    kept = [0]
    for at, (x, y) in enumerate(places):
        last = places[kept[-1]]
        if _distance((x, y), last) >= step:
            # Without the point before a jump the line would cut the corner.
            corner = at - 1 > kept[-1] and _distance(places[at - 1], last) >= step / 2
            kept += [at - 1, at] if corner else [at]
    return kept if kept[-1] == len(places) - 1 else [*kept, len(places) - 1]


def calibration(curve: ScoreCurve) -> Rows:
    """A row a part of the scores that has items: mean score, and how many are of the class."""
    return [
        _row(one.total / one.items, one.positives, one.items) | {"items": one.items}
        for one in curve.bins
        if one.items
    ]


def scores_of_items(curve: ScoreCurve) -> Rows:
    """Two rows a part of the scores: the share of the items of the class, and of the others."""
    width = (curve.highest - curve.lowest) / max(len(curve.bins), 1)
    rows: Rows = []
    for place, one in enumerate(curve.bins):
        ends = {
            "from": _short(curve.lowest + place * width),
            "to": _short(curve.lowest + (place + 1) * width),
        }
        groups = ((0, one.positives, curve.tp[-1]), (1, one.items - one.positives, curve.fp[-1]))
        for group, items, whole in groups:
            if whole:
                rows.append(ends | {"group": group, "items": items, "share": _short(items / whole)})
    return rows


def f1_lines() -> Rows:
    """Rows of the lines of equal F1: precision = F r / (2 r − F)."""
    rows: Rows = []
    for f1 in F1_LINES:
        least = f1 / (2 - f1)
        for recall in _between(least, 1.0):
            precision = min(1.0, f1 * recall / (2 * recall - f1))
            rows.append({"f1": f1, "x": _short(recall), "y": _short(precision)})
    return rows


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _between(low: float, high: float) -> Iterable[float]:
    # Squared steps: the lines bend where they begin.
    return (low + (high - low) * (step / _STEPS) ** 2 for step in range(_STEPS + 1))


def _row(x: float, part: int, whole: int, cut: float | None = None) -> dict[str, Any]:
    low, high = rate_interval(part, whole)
    row = {"x": _short(x), "y": _short(part / whole), "low": _short(low), "high": _short(high)}
    return row if cut is None else row | {"cut": in_full(cut)}


def _short(value: float) -> float:
    return round(value, _DECIMALS)
