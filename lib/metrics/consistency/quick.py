"""A cheap look for a test that fits, before anything is proved.

Most figures come from a real test, and then this finds one that fits in a moment.
"""

from __future__ import annotations

from collections.abc import Sequence

from lib.metrics.consistency.closed_test import Line
from lib.metrics.consistency.cone import Ray

Counts = tuple[float, float, float]

MARGIN = 1e-9
"""Only a fit with room to spare counts here: the arithmetic is not exact."""


def surely_fits(lines: Sequence[Line]) -> bool:
    """Whether a test that fits was found; False says nothing. Every size must be known.

    Each class is moved along the way from its fewest misses (less its false alarms) to its most,
    all in step, until misses and false alarms add up to the same.
    """
    items = float(sum(line.size or 0 for line in lines))
    ends = [_ends(line, items) for line in lines]
    low, high = (sum(point[1] - point[2] for point in side) for side in zip(*ends, strict=True))
    if not low < -MARGIN * items < MARGIN * items < high:
        return False
    step = low / (low - high)
    points = [
        tuple(x + step * (y - x) for x, y in zip(first, last, strict=True)) for first, last in ends
    ]
    wrong = sum(point[1] for point in points)
    return all(point[1] + point[2] <= wrong * (1 - MARGIN) for point in points)


def _ends(line: Line, items: float) -> tuple[Counts, Counts]:
    """The counts with the least and with the greatest surplus of misses."""
    points = [_scaled(ray, line.size or 0) for ray in line.rays if ray[0] + ray[1]]
    points = points or [(0.0, 0.0, 0.0)]
    first, last = (chosen(points, key=lambda point: point[1] - point[2]) for chosen in (min, max))
    if any(not ray[0] + ray[1] for ray in line.rays):
        first = (first[0], first[1], first[2] + items)  # false alarms are not bounded
    return first, last


def _scaled(ray: Ray, size: int) -> Counts:
    scale = size / (ray[0] + ray[1])
    return ray[0] * scale, ray[1] * scale, ray[2] * scale
