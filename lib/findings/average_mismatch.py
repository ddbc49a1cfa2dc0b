"""A printed figure of the whole test that cannot follow from the printed figures of its classes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lib.evaluation import Reported
from lib.findings.apart import ends_apart
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import overall_counts
from lib.metrics.consistency.averages import average_limits, rules_out
from lib.metrics.measures import Results

BY_SIZE = ("overall_accuracy", "weighted_f1")
"""Figures in which a class counts by its items."""


def look(results: Results) -> Outcome:
    evaluation = results.evaluation
    figures = evaluation.figures
    if figures is None or not evaluation.overall:
        return DoesNotApply("the file does not report figures of the whole test")
    known = {
        measure: printed
        for measure, printed in evaluation.overall.items()
        if average_limits(measure, figures) is not None
    }
    if not known:
        return DoesNotApply("the figures of the classes say nothing of those of the whole test")
    wrong = [measure for measure, one in known.items() if rules_out(measure, one, figures)]
    return tuple(_finding(results, measure, known[measure]) for measure in wrong[:1])


def _finding(results: Results, measure: str, printed: Reported) -> Finding:
    """One finding is enough: the advice is the same for each of them."""
    by_size = measure in BY_SIZE and results.card.items is not None
    variant = measure + ("-sized" if by_size else "")
    claims = (*_claims(results, measure, printed), *overall_counts(results, "items"))
    return Finding(
        "average-mismatch",
        "problem",
        ("figures",),
        results.evaluation.classes,
        claims,
        variant,
        2.4,
    )


def _claims(results: Results, measure: str, printed: Reported) -> Iterator[Claim]:
    ends = average_limits(measure, results.evaluation.figures or ())
    yield Claim(Measure(measure), "=", printed.value, printed.half_unit)
    yield from ends_apart(measure, None, ends or (Fraction(0), Fraction(1)), printed)


RULE = Rule(("average-mismatch",), ("figures",), look)
