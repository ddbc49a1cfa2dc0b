"""Which class is taken for which? Needs the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from itertools import islice, pairwise

from lib.evaluation import Cell
from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, count_of, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    if results.evaluation.cells is None:
        return DoesNotApply("the file holds no confusion matrix")
    first = _most_frequent(results.evaluation.cells, cutoffs.PAIRS_NAMED + 1)
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


def _most_frequent(cells: Sequence[Cell], most: int) -> list[Cell]:
    """The `most` most frequent mistakes, equal ones in class order, without sorting a million."""
    frequent = nlargest(most, (items for true, label, items in cells if true != label))
    if not frequent:
        return []
    least = frequent[-1]
    often = [cell for cell in cells if cell[2] > least and cell[0] != cell[1]]
    equal = (cell for cell in cells if cell[2] == least and cell[0] != cell[1])
    often.sort(key=lambda cell: -cell[2])
    return [*often, *islice(equal, most - len(often))]


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
