"""Sentences about the whole test."""

from __future__ import annotations

from itertools import takewhile

from lib.findings.claims import Claim, Measure
from lib.findings.finding import Finding
from lib.metrics.figure import WHY_UNKNOWN, Reason
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, times
from lib.words.wording import Wording


def overall(finding: Finding, facts: Facts) -> Wording:
    text = f"The test has {items(facts.count('items'))} in {_classes(facts)}."
    if facts.knows("majority_share"):
        compared = {">": ", which is fewer", "<": ", which is more", "=": ", which is as many"}
        text += (
            " Always saying the most common class would get"
            f" {facts.per_100('majority_share')} of 100 right{compared[finding.variant]}."
        )
    if facts.has_range("overall_accuracy"):
        text += (
            " For more items like these, expect"
            f" {facts.span('overall_accuracy')} right of every 100."
        )
    beside = {
        "<": ", fewer than always saying the most common class",
        "=": ", as many as always saying the most common class",
    }
    return Wording(
        title=f"It gets {facts.per_100('overall_accuracy')} of every 100 items right"
        + beside.get(finding.variant, ""),
        text=text,
        why="Overall accuracy is the number of items with the right label, divided by all items."
        " The range allows for chance in a test of this size, if the items are independent and"
        " the model stays as it is.",
        advice="Read it class by class before you rely on it: one number over all classes hides"
        " the weak ones."
        if finding.variant == ">"
        else "Do not rely on it as it is: always saying the most common class does no worse.",
    )


def average_f1(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=f"F1 is {facts.percent('macro_f1')} on average over {_classes(facts)}",
        text="F1 puts precision and recall into one number, near the lower of the two."
        " In this average every class counts the same, however many items it has.",
        why="The average F1 is the sum of the F1s of all classes, divided by their number.",
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
        advice=f"Judge {quoted(smallest)} by its own precision and recall, not by accuracy.",
    )


def confusions(finding: Finding, facts: Facts) -> Wording:
    (true, label), *rest = _pairs(finding)
    if finding.variant == "two":
        text = _of_two(facts, true, rest)
    else:
        also = [f"{_called(facts, *pair)} ({_shares(facts, *pair)})" for pair in rest]
        text = f"That is {_shares(facts, true, label)}."
        text += f" Next: {enumerated(also)}." if also else ""
    return Wording(
        title=f"Real {quoted(true)} is called {quoted(label)} {times(_count(facts, true, label))}",
        text=text,
        why="Each count is one cell of the confusion matrix: items whose true class is the one"
        " and whose label is the other.",
        advice=f"Look at some real {quoted(true)} that were called {quoted(label)}: they show what"
        " goes wrong.",
    )


def _of_two(facts: Facts, true: str, rest: list[tuple[str, str]]) -> str:
    """With two classes every miss of the one is a false alarm of the other: counts are enough."""
    text = f"The test has {items(facts.count('support', true))} of {quoted(true)}."
    return text + (f" The other way round: {_called(facts, *rest[0])}." if rest else "")


def _called(facts: Facts, true: str, label: str) -> str:
    return f"real {quoted(true)} called {quoted(label)} {times(_count(facts, true, label))}"


def accuracy_unknown(finding: Finding, facts: Facts) -> Wording:
    overall_too = Claim(Measure("overall_accuracy"), "unknown") in finding.claims
    reason = {str(code): why for code, why in WHY_UNKNOWN.items()}[finding.variant]
    whose = "for one class or over all" if overall_too else f"for {names(finding.classes)}"
    return Wording(
        title="Accuracy is not known",
        text=f"Accuracy, {whose}, cannot be worked out: {reason}.",
        why="Accuracy is the share of right answers among all items, so it needs the number of"
        " items. Precision and recall alone do not determine it.",
        advice="Ask for the number of items of each class (often called support)."
        if finding.variant == _NO_SIZES
        else "Ask for the confusion matrix, or for the true and the predicted label of each item.",
    )


_NO_SIZES: Reason = "no-sizes"


def _classes(facts: Facts) -> str:
    count = facts.count("classes")
    return f"{count} class" if count == "1" else f"{count} classes"


def _pairs(finding: Finding) -> list[tuple[str, str]]:
    counted = takewhile(lambda claim: claim.relation == "=", finding.claims)
    cells = (claim.left for claim in counted if isinstance(claim.left, Measure))
    return [
        (cell.true, cell.predicted)
        for cell in cells
        if cell.name == "count" and cell.true is not None and cell.predicted is not None
    ]


def _count(facts: Facts, true: str, label: str) -> str:
    return facts.count_of(Measure("count", true=true, predicted=label))


def _shares(facts: Facts, true: str, label: str) -> str:
    missed = facts.cell_per_100("share_of_missed", true, label)
    false = facts.cell_per_100("share_of_false_alarms", true, label)
    return (
        f"{missed} of every 100 missed {quoted(true)} and {false} of every 100 wrong"
        f" {quoted(label)} labels"
    )
