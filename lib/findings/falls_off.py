"""Where does the curve of a class fall off: a little more recall for much less precision?"""

from __future__ import annotations

from dataclasses import dataclass

from lib.findings import cutoffs
from lib.findings.at_cut_offs import NEEDS, scored_classes, shares_at
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.measures import Results

FALL = 0.20
"""Precision that falls by so much for a tenth more recall changes what a label is worth."""


@dataclass(frozen=True, slots=True)
class _Fall:
    """The cut-offs before and behind a fall of precision."""

    name: str
    before: float
    behind: float
    by: float


def look(results: Results) -> Outcome:
    curves = [one for one in scored_classes(results) if one[1].tp[-1] >= cutoffs.FEW_ITEMS]
    if not curves:
        return DoesNotApply(f"no class has scores and {cutoffs.FEW_ITEMS} items")
    falls = []
    for name, curve, found in curves:
        if found.level_ends is None or found.beyond_level is None:
            continue
        before, behind = curve.thresholds[found.level_ends], curve.thresholds[found.beyond_level]
        precisions = [results.at_cut_off("precision", name, cut) or 0.0 for cut in (before, behind)]
        falls.append(_Fall(name, before, behind, precisions[0] - precisions[1]))
    steep = sorted((one for one in falls if one.by >= FALL), key=lambda one: -one.by)
    return (_finding(results, steep),) if steep else ()


def _finding(results: Results, falls: list[_Fall]) -> Finding:
    claims: list[Claim] = []
    for place, one in enumerate(falls):
        for measure, relation in (("precision", "<"), ("recall", ">")):
            left, right = (
                Measure(measure, one.name, threshold=cut) for cut in (one.behind, one.before)
            )
            claims.append(Claim(left, relation, right))  # type: ignore[arg-type]
        if place < cutoffs.NAMED:
            for cut in (one.before, one.behind):
                claims += shares_at(results, one.name, cut, "recall", "precision")
    names = tuple(one.name for one in falls)
    return Finding("falls-off", "note", NEEDS, names, tuple(claims), weight=0.2)


RULE = Rule(("falls-off",), NEEDS, look)
