"""Sentences about the figures themselves: perfect, alike, or not fitting together."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, verb
from lib.words.wording import Wording


def twins(finding: Finding, facts: Facts) -> Wording:
    groups = _groups(finding)
    lines = [
        f"{enumerated([quoted(name) for name in group[:NAMED]])}"
        f"{' and others' if len(group) > NAMED else ''}: precision"
        f" {facts.percent('precision', group[0])}, recall {facts.percent('recall', group[0])}."
        for group in groups[:NAMED]
    ]
    more = " Other classes are alike as well." if len(groups) > NAMED else ""
    return Wording(
        title="Some classes have exactly the same figures as another",
        text=" ".join(lines) + more + " This can be chance. It can also come from a copied row, or"
        " from one figure written down for several classes.",
        why="Precision and recall are both the same, to the last printed digit.",
        advice="Ask whether these figures were measured class by class.",
    )


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
            why="With no error among the items, the true share of misses can still be as high as"
            " the one-sided 95% bound, if the items are independent.",
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


def f1_mismatch(finding: Finding, facts: Facts) -> Wording:
    lines = [
        f"{quoted(name)}: precision {facts.as_printed('precision', name)}, recall"
        f" {facts.as_printed('recall', name)}, F1 {facts.as_printed('f1', name)}."
        for name in finding.classes[:NAMED]
    ]
    return Wording(
        title=f"The printed F1 of {names(finding.classes)} does not fit its precision and recall"
        if len(finding.classes) == 1
        else f"The printed F1s of {names(finding.classes)} do not fit their precision and recall",
        text=" ".join(lines) + " No precision and recall that round to these give this F1."
        " A typing error, a figure from another test or an average over several tests can do"
        " that.",
        why="F1 is the harmonic mean of precision and recall. It was worked out exactly for every"
        " precision and recall that print like these.",
        advice="Ask for the counts behind these figures, and do not build on them until then.",
    )


def _groups(finding: Finding) -> list[list[str]]:
    """The classes of each group, from the claims that say who equals whom."""
    groups: dict[str, list[str]] = {}
    for claim in finding.claims:
        match claim.left, claim.right:
            case Measure("precision", str(first)), Measure("precision", str(other)):
                groups.setdefault(first, [first]).append(other)
    return list(groups.values())
