"""Is a label used more, or less, often than its class occurs?"""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.claims import Measure, Relation, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import counts, limit
from lib.metrics.measures import Results

FAR = 2
"""A label used less than half, or more than twice, as often as its class occurs is a caution."""


def look(results: Results) -> Outcome:
    use = {entry.name: entry.figures["label_use"].value for entry in results.card.classes}
    known = {name: value for name, value in use.items() if value is not None}
    if not known:
        return DoesNotApply("no class has a known label use")
    under = sorted(
        (n for n, v in known.items() if 0 < v <= cutoffs.UNDER_USED), key=known.__getitem__
    )
    over = sorted(
        (n for n, v in known.items() if v >= cutoffs.OVER_USED), key=known.__getitem__, reverse=True
    )
    return (
        *_finding(results, "label-under-used", under, "<", known),
        *_finding(results, "label-over-used", over, ">", known),
    )


def _finding(
    results: Results, code: str, names: list[str], relation: Relation, use: dict[str, float]
) -> tuple[Finding, ...]:
    if not names:
        return ()
    claims = [*limit("label_use", relation, 1, names)]
    for name in names[: cutoffs.NAMED]:
        claims.append(share_of(Measure("label_use", name), use[name]))
        claims += counts(results, name, "predicted", "support")
    ratio = max(use[names[0]], 1 / use[names[0]])
    severity: Severity = "caution" if ratio > FAR else "note"
    return (Finding(code, severity, ("figures",), tuple(names), tuple(claims), weight=0.2),)


RULE = Rule(("label-under-used", "label-over-used"), ("figures",), look)
