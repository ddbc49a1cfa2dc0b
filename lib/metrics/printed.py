"""The figures of a class, and of a whole test, that somebody printed.

What the file prints is reported; what follows from it (F1 from precision and recall, accuracy
from these and the class sizes) is derived, with the rounding of its parts carried along.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import ceil, floor

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.counted import unknown
from lib.metrics.figure import Figure
from lib.metrics.intervals import FEW, rate_interval
from lib.metrics.rates import f1_of, share


def bounds(reported: Reported) -> tuple[float, float]:
    """The least and the greatest share that is printed like this."""
    return max(0.0, reported.value - reported.half_unit), min(
        1.0, reported.value + reported.half_unit
    )


def class_figures(printed: ReportedFigures, items: int | None) -> dict[str, Figure]:
    """Every figure of one class, by measure, from what is printed of it."""
    if printed.support == 0:
        # A report prints 0.00 for what it cannot work out: there is nothing to find.
        return _of_no_items(printed, items)
    precision, recall, n = printed.precision, printed.recall, printed.support
    uses = _uses(printed)
    return {
        "precision": _reported(precision, uses),
        "recall": _reported(recall, n),
        "f1": _f1(printed, uses),
        "accuracy": _accuracy(printed, items),
        "specificity": unknown("no-counts"),
        "npv": unknown("no-counts"),
        "miss_rate": _complement(recall),
        "false_alarm_rate": _complement(precision),
        "label_use": _label_use(precision, recall),
        "prevalence": _prevalence(n, items),
    }


def _of_no_items(printed: ReportedFigures, items: int | None) -> dict[str, Figure]:
    figures = class_figures(replace(printed, support=None), items)
    nothing = unknown("not-in-test")
    nothing_to_find = dict.fromkeys(("recall", "miss_rate", "f1", "label_use"), nothing)
    return figures | nothing_to_find | {"prevalence": _prevalence(0, items)}


def overall_figures(
    figures: Sequence[ReportedFigures],
    classes: Mapping[str, Mapping[str, Figure]],
    overall: Mapping[str, Reported],
    items: int | None,
) -> dict[str, Figure]:
    """The figures of the whole test: as printed where they are, else derived where they follow."""
    # A class without items has no recall to average, whatever is printed for it.
    pairs = zip(classes, figures, strict=True)
    held = {name: printed for name, printed in pairs if printed.support != 0}
    tested, classes = list(held.values()), {name: classes[name] for name in held}
    numbers = {
        "overall_accuracy": _weighted(tested, classes, "recall", items),
        "majority_share": _majority(figures, items),
        "random_share": _random(figures, items),
        "macro_precision": _mean(classes, "precision"),
        "macro_recall": _mean(classes, "recall"),
        "macro_f1": _mean(classes, "f1"),
        "weighted_f1": _weighted(tested, classes, "f1", items),
        "mcc": unknown("no-counts"),
        "kappa": unknown("no-counts"),
    }
    for measure, reported in overall.items():
        n = items if measure == "overall_accuracy" else None
        numbers[measure] = _reported(reported, n)
    # A printed average may count a class without items as 0; balanced accuracy leaves it out.
    all_held = len(held) == len(figures)
    recalls = numbers["macro_recall"] if all_held else _mean(classes, "recall")
    return numbers | {"balanced_accuracy": recalls}


Range = tuple[float, float]


def _uses(printed: ReportedFigures) -> Range | None:
    """The fewest and the most uses of the label that print like this; None where open-ended."""
    precision, recall, n = printed.precision, printed.recall, printed.support
    if not n or precision is None or recall is None:
        return None
    (p_low, p_high), (r_low, r_high) = bounds(precision), bounds(recall)
    if p_low <= 0 or r_low <= 0:
        return None
    fewest, most = max(1.0, n * r_low) / p_high, n * r_high / p_low
    # Uses are whole; figures that allow no whole number of them keep the plain ends.
    whole = float(ceil(fewest - 1e-9)), float(floor(most + 1e-9))
    return whole if whole[0] <= whole[1] else (fewest, most)


def _reported(reported: Reported | None, n: float | Range | None) -> Figure:
    if reported is None:
        return unknown("not-reported")
    if not n:
        return Figure(reported.value, origin="reported")
    low, high = _interval(bounds(reported), n)
    return Figure(reported.value, low, high, origin="reported")


def _interval(limits: Range, n: float | Range) -> Range:
    """The interval of a rate that was printed with rounding: as wide as its worst case."""
    between = n if isinstance(n, tuple) else (n, n)
    return _lowest(limits[0], *between), 1 - _lowest(1 - limits[1], *between)


def _lowest(rate: float, fewest: float, most: float) -> float:
    """The lowest limit of a rate that is no less than this, of any number of items between these.

    A few successes are a whole number, and their limit is the lower the more items they are of.
    """
    sizes = [fewest, most]
    if rate > 0:
        of_few = (successes / rate for successes in range(1, FEW + 1))
        sizes += [size for size in of_few if fewest < size < most]
    return min(rate_interval(rate * size, size)[0] for size in sizes)


def _f1(printed: ReportedFigures, uses: Range | None) -> Figure:
    precision, recall, n = printed.precision, printed.recall, printed.support
    if precision is None or recall is None:
        return _reported(printed.f1, None)
    value = f1_of(precision.value, recall.value)
    low = high = None
    if n and uses:
        (p_low, p_high), (r_low, r_high) = bounds(precision), bounds(recall)
        least, most = f1_of(p_low, r_low), f1_of(p_high, r_high)
        either = n + n * r_low * (1 / p_high - 1), n + n * r_high * (1 / p_low - 1)
        j_low, j_high = _interval((least / (2 - least), most / (2 - most)), either)
        low, high = 2 * j_low / (1 + j_low), 2 * j_high / (1 + j_high)
    if printed.f1 is not None:
        if low is None or high is None or not low <= printed.f1.value <= high:
            low = high = None  # a printed F1 that does not fit has no interval to stand in
        return Figure(printed.f1.value, low, high, origin="reported")
    return Figure(value, low, high, origin="derived")


def _accuracy(printed: ReportedFigures, items: int | None) -> Figure:
    if printed.accuracy is not None:
        return _reported(printed.accuracy, items)
    precision, recall, n = printed.precision, printed.recall, printed.support
    if items is None or n is None:
        return unknown("no-sizes")
    if precision is None or recall is None:
        return unknown("not-reported")
    if precision.value == 0:
        return unknown("no-counts")

    def errors(p: float, r: float) -> float:
        return n * (1 - 2 * r + r / p)

    corners = [errors(max(p, 1e-9), r) for p, r in product(bounds(precision), bounds(recall))]
    if min(corners) > items:
        return unknown("no-counts")
    limits = (max(0.0, 1 - max(corners) / items), min(1.0, 1 - max(0.0, min(corners)) / items))
    low, high = _interval(limits, items)
    value = 1 - max(0.0, errors(precision.value, recall.value)) / items
    return Figure(max(0.0, value), low, high, origin="derived")


def _complement(reported: Reported | None) -> Figure:
    if reported is None:
        return unknown("not-reported")
    return Figure(1 - reported.value, origin="derived")


def _label_use(precision: Reported | None, recall: Reported | None) -> Figure:
    if precision is None or recall is None:
        return unknown("not-reported")
    if precision.value == 0:
        return unknown("no-counts")
    return Figure(recall.value / precision.value, origin="derived")


def _prevalence(support: int | None, items: int | None) -> Figure:
    if support is None or not items:
        return unknown("no-sizes")
    return Figure(support / items, *rate_interval(support, items), origin="derived")


def _mean(classes: Mapping[str, Mapping[str, Figure]], measure: str) -> Figure:
    values = [figures[measure].value for figures in classes.values()]
    known = [value for value in values if value is not None]
    if not known or len(known) < len(values):
        return unknown("not-reported")
    return Figure(sum(known) / len(known), origin="derived")


def _weighted(
    figures: Sequence[ReportedFigures],
    classes: Mapping[str, Mapping[str, Figure]],
    measure: str,
    items: int | None,
) -> Figure:
    if not items:
        return unknown("no-sizes")
    values = [one[measure].value for one in classes.values()]
    if any(value is None for value in values):
        return unknown("not-reported")
    pairs = zip(figures, values, strict=True)
    value = share(sum((printed.support or 0) * (value or 0.0) for printed, value in pairs), items)
    if value is None or measure != "recall":
        return Figure(value, origin="derived")
    slack = max(printed.recall.half_unit if printed.recall else 0.0 for printed in figures)
    low, high = _interval(bounds(Reported(min(value, 1.0), slack)), items)
    return Figure(value, low, high, origin="derived")


def _majority(figures: Sequence[ReportedFigures], items: int | None) -> Figure:
    if not items:
        return unknown("no-sizes")
    return Figure(max(printed.support or 0 for printed in figures) / items, origin="derived")


def _random(figures: Sequence[ReportedFigures], items: int | None) -> Figure:
    if not items:
        return unknown("no-sizes")
    squares = sum((printed.support or 0) ** 2 for printed in figures)
    return Figure(squares / items**2, origin="derived")
