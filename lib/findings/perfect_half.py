"""A class without a miss, or a label that is never wrong: how much can the one promise?

Classes that are perfect in both are told of by perfect.py.
"""

from __future__ import annotations

from math import ceil

from lib.evaluation import ClassCounts
from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, limit
from lib.metrics.intervals import LEVEL, most_errors
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    if results.tally is None:
        return DoesNotApply("the file holds no counts, and a printed 100% can be a rounded one")
    pairs = list(zip(results.evaluation.classes, results.tally.counts, strict=True))
    found = [(name, one) for name, one in pairs if one.tp and not one.fn and one.fp]
    right = [(name, one) for name, one in pairs if one.tp and not one.fp and one.fn]
    return (
        *_finding(results, "perfect-recall", found),
        *_finding(results, "perfect-precision", right),
    )


def _finding(
    results: Results, code: str, perfect: list[tuple[str, ClassCounts]]
) -> tuple[Finding, ...]:
    """No error among n items, or uses, leaves a true error rate of about 3/n open."""
    if not perfect:
        return ()
    rate, errors, size = (
        ("recall", "miss_rate", "support")
        if code == "perfect-recall"
        else ("precision", "false_alarm_rate", "predicted")
    )
    # Without errors of this side all items, or uses, are right ones.
    perfect = sorted(perfect, key=lambda one: one[1].tp)
    names = tuple(name for name, _ in perfect)
    claims = list(limit(rate, "=", 1, names))
    for name, one in perfect[: cutoffs.NAMED]:
        bound = ceil(most_errors(one.tp) * 1000) / 1000
        claims += counts(results, name, size)
        claims.append(
            Claim(Measure(errors, name), "<=", bound, kind="reliable", level=LEVEL,
                  method="exact binomial, one-sided")
        )  # fmt: skip
    return (Finding(code, "note", ("figures", "sizes"), names, tuple(claims), weight=0.2),)


RULE = Rule(("perfect-recall", "perfect-precision"), ("sizes",), look)
