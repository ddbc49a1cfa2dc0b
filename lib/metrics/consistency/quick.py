"""A cheap look for a test that fits, before anything is proved.

Most figures come from a real test, and then this finds one that fits in a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lib.metrics.consistency.closed_test import Line
from lib.metrics.consistency.cone import Ray
from lib.metrics.consistency.limits import Limits

Counts = tuple[float, float, float]

MARGIN = 1e-9
"""Only a fit with room to spare counts here: the arithmetic is not exact."""


def surely_fits(lines: Sequence[Line], accuracy: Limits | None = None) -> bool:
    """Whether a test that fits was found; False says nothing. Every size must be known.

    With an overall `accuracy`, tests with few and with many right items are mixed to meet it.
    """
    if accuracy is None:
        points = _balanced(lines, None)
        return points is not None and _errors_fit(points)
    found = [points for right in (None, min, max) if (points := _balanced(lines, right))]
    items = float(sum(line.size or 0 for line in lines))
    aim = float(sum(accuracy)) / 2 * items
    rights = [sum(point[0] for point in points) for points in found]
    if not found:
        return False
    low, high = (rights.index(chosen(rights)) for chosen in (min, max))
    span = rights[high] - rights[low]
    step = min(1.0, max(0.0, (aim - rights[low]) / span)) if span else 0.0
    points = _between(found[low], found[high], step)
    right = sum(point[0] for point in points)
    least, most = (float(end) * items for end in accuracy)
    return least + MARGIN * items < right < most - MARGIN * items and _errors_fit(points)


def _balanced(
    lines: Sequence[Line], right: Callable[[Iterator[float]], float] | None
) -> list[Counts] | None:
    """Counts of every class with as many misses as false alarms in all, None if not found.

    Each class is moved along the way from its fewest misses (less its false alarms) to its most,
    all in step, until misses and false alarms add up to the same. With `right`, only corners with
    the least or the greatest number of right items are used.
    """
    items = float(sum(line.size or 0 for line in lines))
    ends = [_ends(line, items, right) for line in lines]
    low, high = (sum(point[1] - point[2] for point in side) for side in zip(*ends, strict=True))
    if not low < -MARGIN * items < MARGIN * items < high:
        return None
    first, last = zip(*ends, strict=True)
    return _between(first, last, low / (low - high))


def _between(first: Sequence[Counts], last: Sequence[Counts], step: float) -> list[Counts]:
    return [
        (
            one[0] + step * (other[0] - one[0]),
            one[1] + step * (other[1] - one[1]),
            one[2] + step * (other[2] - one[2]),
        )
        for one, other in zip(first, last, strict=True)
    ]


def _errors_fit(points: Sequence[Counts]) -> bool:
    """Whether no class is part of more errors than there are."""
    wrong = sum(point[1] for point in points)
    return all(point[1] + point[2] <= wrong * (1 - MARGIN) for point in points)


def _ends(
    line: Line, items: float, right: Callable[[Iterator[float]], float] | None
) -> tuple[Counts, Counts]:
    """The counts with the least and with the greatest surplus of misses."""
    points = [_scaled(ray, line.size or 0) for ray in line.rays if ray[0] + ray[1]]
    points = points or [(0.0, 0.0, 0.0)]
    if right is not None:
        wanted = right(point[0] for point in points)
        points = [point for point in points if abs(point[0] - wanted) <= MARGIN * items]
    first, last = (chosen(points, key=lambda point: point[1] - point[2]) for chosen in (min, max))
    if any(not ray[0] + ray[1] for ray in line.rays):
        first = (first[0], first[1], first[2] + items)  # false alarms are not bounded
    return first, last


def _scaled(ray: Ray, size: int) -> Counts:
    scale = size / (ray[0] + ray[1])
    return ray[0] * scale, ray[1] * scale, ray[2] * scale
