"""Which class is taken for which? Needs the matrix."""

from __future__ import annotations

from itertools import pairwise

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, count_of, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    if results.cells is None:
        return DoesNotApply("the file holds no confusion matrix")
    first = results.cells.most_frequent(cutoffs.PAIRS_NAMED + 1)
    if not first:
        return ()
    names = results.evaluation.classes
    ordered = [(names[true], names[predicted]) for true, predicted, _ in first]
    several = sum(1 for _, _, items in first if items > 1)
    named = ordered[: min(max(several, 1), cutoffs.PAIRS_NAMED)]
    claims = [claim for pair in named for claim in _pair(results, *pair)]
    claims += [
        Claim(_cell("count", *first), ">=", _cell("count", *second))
        for first, second in pairwise(ordered[: len(named) + 1])
    ]
    classes = tuple(dict.fromkeys(name for pair in named for name in pair))
    variant = "two" if len(results.evaluation.classes) == 2 else ""
    return (
        Finding("confusions", "caution", ("matrix",), classes, tuple(claims), variant, weight=0.9),
    )


def _pair(results: Results, true: str, predicted: str) -> list[Claim]:
    """Count and, where a miss can go to more than one label, both shares."""
    items = results.of_cell("count", true, predicted) or 0
    claims = [count_of(_cell("count", true, predicted), items)]
    if len(results.evaluation.classes) == 2:
        return [*claims, *counts(results, true, "support")]
    for measure in ("share_of_missed", "share_of_false_alarms"):
        value = results.of_cell(measure, true, predicted)
        if value is not None:
            claims.append(share_of(_cell(measure, true, predicted), value))
    return claims


def _cell(measure: str, true: str, predicted: str) -> Measure:
    return Measure(measure, true=true, predicted=predicted)


RULE = Rule(("confusions",), ("matrix",), look)
