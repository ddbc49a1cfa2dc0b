"""A claim in words, for those who ask why we say something."""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.claims import Claim, CountWhere, Difference, Measure, Term
from lib.metrics.catalogue import ASSUMED, CATALOGUE, OF_SCORES
from lib.metrics.score_shown import in_full
from lib.words.lists import names, quoted

RELATIONS = {"=": "is", "<": "is less than", "<=": "is at most", ">": "is more than",
             ">=": "is at least"}  # fmt: skip

COUNTED = ("support", "predicted", "items", "classes", "tp", "fp", "fn", "tn", "missed",
           "false_alarms", "count", "unpredicted", "repeated_rows", "repeated_ids",
           "rows_equal_to_true", "more_items", "all_missed", "all_false_alarms", "least_items",
           "tests_that_fit", "items_above", "items_up_to", "alike_pairs",
           "least_class_items")  # fmt: skip

NAMES = {
    "f1": "F1",
    "macro_f1": "average F1",
    "support": "number of real items",
    "predicted": "number of uses of the label",
    "missed": "number of misses",
    "false_alarms": "number of false alarms",
    "fp": "number of false alarms",
    "fn": "number of misses",
    "tp": "number of items found",
    "tn": "number of items rightly left out",
    "majority_share": "share of the most common class",
    "items": "number of items",
    "unpredicted": "number of rows without a predicted label",
    "repeated_rows": "number of rows that equal an earlier one",
    "repeated_ids": "number of rows with the id of an earlier one",
    "rows_equal_to_true": "number of rows in which the true label is that",
    "classes": "number of classes",
    "others_recall": "recall of all classes but that",
    "others_precision": "precision of all labels but that",
    "more_items": "number of items still needed for a margin of 5 points",
    "recall_margin": "margin of the recall",
    "random_share": "share of right answers by random naming",
    "all_missed": "number of misses of all classes",
    "all_false_alarms": "number of false alarms of all classes",
    "least_share": "least share of the items in any test that could print these figures",
    "least_items": "least number of items of a test that could print these figures",
    "least_unlabelled": "least share of items without a label, with classes of one size",
    "most_unlabelled": "greatest share of items without a label, with classes of one size",
    "printed_accuracy": "printed accuracy",
    "least_accuracy": "least accuracy that goes with the precision and recall",
    "greatest_accuracy": "greatest accuracy that goes with the precision and recall",
    "least_overall_by_class": "least overall accuracy that goes with the accuracies of the classes",
    "greatest_overall_by_class": "greatest overall accuracy that goes with those of the classes",
    "least_sum_of_shares": "least sum of the shares of the test that the accuracies need",
    "greatest_sum_of_shares": "greatest sum of the shares of the test that the accuracies need",
    **{
        f"{end}_{measure}": f"{end} {called} that goes with the figures of the classes"
        for end in ("least", "greatest")
        for measure, called in (
            ("overall_accuracy", "overall accuracy"),
            ("macro_precision", "average precision"),
            ("macro_recall", "average recall"),
            ("macro_f1", "average F1"),
            ("weighted_f1", "average F1 weighted by size"),
        )
    },
    "share_by_figures": "share of the test, in every test that could print these figures,",
    "alike_pairs": "number of pairs of classes with the same printed precision and recall",
    "alike_by_chance": "average number of such pairs in one report, were figures spread evenly,",
    "least_class_items": "least number of items that could print these figures",
    "best_balance": "lower of precision and recall, at the cut-off where it is highest,",
    "mean_score_above": "mean score, of the scores above one half,",
    "mean_score_up_to": "mean score, of the scores up to one half,",
    "came_true_above": "share of real ones, among the items with a score above one half,",
    "came_true_up_to": "share of real ones, among the items with a score up to one half,",
    "items_above": "number of items with a score above one half",
    "items_up_to": "number of items with a score up to one half",
    "tests_that_fit": "number of tests that could print these figures",
}


OF_HALVES = tuple(
    f"{what}_{where}"
    for what in ("mean_score", "came_true", "items")
    for where in ("above", "up_to")
)
"""Measures of the scores on one side of one half, which their names say already."""


def spell(claim: Claim) -> str:
    """One claim as a short statement, with its rounding or its level.

    >>> spell(Claim(Measure("recall", "2"), "=", 0.43, 0.005))
    'recall of “2” is 43% (rounded)'
    """
    return f"{_statement(claim)}{_footing(claim)}"


def formulas(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The formula of every metric that the claims give a value of, each once.

    >>> formulas([Claim(Measure("recall", "2"), "=", 0.43, 0.005)])
    ('Recall = TP / (TP + FN)',)
    """
    named = (claim.left.name for claim in claims if isinstance(claim.left, Measure))
    defined = {**CATALOGUE, **ASSUMED, **OF_SCORES}
    known = (defined[name] for name in dict.fromkeys(named) if name in defined)
    return tuple(f"{metric.name} = {metric.formula}" for metric in known)


def _statement(claim: Claim) -> str:
    left = term(claim.left)
    match claim.relation, claim.right:
        case "unknown", _:
            return f"{left}: the file does not tell"
        case "min", _:
            return f"{left} is the lowest of all classes"
        case "max", _:
            return f"{left} is the highest of all classes"
        case "in", (low, high):
            return f"{left} is between {_number(low, claim.left)} and {_number(high, claim.left)}"
        case relation, int() | float() as right:
            return f"{left} {RELATIONS[relation]} {_number(right, claim.left)}"
        case relation, Measure() | Difference() | CountWhere() as right:
            return f"{left} {RELATIONS[relation]} {term(right)}"
    raise TypeError(f"not a claim that can be spelled: {claim}")


def term(value: Term) -> str:
    """A term in words."""
    match value:
        case Measure():
            return _measure(value)
        case Difference(first, second):
            return f"{term(first)} minus {term(second)}"
        case CountWhere(measure, relation, right):
            rest = f"{RELATIONS[relation]} {_number(right, Measure(measure))}"
            return f"number of classes whose {NAMES.get(measure, measure)} {rest}"


def _measure(measure: Measure) -> str:
    plain = NAMES.get(measure.name, measure.name.replace("_", " "))
    if measure.true is not None and measure.predicted is not None:
        return f"{plain} of real {quoted(measure.true)} called {quoted(measure.predicted)}"
    if measure.row is not None:
        return f"{plain} of the {measure.row} row"
    if measure.column is not None:
        return f"{plain} of the column {quoted(measure.column)}"
    if measure.prevalence is not None:
        share = f"{measure.prevalence * 100:g}%"
        return f"precision of {quoted(str(measure.of))} where it is {share} of all items"
    if measure.classes is not None:
        return f"{plain} of {names(measure.classes)} together"
    if measure.threshold is not None and measure.name not in OF_HALVES:
        from_there = f" from a score of {in_full(measure.threshold)} on"
    else:
        from_there = ""
    return plain if measure.of is None else f"{plain} of {quoted(measure.of)}{from_there}"


def _number(value: float, about: Term) -> str:
    if isinstance(about, Difference):
        return _number(value, about.first)
    if isinstance(about, CountWhere) or about.name in COUNTED:
        return f"{value:,.0f}"
    return f"{value * 100:.4f}".rstrip("0").rstrip(".") + "%"


def _footing(claim: Claim) -> str:
    if claim.kind == "reliable":
        return f" (at level {claim.level:.4g}, {claim.method})"
    return " (rounded)" if claim.within and claim.right not in (0, 1) else ""
