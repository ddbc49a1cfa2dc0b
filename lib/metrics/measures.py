"""The value of any measure by its name: one class's, a cell's, or the whole test's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lib.evaluation import Evaluation, Row
from lib.metrics.figure import ClassScores, Scorecard
from lib.metrics.scorecard import scored
from lib.metrics.tally import Tally, tally


@dataclass(frozen=True)
class Results:
    """An evaluation with its numbers: what every rule looks at."""

    evaluation: Evaluation

    @cached_property
    def card(self) -> Scorecard:
        return scored(self.evaluation, self.tally)

    @cached_property
    def tally(self) -> Tally | None:
        return tally(self.evaluation)

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
        return entry.figures[measure].value

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


COUNTS: Mapping[str, str] = {
    "tp": "tp", "fp": "fp", "fn": "fn", "tn": "tn", "missed": "fn", "false_alarms": "fp",
}  # fmt: skip
