"""Sentences about what printed figures of classes say of the whole test."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import items, names, quoted
from lib.words.wording import Wording

CALLED = {
    "overall_accuracy": "overall accuracy",
    "macro_precision": "average precision over classes",
    "macro_recall": "average recall over classes",
    "macro_f1": "average F1 over classes",
    "weighted_f1": "average F1 weighted by size",
}


def average_mismatch(finding: Finding, facts: Facts) -> Wording:
    measure = finding.variant.removesuffix("-sized")
    return Wording(
        title=f"The printed {CALLED[measure]} does not fit the figures of the classes",
        text=f"Printed is {facts.percent(measure)}. {_possible(finding, facts, measure)} A typing"
        " error, an average over other classes or figures from several tests can do that.",
        why="It was worked out exactly for everything that prints like the figures of the classes.",
        advice="Ask how this figure was worked out, and over which classes.",
    )


def _possible(finding: Finding, facts: Facts, measure: str) -> str:
    low, high = (facts.percent(f"{end}_{measure}") for end in ("least", "greatest"))
    between = low if low == high else f"{low} to {high}"
    match finding.variant:
        case "overall_accuracy-sized":
            return (
                f"With the recalls and the {items(facts.count('items'))} of the classes, it is"
                f" {between}."
            )
        case "overall_accuracy":
            return (
                "If every item gets one of these labels, it lies among the recalls and among the"
                f" precisions: {between}."
            )
        case "weighted_f1-sized":
            return f"With the sizes of the classes, it is {between}."
    return f"The figures of the classes average {between}, however they were rounded."


def least_items(finding: Finding, facts: Facts) -> Wording:
    least = facts.floor_of(Measure("least_class_items", finding.classes[0]))
    each = "" if len(finding.classes) == 1 else " each"
    return Wording(
        title=f"The figures of {names(finding.classes)} need at least {items(least)}{each}",
        text="Items are counted in whole numbers. With fewer of them, no counts give both the"
        " printed precision and the printed recall.",
        why="Every number of right items was tried, with all room that rounding leaves.",
        advice="If you learn how many items were tested, compare it with this number.",
    )


def two_class_mix(finding: Finding, facts: Facts) -> Wording:
    (name,) = finding.classes
    return Wording(
        title=f"By these figures, {facts.span('share_by_figures', name)} of every 100 test items"
        f" are {quoted(name)}",
        text="That is so if every item gets one of the two labels. Then each miss of the one class"
        " is a false alarm of the other, which tells how common each class is.",
        why="Both recalls and one precision determine the mix of two classes. It was worked out for"
        " all that prints like these figures.",
        advice=f"Compare it with how common {quoted(name)} is where the model will be used:"
        " precision changes with that.",
    )
