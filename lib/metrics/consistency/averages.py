"""Between which shares a figure of the whole test lies, by the printed figures of its classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.limits import Limits, apart, limits

Figures = Sequence[ReportedFigures]

NOTHING, ALL = Fraction(0), Fraction(1)


def average_limits(measure: str, figures: Figures) -> Limits | None:
    """The least and the greatest that `measure` can be, whatever the rounding; None if unknown.

    Reports differ in which classes they average: those without items, and those whose figure may
    stand for 0/0, may be in or out. Whichever it was, the average lies between these.
    """
    return OF_MEASURE[measure](figures) if measure in OF_MEASURE else None


def rules_out(measure: str, printed: Reported, figures: Figures) -> bool:
    """Whether the figures of the classes rule out what is printed for the whole test."""
    ends = average_limits(measure, figures)
    return ends is not None and apart(printed, ends)


def _precision(one: ReportedFigures) -> Limits | None:
    return limits(one.precision) if one.precision else None


def _recall(one: ReportedFigures) -> Limits | None:
    return limits(one.recall) if one.recall else None


def _f1(one: ReportedFigures) -> Limits | None:
    """As printed; else the harmonic mean, which rises with precision and with recall."""
    if one.f1:
        return limits(one.f1)
    precision, recall = _precision(one), _recall(one)
    if precision is None or recall is None:
        return None
    return _harmonic(precision[0], recall[0]), _harmonic(precision[1], recall[1])


def _harmonic(first: Fraction, second: Fraction) -> Fraction:
    return 2 * first * second / (first + second) if first + second else NOTHING


Of = Callable[[ReportedFigures], Limits | None]


def _plain(of: Of, figures: Figures) -> Limits | None:
    """The plain mean, over all classes, those with items, or those that surely have a figure."""
    known = [(one, of(one)) for one in figures]
    given = [(one, ends) for one, ends in known if ends is not None]
    if len(given) < len(known):
        return None
    choices = [
        [ends for _, ends in given],
        [ends for one, ends in given if one.support != 0],
        [ends for one, ends in given if one.support != 0 and ends[0] > 0],
    ]
    means = [_mean(chosen) for chosen in choices if chosen]
    return (min(low for low, _ in means), max(high for _, high in means)) if means else None


def _mean(chosen: Sequence[Limits]) -> Limits:
    low, high = (sum((ends[side] for ends in chosen), NOTHING) for side in (0, 1))
    return low / len(chosen), high / len(chosen)


def _average_f1(figures: Figures) -> Limits | None:
    """The mean of the F1s, or the F1 of the mean precision and the mean recall: both are in use
    (J. Opitz and S. Burst, Macro F1 and macro F1, 2019)."""
    mean, precision, recall = (_plain(of, figures) for of in (_f1, _precision, _recall))
    if mean is None or precision is None or recall is None:
        return None
    other = _harmonic(precision[0], recall[0]), _harmonic(precision[1], recall[1])
    return min(mean[0], other[0]), max(mean[1], other[1])


def _weighted(of: Of, figures: Figures) -> Limits | None:
    """The mean weighted by the items of the classes; None where a size is not known."""
    sizes = [one.support for one in figures]
    items = sum(size or 0 for size in sizes)
    pairs = [(size or 0, of(one)) for size, one in zip(sizes, figures, strict=True) if size != 0]
    if None in sizes or not items or any(ends is None for _, ends in pairs):
        return None
    low, high = (
        sum((size * ends[side] for size, ends in pairs if ends), NOTHING) for side in (0, 1)
    )
    return low / items, high / items


def _accuracy(figures: Figures) -> Limits | None:
    """Of a closed test: the recalls weighted by items. Without sizes it is still a mean of all
    recalls, and by the uses of the labels one of all precisions, so it lies between both."""
    sized = _weighted(_recall, figures)
    if sized is not None:
        return sized
    low, high = NOTHING, ALL
    for of in (_recall, _precision):
        given = [of(one) for one in figures]
        known = [ends for ends in given if ends is not None]
        if known and len(known) == len(given):
            low, high = max(low, min(a for a, _ in known)), min(high, max(b for _, b in known))
    return low, high


OF_MEASURE: Mapping[str, Callable[[Figures], Limits | None]] = {
    "overall_accuracy": _accuracy,
    "macro_precision": lambda figures: _plain(_precision, figures),
    "macro_recall": lambda figures: _plain(_recall, figures),
    "macro_f1": _average_f1,
    "weighted_f1": lambda figures: _weighted(_f1, figures),
}
