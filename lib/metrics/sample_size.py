"""How many items a test needs before a rate is known to within a few points."""

from __future__ import annotations

from math import ceil, sqrt
from statistics import NormalDist

from lib.metrics.intervals import LEVEL

NARROW = 0.05
"""Half the width of an interval that is narrow enough to decide by: 5 points to either side."""


def items_needed(share: float, *, half_width: float = NARROW, level: float = LEVEL) -> int:
    """The fewest items of which a rate `share` has a Wilson interval of ± `half_width`.

    The width of E. B. Wilson's interval (Probable inference, JASA 22, 1927), solved for n:
    h² n² + (2 h² − p (1 − p)) z² n + (h² − ¼) z⁴ >= 0.

    >>> items_needed(0.5), items_needed(0.9), items_needed(1.0)
    (381, 141, 35)
    """
    z2 = NormalDist().inv_cdf((1 + level) / 2) ** 2
    square = half_width**2
    linear = (2 * square - share * (1 - share)) * z2
    rest = (square - 0.25) * z2 * z2
    return ceil((sqrt(linear * linear - 4 * square * rest) - linear) / (2 * square))


def margin(share: float, items: int, *, level: float = LEVEL) -> float:
    """Half the width of the Wilson interval of a rate `share` of `items`.

    >>> round(margin(0.5, 381), 3), round(margin(1.0, 35), 3)
    (0.05, 0.049)
    """
    z2 = NormalDist().inv_cdf((1 + level) / 2) ** 2
    return sqrt(z2 * (share * (1 - share) / items + z2 / (4 * items**2))) / (1 + z2 / items)
