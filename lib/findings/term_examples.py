"""Which class shows best what a term means, and the claims that say it of this test.

The rule is the same for every term: the positive class of two, else the class with the lowest
F1, since mistakes show there best; where the term is unknown for it, the next lowest. Sizes and
ranges are shown by the class with the fewest items, where chance weighs most: it is chosen by
its size and not by its result, so its plain 95 % interval holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from math import inf

from lib.findings.claims import Claim, Measure, count_of, reliable_range
from lib.findings.finding import DoesNotApply, Finding
from lib.findings.observed import counts, overall_shares, shares
from lib.metrics.figure import WHY_UNKNOWN, ClassScores, Reason, why_unknown
from lib.metrics.intervals import LEVEL, METHOD
from lib.metrics.measures import Results

Shown = Finding | DoesNotApply
"""What a test shows of a term, or why it shows nothing."""

FOUR = ("tp", "fn", "fp", "tn")

OFTEN_UNKNOWN = ("accuracy", "precision", "recall", "f1", "specificity", "npv")
"""Where an unknown figure is looked for, the most missed one first."""


def show(term: str, results: Results) -> Shown:
    """The claims that show `term` in this test. Raises KeyError for no such term."""
    return EXAMPLES[term](results)


def example_class(results: Results, *measures: str) -> ClassScores | None:
    """The class that examples are about, among those for which all `measures` are known."""
    positive = results.evaluation.positive

    def place(entry: ClassScores) -> tuple[bool, float]:
        f1 = entry.figures["f1"].value
        return positive is not None and entry.name != positive.name, inf if f1 is None else f1

    known = [
        entry
        for entry in results.card.classes
        if all(results.of_class(measure, entry.name) is not None for measure in measures)
    ]
    return min(known, key=place, default=None)


def _figures(term: str, beside: tuple[str, ...], results: Results) -> Shown:
    """One measure of a class; those `beside` it where they are known, too."""
    entry = example_class(results, term, *beside) or example_class(results, term)
    if entry is None:
        return DoesNotApply(why_unknown(results.card.classes[0].figures[term]))
    return _example(term, (entry.name,), *shares(results, entry.name, term, *beside))


def _counts(term: str, whole: str, results: Results) -> Shown:
    entry = example_class(results, term)
    if entry is None:
        reason: Reason = "no-counts" if results.tally is None else "no-true-negatives"
        return DoesNotApply(WHY_UNKNOWN[reason])
    return _example(term, (entry.name,), *counts(results, entry.name, *FOUR, whole))


def _positive_class(results: Results) -> Shown:
    by_row = {row: [one.name for one in results.card.classes if one.row == row]
              for row in ("positive", "negative")}  # fmt: skip
    if not by_row["positive"]:
        return DoesNotApply("nothing says which classes are positive, so each takes its turn")
    return _example("positive_class", (*by_row["positive"], *by_row["negative"]))


def _confusion_matrix(results: Results) -> Shown:
    if results.evaluation.cells is None:
        return DoesNotApply("the file does not show which class is taken for which")
    wrong = [cell for cell in results.evaluation.cells if cell[0] != cell[1]]
    if not wrong:
        return DoesNotApply("no item of this test is taken for another class")
    names, most = results.evaluation.classes, max(wrong, key=lambda cell: cell[2])
    true, predicted = names[most[0]], names[most[1]]
    cells = ((a, b) for a in (true, predicted) for b in (true, predicted))
    claims = [
        count_of(Measure("count", true=a, predicted=b), results.of_cell("count", a, b) or 0)
        for a, b in cells
    ]
    sizes = counts(results, true, "support")
    return _example("confusion_matrix", (true, predicted), *claims, *sizes)


def _support(results: Results) -> Shown:
    sizes = {one.name: one.support for one in results.card.classes if one.support is not None}
    if not sizes:
        return DoesNotApply(WHY_UNKNOWN["no-sizes"])
    least, most = min(sizes, key=lambda n: sizes[n]), max(sizes, key=lambda n: sizes[n])
    extremes = (Claim(Measure("support", least), "min"), Claim(Measure("support", most), "max"))
    number = tuple(claim for name in (least, most) for claim in counts(results, name, "support"))
    return _example("support", (least, most), *extremes, *number)


def _overall(term: str, beside: tuple[str, ...], results: Results) -> Shown:
    figure = results.card.overall[term]
    if figure.value is None:
        return DoesNotApply(why_unknown(figure))
    return _example(term, (), *overall_shares(results, term, *beside))


def _average(term: str, measure: str, results: Results) -> Shown:
    """An average over classes, with the lowest and the highest that went into it.

    A class without real items has a figure but no part in the average: then no extremes are named.
    """
    shown = _overall(term, (), results)
    by_class = {one.name: one.figures[measure].value for one in results.card.classes}
    values = {name: value for name, value in by_class.items() if value is not None}
    absent = any(one.support == 0 and one.name in values for one in results.card.classes)
    if isinstance(shown, DoesNotApply) or not values or absent:
        return shown
    least, most = min(values, key=lambda n: values[n]), max(values, key=lambda n: values[n])
    extremes = (Claim(Measure(measure, least), "min"), Claim(Measure(measure, most), "max"))
    number = tuple(claim for name in (least, most) for claim in shares(results, name, measure))
    return _example(term, (least, most), *shown.claims, *extremes, *number)


def _interval(results: Results) -> Shown:
    ranged = [one for one in results.card.classes if one.figures["recall"].low is not None]
    if not ranged:
        return DoesNotApply(WHY_UNKNOWN["no-sizes"])
    entry = min(ranged, key=lambda one: one.support or 0)
    figure, name = entry.figures["recall"], entry.name
    low, high = figure.low or 0.0, figure.high or 0.0
    spread = reliable_range(Measure("recall", name), low, high, level=LEVEL, method=METHOD)
    sized = counts(results, name, "support")
    return _example("interval", (name,), *shares(results, name, "recall"), *sized, spread)


def _unknown(results: Results) -> Shown:
    for measure, entry in _class_figures(results):
        reason = entry.figures[measure].reason
        if reason is not None:
            known = [one for one in ("precision", "recall") if one != measure]
            return Finding(
                "unknown", "note", (), (entry.name,),
                (Claim(Measure(measure, entry.name), "unknown"),
                 *shares(results, entry.name, *known)),
                variant=reason,
            )  # fmt: skip
    return DoesNotApply("every figure of every class is known")


def _class_figures(results: Results) -> Iterator[tuple[str, ClassScores]]:
    first = example_class(results)
    entries = ([first] if first else []) + list(results.card.classes)
    return ((measure, entry) for measure in OFTEN_UNKNOWN for entry in entries)


def _never(why: str, results: Results) -> Shown:
    return DoesNotApply(why)


def _example(term: str, classes: tuple[str, ...], *claims: Claim) -> Finding:
    return Finding(term, "note", (), classes, claims)


NO_SCORES_KEPT = "the report rests on the labels that were given, not on the scores behind them"
NO_CUT_OFF = "the file does not say which cut-off made its labels"
NO_CURVE = "that takes a score for each item"
NO_F_BETA = "which of the two mistakes is worse is yours to say"

OF_SCORES = frozenset({"score", "cut_off", "precision_recall_curve", "roc_curve", "calibration"})
"""Terms that the page of the trade-off shows of data with scores."""

EXAMPLES: Mapping[str, Callable[[Results], Shown]] = {
    "positive_class": _positive_class,
    "tp": partial(_counts, "tp", "support"),
    "fn": partial(_counts, "fn", "support"),
    "fp": partial(_counts, "fp", "predicted"),
    "tn": partial(_counts, "tn", "support"),
    "confusion_matrix": _confusion_matrix,
    "support": _support,
    "prevalence": partial(_figures, "prevalence", ()),
    "label_use": partial(_figures, "label_use", ()),
    "precision": partial(_figures, "precision", ("false_alarm_rate",)),
    "recall": partial(_figures, "recall", ("miss_rate",)),
    "f1": partial(_figures, "f1", ("precision", "recall")),
    "accuracy": partial(_figures, "accuracy", ()),
    "miss_rate": partial(_figures, "miss_rate", ("recall",)),
    "false_alarm_rate": partial(_figures, "false_alarm_rate", ("precision",)),
    "specificity": partial(_figures, "specificity", ()),
    "npv": partial(_figures, "npv", ()),
    "overall_accuracy": partial(_overall, "overall_accuracy", ()),
    "majority_share": partial(_overall, "majority_share", ("overall_accuracy",)),
    "balanced_accuracy": partial(_average, "balanced_accuracy", "recall"),
    "macro_f1": partial(_average, "macro_f1", "f1"),
    "weighted_f1": partial(_overall, "weighted_f1", ("macro_f1",)),
    "mcc": partial(_overall, "mcc", ()),
    "kappa": partial(_overall, "kappa", ()),
    "interval": _interval,
    "unknown": _unknown,
    "score": partial(_never, NO_SCORES_KEPT),
    "cut_off": partial(_never, NO_CUT_OFF),
    "precision_recall_curve": partial(_never, NO_CURVE),
    "roc_curve": partial(_never, NO_CURVE),
    "f_beta": partial(_never, NO_F_BETA),
    "calibration": partial(_never, NO_CURVE),
}
"""Terms by key; those of a metric bear its name in the catalogue."""
