"""From an evaluation that holds counts to the four counts of every class."""

from __future__ import annotations

from dataclasses import dataclass

from lib.evaluation import ClassCounts, Evaluation
from lib.metrics.cells import Cells, cells_at_once


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a whole test, aligned with its classes.

    `items` is the number of items where it is known. `one_label` says whether the counts are
    those of a closed test: every item is one of the classes and got exactly one of them; only
    then do overall accuracy, MCC and kappa exist.
    """

    counts: tuple[ClassCounts, ...]
    items: int | None
    one_label: bool


def tally(evaluation: Evaluation) -> Tally | None:
    """The counts of an evaluation, None where the file holds figures only."""
    if evaluation.cells is not None:
        return tally_of(cells_at_once(evaluation.cells), len(evaluation.classes))
    if evaluation.counts is not None:
        return _from_counts(evaluation.counts)
    return None


def tally_of(cells: Cells, classes: int) -> Tally:
    """The counts of a matrix of so many classes."""
    right, support, predicted = cells.sums(classes)
    total = sum(support)
    counts = tuple(
        ClassCounts(tp=tp, fp=m - tp, fn=n - tp, tn=total - n - m + tp)
        for tp, n, m in zip(right, support, predicted, strict=True)
    )
    return Tally(counts, total, one_label=True)


def _from_counts(counts: tuple[ClassCounts, ...]) -> Tally:
    totals = {c.tp + c.fp + c.fn + c.tn for c in counts if c.tn is not None}
    items = totals.pop() if len(totals) == 1 and all(c.tn is not None for c in counts) else None
    one_label = (
        items is not None
        and sum(c.tp + c.fn for c in counts) == items
        and sum(c.tp + c.fp for c in counts) == items
    )
    return Tally(counts, items, one_label)
