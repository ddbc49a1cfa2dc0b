"""How sure are the overall figures, and what do all ranges of the report take for granted?"""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import overall_counts, overall_ranges, overall_shares
from lib.metrics.averages import ROUGH_BELOW
from lib.metrics.measures import Results

AVERAGES = ("macro_f1", "balanced_accuracy")
"""The averages that are told; the others are in the table and in the JSON report."""


def look(results: Results) -> Outcome:
    ranged = any(
        one.figures["recall"].low is not None or one.figures["precision"].low is not None
        for one in results.card.classes
    )
    if not ranged:
        return DoesNotApply("no figure has an interval")
    ranges = overall_ranges(results, *AVERAGES)
    claims = [*overall_shares(results, *AVERAGES), *ranges, *overall_counts(results, "items")]
    items = results.overall("items")
    rough = items is not None and items < ROUGH_BELOW
    if rough:
        claims.append(Claim(Measure("items"), "<", ROUGH_BELOW))
    claims += overall_counts(results, "classes")
    variant = ("rough" if rough else "ranges") if ranges else "plain"
    return (Finding("uncertainty", "note", ("sizes",), (), tuple(claims), variant, -0.1),)


RULE = Rule(("uncertainty",), ("sizes",), look)
