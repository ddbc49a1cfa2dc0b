"""Proofs, in exact arithmetic, of what no test can be.

A closed test has as many misses as false alarms, Σ aᵢ = Σ bᵢ, and no class can be part of more
errors than there are, aᵢ + bᵢ ≤ Σ a; together these suffice for a matrix to exist. Put a price λ
on the first and prices μᵢ ≥ 0 on the others: whatever the prices, a test that fits costs nothing
or less (Farkas' lemma, 1902). So prices at which every corner of what the figures allow costs
more prove that no test fits. Where the prices come from does not matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from lib.metrics.consistency.closed_test import Line, Point
from lib.metrics.consistency.cone import Ray

GRID = 10**9
"""Costs of classes are rounded down to this grid before they are added, which keeps numbers short
and can only weaken a proof."""


@dataclass(frozen=True, slots=True)
class Prices:
    """λ, and μ of each class in order with their sum."""

    balance: Fraction
    errors: tuple[Fraction, ...]
    all_errors: Fraction

    def cost(self, place: int, point: Point | Ray) -> Fraction:
        """What the counts of the class at `place` cost."""
        _, misses, alarms = point
        own = self.errors[place]
        per_miss = self.balance + own - self.all_errors
        return per_miss * misses + (own - self.balance) * alarms


def flat(balance: int, classes: int) -> Prices:
    """A price on the balance of misses and false alarms alone."""
    return Prices(Fraction(balance), (Fraction(0),) * classes, Fraction(0))


def near(balance: float, errors: Iterable[float], denominator: int) -> Prices:
    """Prices that were found in floating point, as fractions near to them."""
    own = tuple(Fraction(one).limit_denominator(denominator) for one in errors)
    return Prices(Fraction(balance).limit_denominator(denominator), own, sum(own, Fraction(0)))


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
    costs = [(prices.cost(place, line.sized(ray)), ray) for ray in line.rays]
    endless = [cost for cost, ray in costs if line.size is None or not ray[0] + ray[1]]
    if any(cost < 0 for cost in endless):
        return None
    if line.size is not None:
        return min((cost for cost, ray in costs if ray[0] + ray[1]), default=Fraction(0))
    found = [cost / ray[0] for cost, ray in costs if ray[0]]  # with at least one right item
    return min(found) if line.occurs and found else Fraction(0)


def least_share(lines: Sequence[Line], chosen: Collection[int], prices: Prices) -> Fraction | None:
    """A share of all items that the `chosen` classes have in every closed test that fits.

    The prices are set against the chosen items: a test that fits has Σ chosen ≥ Σ (chosen + cost),
    so the least of (chosen + cost) per item over all corners is a share it cannot go below. None
    where these prices prove nothing.
    """
    shares: list[Fraction] = []
    for place, line in enumerate(lines):
        for ray in line.rays:
            items, cost = ray[0] + ray[1], prices.cost(place, ray)
            if items:
                shares.append((place in chosen) + cost / items)
            elif cost < 0:
                return None
    return min(shares)
