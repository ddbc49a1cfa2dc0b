"""A test by its counts: every measure again, in exact fractions, without the metrics' code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import sqrt

from tests.findings.exact import Number, margin, mean, ratio, still_needed

Counts = tuple[int, int, int, int | None]
"""tp, fp, fn, tn of one class."""


@dataclass(frozen=True)
class CountedTest:
    """A test by its counts; `dense` is the matrix where the file holds one.

    Of a file with a row an item, `seen` are counts of its rows, and `equal_to_true` how many rows
    of each column equal the true label.
    """

    names: tuple[str, ...]
    counts: tuple[Counts, ...]
    dense: tuple[tuple[int, ...], ...] | None = None
    rows: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)
    equal_to_true: Mapping[str, int] = field(default_factory=dict)

    @property
    def items(self) -> int | None:
        """All items, where every class says the same of them."""
        totals = {None if one[3] is None else sum(map(int, one)) for one in self.counts}  # type: ignore[arg-type]
        return totals.pop() if len(totals) == 1 else None

    @property
    def closed(self) -> bool:
        """Whether every item is of one class and got one label."""
        real = sum(tp + fn for tp, _, fn, _ in self.counts)
        called = sum(tp + fp for tp, fp, _, _ in self.counts)
        return bool(self.items) and real == called == self.items

    def of_class(self, measure: str, name: str) -> Number | None:
        tp, fp, fn, tn = self.counts[self.names.index(name)]
        negative = None if tn is None else tn + fp
        table: dict[str, tuple[Number | None, Number | None]] = {
            "precision": (tp, tp + fp),
            "recall": (tp, tp + fn),
            "f1": (2 * tp, 2 * tp + fp + fn),
            "accuracy": (None, 1) if tn is None else (tp + tn, tp + fp + fn + tn),
            "specificity": (tn, negative),
            "npv": (None, 1) if tn is None else (tn, tn + fn),
            "prevalence": (tp + fn, self.items),
            "label_use": (tp + fp, tp + fn),
            "miss_rate": (fn, tp + fn),
            "false_alarm_rate": (fp, tp + fp),
        }
        if measure in ("more_items", "recall_margin"):
            by_size = still_needed if measure == "more_items" else margin
            return by_size(ratio(tp, tp + fn), Fraction(tp + fn))
        if measure.startswith("others_"):
            wrong = 2 if measure == "others_recall" else 1
            others = [one for at, one in zip(self.names, self.counts, strict=True) if at != name]
            right = sum(one[0] for one in others)
            return ratio(right, right + sum(one[wrong] or 0 for one in others))
        if measure in table:
            return ratio(*table[measure])
        whole = {"support": tp + fn, "predicted": tp + fp, "missed": fn, "false_alarms": fp,
                 "tp": tp, "fp": fp, "fn": fn, "tn": tn}[measure]  # fmt: skip
        return None if whole is None else Fraction(whole)

    def of_several(self, measure: str, names: list[str]) -> Number | None:
        return None

    def of_cell(self, measure: str, true: str, predicted: str) -> Number | None:
        if self.dense is None:
            return None
        row, column = self.names.index(true), self.names.index(predicted)
        items = self.dense[row][column]
        if measure == "count":
            return Fraction(items)
        missed = sum(self.dense[row]) - self.dense[row][row]
        false = sum(line[column] for line in self.dense) - self.dense[column][column]
        return ratio(items, {"share_of_missed": missed, "share_of_false_alarms": false}[measure])

    def overall(self, measure: str) -> Number | None:
        if measure in ("unpredicted", "repeated_rows", "repeated_ids"):
            return Fraction(self.seen[measure]) if measure in self.seen else None
        if measure == "classes":
            return Fraction(sum(1 for tp, fp, fn, _ in self.counts if tp + fp + fn))
        if measure == "items":
            return None if self.items is None else Fraction(self.items)
        if measure.startswith("macro_") or measure == "balanced_accuracy":
            return self._average(measure)
        return self._of_one_label(measure, self.items) if self.closed and self.items else None

    def _of_one_label(self, measure: str, n: int) -> Number | None:
        """What exists only where every item is of one class and got one label."""
        real = [tp + fn for tp, _, fn, _ in self.counts]
        called = [tp + fp for tp, fp, _, _ in self.counts]
        right = sum(tp for tp, _, _, _ in self.counts)
        f1 = [self.of_class("f1", name) or 0 for name in self.names]
        chance = sum(one * other for one, other in zip(real, called, strict=True))
        spread = (n * n - sum(x * x for x in real)) * (n * n - sum(x * x for x in called))
        if measure == "mcc":
            return (right * n - chance) / sqrt(spread) if spread else None
        part, whole = {
            "overall_accuracy": (Fraction(right), n),
            "random_share": (Fraction(sum(size * size for size in real)), n * n),
            "majority_share": (Fraction(max(real)), n),
            "weighted_f1": (sum(size * one for size, one in zip(real, f1, strict=True)), n),
            "kappa": (Fraction(right * n - chance), n * n - chance),
        }[measure]
        return ratio(part, whole)

    def _average(self, measure: str) -> Number | None:
        part = "recall" if measure == "balanced_accuracy" else measure.removeprefix("macro_")
        occurring = [name for name in self.names if self.of_class("support", name)]
        return mean([self.of_class(part, name) or Fraction(0) for name in occurring])
