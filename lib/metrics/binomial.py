"""The exact binomial distribution: its upper tail, and what a count says of the rate behind it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, exp, lgamma, log, log1p

SURE = 0.95
"""The level of every one-sided bound: of 100 such bounds, at most 5 are on the wrong side."""

_SMALLEST = 1e-300
_STEADY = 1e-15
_HALVINGS = 60


def chance_of_at_least(x: int, n: int, rate: float) -> float:
    """P(X >= x) for X of `n` independent items, each with probability `rate`.

    The regularised incomplete beta function at (x, n − x + 1), by its continued fraction
    (W. J. Lentz, Applied Optics 15, 1976).

    >>> round(chance_of_at_least(9, 10, 0.5), 6)
    0.010742
    """
    if x <= 0:
        return 1.0
    if x > n or rate <= 0:
        return 0.0
    if rate >= 1:
        return 1.0
    a, b = float(x), float(n - x + 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(rate) + b * log1p(-rate))
    if rate < (a + 1) / (a + b + 2):
        return min(1.0, front * _fraction(a, b, rate) / a)
    return max(0.0, 1 - front * _fraction(b, a, 1 - rate) / b)


def lower_bound(x: int, n: int, *, level: float = SURE) -> float:
    """The largest rate that `x` of `n` exclude from below, one-sided.

    C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26 (1934).

    >>> round(lower_bound(59, 59), 4), lower_bound(0, 10)
    (0.9505, 0.0)
    """
    return _rate_where(lambda rate: chance_of_at_least(x, n, rate) > 1 - level) if x else 0.0


def upper_bound(x: int, n: int, *, level: float = SURE) -> float:
    """The smallest rate that `x` of `n` exclude from above, one-sided.

    >>> round(upper_bound(0, 59), 4), upper_bound(10, 10)
    (0.0495, 1.0)
    """
    return 1 - lower_bound(n - x, n, level=level)


def fewest_right(n: int, goal: float, *, level: float = SURE) -> int | None:
    """The fewest right ones of `n` whose lower bound is at least `goal`; None where none is enough.

    >>> fewest_right(59, 0.95), fewest_right(58, 0.95), fewest_right(174, 0.95)
    (59, None, 171)
    """
    low, high = ceil(n * goal), n + 1
    while low < high:
        middle = (low + high) // 2
        if chance_of_at_least(middle, n, goal) <= 1 - level:
            high = middle
        else:
            low = middle + 1
    return low if low <= n else None


def fewest_items(goal: float, *, level: float = SURE) -> int:
    """The fewest items of which, all right, the lower bound is at least `goal`.

    >>> fewest_items(0.95), fewest_items(0.8)
    (59, 14)
    """
    return max(1, ceil(log(1 - level) / log(goal) - 1e-9))


def _rate_where(too_high: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if too_high(middle) else (middle, high)
    return low


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value, m = d, 0
    while True:
        m += 1
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away_from_zero(1 + step * d)
            c = _away_from_zero(1 + step / c)
            value *= c * d
        if abs(c * d - 1) < _STEADY:
            return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _SMALLEST else _SMALLEST
