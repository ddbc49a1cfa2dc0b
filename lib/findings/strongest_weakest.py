"""Which classes have the highest and the lowest F1?"""

from __future__ import annotations

from typing import Literal

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.f1_mismatch import impossible
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import (
    chosen_f1_range,
    chosen_range,
    counts,
    limit,
    overall_counts,
    shares,
)
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
    zero = results.evaluation.figures is not None and value == 0
    variant = "printed-zero" if zero else "with-items" if _others_printed(results, value) else ""
    extreme = (
        _below_the_others(results, names)
        if relation == "min" and variant == "with-items"
        else tuple(Claim(Measure("f1", name), relation) for name in names)
    )
    claims = (
        *extreme,
        *shares(results, first, "f1", "recall", "precision"),
        *counts(results, first, "tp", "support"),
        *(chosen_f1_range(results, first) or chosen_range(results, first, "recall")),
        *_few(results, first),
        *_of_two(results, names),
    )
    severity = _severity(relation, value)
    if severity == "good" and _doubtful(results, names):
        severity = "note"
    return Finding(
        code,
        severity,
        ("figures",),
        tuple(names),
        claims,
        variant=variant,
        weight=1.5,
    )


def _of_two(results: Results, names: list[str]) -> tuple[Claim, ...]:
    """Of two classes one is lower, not lowest."""
    return overall_counts(results, "classes") if results.occurring == 2 and len(names) == 1 else ()


def _few(results: Results, name: str) -> tuple[Claim, ...]:
    """The interval of F1 is rough where there are few items."""
    support = results.of_class("support", name)
    few = support is not None and support < cutoffs.ROUGH_F1
    return limit("support", "<", cutoffs.ROUGH_F1, [name]) if few else ()


def _others_printed(results: Results, value: float) -> bool:
    """Whether a class without items has figures too: printed zeros that are no results."""
    return value > 0 and any(
        printed.support == 0 and printed.recall is not None
        for printed in results.evaluation.figures or ()
    )


def _below_the_others(results: Results, names: list[str]) -> tuple[Claim, ...]:
    """For each of `names`: its F1 is below that of every other class that has items."""
    others = [
        entry.name
        for entry in results.card.classes
        if entry.figures["f1"].value is not None and entry.name not in names
    ]
    return tuple(
        Claim(Measure("f1", name), "<", Measure("f1", other)) for name in names for other in others
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
