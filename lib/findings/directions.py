"""Are two classes taken for each other, or only one of them for the other? Needs the matrix."""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluation import Cell, ClassCounts
from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, Relation, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.measures import Results
from lib.metrics.mistakes import FEWEST_BOTH_WAYS, Confusion

FEWEST = -(-FEWEST_BOTH_WAYS // 2)
"""The more frequent direction of a pair has at least half of its mistakes."""


LOOKED_AT = 2_000
"""So many mistakes, the most frequent ones, are looked at: a reader is told of a few of them."""


def look(results: Results) -> Outcome:
    """Pairs of more than two classes: with two, every mistake lies between the same two."""
    few = len(results.evaluation.classes) < 3
    if results.cells is None or results.tally is None or few:
        return DoesNotApply("the file holds no matrix of more than two classes")
    wrong = results.cells.most_frequent(LOOKED_AT, least=FEWEST)
    found = [_confusion(results, results.tally.counts, cell) for cell in wrong]
    mutual = [one for one in found if one.direction == "two-way" and _leads(one)]
    single = [one for one in found if one.direction == "one-way"]
    return (
        *_finding(results, "two-way", mutual, ">="),
        *_finding(results, "one-way", single, ">"),
    )


def _confusion(results: Results, counts: Sequence[ClassCounts], cell: Cell) -> Confusion:
    """A mistake with what it takes to tell its direction."""
    true, predicted, items = cell
    return Confusion(
        true=true,
        predicted=predicted,
        count=items,
        back=results.in_cell(predicted, true),
        missed=counts[true].fn,
        false_alarms=counts[predicted].fp,
        true_items=counts[true].tp + counts[true].fn,
        back_items=counts[predicted].tp + counts[predicted].fn,
    )


def _leads(one: Confusion) -> bool:
    """Of the two directions of a pair, the one that it is told by."""
    return (-one.count, one.true) <= (-one.back, one.predicted)


def _finding(
    results: Results, code: str, pairs: Sequence[Confusion], relation: Relation
) -> tuple[Finding, ...]:
    if not pairs:
        return ()
    classes = results.evaluation.classes
    claims: list[Claim] = []
    for pair in pairs[: cutoffs.PAIRS_NAMED]:
        there, back = (
            Measure("count", true=classes[true], predicted=classes[predicted])
            for true, predicted in ((pair.true, pair.predicted), (pair.predicted, pair.true))
        )
        claims += [count_of(there, pair.count), count_of(back, pair.back)]
        claims.append(Claim(there, relation, back))
    named = [classes[i] for pair in pairs for i in (pair.true, pair.predicted)]
    return (
        Finding(code, "note", ("matrix",), tuple(dict.fromkeys(named)), tuple(claims), weight=0.3),
    )


RULE = Rule(("two-way", "one-way"), ("matrix",), look)
