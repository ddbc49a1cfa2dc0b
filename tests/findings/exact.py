"""Exact arithmetic with what may be unknown, for the second opinion on claims."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Number = Fraction | float


def ratio(part: Number | None, whole: Number | None) -> Number | None:
    """`part` of `whole`; None where either is unknown or there is no whole."""
    return None if part is None or not whole else Fraction(part) / Fraction(whole)


def mean(values: Sequence[Number]) -> Number | None:
    """The average, None of nothing."""
    return ratio(sum(values, Fraction(0)), len(values))
