"""Sentences about where mistakes lie: of one class, of a label, within a group of classes."""

from __future__ import annotations

from collections.abc import Iterator

from lib.findings.claims import Claim, Difference, Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.findings.where_mistakes_lie import left_over
from lib.words.facts import Facts
from lib.words.lists import enumerated, names, quoted
from lib.words.wording import Wording

EACH_COUNT = "Each count is one cell of the confusion matrix."

Part = tuple[str, list[Measure]]
"""A class, and the cells that hold the most of its mistakes."""


def missed_went(finding: Finding, facts: Facts) -> Wording:
    parts = list(_parts(finding, "missed"))
    name, first = quoted(parts[0][0]), quoted(str(parts[0][1][0].predicted))
    most = finding.variant == "most"
    return Wording(
        title=f"Most missed {name} are called {first}"
        if most
        else f"Missed {name} get several other labels, such as {first}",
        text=" ".join(_missed(facts, *part) for part in parts),
        why=f"{name} has the most missed items. {EACH_COUNT}",
        advice=f"To find more of the real {name}, look through the items that are called {first}.",
    )


def alarms_came(finding: Finding, facts: Facts) -> Wording:
    parts = list(_parts(finding, "false_alarms"))
    name, first = quoted(parts[0][0]), quoted(str(parts[0][1][0].true))
    most = finding.variant == "most"
    return Wording(
        title=f"Most wrong labels {name} are on real {first}"
        if most
        else f"Wrong labels {name} are on several classes, such as {first}",
        text=" ".join(_alarms(facts, *part) for part in parts),
        why=f"{name} has the most false alarms. {EACH_COUNT}",
        advice=f"Before you act on the label {name}, check whether the item is a real {first}.",
    )


def _missed(facts: Facts, name: str, cells: list[Measure]) -> str:
    whole, rest = _whole_and_rest(facts, Measure("missed", name), cells)
    labels = [(facts.count_of(cell), quoted(str(cell.predicted))) for cell in cells]
    if len(cells) == 1 and rest == "0":
        return f"All {whole} missed {quoted(name)} are called {labels[0][1]}."
    first, *others = labels
    shown = [f"{first[0]} got the label {first[1]}", *map(" got ".join, others)]
    left = "" if rest == "0" else f"; {rest} got {_other(rest, 'label')}"
    return f"Of {whole} missed {quoted(name)}, {enumerated(shown)}{left}."


def _alarms(facts: Facts, name: str, cells: list[Measure]) -> str:
    whole, rest = _whole_and_rest(facts, Measure("false_alarms", name), cells)
    classes = [(facts.count_of(cell), quoted(str(cell.true))) for cell in cells]
    if len(cells) == 1 and rest == "0":
        return f"All {whole} wrong uses of {quoted(name)} are on real {classes[0][1]}."
    first, *others = classes
    shown = [f"{first[0]} {_are(first[0])} on real {first[1]}", *map(" on ".join, others)]
    left = "" if rest == "0" else f"; {rest} {_are(rest)} on {_other(rest, 'class')}"
    return f"Of {whole} wrong uses of {quoted(name)}, {enumerated(shown)}{left}."


def _whole_and_rest(facts: Facts, whole: Measure, cells: list[Measure]) -> tuple[str, str]:
    return facts.count_of(whole), facts.count_of(left_over(whole, cells))


def _are(count: str) -> str:
    return "is" if count == "1" else "are"


def _other(count: str, noun: str) -> str:
    many = {"label": "labels", "class": "classes"}[noun]
    return f"another {noun}" if count == "1" else f"other {many}"


def _parts(finding: Finding, whole: str) -> Iterator[Part]:
    """Each class with the cells that follow the number of its mistakes."""
    name, cells = "", list[Measure]()
    for claim in finding.claims:
        left = claim.left
        if not isinstance(left, Measure) or claim.relation != "=":
            continue
        if left.name == whole and left.of is not None:
            if name:
                yield name, cells
            name, cells = left.of, []
        elif left.name == "count":
            cells.append(left)
    yield name, cells


def confused_group(finding: Finding, facts: Facts) -> Wording:
    classes = finding.classes
    lines = [_inside(claim, facts) for claim in finding.claims if _is_inside(claim)]
    return Wording(
        title=f"{names(classes)} are confused mostly among themselves",
        text=" ".join(lines[:NAMED]),
        why="Of every class of the group, most missed items get another label of the group. Of"
        " every label of the group, most wrong uses are on another class of the group.",
        advice=f"Ask whether you need to tell {names(classes, last='or')} apart. If not, count them"
        " as one class.",
    )


def _is_inside(claim: Claim) -> bool:
    return isinstance(claim.left, Difference) and claim.relation == "="


def _inside(claim: Claim, facts: Facts) -> str:
    """`missed − (missed − cells)` is what stays within the group."""
    whole = claim.left.first if isinstance(claim.left, Difference) else claim.left
    name = whole.of if isinstance(whole, Measure) else None
    inside, missed = facts.count_of(claim.left), facts.count_of(whole)
    gets = "gets" if inside == "1" else "get"
    return f"Of {missed} missed {quoted(str(name))}, {inside} {gets} another label of the group."
