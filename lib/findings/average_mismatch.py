"""A printed figure of the whole test that cannot follow from the printed figures of its classes."""

from __future__ import annotations

from lib.findings.apart import ends_apart
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import overall_counts
from lib.metrics.consistency.averages import average_limits
from lib.metrics.consistency.limits import Limits, apart
from lib.metrics.measures import Results

BY_SIZE = ("overall_accuracy", "weighted_f1")
"""Figures in which a class counts by its items."""


def look(results: Results) -> Outcome:
    evaluation = results.evaluation
    figures = evaluation.figures
    if figures is None or not evaluation.overall:
        return DoesNotApply("the file does not report figures of the whole test")
    ends = {measure: average_limits(measure, figures) for measure in evaluation.overall}
    known = {measure: one for measure, one in ends.items() if one is not None}
    if not known:
        return DoesNotApply("the figures of the classes say nothing of those of the whole test")
    for measure, one in known.items():
        if apart(evaluation.overall[measure], one):
            return (_finding(results, measure, one),)  # one is enough: the advice is the same
    return ()


def _finding(results: Results, measure: str, ends: Limits) -> Finding:
    by_size = measure in BY_SIZE and results.card.items is not None
    variant = measure + ("-sized" if by_size else "")
    printed = results.evaluation.overall[measure]
    claims = (
        Claim(Measure(measure), "=", printed.value, printed.half_unit),
        *ends_apart(measure, None, ends, printed),
        *overall_counts(results, "items"),
    )
    return Finding(
        "average-mismatch",
        "problem",
        ("figures",),
        results.evaluation.classes,
        claims,
        variant,
        2.4,
    )


RULE = Rule(("average-mismatch",), ("figures",), look)
