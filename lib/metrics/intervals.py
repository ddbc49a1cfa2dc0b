"""Intervals for a rate that was counted: x of n independent items.

Wilson's score interval, modified near 0 and 1 after L. D. Brown, T. T. Cai and A. DasGupta,
Interval estimation for a binomial proportion, Statistical Science 16 (2001). The plain one
falls to 84 % coverage near the ends; this one keeps at least 95 % on average.
"""

from __future__ import annotations

from functools import cache
from math import exp, sqrt
from statistics import NormalDist

LEVEL = 0.95
"""The level of every interval that is not said to be another."""

FEW = 3
"""Up to this many successes (or failures) the Poisson limit is the wider one."""

ROUNDING = 1e-9
"""An effective number of items is worked out in floats; two that differ by less are the same."""

METHOD = "modified Wilson"


def rate_interval(x: float, n: float, *, level: float = LEVEL) -> tuple[float, float]:
    """The interval for the rate behind `x` of `n` items; `x` may be fractional (from a figure).

    Raises ValueError unless 0 <= x <= n and n > 0.

    >>> [round(limit, 3) for limit in rate_interval(43, 100)]
    [0.337, 0.528]
    >>> [round(limit, 3) for limit in rate_interval(0, 100)]
    [0.0, 0.037]
    """
    if not 0 <= x <= n or n <= 0:
        raise ValueError(f"a rate needs 0 <= x <= n and n > 0, not x = {x}, n = {n}")
    return _lower(x, n, level), 1.0 - _lower(n - x, n, level)


def f1_interval(*, tp: int, fp: int, fn: int, level: float = LEVEL) -> tuple[float, float]:
    """The interval for F1, through J = TP / (TP + FP + FN) and F1 = 2 J / (1 + J).

    J is a plain rate over the items that are, or are called, the class; F1 rises with it.

    >>> [round(limit, 3) for limit in f1_interval(tp=90, fp=10, fn=10)]
    [0.848, 0.936]
    """
    low, high = rate_interval(tp, tp + fp + fn, level=level)
    return 2 * low / (1 + low), 2 * high / (1 + high)


def most_errors(n: int, *, level: float = LEVEL) -> float:
    """The largest error rate that `n` items without an error leave open, one-sided.

    1 − (1 − level)^(1/n), the exact binomial bound; about 3/n at 95 % (the rule of three).

    >>> round(most_errors(100), 4)
    0.0295
    """
    return float(1 - (1 - level) ** (1 / n))


def _lower(x: float, n: float, level: float) -> float:
    z = _normal_quantile(level)
    p = x / n
    middle = p + z * z / (2 * n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    wilson = max(0.0, (middle - half) / (1 + z * z / n))
    if x == 0:
        return 0.0
    if x > FEW + ROUNDING:
        return wilson
    # A fractional x comes from a printed rate; the count behind it is at least 1.
    return min(wilson, _poisson_lower(max(1, int(x + ROUNDING)), level) / n, x / n)


@cache
def _normal_quantile(level: float) -> float:
    return NormalDist().inv_cdf((1 + level) / 2)


@cache
def _poisson_lower(x: int, level: float) -> float:
    """The mean λ at which at least `x` events have probability 1 − level: ½ χ²(1 − level; 2x)."""
    low, high = 0.0, float(x)
    for _ in range(60):
        mean = (low + high) / 2
        fewer = exp(-mean) * sum(_power_over_factorial(mean, k) for k in range(x))
        low, high = (mean, high) if 1 - fewer < 1 - level else (low, mean)
    return low


def _power_over_factorial(mean: float, k: int) -> float:
    term = 1.0
    for i in range(1, k + 1):
        term *= mean / i
    return term
