"""Is there a cut-off with fewer misses and fewer false alarms than the labels in the file?"""

from __future__ import annotations

from dataclasses import dataclass

from lib.findings import cutoffs
from lib.findings.at_cut_offs import NEEDS, counts_at, scored_classes
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts
from lib.metrics.measures import Results

FEWEST = 5
"""Mistakes less: a cut-off that is picked for this very test saves a few by luck alone."""

A_TENTH = 0.10
"""Of the mistakes of a class: less is not worth a change."""

ERRORS = ("missed", "false_alarms")


@dataclass(frozen=True, slots=True)
class _Beaten:
    """The cut-off with fewer mistakes of both kinds, and how many fewer."""

    name: str
    threshold: float
    fewer: float


def look(results: Results) -> Outcome:
    # Rows without a score have a label all the same: their mistakes would be compared with none.
    curves = [one for one in scored_classes(results) if not one[1].left_out]
    if not curves:
        return DoesNotApply("no class has scores for all of its items and others")
    found = []
    for name, curve, marks in curves:
        if marks.beats is None:
            continue
        cut = curve.thresholds[marks.beats]
        now = [results.of_class(one, name) or 0 for one in ERRORS]
        then = [results.at_cut_off(one, name, cut) or 0 for one in ERRORS]
        fewer = sum(now) - sum(then)
        both = all(less < more for less, more in zip(then, now, strict=True))
        if both and fewer >= FEWEST and fewer >= A_TENTH * sum(now):
            found.append(_Beaten(name, cut, fewer))
    found.sort(key=lambda one: -one.fewer)
    return (_finding(results, found),) if found else ()


def _finding(results: Results, found: list[_Beaten]) -> Finding:
    claims: list[Claim] = []
    for place, one in enumerate(found):
        for error in ERRORS:
            left = Measure(error, one.name, threshold=one.threshold)
            claims.append(Claim(left, "<", Measure(error, one.name)))
        if place < cutoffs.NAMED:
            claims += counts_at(results, one.name, one.threshold, *ERRORS)
            claims += counts(results, one.name, *ERRORS)
    names = tuple(one.name for one in found)
    return Finding("beaten-point", "note", NEEDS, names, tuple(claims), weight=0.35)


RULE = Rule(("beaten-point",), NEEDS, look)
