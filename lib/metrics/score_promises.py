"""Do scores come true? What those above one half promise, and those up to it, against the truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.evaluation import ScoreCurve
from lib.metrics.binomial import chance_of_at_least

HALF = 0.5
"""A score above it says: more likely than not."""


@dataclass(frozen=True, slots=True)
class Promise:
    """The items of the class at `place` whose score is above one half, or up to it.

    `positives` of the `items` are of the class; their scores sum to `total`.
    """

    place: int
    above: bool
    items: int
    positives: int
    total: float

    @property
    def mean_score(self) -> float:
        """How many of them the scores promise, as a share."""
        return self.total / self.items

    @property
    def came_true(self) -> float:
        """How many of them are of the class, as a share."""
        return self.positives / self.items

    def chance(self, *, stop: float = 1.0) -> float:
        """The probability of so large a difference if every item has its score as its probability.

        Twice the tail of the binomial distribution with the mean score, which is no smaller than
        that of unequal scores from one item beyond the mean on: W. Hoeffding, On the distribution
        of the number of successes in independent trials, Ann. Math. Stat. 27 (1956). Given as 1
        where it is above `stop`.
        """
        mean = min(1.0, max(0.0, self.mean_score))
        if abs(self.positives - self.total) < 1:
            return 1.0
        if self.positives > self.total:
            tail = chance_of_at_least(self.positives, self.items, mean)
        else:
            tail = chance_of_at_least(self.items - self.positives, self.items, 1 - mean)
        return 2 * tail if 2 * tail <= stop else 1.0


def promises(place: int, curve: ScoreCurve) -> Iterator[Promise]:
    """The two promises of a curve, where its scores are from 0 to 1 and each has items."""
    if (curve.lowest, curve.highest) != (0.0, 1.0) or len(curve.bins) % 2:
        return
    half = len(curve.bins) // 2
    for above, bins in ((True, curve.bins[half:]), (False, curve.bins[:half])):
        items = sum(one.items for one in bins)
        if items:
            positives = sum(one.positives for one in bins)
            yield Promise(place, above, items, positives, sum(one.total for one in bins))
