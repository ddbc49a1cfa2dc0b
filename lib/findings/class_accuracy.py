"""The accuracy of one class: unknown, or easily taken for more than it is."""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.claims import Claim, Difference, Measure, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import against, counts, overall_counts, shares
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    entries = results.card.classes
    unknown = [entry for entry in entries if entry.figures["accuracy"].value is None]
    if unknown:
        names = tuple(entry.name for entry in unknown)
        claims = [Claim(Measure("accuracy", name), "unknown") for name in names]
        if len(unknown) == len(entries) and results.overall("overall_accuracy") is None:
            claims.append(Claim(Measure("overall_accuracy"), "unknown"))
        reason = unknown[0].figures["accuracy"].reason or ""
        found = Finding("accuracy-unknown", "note", ("figures",), names, tuple(claims), reason, 1.0)
        return (found,)
    return _flattering(results)


def _flattering(results: Results) -> Outcome:
    """The class whose accuracy stands highest above its recall, if that could mislead."""
    if not results.card.items or results.tally is None:
        return DoesNotApply("class sizes are not known")
    high = [
        (entry.name, entry.figures["recall"].value, entry.support)
        for entry in results.card.classes
        if (entry.figures["accuracy"].value or 0.0) >= cutoffs.HIGH
    ]
    misled = [(r, name, n) for name, r, n in high if r is not None and n and r <= cutoffs.LOW]
    if not misled:
        return ()
    _, name, support = min(misled)
    others = Difference(Measure("items"), Measure("support", name))
    claims = (
        *shares(results, name, "accuracy", "recall"),
        *against("accuracy", ">", "recall", [name]),
        *counts(results, name, "support"),
        *overall_counts(results, "items"),
        count_of(others, results.card.items - support),
    )
    return (Finding("class-accuracy", "caution", ("sizes",), (name,), claims, weight=0.4),)


RULE = Rule(("accuracy-unknown", "class-accuracy"), ("figures",), look)
