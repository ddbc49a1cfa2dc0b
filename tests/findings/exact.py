"""Exact arithmetic with what may be unknown, for the second opinion on claims."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import sqrt

from scipy.stats import norm

Number = Fraction | float


def ratio(part: Number | None, whole: Number | None) -> Number | None:
    """`part` of `whole`; None where either is unknown or there is no whole."""
    return None if part is None or not whole else Fraction(part) / Fraction(whole)


def mean(values: Sequence[Number]) -> Number | None:
    """The average, None of nothing."""
    return ratio(sum(values, Fraction(0)), len(values))


def margin(share: Number | None, items: Number | None) -> Number | None:
    """Half the width of Wilson's 95 % interval, from its two ends."""
    if share is None or not items:
        return None
    z, n, p = norm.ppf(0.975), float(items), float(share)
    ends = [
        (p + z * z / (2 * n) + side * z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)))
        / (1 + z * z / n)
        for side in (-1, 1)
    ]
    return float(ends[1] - ends[0]) / 2


def still_needed(share: Number | None, items: Number | None) -> Number | None:
    """How many items more have a margin of at most 5 points, by trying."""
    if share is None or not items:
        return None
    few, enough = 0, 1_000
    while enough - few > 1:
        middle = (few + enough) // 2
        few, enough = (few, middle) if (margin(share, middle) or 1) <= 0.05 else (middle, enough)
    return max(Fraction(0), Fraction(enough) - Fraction(items))
