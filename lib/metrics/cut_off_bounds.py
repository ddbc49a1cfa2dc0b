"""Cut-offs that keep a promise beyond this test, wrong in at most 5 of 100 tests.

Many cut-offs are looked at, so each rule says why looking does not raise its chance of error.
Recall and the share of false alarms among all others can only fall as the cut-off rises: the first
cut-off that breaks the promise is one fixed score, and all that are chosen beyond it passed its
test as well, which happens in at most 5 of 100 tests. Precision may fall and rise again, so it is
tested from the strictest cut-off on, step by step, and no further than the first that fails
(fixed-sequence testing: W. Maurer, L. A. Hothorn and W. Lehmacher, 1995). As luck at the beginning
would end it at once, it begins at three places, each with a third of the 5 % (A. N. Angelopoulos
and others, Learn then test, 2021).
"""

from __future__ import annotations

from bisect import bisect_left

from lib.evaluation import ScoreCurve
from lib.metrics.binomial import (
    SURE,
    chance_of_at_least,
    fewest_items,
    fewest_right,
    lower_bound,
    upper_bound,
)

BEGINNINGS = (1, 4, 16)
"""Where the look for precision begins: at so many times the fewest items that could show it."""

SURE_EACH = 1 - (1 - SURE) / len(BEGINNINGS)
"""The level of each look for precision; together they are wrong in at most 5 of 100 tests."""

__all__ = [
    "false_alarms_at_most",
    "fewest_items",
    "fewest_said",
    "highest_with_recall",
    "lowest_with_false_alarms",
    "lowest_with_precision",
    "precision_at_least",
    "recall_at_least",
]


def highest_with_recall(curve: ScoreCurve, wanted: float) -> int | None:
    """The strictest point whose recall is assured to be at least `wanted`."""
    right = fewest_right(curve.tp[-1], wanted)
    return None if right is None else bisect_left(curve.tp, right)


def lowest_with_false_alarms(curve: ScoreCurve, most: float) -> int | None:
    """The loosest point at which at most the share `most` of all others is assured to be said."""
    others = curve.fp[-1]
    left_alone = fewest_right(others, 1 - most)
    if left_alone is None:
        return None
    place = bisect_left(curve.fp, others - left_alone + 1) - 1
    return place if place >= 0 else None


def lowest_with_precision(curve: ScoreCurve, wanted: float) -> int | None:
    """The loosest point whose precision is assured to be at least `wanted`."""
    fewest = fewest_said(wanted)
    reached = [_reached(curve, wanted, times * fewest) for times in BEGINNINGS]
    found = [place for place in reached if place is not None]
    return max(found) if found else None


def _reached(curve: ScoreCurve, wanted: float, beginning: int) -> int | None:
    """The last point that passes, from the first with so many items said on, up to a failure."""
    last = None
    for place, (tp, fp) in enumerate(zip(curve.tp, curve.fp, strict=True)):
        if tp + fp < beginning:
            continue
        if tp <= wanted * (tp + fp) or chance_of_at_least(tp, tp + fp, wanted) > 1 - SURE_EACH:
            break
        last = place
    return last


def fewest_said(wanted: float) -> int:
    """The fewest items that, all rightly said, show a precision of at least `wanted`."""
    return fewest_items(wanted, level=SURE_EACH)


def recall_at_least(curve: ScoreCurve, place: int) -> float:
    """The recall that is assured at a point."""
    return lower_bound(curve.tp[place], curve.tp[-1])


def precision_at_least(curve: ScoreCurve, place: int) -> float:
    """The precision that is assured at a point."""
    tp, fp = curve.tp[place], curve.fp[place]
    return lower_bound(tp, tp + fp, level=SURE_EACH)


def false_alarms_at_most(curve: ScoreCurve, place: int) -> float:
    """The share of all others that is assured not to be exceeded at a point."""
    return upper_bound(curve.fp[place], curve.fp[-1])
