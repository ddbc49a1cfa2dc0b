"""Sentences about the whole test."""

from __future__ import annotations

from collections.abc import Iterator

from lib.findings.claims import Claim, Measure
from lib.findings.finding import Finding
from lib.findings.overall import SIZED_CLASSES
from lib.metrics.figure import WHY_UNKNOWN, Reason
from lib.words.facts import Facts
from lib.words.lists import items, names, quoted
from lib.words.wording import Wording


def overall(finding: Finding, facts: Facts) -> Wording:
    right = facts.per_100("overall_accuracy")
    beside = {
        "<": ", fewer than always saying the most common class",
        "=": ", as many as always saying the most common class",
    }
    return Wording(
        title=f"It gets {right} of every 100 items right{beside.get(finding.variant, '')}",
        text=" ".join(_of_overall(finding, facts)),
        why="Overall accuracy is the number of items with the right label, divided by all items."
        " The range allows for chance in a test of this size, if the items are independent and"
        " the model stays as it is.",
        advice=_advice(finding, finding.variant in beside),
    )


def _advice(finding: Finding, no_better: bool) -> str:
    if no_better:
        return "Do not rely on it as it is: always saying the most common class does no worse."
    if any(claim.left == SIZED_CLASSES and claim.right == 1 for claim in finding.claims):
        return (
            "Ask for a test with items of other classes as well: without them, the label of this"
            " class cannot be wrong."
        )
    return (
        "Read it class by class before you rely on it: one number over all classes hides the"
        " weak ones."
    )


def _of_overall(finding: Finding, facts: Facts) -> Iterator[str]:
    if facts.knows("items"):
        classes = _classes(facts.count_of(SIZED_CLASSES))
        yield f"The test has {items(facts.count('items'))} of {classes}."
    else:
        yield "It is printed like this. The file does not say how many items were tested."
    if facts.knows("majority_share"):
        compared = {"<": ", which is more", "=": ", which is as many"}
        yield (
            "Always saying the most common class would get"
            f" {facts.per_100('majority_share')} of 100 right"
            f"{compared.get(finding.variant, ', which is fewer')}."
        )
    if facts.knows("random_share"):
        yield (
            "Naming classes at random, each as often as it occurs, would get"
            f" {facts.per_100('random_share')}."
        )
    if finding.variant == "perhaps":
        yield "Chance alone could make this difference."
    if facts.has_range("overall_accuracy"):
        span = facts.span("overall_accuracy")
        yield f"Over many more items like these, expect {span} right of every 100."


def average_f1(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=f"The average F1 of its classes is {facts.percent('macro_f1')}",
        text="F1 puts precision and recall into one number, near the lower of the two."
        " In this average every class counts the same, however many items it has.",
        why="The average F1 is the sum of the F1s of all classes in the test, divided by their"
        " number.",
        advice="Read it class by class: an average hides the weak ones.",
    )


def imbalance(finding: Finding, facts: Facts) -> Wording:
    largest, smallest = finding.classes
    text = (
        f"Always saying {quoted(largest)} would get {facts.per_100('majority_share')} of every"
        " 100 items right."
    )
    if facts.knows("overall_accuracy"):
        text += f" Overall accuracy is {facts.percent('overall_accuracy')}"
        if finding.variant == "lower" and facts.knows("balanced_accuracy"):
            text += (
                f"; if every class counts the same, it is {facts.percent('balanced_accuracy')},"
                " which is lower"
            )
        text += "."
    return Wording(
        title=f"The classes differ much in size: {quoted(largest)} has"
        f" {items(facts.count('support', largest))},"
        f" {quoted(smallest)} has {facts.count('support', smallest)}",
        text=text,
        why="Overall accuracy counts every item the same, so large classes decide it. Balanced"
        " accuracy is the average recall of the classes, so every class counts the same.",
        advice=f"Judge {quoted(smallest)} by its own precision and recall.",
    )


def accuracy_unknown(finding: Finding, facts: Facts) -> Wording:
    overall_too = Claim(Measure("overall_accuracy"), "unknown") in finding.claims
    what = "Accuracy" if overall_too else f"Accuracy of {names(finding.classes)}"
    reason = {str(code): why for code, why in WHY_UNKNOWN.items()}[finding.variant]
    return Wording(
        title=f"{what} is not known",
        text=f"It cannot be worked out: {reason}.",
        why="Accuracy is the share of right answers among all items, so it needs the number of"
        " items. Precision and recall alone do not determine it.",
        advice="Ask for the number of items of each class (often called support)."
        if finding.variant == _NO_SIZES
        else "Ask for the confusion matrix, or for the true and the predicted label of each item.",
    )


_NO_SIZES: Reason = "no-sizes"


def _classes(count: str) -> str:
    return f"{count} class" if count == "1" else f"{count} classes"
