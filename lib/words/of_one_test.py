"""Sentences about whether printed figures can come from one test."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import items, names, quoted, verb
from lib.words.wording import Wording

ONE_TEST = "one test in which every item gets one of these labels"

POSSIBLE = (
    " Separate yes-or-no detectors, an answer such as not sure, a hidden class or an average over"
    " several tests can look like this. So can weights, figures cut off instead of rounded, figures"
    " from several sources, or a typing error."
)
"""What explains such figures without anybody having done wrong; none is more likely for us."""

ASK = "Ask whether every item gets exactly one of these labels, and for the counts behind the"

MISSES_ARE_ALARMS = (
    "In one test, every item that one class misses is a false alarm of another class. So there are"
    " as many misses as false alarms."
)


def impossible_figures(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=_impossible_title(finding),
        text=_why_impossible(finding, facts) + POSSIBLE,
        why="We looked for counts that print like these figures, with all room that rounding"
        " leaves. That there are none was proved in exact arithmetic.",
        advice=f"{ASK} figures. Do not build on them until then.",
    )


def _impossible_title(finding: Finding) -> str:
    if finding.variant == "class-counts":
        return (
            f"No counts give the printed figures of {names(finding.classes)}, with the printed"
            " number of items"
        )
    return f"These figures cannot all come from {ONE_TEST}"


def _why_impossible(finding: Finding, facts: Facts) -> str:
    match finding.variant:
        case "class-counts":
            first = finding.classes[0]
            return (
                f"Items are counted in whole numbers. Of {items(facts.count('support', first))} of"
                f" {quoted(first)}, no number of right ones gives its figures, however they were"
                " rounded."
            )
        case "whole-counts":
            return (
                "Each class alone has counts that give its figures. Taken together, no whole"
                f" numbers add up in a test of {items(facts.count('items'))}."
            )
        case "two-classes":
            return (
                "Of two classes, each one's misses are the other's false alarms. No counts do that"
                " here, however the figures were rounded."
            )
    return f"{MISSES_ARE_ALARMS} {_not_even(finding.variant, facts)}"


def _not_even(variant: str, facts: Facts) -> str:
    """How far misses and false alarms are from coming out even."""
    if variant.startswith("more-"):
        more = "misses" if variant.startswith("more-misses") else "false alarms"
        return f"Here {more} are always more, however they were rounded."
    accuracy = (
        f" and give the printed overall accuracy of {facts.percent('overall_accuracy')}"
        if variant == "accuracy"
        else ""
    )
    return f"Here no counts do that{accuracy}, however the figures were rounded."


def sizes_needed(finding: Finding, facts: Facts) -> Wording:
    few = finding.classes
    share = facts.more_than(Measure("least_share", classes=few))
    these = names(few) if len(few) > 1 else f"the class {names(few)}"
    missed = finding.variant.startswith("missed")
    more, fewer = ("misses", "false alarms") if missed else ("false alarms", "misses")
    lines = [
        f"In each of the other classes, {more} outnumber {fewer}. In one test both come out even"
        f" over all classes, and only {these} can make up for that.",
        f"That takes at least {items(facts.at_least('least_items'))}."
        if facts.at_least("least_items")
        else "",
        "Taken as exact numbers, the figures fit no such test at all."
        if finding.variant.endswith("-exact")
        else "",
        _unlabelled(facts),
    ]
    return Wording(
        title=f"If every item gets one of these labels, {these} {verb(few, 'is', 'are')} more than"
        f" {share} of the test",
        text=" ".join(line for line in lines if line) + POSSIBLE,
        why=f"{MISSES_ARE_ALARMS} The least share was worked out for all figures that print like"
        " these, and confirmed in exact arithmetic.",
        advice=f"{ASK} figures.",
    )


def _unlabelled(facts: Facts) -> str:
    if not facts.knows("least_unlabelled"):
        return ""
    low, high = facts.per_100("least_unlabelled"), facts.per_100("most_unlabelled")
    between = low if low == high else f"{low} to {high}"
    return (
        f"With as many items in every class, about {between} of every 100 items would get none of"
        " the labels."
    )
