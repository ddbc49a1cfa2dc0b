"""What a printed column of accuracies can be: a class's yes-or-no answers, or something else.

One against the rest, accuracy = 1 − (misses + false alarms) / items. Many reports print recall
under that name, or the accuracy of the whole test once for every class.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.cone import always_occurs
from lib.metrics.consistency.limits import Limits, apart, limits

Why = Literal["class", "two-classes", "overall", "shares-over", "shares-under"]
Alike = Literal["recall", "repeated"]

FEWEST_REPEATED = 3
"""Of two classes, both have the same accuracy in every test: one number is no repetition."""


@dataclass(frozen=True, slots=True)
class AccuracyColumn:
    """`why` says what rules the column out as accuracies of one against the rest, None if nothing.

    "class": those of the classes at `places` fit no counts with their own precision and recall;
    "two-classes": of two classes, both have the same errors, so the accuracies must be equal;
    "overall": each error is one of two classes, so they give another overall accuracy than is
    printed; "shares-over" and "shares-under": each needs a share of the test for its class, and
    these add up to more, or less, than the whole (`shares`). The last three hold for a closed test.
    `alike` is what the column looks like where it is ruled out: recall, or one number repeated.
    """

    why: Why | None = None
    places: tuple[int, ...] = ()
    shares: Limits | None = None
    alike: Alike | None = None


def accuracy_column(
    figures: Sequence[ReportedFigures], overall: Mapping[str, Reported]
) -> AccuracyColumn:
    """What is proved of the printed accuracies of all classes, in exact arithmetic."""
    if not any(one.accuracy for one in figures):
        return AccuracyColumn()
    wrong = tuple(place for place, one in enumerate(figures) if _class_rules_out(one, figures))
    shares = _shares(figures)
    why: Why | None = None
    if wrong:
        why = "class"
    elif len(figures) == 2 and _apart(figures[0].accuracy, figures[1].accuracy):
        why = "two-classes"
    elif _another_overall(figures, overall.get("overall_accuracy")):
        why = "overall"
    elif shares[0] > 1 or shares[1] < 1:
        why = "shares-over" if shares[0] > 1 else "shares-under"
    return AccuracyColumn(why, wrong, shares, _alike(figures) if why else None)


def items_of(figures: Sequence[ReportedFigures]) -> int | None:
    """The items of the whole test, None where the size of a class is not known."""
    sizes = [one.support for one in figures if one.support is not None]
    return sum(sizes) if sizes and len(sizes) == len(figures) else None


@lru_cache(maxsize=4096)
def accuracy_limits(printed: ReportedFigures, items: int | None) -> Limits | None:
    """Between which accuracies those lie that go with the printed precision and recall.

    Never below TP / (TP + FP + FN), however many items of other classes there are; with the sizes
    known, 1 − n (1 − 2r + r / p) / items. None where precision and recall say nothing.
    """
    ends = _rates(printed)
    if ends is None:
        return None
    p_low, r_low = (both[0] for both in ends)
    low = 1 / (1 / r_low + 1 / p_low - 1) if r_low and p_low else Fraction(0)
    if not items or not printed.support:
        return low, Fraction(1)
    most, least = _errors(printed, greatest=True), _errors(printed, greatest=False)
    per_item = Fraction(printed.support, items)
    by_size = Fraction(0) if most is None else 1 - per_item * most
    return max(low, by_size), 1 - per_item * (least or 0)


def _rates(printed: ReportedFigures) -> tuple[Limits, Limits] | None:
    """The limits of precision and recall, where both are there and mean what they say."""
    if printed.precision is None or printed.recall is None or printed.support == 0:
        return None
    return (limits(printed.precision), limits(printed.recall)) if always_occurs(printed) else None


def _errors(printed: ReportedFigures, *, greatest: bool) -> Fraction | None:
    """Errors per item of the class, 1 − 2r + r / p, at one end; None where there is no end.

    It falls with p and is linear in r, so the ends are at corners.
    """
    ends = _rates(printed)
    if ends is None or (greatest and not ends[0][0]):
        return None
    precision = ends[0][0 if greatest else 1]
    return (max if greatest else min)(1 - 2 * r + r / precision for r in ends[1])


def _class_rules_out(one: ReportedFigures, figures: Sequence[ReportedFigures]) -> bool:
    possible = accuracy_limits(one, items_of(figures)) if one.accuracy else None
    if possible is None or one.accuracy is None:
        return False
    return apart(one.accuracy, possible)


@lru_cache(maxsize=4096)
def _share(printed: ReportedFigures) -> Limits:
    """The share of all items that a class must be for its accuracy: (1 − A) / (1 − 2r + r / p)."""
    if printed.support == 0:
        return Fraction(0), Fraction(0)
    if printed.accuracy is None or _rates(printed) is None:
        return Fraction(0), Fraction(1)
    low, high = limits(printed.accuracy)
    most, least = _errors(printed, greatest=True), _errors(printed, greatest=False)
    return (
        min(Fraction(1), (1 - high) / most) if most else Fraction(0),
        min(Fraction(1), (1 - low) / least) if least else Fraction(1),
    )


def _shares(figures: Sequence[ReportedFigures]) -> Limits:
    """The least and the greatest sum of these shares over all classes."""
    low, high = zip(*map(_share, figures), strict=True)
    return sum(low, Fraction(0)), sum(high, Fraction(0))


def overall_by_class(figures: Sequence[ReportedFigures]) -> Limits | None:
    """The overall accuracy that goes with those of all classes: 1 − Σ (1 − A) / 2, at least 0."""
    given = [limits(one.accuracy) for one in figures if one.accuracy]
    if len(given) < len(figures):
        return None
    low, high = (1 - sum((1 - ends[side] for ends in given), Fraction(0)) / 2 for side in (0, 1))
    return max(Fraction(0), low), max(Fraction(0), high)


def _another_overall(figures: Sequence[ReportedFigures], overall: Reported | None) -> bool:
    ends = overall_by_class(figures)
    return overall is not None and ends is not None and apart(overall, ends)


def _alike(figures: Sequence[ReportedFigures]) -> Alike | None:
    """What every printed accuracy equals; perfect ones equal anything."""
    given = [one for one in figures if one.accuracy and one.support != 0]
    if all(one.accuracy and limits(one.accuracy)[1] == 1 for one in given):
        return None
    first = given[0].accuracy
    if len(given) >= FEWEST_REPEATED and all(_same(first, one.accuracy) for one in given):
        return "repeated"
    if len(given) > 1 and all(_same(one.accuracy, one.recall) for one in given):
        return "recall"
    return None


def _same(first: Reported | None, second: Reported | None) -> bool:
    """Whether the one with fewer decimals is the other, rounded."""
    if first is None or second is None:
        return False
    return abs(first.value - second.value) <= max(first.half_unit, second.half_unit)


def _apart(first: Reported | None, second: Reported | None) -> bool:
    """Whether no one share prints like both."""
    return first is not None and second is not None and apart(first, limits(second))
