"""Whole counts for every class of a small test at once, by trying them all."""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluation import ReportedFigures
from lib.metrics.consistency.cone import always_occurs, f1_fits
from lib.metrics.consistency.limits import Limits, limits
from lib.metrics.consistency.whole_numbers import least_items

Errors = tuple[int, int]
"""Misses, false alarms."""

MOST_PAIRS = 60
"""So many pairs are tried for one class: with more, some pair nearly always fits."""

MOST_STEPS = 5_000
"""So many combinations are tried; larger tests have so many that whole counts add little."""


def possible_errors(printed: ReportedFigures, items: int) -> list[Errors] | None:
    """Every pair of misses and false alarms that prints like this, in a test of `items` items.

    None where there are too many to try, or the size, recall or precision is not known.
    """
    n, recall, precision = printed.support, printed.recall, printed.precision
    if n is None or recall is None or precision is None:
        return None
    if n == 0 or not always_occurs(printed):
        return None
    least, most = whole(limits(recall), n)
    if most - least > MOST_PAIRS:
        return None
    alarms = [
        (right, *_alarms(limits(precision), right, items - n))
        for right in range(max(1, least), most + 1)
    ]
    if sum(max(0, last - first + 1) for _, first, last in alarms) > MOST_PAIRS:
        return None
    fits = f1_fits(printed)
    return [
        (n - right, alarm)
        for right, first, last in alarms
        for alarm in range(first, last + 1)
        if fits(right, n - right + alarm)
    ]


def no_whole_counts(printed: ReportedFigures) -> bool:
    """Whether so many items of a class cannot print like this, whatever the rest of the test."""
    n, recall = printed.support, printed.recall
    if not n or recall is None or not always_occurs(printed):
        return False
    least, most = whole(limits(recall), n)
    return least > most or n < least_items(printed)


def whole(share: Limits, n: int) -> tuple[int, int]:
    """The fewest and the most of n items that are such a share of them."""
    low, high = share
    return -(-low.numerator * n // low.denominator), high.numerator * n // high.denominator


def _alarms(precision: Limits, right: int, others: int) -> tuple[int, int]:
    """The fewest and the most false alarms beside so many right items, among so many others."""
    low, high = precision
    fewest = -(-right * high.denominator // high.numerator) - right
    most = right * low.denominator // low.numerator - right if low else others
    return fewest, min(most, others)


def whole_counts_fit(choices: Sequence[Sequence[Errors]]) -> bool | None:
    """Whether one pair of errors of each class makes a closed test; None if that is too long.

    All sums of misses and of false alarms are built up, class by class. Of two ways to the same
    sums, the one whose largest class error is smaller can only be better.
    """
    sums: dict[Errors, int] = {(0, 0): 0}
    steps = 0
    for pairs in choices:
        steps += len(sums) * len(pairs)
        if steps > MOST_STEPS:
            return None
        longer: dict[Errors, int] = {}
        for (misses, alarms), largest in sums.items():
            for miss, alarm in pairs:
                key, error = (misses + miss, alarms + alarm), max(largest, miss + alarm)
                longer[key] = min(error, longer.get(key, error))
        sums = longer
    return any(a == b and largest <= a for (a, b), largest in sums.items())
