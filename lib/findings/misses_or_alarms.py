"""Does a class err one way beyond chance: more misses than false alarms, or the reverse?"""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, Relation
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts
from lib.findings.own_balance import alarms_often, misses_many
from lib.metrics.comparisons import LEVEL, MISSES_OR_ALARMS, Comparison
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    errors = [one for one in results.comparisons if one.what == "errors"]
    if not errors:
        return DoesNotApply("no class has counted mistakes")
    sure = [one for one in errors if one.reliable]
    perhaps = [one for one in errors if not one.reliable and _seems_uneven(results, one)]
    return (
        *_finding(results, "misses-or-alarms", sure),
        *_finding(results, "uneven-by-chance", perhaps),
    )


def _seems_uneven(results: Results, one: Comparison) -> bool:
    """Whether another finding says that this class is often missed, or its label often wrong."""
    name = results.evaluation.classes[one.place]
    precision, recall = results.of_class("precision", name), results.of_class("recall", name)
    if precision is None or recall is None or one.own == one.rest:
        return False
    return misses_many(precision, recall) or alarms_often(precision, recall)


def _finding(results: Results, code: str, compared: Sequence[Comparison]) -> tuple[Finding, ...]:
    if not compared:
        return ()
    ordered = sorted(compared, key=lambda one: (one.own < one.rest, -abs(one.own - one.rest)))
    names = tuple(results.evaluation.classes[one.place] for one in ordered)
    claims: list[Claim] = []
    for way in (True, False):
        group = [name for name, one in zip(names, ordered, strict=True)
                 if (one.own > one.rest) is way]  # fmt: skip
        for name in group[: cutoffs.NAMED]:
            claims += counts(results, name, "missed", "false_alarms")
        claims += [_verdict(code, name, ">" if way else "<") for name in group]
    return (Finding(code, "note", ("sizes",), names, tuple(claims), weight=0.4),)


def _verdict(code: str, name: str, sign: Relation) -> Claim:
    missed, alarms = Measure("missed", name), Measure("false_alarms", name)
    if code == "uneven-by-chance":
        return Claim(missed, sign, alarms)
    return Claim(missed, sign, alarms, kind="reliable", level=LEVEL, method=MISSES_OR_ALARMS)


RULE = Rule(("misses-or-alarms", "uneven-by-chance"), ("sizes",), look)
