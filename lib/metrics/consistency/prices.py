"""Proofs, in exact arithmetic, of what no test can be.

A closed test has as many misses as false alarms, Σ aᵢ = Σ bᵢ, and no class can be part of more
errors than there are, aᵢ + bᵢ ≤ Σ a; together these suffice for a matrix to exist. Where overall
accuracy is printed, low Σ nᵢ ≤ Σ tᵢ ≤ high Σ nᵢ as well. Put a price λ on the first and prices
≥ 0 on the others: whatever the prices, a test that fits costs nothing or less (Farkas' lemma,
1902). So prices at which every corner of what the figures allow costs more prove that no test fits.
Where the prices come from does not matter.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor, lcm

from lib.metrics.consistency.closed_test import Line
from lib.metrics.consistency.cone import Ray
from lib.metrics.consistency.limits import Limits

GRID = 10**9
"""Costs of classes are rounded down to this grid before they are added, which keeps numbers short
and can only weaken a proof."""


LARGEST_UNIT = 10**30
"""Prices with no shorter common unit are rounded to this one."""


@dataclass(frozen=True, slots=True)
class Found:
    """Prices in floating point: of the balance, of each class's errors, and of an overall accuracy
    that is too low and too high."""

    balance: float
    errors: tuple[float, ...]
    accuracy: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Prices:
    """λ, and μ of each class in order with their sum, all in parts of `unit`.

    `per_right` and `per_item` are what the prices on the overall accuracy come to.
    """

    balance: int
    errors: tuple[int, ...]
    all_errors: int
    unit: int
    per_right: int = 0
    per_item: int = 0

    def cost(self, place: int, ray: Ray) -> int:
        """What the counts of the class at `place` cost, in parts of the unit."""
        own = self.errors[place]
        per_miss = self.balance + own - self.all_errors
        of_errors = per_miss * ray[1] + (own - self.balance) * ray[2]
        return of_errors + self.per_right * ray[0] + self.per_item * (ray[0] + ray[1])


def flat(balance: int, classes: int) -> Prices:
    """A price on the balance of misses and false alarms alone."""
    return Prices(balance, (0,) * classes, 0, 1)


def near(found: Found, denominator: int, accuracy: Limits | None = None) -> Prices:
    """Prices that were found in floating point, as fractions near to them with a common unit."""
    given = (found.balance, *found.errors, *found.accuracy)
    close = [Fraction(one).limit_denominator(denominator) for one in given]
    unit = min(lcm(*(one.denominator for one in close)), LARGEST_UNIT)
    first, *others = (round(one * unit) for one in close)
    own, ends = others[: len(found.errors)], others[len(found.errors) :]
    if accuracy is None:
        return Prices(first, tuple(own), sum(own), unit)
    low, high = accuracy
    scale = lcm(low.denominator, high.denominator)
    return Prices(
        first * scale, tuple(one * scale for one in own), sum(own) * scale, unit * scale,
        (ends[1] - ends[0]) * scale, int((ends[0] * low - ends[1] * high) * scale),
    )  # fmt: skip


def rule_out(lines: Sequence[Line], prices: Prices) -> bool:
    """Whether the prices prove that no closed test prints like these lines."""
    total = 0
    for place, line in enumerate(lines):
        cost = _least_cost(place, line, prices)
        if cost is None:
            return False
        total += floor(cost * GRID)
    return total > 0


def _least_cost(place: int, line: Line, prices: Prices) -> Fraction | None:
    """The least that the class can cost, None where that has no bottom."""
    costs = [(prices.cost(place, ray), ray) for ray in line.rays]
    if any(cost < 0 for cost, ray in costs if line.size is None or not ray[0] + ray[1]):
        return None
    if line.size is not None:
        size = line.size
        sized = [Fraction(cost * size, ray[0] + ray[1]) for cost, ray in costs if ray[0] + ray[1]]
        return min(sized, default=Fraction(0))
    found = [Fraction(cost, ray[0]) for cost, ray in costs if ray[0]]  # at least one right item
    return min(found) if line.occurs and found else Fraction(0)


def least_share(lines: Sequence[Line], chosen: Collection[int], prices: Prices) -> Fraction | None:
    """A share of all items that the `chosen` classes have in every closed test that fits.

    The prices are set against the chosen items: a test that fits has Σ chosen ≥ Σ (chosen + cost),
    so the least of (chosen + cost) per item over all corners is a share it cannot go below. None
    where these prices prove nothing.
    """
    least, per = prices.unit, 1
    few = frozenset(chosen)
    for place, line in enumerate(lines):
        counted = prices.unit if place in few else 0
        for ray in line.rays:
            items, cost = ray[0] + ray[1], prices.cost(place, ray)
            if not items and cost < 0:
                return None
            if items and (counted * items + cost) * per < least * items:
                least, per = counted * items + cost, items
    return Fraction(least, per * prices.unit)
