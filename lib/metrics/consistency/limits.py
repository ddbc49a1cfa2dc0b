"""Between which exact shares a printed one lies."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from lib.evaluation import Reported

Limits = tuple[Fraction, Fraction]

FINEST = Fraction(5, 10_000_000)
"""A share is never taken to be closer than this: the last digits of one that was worked out in
single precision are noise, however many of them are printed."""


@lru_cache(maxsize=4096)
def limits(reported: Reported) -> Limits:
    """The least and the greatest share that print like this, both ends included.

    >>> limits(Reported(0.43, 0.005))
    (Fraction(17, 40), Fraction(87, 200))
    """
    value = Fraction(str(reported.value))
    half = max(Fraction(str(reported.half_unit)), FINEST)
    return max(Fraction(0), value - half), min(Fraction(1), value + half)


def apart(reported: Reported, ends: Limits) -> bool:
    """Whether no share between these ends prints like this."""
    low, high = limits(reported)
    return high < ends[0] or ends[1] < low
