"""Two ends of what is possible, shown so that a printed figure is seen to lie outside."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import log10

from lib.evaluation import Reported
from lib.findings.claims import MOST_DECIMALS, Claim, Measure, share_of
from lib.metrics.consistency.limits import Limits, limits


def ends_apart(what: str, name: str | None, ends: Limits, beside: Reported) -> Iterator[Claim]:
    """The least and the greatest share, with decimals that show them apart from what is printed."""
    decimals = round(-log10(2 * beside.half_unit)) + 1
    low, high = limits(beside)
    while decimals < MOST_DECIMALS and any(
        (end < low) != (Fraction(str(round(float(end), decimals))) < low)
        or (end > high) != (Fraction(str(round(float(end), decimals))) > high)
        for end in ends
    ):
        decimals += 1
    for which, end in zip(("least", "greatest"), ends, strict=True):
        yield share_of(Measure(f"{which}_{what}", name), float(end), decimals=decimals)
