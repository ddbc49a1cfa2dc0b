"""Sentences about pairs of classes: which is taken for which, and whether both ways."""

from __future__ import annotations

from itertools import takewhile

from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import items, quoted, times
from lib.words.wording import Wording

ONE_CELL = (
    "Each count is one cell of the confusion matrix: items whose true class is the one and whose"
    " label is the other."
)


def confusions(finding: Finding, facts: Facts) -> Wording:
    (true, label), *rest = _pairs(finding)
    if finding.variant == "two":
        text = _of_two(facts, true, rest)
    else:
        lines = [f"That is {_shares(facts, true, label)}."]
        lines += [_next(facts, *pair) for pair in rest]
        text = " ".join(lines)
    return Wording(
        title=f"Real {quoted(true)} is called {quoted(label)} {times(_count(facts, true, label))}",
        text=text,
        why=ONE_CELL,
        advice=f"Look at some real {quoted(true)} that were called {quoted(label)}: they show what"
        " goes wrong.",
    )


def _of_two(facts: Facts, true: str, rest: list[tuple[str, str]]) -> str:
    """With two classes every miss of the one is a false alarm of the other: counts are enough."""
    text = f"The test has {items(facts.count('support', true))} of {quoted(true)}."
    return text + (f" The other way round: {_called(facts, *rest[0])}." if rest else "")


def _next(facts: Facts, true: str, label: str) -> str:
    called = _called(facts, true, label)
    return f"{called[:1].upper()}{called[1:]}: {_shares(facts, true, label)}."


def _called(facts: Facts, true: str, label: str) -> str:
    return f"real {quoted(true)} is called {quoted(label)} {times(_count(facts, true, label))}"


def two_way(finding: Finding, facts: Facts) -> Wording:
    pairs = _there(finding)
    first = pairs[0]
    return Wording(
        title=f"{quoted(first[0])} and {quoted(first[1])} are taken for each other",
        text=" ".join(_both_ways(facts, *pair) for pair in pairs),
        why=f"{ONE_CELL} Both directions of the pair are frequent, by count and by share.",
        advice=f"Where the difference between {quoted(first[0])} and {quoted(first[1])} does not"
        " matter to you, ask for one class that holds both.",
    )


def one_way(finding: Finding, facts: Facts) -> Wording:
    pairs = _there(finding)
    first = pairs[0]
    return Wording(
        title=f"{quoted(first[0])} is taken for {quoted(first[1])}, but hardly the other way round",
        text=" ".join(_both_ways(facts, *pair) for pair in pairs),
        why=f"{ONE_CELL} One direction of the pair is rare, by count and by share.",
        advice=f"Check the label {quoted(first[1])} for real {quoted(first[0])} before you act on"
        " it.",
    )


def _there(finding: Finding) -> list[tuple[str, str]]:
    """The direction by which each pair is told: the left side of its comparison."""
    compared = (claim.left for claim in finding.claims if isinstance(claim.right, Measure))
    return [
        (cell.true, cell.predicted)
        for cell in compared
        if isinstance(cell, Measure) and cell.true is not None and cell.predicted is not None
    ]


def _both_ways(facts: Facts, true: str, label: str) -> str:
    there = _called(facts, true, label)
    return (
        f"{there[:1].upper()}{there[1:]}; the other way round {times(_count(facts, label, true))}."
    )


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
        f"{_of_all(missed)} missed {quoted(true)} and {_of_all(false)} wrong {quoted(label)} labels"
    )


def _of_all(per_100: str) -> str:
    return "all" if per_100 == "100" else f"{per_100} of every 100"
