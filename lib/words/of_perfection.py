"""Sentences about what looks perfect, and how little a few items can promise."""

from __future__ import annotations

from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import items, names, quoted, times, verb
from lib.words.wording import Wording


def perfect_score(finding: Finding, facts: Facts) -> Wording:
    named, which = finding.classes[:NAMED], names(finding.classes)
    if finding.variant == "sizes":
        lines = [
            f"{quoted(name)}: no error among {items(facts.count('support', name))}, which leaves"
            f" open that up to {facts.at_most('miss_rate', name)} of 100 are missed."
            for name in named
        ]
        return Wording(
            title=f"{which} {verb(finding.classes, 'has', 'have')} no errors in this test, which"
            " is no promise",
            text=" ".join(lines),
            why=_without_an_error("items", "misses"),
            advice="Test more items before you promise that it makes no mistakes there.",
        )
    unsized = (
        ""
        if finding.variant == "printed-sizes"
        else (f" How many items of {quoted(named[0])} were tested is not known.")
    )
    return Wording(
        title=f"{which} {verb(finding.classes, 'is', 'are')} printed as perfect, which is no"
        " promise",
        text=f"A printed {facts.percent('recall', named[0])} can be a rounded one.{unsized} With"
        " few items, a perfect score promises little.",
        why="Precision and recall are both printed as the highest value there is.",
        advice="Ask for the counts: how many items, and how many errors.",
    )  # fmt: skip


def perfect_recall(finding: Finding, facts: Facts) -> Wording:
    lines = [
        f"{quoted(name)}: no miss among {items(facts.count('support', name))}, which leaves open"
        f" that up to {facts.at_most('miss_rate', name)} of 100 are missed."
        for name in finding.classes[:NAMED]
    ]
    has = verb(finding.classes, "has", "have")
    return Wording(
        title=f"{names(finding.classes)} {has} no misses in this test, which is no promise",
        text=" ".join(lines),
        why=_without_an_error("items", "misses"),
        advice="Test more items before you promise that none is missed.",
    )


def perfect_precision(finding: Finding, facts: Facts) -> Wording:
    lines = [
        f"{quoted(name)}: said {times(facts.count('predicted', name))} and never wrong, which"
        f" leaves open that up to {facts.at_most('false_alarm_rate', name)} of 100 are wrong."
        for name in finding.classes[:NAMED]
    ]
    label = verb(finding.classes, "The label", "The labels")
    return Wording(
        title=f"{label} {names(finding.classes)} {verb(finding.classes, 'is', 'are')} never wrong"
        " in this test, which is no promise",
        text=" ".join(lines),
        why=_without_an_error("uses of a label", "wrong ones"),
        advice="Test more items before you act on the label unseen.",
    )


def _without_an_error(among: str, errors: str) -> str:
    return (
        f"With no error among the {among}, the true share of {errors} can still be as high as the"
        " one-sided 95% bound, if the items are independent."
    )
