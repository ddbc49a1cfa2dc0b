"""A test by its printed figures: every measure that follows from them, in exact fractions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations

from tests.findings.accuracies import (
    HALF,
    OF_ACCURACIES,
    Line,
    accuracy_ends,
    of_accuracies,
)
from tests.findings.averages import AVERAGES, average_end
from tests.findings.exact import Number, margin, mean, ratio, still_needed

ONE_TEST = {"tests_that_fit", "least_items", "least_unlabelled", "most_unlabelled", "all_missed",
            "all_false_alarms", "alike_pairs", "alike_by_chance"}  # fmt: skip
"""Measures of what tests could print the figures."""


@dataclass(frozen=True)
class PrintedTest:
    """A test by its printed figures, which are taken at their word.

    `behind` is the matrix that the figures were printed from: what is said of every test that
    could print them must be true of it. Where the column accuracy holds another number, it has no
    `own_accuracy`; `whole` are the figures printed for the whole test.
    """

    names: tuple[str, ...]
    lines: tuple[Line, ...]
    rows: Mapping[str, str] = field(default_factory=dict)
    behind: tuple[tuple[int, ...], ...] | None = None
    own_accuracy: bool = True
    whole: Mapping[str, Fraction] = field(default_factory=dict)

    @property
    def items(self) -> int | None:
        sizes = [line.support for line in self.lines]
        known = [size for size in sizes if size is not None]
        return sum(known) if known and len(known) == len(sizes) else None

    def of_class(self, measure: str, name: str) -> Number | None:
        line = self.lines[self.names.index(name)]
        if measure in ("least_accuracy", "greatest_accuracy"):
            return accuracy_ends(line, self.items)[measure == "greatest_accuracy"]
        if measure == "printed_accuracy":
            return line.accuracy
        if measure == "least_class_items":
            at = self.names.index(name)
            return None if self.behind is None else Fraction(sum(self.behind[at]))
        if measure == "share_by_figures":
            return self.of_several("least_share", [name])
        as_printed = {
            "precision": line.precision, "recall": line.recall, "f1": line.f1,
            "accuracy": line.accuracy if self.own_accuracy else None, "support": line.support,
        }  # fmt: skip
        if as_printed.get(measure) is not None:
            return Fraction(as_printed[measure])  # type: ignore[arg-type]
        return self._derived(measure, line)

    def _derived(self, measure: str, line: Line) -> Number | None:
        p, r = line.precision, line.recall
        if measure == "prevalence":
            return ratio(line.support, self.items)
        if measure in ("more_items", "recall_margin") and line.support is not None:
            by_size = still_needed if measure == "more_items" else margin
            return by_size(r, Fraction(line.support))
        if measure in ("miss_rate", "false_alarm_rate"):
            share = r if measure == "miss_rate" else p
            return None if share is None else 1 - share
        if p is None or r is None or measure not in ("f1", "label_use", "accuracy"):
            return None
        return {
            "f1": 2 * p * r / (p + r) if p + r else Fraction(0),
            "label_use": ratio(r, p),
            "accuracy": self._accuracy(p, r, line.support),
        }[measure]

    def _accuracy(self, p: Fraction, r: Fraction, n: int | None) -> Number | None:
        """1 − (misses + false alarms) / items; a figure that cannot be true is cut off at 0."""
        if n is None or not self.items or not p:
            return None
        return max(Fraction(0), 1 - n * (1 - 2 * r + r / p) / self.items)

    def of_cell(self, measure: str, true: str, predicted: str) -> Number | None:
        return None

    def of_several(self, measure: str, names: list[str]) -> Number | None:
        """The share of the items of these classes in the test behind the figures."""
        if measure != "least_share" or self.behind is None:
            return None
        sizes = dict(zip(self.names, map(sum, self.behind), strict=True))
        return ratio(sum(sizes[name] for name in names), sum(sizes.values()))

    def _of_one_test(self, measure: str) -> Number | None:
        if measure in ("alike_pairs", "alike_by_chance"):
            return self._alike(measure)
        if measure in ("all_missed", "all_false_alarms"):
            return self._errors(measure)
        if measure in ("least_unlabelled", "most_unlabelled"):
            return self._unlabelled(HALF if measure == "least_unlabelled" else -HALF)
        return self._behind(measure)

    def _behind(self, measure: str) -> Number | None:
        """What the test behind the figures shows of all tests that could print them."""
        if self.behind is None:
            return None
        known = {"tests_that_fit": 1, "least_items": sum(map(sum, self.behind))}
        return Fraction(known[measure])

    def _alike(self, measure: str) -> Fraction:
        """Pairs of classes with the same two figures: those here, or those of even figures."""
        both = [(one.precision, one.recall) for one in self.lines]
        known = [(p, r) for p, r in both if p is not None and r is not None]
        if measure == "alike_pairs":
            return Fraction(sum(one == other for one, other in combinations(known, 2)))
        wide = [100 * (max(side) - min(side)) + 1 for side in zip(*known, strict=True)]
        return Fraction(len(list(combinations(known, 2)))) / (wide[0] * wide[1])

    def _errors(self, measure: str) -> Number | None:
        """Misses, or false alarms, of all classes by the printed figures and sizes."""
        total = Fraction(0)
        for one in self.lines:
            if one.support is None or one.recall is None or not one.precision:
                return None
            right = one.support * one.recall
            errors = {"all_missed": one.support, "all_false_alarms": right / one.precision}
            total += errors[measure] - right
        return total

    def _unlabelled(self, half: Fraction) -> Number | None:
        """Items without a label, for classes of one size, at that end of the rounding."""
        uses = [
            ratio(min(Fraction(1), line.recall + half), min(Fraction(1), line.precision - half))
            for line in self.lines
            if line.recall is not None and line.precision is not None
        ]
        used = mean([one for one in uses if one is not None])
        return None if used is None or len(uses) < len(self.lines) else 1 - used

    def overall(self, measure: str) -> Number | None:
        sizes = [line.support for line in self.lines]
        printed = "macro_recall" if measure == "balanced_accuracy" and 0 not in sizes else measure
        return self.whole[printed] if printed in self.whole else self._worked_out(measure, sizes)

    def _worked_out(self, measure: str, sizes: list[int | None]) -> Number | None:
        side, _, average = measure.partition("_")
        if measure in OF_ACCURACIES or (side in ("least", "greatest") and average in AVERAGES):
            ends = average_end(average, self.lines) if average in AVERAGES else ()
            return ends[side == "greatest"] if ends else of_accuracies(measure, self.lines)
        if measure in ONE_TEST:
            return self._of_one_test(measure)
        if measure in ("classes", "items"):
            held = Fraction(sum(1 for size in sizes if size != 0))
            return held if measure == "classes" else self.items and Fraction(self.items)
        if measure == "random_share":
            squares = sum((size or 0) ** 2 for size in sizes)
            return ratio(squares, self.items**2) if self.items else None
        if measure == "majority_share":
            return ratio(max((size or 0 for size in sizes), default=0), self.items)
        part = {"macro_precision": "precision", "macro_recall": "recall", "macro_f1": "f1",
                "balanced_accuracy": "recall", "overall_accuracy": "recall",
                "weighted_f1": "f1"}.get(measure)  # fmt: skip
        return None if part is None else self._combined(measure, part)

    def _combined(self, measure: str, part: str) -> Number | None:
        """An average over the classes that the test holds, plain or weighted by their items."""
        values = {
            name: (size, self.of_class(part, name))
            for name, size in zip(self.names, (line.support for line in self.lines), strict=True)
            if size != 0
        }.values()
        if any(value is None for _, value in values):
            return None
        if measure in ("overall_accuracy", "weighted_f1"):
            return ratio(sum((size or 0) * (value or 0) for size, value in values), self.items)
        return mean([value for _, value in values if value is not None])
