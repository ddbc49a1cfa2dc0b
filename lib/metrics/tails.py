"""Exact tests of counts: how often chance alone gives so large a difference, or a larger one.

Tails are summed term by term from the count outwards, each term from the one before it, so no
library is needed. A sum stops where its terms no longer matter, or where it is beyond `stop`: a
test that asks only "below 5 %?" need not know a large probability.
"""

from __future__ import annotations

from collections.abc import Callable
from math import erfc, exp, lgamma, log, sqrt

NEGLIGIBLE = 1e-10
"""Of the sum so far: terms fall at least geometrically from there on."""

WIDE = 1_000.0
"""From this standard deviation on, the normal tail (with continuity) is within 1 % of the exact
one for all probabilities above one in a million, and summing would take thousands of terms."""

SMALL_RATIO = 0.98
"""Terms that fall by 2 % and more each are summed however wide the distribution is: few matter."""


def fisher(*, right: int, items: int, right_rest: int, items_rest: int, stop: float = 1.0) -> float:
    """The probability that a rate differs so much from that of the rest by chance alone.

    Fisher's exact test, central: twice the smaller tail of the hypergeometric distribution, at
    most 1. It keeps its level in each direction by itself, which the sum of all less probable
    tables does not. Given as 1 where it is above `stop`. R. A. Fisher, The logic of inductive
    inference, JRSS 98 (1935); M. P. Fay, Biostatistics 11 (2010), for the central form.

    >>> round(fisher(right=3, items=10, right_rest=27, items_rest=30), 4)
    0.0012
    """
    below = _hypergeometric(right, items, right_rest + right, items + items_rest, stop / 2)
    wrong, wrong_rest = items - right, items_rest - right_rest
    above = _hypergeometric(wrong, items, wrong_rest + wrong, items + items_rest, stop / 2)
    return min(1.0, 2 * min(below, above))


def sign_test(*, first: int, second: int, stop: float = 1.0) -> float:
    """The probability that two kinds of error differ so much in number if both are as likely.

    The exact binomial test at one half: twice the tail, at most 1. Given as 1 where it is above
    `stop`. C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), for exact binomial tails.

    >>> round(sign_test(first=1, second=9), 4)
    0.0215
    """
    n, x = first + second, min(first, second)
    if 2 * x == n:
        return 1.0
    log_first = lgamma(n + 1) - lgamma(x + 1) - lgamma(n - x + 1) - n * log(2)
    tail = _lower_tail(
        x, n / 2, sqrt(n) / 2, log_first, lambda k: k / (n - k + 1), stop / 2
    )  # fmt: skip
    return min(1.0, 2 * tail)


def _hypergeometric(x: int, drawn: int, marked: int, whole: int, stop: float) -> float:
    """P(X <= x), where `drawn` of `whole` items are drawn and `marked` of them are marked."""
    plain = whole - marked
    mean = drawn * marked / whole
    deviation = sqrt(mean * (plain / whole) * ((whole - drawn) / max(whole - 1, 1)))
    log_first = (
        _log_choose(marked, x) + _log_choose(plain, drawn - x) - _log_choose(whole, drawn)
    )  # fmt: skip

    def ratio(k: int) -> float:
        return (k / (marked - k + 1)) * ((plain - drawn + k) / (drawn - k + 1))

    return _lower_tail(x, mean, deviation, log_first, ratio, stop)


def _lower_tail(
    x: int,
    mean: float,
    deviation: float,
    log_first: float,
    ratio: Callable[[int], float],
    stop: float,
) -> float:
    """The sum of the terms at x, x − 1, …, where `ratio(k)` is the term at k − 1 over that at k."""
    above = max(0.0, x - mean)
    # Cantelli: P(X <= mean + d) is at least d² / (σ² + d²).
    if above**2 > stop * (deviation**2 + above**2):
        return 1.0
    if deviation > WIDE and ratio(x) > SMALL_RATIO:
        tail = erfc((mean - x - 0.5) / deviation / sqrt(2)) / 2
        return tail if tail <= stop else 1.0
    term = total = exp(min(0.0, log_first))
    k = x
    while k > 0 and total <= stop and term > NEGLIGIBLE * total:
        term *= ratio(k)
        total += term
        k -= 1
    return min(1.0, total) if total <= stop else 1.0


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
