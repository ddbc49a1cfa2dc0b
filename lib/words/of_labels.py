"""Sentences about how often a label is used: too seldom, too often, never, or for nothing real."""

from __future__ import annotations

from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, times
from lib.words.wording import Wording


def label_under_used(finding: Finding, facts: Facts) -> Wording:
    return _label_use(finding, facts, "less", "few")


def label_over_used(finding: Finding, facts: Facts) -> Wording:
    return _label_use(finding, facts, "more", "many")


def _label_use(finding: Finding, facts: Facts, than: str, count: str) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        used = facts.per_100("label_use", name)
        counted = (
            f" ({times(facts.count('predicted', name))} for {items(facts.count('support', name))}"
            " in this test)"
            if facts.knows("predicted", name)
            else ""
        )
        lines.append(
            f"For every 100 real {quoted(name)}, it says {quoted(name)} {times(used)}{counted}."
        )
    one = len(finding.classes) == 1
    label = "The label" if one else "The labels"
    occurs = "its class occurs" if one else "their classes occur"
    used_ = "is used" if one else "are used"
    return Wording(
        title=f"{label} {names(finding.classes)} {used_} {than} often than {occurs}",
        text=" ".join(lines),
        why="Label use is recall divided by precision, which is the same as uses of the label"
        " divided by real items of the class.",
        advice=f"Do not count labels to learn how many real {quoted(finding.classes[0])} there"
        f" are: here that gives too {count}.",
    )


def never_predicted(finding: Finding, facts: Facts) -> Wording:
    sizes = [
        f"{items(facts.count('support', name))} of {quoted(name)}"
        for name in finding.classes[:NAMED]
    ]
    return Wording(
        title=f"The model never says {names(finding.classes, last='or')}",
        text=f"The test has {enumerated(sizes)}, and all of these are missed. Without a use of the"
        " label there is no precision.",
        why="The label stands nowhere among the predictions, but the class has real items.",
        advice="Ask whether the model was trained for it at all.",
    )


def not_in_test(finding: Finding, facts: Facts) -> Wording:
    uses = [
        f"{quoted(name)} {times(facts.count('predicted', name))}"
        for name in finding.classes[:NAMED]
    ]
    return Wording(
        title=f"The test has no real {names(finding.classes, last='or')}",
        text=f"The model says {enumerated(uses)}, each time wrongly. How many real ones it would"
        " find is not known.",
        why="The class is never a true label in this test, so it has no recall.",
        advice=f"Ask for a test that has items of {quoted(finding.classes[0])}.",
    )
