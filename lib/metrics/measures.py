"""The value of any measure by its name: one class's, a cell's, or the whole test's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from lib.evaluation import Evaluation, Row
from lib.metrics.cells import Cells, cells_at_once
from lib.metrics.comparisons import Comparison, compare
from lib.metrics.counted import class_figures
from lib.metrics.cut_off_counts import counts_from
from lib.metrics.figure import ClassScores, Scorecard
from lib.metrics.rates import share
from lib.metrics.sample_size import items_needed, margin
from lib.metrics.score_promises import Promise, promises
from lib.metrics.scorecard import scored
from lib.metrics.tally import Tally, tally, tally_of


@dataclass(frozen=True)
class Results:
    """An evaluation with its numbers: what every rule looks at."""

    evaluation: Evaluation

    @cached_property
    def card(self) -> Scorecard:
        return scored(self.evaluation, self.tally, self.cells)

    @cached_property
    def tally(self) -> Tally | None:
        if self.cells is not None:
            return tally_of(self.cells, len(self.evaluation.classes))
        return tally(self.evaluation)

    @cached_property
    def cells(self) -> Cells | None:
        """All cells of the matrix, to be asked at once; None where the file holds none."""
        cells = self.evaluation.cells
        return None if cells is None else cells_at_once(cells)

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Every comparison of the test with its verdict; of classes with each other only where
        the file holds a matrix, as only then each item is known to be of one class."""
        if self.tally is None:
            return ()
        return compare(
            self.tally.counts,
            between=self.evaluation.cells is not None,
            promises=tuple(self.promises.values()),
        )

    @cached_property
    def promises(self) -> Mapping[tuple[int, bool], Promise]:
        """What the scores of each class promise, by its place and whether they are above half."""
        return {
            (place, one.above): one
            for place, curve in enumerate(self.evaluation.curves or ())
            if curve is not None
            for one in promises(place, curve)
        }

    @cached_property
    def by_name(self) -> Mapping[str, ClassScores]:
        return {entry.name: entry for entry in self.card.classes}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each class among the classes."""
        return {name: place for place, name in enumerate(self.evaluation.classes)}

    def in_cell(self, true: int, predicted: int) -> int:
        """The items of one cell of the matrix, found by halving: cells are sorted."""
        cells = self.evaluation.cells or ()
        at = bisect_left(cells, (true, predicted, 0))
        found = at < len(cells) and cells[at][:2] == (true, predicted)
        return cells[at][2] if found else 0

    @cached_property
    def occurring(self) -> int:
        """The number of labels that occur, as true or as predicted ones."""
        sizes = ((entry.support, entry.predicted) for entry in self.card.classes)
        return sum(1 for support, predicted in sizes if support != 0 or predicted not in (0, None))

    def of_class(self, measure: str, name: str) -> float | None:
        """A measure of one class, None where it is unknown. Raises KeyError for no such measure."""
        entry = self.by_name[name]
        if measure == "support":
            return entry.support
        if measure == "predicted":
            return entry.predicted
        if measure in COUNTS:
            return self._count(measure, name)
        if measure in OF_OTHERS:
            return self._of_others(OF_OTHERS[measure], name)
        if measure in OF_SIZE:
            recall = entry.figures["recall"].value
            return OF_SIZE[measure](recall, entry.support) if recall is not None else None
        return entry.figures[measure].value

    def at_cut_off(self, measure: str, name: str, threshold: float) -> float | None:
        """A measure of one class where it is said from a score on, None where it is unknown."""
        curve = (self.evaluation.curves or ())[self.places[name]]
        if curve is None:
            return None
        counts = counts_from(curve, threshold)
        if measure in COUNTS:
            return float(getattr(counts, COUNTS[measure]))
        return class_figures(counts, None)[measure].value

    def of_cell(self, measure: str, true: str, predicted: str) -> float | None:
        """A measure of one cell of the matrix: its count, or its share of the misses of its true
        class or of the false alarms of its label."""
        count = self.in_cell(self.places[true], self.places[predicted])
        if measure == "count":
            return count
        whole = {"share_of_missed": ("fn", true), "share_of_false_alarms": ("fp", predicted)}
        wrong = self._count(*whole[measure])
        return count / wrong if wrong else None

    def of_row(self, measure: str, row: Row) -> float | None:
        """An average (macro_f1, …) over the classes of one row that are in the test.

        None where one of them has no such figure: an average that leaves some out, or counts
        them as 0, cannot be compared with that of another row.
        """
        inside = [one for one in self.card.classes if one.row == row and one.support != 0]
        values = [one.figures[measure.removeprefix("macro_")].value for one in inside]
        known = [value for value in values if value is not None]
        return sum(known) / len(known) if known and len(known) == len(values) else None

    def overall(self, measure: str) -> float | None:
        """A measure of the whole test, None where it is unknown."""
        if measure == "items":
            return self.card.items
        if measure == "classes":
            return self.occurring
        return self.card.overall[measure].value

    def _count(self, measure: str, name: str) -> int | None:
        if self.tally is None:
            return None
        counts = self.tally.counts[self.places[name]]
        value: int | None = getattr(counts, COUNTS[measure])
        return value

    def _of_others(self, wrong: str, name: str) -> float | None:
        """The share of right ones of all other classes together."""
        if self.tally is None:
            return None
        own = self.tally.counts[self.places[name]]
        right, errors = self._totals["tp"] - own.tp, self._totals[wrong] - getattr(own, wrong)
        return share(right, right + errors)

    @cached_property
    def _totals(self) -> Mapping[str, int]:
        counts = self.tally.counts if self.tally else ()
        return {kind: sum(getattr(one, kind) for one in counts) for kind in ("tp", "fp", "fn")}


def _more_items(recall: float, items: int | None) -> int | None:
    """How many items more would tell the recall to within 5 points, if it stays as it is."""
    return max(0, items_needed(recall) - items) if items else None


def _margin(recall: float, items: int | None) -> float | None:
    return margin(recall, items) if items else None


OF_SIZE: Mapping[str, Callable[[float, int | None], float | None]] = {
    "more_items": _more_items, "recall_margin": _margin,
}  # fmt: skip
"""Measures of a recall and the number of items behind it."""


OF_OTHERS: Mapping[str, str] = {"others_recall": "fn", "others_precision": "fp"}
"""Measures of all other classes together, and their errors."""

COUNTS: Mapping[str, str] = {
    "tp": "tp", "fp": "fp", "fn": "fn", "tn": "tn", "missed": "fn", "false_alarms": "fp",
}  # fmt: skip
