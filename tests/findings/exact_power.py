"""How often one class that differs from all others is found: worked out, not simulated."""

from __future__ import annotations

import numpy as np
from scipy.stats import binom

from lib.metrics.comparisons import LEVEL, OF_ERRORS
from lib.metrics.tails import fisher

POINTS = 81
"""Values of the others' right items, evenly over ± 5 standard deviations, weighted by chance."""


def found_exactly(classes: int, rest: float, own: float, items: int = 200) -> float:
    """The chance that its recall alone is beyond chance, for `items` items of every class.

    It is held to the strictest step of the correction, so a report finds it at least so often.
    """
    others = items * (classes - 1)
    spread = 5 * (others * rest * (1 - rest)) ** 0.5
    middle = others * rest
    points = np.unique(np.linspace(middle - spread, middle + spread, POINTS).round().astype(int))
    points = points[(points >= 0) & (points <= others)]
    weights = binom.pmf(points, others, rest)
    chances = [_beyond(int(right), others, classes, own, items) for right in points]
    return float(np.average(chances, weights=weights))


def _beyond(right_rest: int, others: int, classes: int, own: float, items: int) -> float:
    """The chance of a count so far from the others that the comparison is called reliable."""
    comparisons = 2 if classes == 2 else 2 * classes
    level = (1 - LEVEL) * (1 - OF_ERRORS) / comparisons

    def reliable(right: int) -> bool:
        chance = fisher(
            right=right, items=items, right_rest=right_rest, items_rest=others, stop=1 - LEVEL
        )
        return chance <= level

    middle = round(items * right_rest / others)
    low = next((right for right in range(middle, -1, -1) if reliable(right)), -1)
    high = next((right for right in range(middle, items + 1) if reliable(right)), items + 1)
    return float(binom.cdf(low, items, own) + binom.sf(high - 1, items, own))
