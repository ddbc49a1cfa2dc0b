"""Sentences about the figures themselves: alike, or not fitting together."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import enumerated, names, quoted
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
        text=" ".join(lines) + more + " This can be chance. Spread evenly over"
        f" their range, such figures would make about {facts.per_100('alike_by_chance')} such pairs"
        f" in 100 reports; this one has {facts.count('alike_pairs')}. Few items or few decimals"
        " make more. It can also come from a copied row, or from one figure written down for"
        " several classes.",
        why="Precision and recall are both the same, to the last printed digit. What chance makes"
        " was worked out from the number of classes and of values that can be printed.",
        advice="Ask whether these figures were measured class by class, and on how many items.",
    )


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
