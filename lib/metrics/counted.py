"""The figures of a class, and of a whole test, that was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import sqrt

from lib.evaluation import ClassCounts
from lib.metrics import rates
from lib.metrics.averages import average_intervals
from lib.metrics.cells import Cells
from lib.metrics.figure import Figure, Reason
from lib.metrics.intervals import f1_interval, rate_interval
from lib.metrics.tally import Tally


def unknown(reason: Reason) -> Figure:
    """A figure that the file does not determine, with the reason."""
    return Figure(None, origin="unknown", reason=reason)


def rate(x: int, n: int, reason: Reason) -> Figure:
    """x of n with its interval; unknown for `reason` where n is 0."""
    if n == 0:
        return unknown(reason)
    low, high = rate_interval(x, n)
    return Figure(x / n, low, high)


def class_figures(counts: ClassCounts, items: int | None) -> dict[str, Figure]:
    """Every figure of one class, by measure, from its counts against the rest."""
    tp, fp, fn, tn = counts.tp, counts.fp, counts.fn, counts.tn
    support, predicted = tp + fn, tp + fp
    figures = {
        "precision": rate(tp, predicted, "never-predicted"),
        "recall": rate(tp, support, "not-in-test"),
        "f1": _f1(tp, fp, fn),
        "false_alarm_rate": rate(fp, predicted, "never-predicted"),
        "miss_rate": rate(fn, support, "not-in-test"),
        "label_use": Figure(predicted / support) if support else unknown("not-in-test"),
    }
    if tn is None:
        no_tn = unknown("no-true-negatives")
        figures |= dict.fromkeys(("accuracy", "specificity", "npv", "prevalence"), no_tn)
    else:
        figures |= {
            "accuracy": rate(tp + tn, tp + fp + fn + tn, "never-occurs"),
            "specificity": rate(tn, tn + fp, "no-negatives"),
            "npv": rate(tn, tn + fn, "no-negatives"),
            "prevalence": rate(support, items, "never-occurs") if items else unknown("no-sizes"),
        }
    return figures


def overall_figures(
    test: Tally,
    classes: Mapping[str, Mapping[str, Figure]],
    cells: Cells | None = None,
) -> dict[str, Figure]:
    """The figures of the whole test, by measure; `cells` make the intervals of averages narrower.

    Averages run over the classes that occur as true labels and count 0 for what a class that is
    never predicted has no precision for, as scikit-learn does with `zero_division=0`.
    """
    occurring = [figures for figures in classes.values() if figures["recall"].value is not None]
    if not test.one_label or not test.items:
        single = ("overall_accuracy", "majority_share", "random_share", "weighted_f1", "mcc",
                  "kappa")  # fmt: skip
        lacks_tn = any(counts.tn is None for counts in test.counts)
        reason: Reason = "no-true-negatives" if lacks_tn else "not-one-label"
        return dict.fromkeys(single, unknown(reason)) | _averages(occurring)
    supports = [c.tp + c.fn for c in test.counts]
    predicted = [c.tp + c.fp for c in test.counts]
    right = sum(c.tp for c in test.counts)
    f1 = [rates.f1(tp=c.tp, fp=c.fp, fn=c.fn) or 0.0 for c in test.counts]
    weighted = sum(n * value for n, value in zip(supports, f1, strict=True)) / test.items
    chance = sum(n * n for n in supports) / test.items**2
    figures = {
        "overall_accuracy": rate(right, test.items, "never-occurs"),
        "majority_share": Figure(max(supports) / test.items),
        "random_share": Figure(chance),
        "weighted_f1": Figure(weighted),
        "mcc": _mcc(right, supports, predicted, test.items),
        "kappa": _kappa(right, supports, predicted, test.items),
    } | _averages(occurring)
    return _with_intervals(figures, test, cells)


def _with_intervals(
    figures: dict[str, Figure], test: Tally, cells: Cells | None
) -> dict[str, Figure]:
    known = {name: one.value for name, one in figures.items() if one.value is not None}
    ranges = average_intervals(test, known, cells)
    return figures | {
        name: replace(figures[name], low=low, high=high) for name, (low, high) in ranges.items()
    }


def _averages(occurring: list[Mapping[str, Figure]]) -> dict[str, Figure]:
    if not occurring:
        names = ("macro_precision", "macro_recall", "macro_f1", "balanced_accuracy")
        return dict.fromkeys(names, unknown("not-in-test"))

    def mean(measure: str) -> Figure:
        values = (figures[measure].value or 0.0 for figures in occurring)
        return Figure(sum(values) / len(occurring))

    macro = {f"macro_{measure}": mean(measure) for measure in ("precision", "recall", "f1")}
    return macro | {"balanced_accuracy": macro["macro_recall"]}


def _f1(tp: int, fp: int, fn: int) -> Figure:
    value = rates.f1(tp=tp, fp=fp, fn=fn)
    if value is None:
        return unknown("never-occurs")
    low, high = f1_interval(tp=tp, fp=fp, fn=fn)
    return Figure(value, low, high)


def _mcc(right: int, supports: list[int], predicted: list[int], items: int) -> Figure:
    """Gorodkin's R_K: (c s − Σ pₖ tₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)).

    J. Gorodkin, Comparing two K-category assignments by a K-category correlation coefficient,
    Computational Biology and Chemistry 28 (2004).
    """
    agreement = right * items - sum(n * m for n, m in zip(supports, predicted, strict=True))
    spread_true = items**2 - sum(n * n for n in supports)
    spread_predicted = items**2 - sum(m * m for m in predicted)
    if spread_true == 0 or spread_predicted == 0:
        return unknown("no-variation")
    return Figure(agreement / sqrt(spread_true * spread_predicted))


def _kappa(right: int, supports: list[int], predicted: list[int], items: int) -> Figure:
    """Agreement beyond chance: (pₒ − pₑ) / (1 − pₑ). J. Cohen, A coefficient of agreement for
    nominal scales, Educational and Psychological Measurement 20 (1960)."""
    by_chance = sum(n * m for n, m in zip(supports, predicted, strict=True))
    if by_chance == items**2:
        return unknown("no-variation")
    return Figure((right * items - by_chance) / (items**2 - by_chance))
