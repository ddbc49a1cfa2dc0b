"""Counts are whole: what that adds to the figures of one class.

N. Brown and J. Heathers, The GRIM test, 2017, here for precision and recall (and F1) together. It
has no power where there are many more items than figures that can be told apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from lib.evaluation import ReportedFigures
from lib.metrics.consistency.cone import Ray, always_occurs, surplus
from lib.metrics.consistency.limits import limits

MOST_TRIED = 2_000
"""So many numbers of right items are tried; what is said holds beyond them as well."""


def _some_alarms(printed: ReportedFigures, right: int) -> bool:
    """Whether a whole number of false alarms gives the precision, with so many right items."""
    if printed.precision is None:
        return True
    low, high = limits(printed.precision)
    if right == 0:
        return low == 0
    return _some_whole(right / high - right, right / low - right if low else None)


def _some_whole(least: Fraction, most: Fraction | None) -> bool:
    return most is None or ceil(least) <= most


@lru_cache(maxsize=4096)
def least_items(printed: ReportedFigures) -> int:
    """No test with fewer items of the class prints like this, whatever its false alarms.

    >>> from lib.evaluation import Reported
    >>> least_items(ReportedFigures(Reported(0.99, 0.005), Reported(0.43, 0.005)))
    152
    """
    if printed.recall is None or not always_occurs(printed):
        return 0
    low, high = limits(printed.recall)
    if low == 0:
        return 1
    for right in range(1, MOST_TRIED + 1):
        least = ceil(right / high)
        if least * low <= right and _some_alarms(printed, right):
            return least
    return ceil(MOST_TRIED / high)


@lru_cache(maxsize=4096)
def least_surplus(printed: ReportedFigures, rays: tuple[Ray, ...]) -> int:
    """The fewest misses beyond false alarms that print like this.

    For a class that must have more misses than false alarms, on every one of its `rays`.
    """
    per_right = min(Fraction(surplus(ray), ray[0]) for ray in rays if ray[0])
    best: int | None = None
    for right in range(1, MOST_TRIED + 1):
        floor_here = ceil(per_right * right)
        if best is not None and floor_here >= best:
            return best
        found = min(_surpluses(printed, right), default=None)
        if found is not None and (best is None or found < best):
            best = found
    beyond = ceil(per_right * MOST_TRIED)
    return beyond if best is None else min(best, beyond)


def _surpluses(printed: ReportedFigures, right: int) -> Iterator[int]:
    """The least surplus with so many right items: fewest misses, most false alarms."""
    if printed.recall is None or printed.precision is None:
        return
    (r_low, r_high), (p_low, p_high) = limits(printed.recall), limits(printed.precision)
    if not p_low:
        return
    misses = ceil(right / r_high) - right
    alarms = floor(right / p_low) - right
    if (misses + right) * r_low <= right and alarms >= right / p_high - right:
        yield misses - alarms
