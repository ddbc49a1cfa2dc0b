"""What the printed figures of one class leave open, as the corners of a cone.

Counts of a class are t right ones, a misses and b false alarms. Rates do not change when all
three are multiplied, so the counts that print like the figures form a cone: every mixture of a
few corner rays, and nothing else. All in whole numbers, so no corner is off by a rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from math import gcd

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.limits import Limits, limits

Ray = tuple[int, int, int]
"""Right ones, misses, false alarms."""

ANY: tuple[Ray, ...] = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
"""All that counts can be."""


def surplus(ray: Ray) -> int:
    """Misses minus false alarms: over all classes of a closed test they add up to 0."""
    return ray[1] - ray[2]


def cone(printed: ReportedFigures) -> tuple[Ray, ...]:
    """The corner rays of the counts that print like these precision, recall and F1.

    An F1 that does not fit its precision and recall is left out: that is another finding.
    """
    return _cone(printed.precision, printed.recall, printed.f1)


@lru_cache(maxsize=4096)
def _cone(
    precision: Reported | None, recall: Reported | None, f1: Reported | None
) -> tuple[Ray, ...]:
    without = clip(ANY, [*_recall(recall), *_precision(precision)])
    within = clip(without, _f1(f1))
    return within if any(t for t, _, _ in within) else without


def f1_fits(printed: ReportedFigures) -> Callable[[int, int], bool]:
    """A test of right and wrong ones: whether they have the printed F1.

    Any pass where no F1 is given, or one that does not fit precision and recall.
    """
    if printed.f1 is None or cone(printed) == _cone(printed.precision, printed.recall, None):
        return lambda right, wrong: True
    planes = _between(limits(printed.f1))
    return lambda right, wrong: all(2 * right * t + wrong * w >= 0 for t, w in planes)


def always_occurs(printed: ReportedFigures) -> bool:
    """Whether the figures show that at least one item of the class was found.

    A printed 0.00 may stand for 0/0 ("never predicted", "not in the test"), and so may a printed
    1.00 beside it.
    """
    given = [limits(one) for one in (printed.precision, printed.recall) if one is not None]
    zero = any(low == 0 for low, _ in given)
    undefined = all(low == 0 or (zero and high == 1) for low, high in given)
    return not undefined or (printed.f1 is not None and limits(printed.f1)[0] > 0)


def clip(rays: Sequence[Ray], planes: Iterable[Ray]) -> tuple[Ray, ...]:
    """The part of a cone on the right side of each plane (I. Sutherland and G. Hodgman, 1974).

    Rays go round the cone in order; a plane keeps what has no negative product with it.
    """
    for plane in planes:
        rays = list(dict.fromkeys(_one_side(rays, plane)))
    return tuple(rays)


def _one_side(rays: Sequence[Ray], plane: Ray) -> Iterator[Ray]:
    of_right, of_misses, of_alarms = plane
    sides = [t * of_right + a * of_misses + b * of_alarms for t, a, b in rays]
    for at, (ray, side) in enumerate(zip(rays, sides, strict=True)):
        before, other = rays[at - 1], sides[at - 1]
        if side * other < 0:
            yield _crossing(before, abs(side), ray, abs(other))
        if side >= 0:
            yield ray


def _crossing(first: Ray, weight: int, second: Ray, other: int) -> Ray:
    """The ray between two where they cross the plane, in smallest whole numbers."""
    t, a, b = (weight * x + other * y for x, y in zip(first, second, strict=True))
    common = gcd(t, a, b)
    return t // common, a // common, b // common


def _recall(reported: Reported | None) -> list[Ray]:
    return [] if reported is None else [(t, a, 0) for t, a in _between(limits(reported))]


def _precision(reported: Reported | None) -> list[Ray]:
    return [] if reported is None else [(t, 0, b) for t, b in _between(limits(reported))]


def _f1(reported: Reported | None) -> list[Ray]:
    if reported is None:
        return []
    return [(2 * right, wrong, wrong) for right, wrong in _between(limits(reported))]


def _between(ends: Limits) -> tuple[tuple[int, int], tuple[int, int]]:
    """The planes right / (right + wrong) ≥ low and ≤ high, as factors of right and of wrong."""
    low, high = map(Fraction, ends)
    return (
        (low.denominator - low.numerator, -low.numerator),
        (high.numerator - high.denominator, high.numerator),
    )
