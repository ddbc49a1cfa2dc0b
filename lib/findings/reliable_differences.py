"""Which differences between classes are beyond chance, and which visible ones may be chance?

Each class against all others together; all comparisons of the report share one correction.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from lib.findings import cutoffs
from lib.findings.claims import Claim, Difference, Measure, Relation, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.metrics.comparisons import AGAINST_REST, LEVEL, Comparison
from lib.metrics.measures import Results

MEASURES: tuple[Literal["recall", "precision"], ...] = ("recall", "precision")


def look(results: Results) -> Outcome:
    between = [one for one in results.comparisons if one.what in MEASURES]
    if not between:
        return DoesNotApply("the file holds no matrix of two classes with items")
    below = [one for one in between if one.reliable and _is_below(results, one)]
    above = [one for one in between if one.reliable and not _is_below(results, one)]
    perhaps = [one for one in between if not one.reliable and abs(one.difference) >= cutoffs.CLOSE]
    lowest = min((one.own / one.own_items for one in below), default=1.0)
    gravity: Severity = "caution" if lowest < cutoffs.HIGH else "note"
    return (
        *_finding(results, "below-the-rest", gravity, below),
        *_finding(results, "above-the-rest", "note", above),
        *_finding(results, "may-be-chance", "note", perhaps),
    )


def _is_below(results: Results, one: Comparison) -> bool:
    """Of two classes one is always below the other: that one is told."""
    return len(results.evaluation.classes) == 2 or one.difference < 0


def _finding(
    results: Results, code: str, severity: Severity, compared: Sequence[Comparison]
) -> tuple[Finding, ...]:
    if not compared:
        return ()
    classes: list[str] = []
    claims: list[Claim] = []
    for measure in MEASURES:
        group = sorted(
            (one for one in compared if one.what == measure), key=lambda one: -abs(one.difference)
        )
        names = [_told(results, one) for one in group]
        classes += names
        for name in names[: cutoffs.NAMED]:
            claims += _values(results, measure, name)
        claims += [_verdict(results, code, measure, name) for name in names]
    two = len(results.evaluation.classes) == 2
    if two:
        classes += results.evaluation.classes
    return (
        Finding(code, severity, ("matrix",), tuple(dict.fromkeys(classes)), tuple(claims),
                "two" if two else "", 0.75),
    )  # fmt: skip


def _told(results: Results, one: Comparison) -> str:
    """The class that a comparison is told of: of two, the one with the lower share."""
    names = results.evaluation.classes
    if len(names) == 2 and one.difference > 0:
        return names[1 - one.place]
    return names[one.place]


def _values(results: Results, measure: str, name: str) -> list[Claim]:
    """Both shares, with as many decimals as it takes to see that they differ."""
    own, others = f"{measure}", f"others_{measure}"
    value, rest = results.of_class(own, name) or 0.0, results.of_class(others, name) or 0.0
    decimals = 2
    while True:
        claims = [
            share_of(Measure(own, name), value, decimals=decimals),
            share_of(Measure(others, name), rest, decimals=decimals),
        ]
        if claims[0].right != claims[1].right or value == rest or decimals > 8:
            return claims
        decimals += 1


def _verdict(results: Results, code: str, measure: str, name: str) -> Claim:
    own, others = Measure(measure, name), Measure(f"others_{measure}", name)
    value = results.of_class(measure, name) or 0.0
    below = value < (results.of_class(others.name, name) or 0.0)
    if code == "may-be-chance":
        gap = -cutoffs.CLOSE if below else cutoffs.CLOSE
        return Claim(Difference(own, others), "<=" if below else ">=", gap)
    sign: Relation = "<" if below else ">"
    return Claim(own, sign, others, kind="reliable", level=LEVEL, method=AGAINST_REST)


RULE = Rule(("below-the-rest", "above-the-rest", "may-be-chance"), ("matrix",), look)
