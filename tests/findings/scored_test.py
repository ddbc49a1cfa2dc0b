"""A test by its rows with their scores: measures at a cut-off by plain counting of the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tests.findings.counted_test import CountedTest
from tests.findings.exact import Number, ratio

HALF = Fraction(1, 2)


@dataclass(frozen=True)
class ScoredTest(CountedTest):
    """A test with its rows: the true label of each, and its score of each class that has one."""

    truths: tuple[str, ...] = ()
    scores: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict)

    def at_cut_off(self, measure: str, name: str, threshold: float) -> Number | None:
        if name not in self.scores:
            return None
        if measure.endswith(("_above", "_up_to")):
            return self._of_half(measure, name) if threshold == HALF else None
        cut = Fraction(repr(threshold))
        return self._from(name, cut).of_class(measure, name)

    def best_balance(self, name: str) -> Number | None:
        """The greatest of the lower of precision and recall, by trying every score."""
        both = []
        for cut in set(self.scores[name]):
            at = self._from(name, cut)
            precision, recall = at.of_class("precision", name), at.of_class("recall", name)
            if precision is not None and recall is not None:
                both.append(min(precision, recall))
        return max(both) if both else None

    def _from(self, name: str, cut: Fraction) -> CountedTest:
        tp = fp = fn = tn = 0
        for truth, score in zip(self.truths, self.scores[name], strict=True):
            said, real = score >= cut, truth == name
            tp += said and real
            fp += said and not real
            fn += real and not said
            tn += not said and not real
        return CountedTest((name,), ((tp, fp, fn, tn),))

    def _of_half(self, measure: str, name: str) -> Number | None:
        above = measure.endswith("_above")
        inside = [
            (score, truth == name)
            for score, truth in zip(self.scores[name], self.truths, strict=True)
            if (score > HALF) is above
        ]
        what = measure.removesuffix("_above").removesuffix("_up_to")
        if what == "items":
            return Fraction(len(inside))
        if what == "mean_score":
            return ratio(sum((score for score, _ in inside), Fraction(0)), len(inside))
        return ratio(sum(real for _, real in inside), len(inside))
