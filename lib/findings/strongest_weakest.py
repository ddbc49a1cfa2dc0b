"""Which classes have the highest and the lowest F1?"""

from __future__ import annotations

from typing import Literal

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.f1_mismatch import impossible
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import chosen_range, counts, shares
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    f1 = {entry.name: entry.figures["f1"].value for entry in results.card.classes}
    known = {name: value for name, value in f1.items() if value is not None}
    if len(known) < 2:
        return DoesNotApply("fewer than two classes have an F1")
    least, most = min(known.values()), max(known.values())
    if least == most:
        return DoesNotApply("all classes have the same F1")
    return (
        _extreme(results, "weakest-class", "min", [n for n, v in known.items() if v == least]),
        _extreme(results, "strongest-class", "max", [n for n, v in known.items() if v == most]),
    )


def _extreme(
    results: Results, code: str, relation: Literal["min", "max"], names: list[str]
) -> Finding:
    first = names[0]
    value = results.of_class("f1", first) or 0.0
    claims = (
        *(Claim(Measure("f1", name), relation) for name in names),
        *shares(results, first, "f1", "recall", "precision"),
        *counts(results, first, "tp", "support"),
        *chosen_range(results, first, "recall"),
    )
    zero = results.evaluation.figures is not None and value == 0
    severity = _severity(relation, value)
    if severity == "good" and _doubtful(results, names):
        severity = "note"
    return Finding(
        code,
        severity,
        ("figures",),
        tuple(names),
        claims,
        variant="printed-zero" if zero else "",
        weight=1.5,
    )


def _doubtful(results: Results, names: list[str]) -> bool:
    """Whether an F1 of these is printed that its precision and recall cannot give."""
    printed = results.evaluation.figures
    return printed is not None and any(impossible(printed[results.places[n]]) for n in names)


def _severity(relation: Literal["min", "max"], f1: float) -> Severity:
    if relation == "max":
        return "good" if f1 >= cutoffs.HIGH else "note"
    return "problem" if f1 < cutoffs.POOR else "caution" if f1 < cutoffs.LOW else "note"


RULE = Rule(("weakest-class", "strongest-class"), ("figures",), look)
