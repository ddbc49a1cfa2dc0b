"""A test as a handful of dots: few enough to count, in the proportions of the whole."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from lib.evaluation import ClassCounts, ScoreCurve

MOST_DOTS = 120
"""Dots in a picture: a field of twenty by six, in which a reader can still count."""

FEWEST_OF_A_KIND = 2
"""With fewer dots of the class, or of others, there is no trade-off to be seen."""


@dataclass(frozen=True, slots=True)
class Dots:
    """Items from the lowest score to the highest: the score of each, and whether it is the class.

    A score is the highest cut-off known at which the item is still let in; dots of one score
    stand together, others first. `items` were there before some were drawn.
    """

    scores: tuple[float, ...]
    is_class: tuple[bool, ...]
    items: int

    @property
    def stands_for(self) -> float:
        """How many items one dot stands for: 1 where every item has its own."""
        return self.items / len(self.scores)


@dataclass(frozen=True, slots=True)
class Cut:
    """What a cut-off does to the dots: it lets in all from `threshold` on (None: none of them)."""

    threshold: float | None
    counts: ClassCounts

    @property
    def said(self) -> int:
        """The dots that are let in."""
        return self.counts.tp + self.counts.fp

    @property
    def real(self) -> int:
        """The dots of the class."""
        return self.counts.tp + self.counts.fn

    @property
    def dots(self) -> int:
        """All dots."""
        return self.said + self.counts.fn + (self.counts.tn or 0)

    @property
    def precision(self) -> float | None:
        """None where none is let in."""
        return self.counts.tp / self.said if self.said else None

    @property
    def recall(self) -> float:
        return self.counts.tp / self.real


def dots_of(curve: ScoreCurve, *, most: int = MOST_DOTS) -> Dots | None:
    """The items behind a curve as at most so many dots, None where one kind is too rare to draw.

    Where there are more items, each kind gets its share of the dots, and they are the items in
    the middle of equal parts of its ranks: the same dots each time, nothing is drawn by lot.
    """
    positives, others = curve.tp[-1], curve.fp[-1]
    items = positives + others
    drawn = min(items, most)
    of_class = round(drawn * positives / items) if items else 0
    if min(of_class, drawn - of_class) < FEWEST_OF_A_KIND:
        return None
    picked = [(score, True) for score in _spread(curve.tp, curve.thresholds, of_class)]
    picked += [(score, False) for score in _spread(curve.fp, curve.thresholds, drawn - of_class)]
    picked.sort()
    return Dots(tuple(score for score, _ in picked), tuple(own for _, own in picked), items)


def _spread(counts: tuple[int, ...], thresholds: tuple[float, ...], dots: int) -> list[float]:
    """The scores of `dots` items spread evenly over the ranks of the items that are counted."""
    step = counts[-1] / dots
    ranks = (int((number + 0.5) * step) for number in range(dots))
    return [thresholds[bisect_right(counts, rank)] for rank in ranks]


def stops(dots: Dots) -> tuple[int, ...]:
    """For every dot the number of its score among the scores, from 0 for the lowest.

    >>> stops(Dots((0.1, 0.1, 0.7), (False, True, True), 3))
    (0, 0, 1)
    """
    groups = groupby(dots.scores)
    return tuple(number for number, (_, group) in enumerate(groups) for _ in group)


def cuts(dots: Dots) -> tuple[Cut, ...]:
    """Every cut-off that parts the dots, from the one that lets all in to the one that lets none.

    The cut-off with number n lets in the dots whose stop is at least n.

    >>> [(cut.threshold, cut.counts.tp, cut.counts.fp) for cut in
    ...  cuts(Dots((0.1, 0.1, 0.7), (False, True, True), 3))]
    [(0.1, 2, 1), (0.7, 1, 0), (None, 0, 0)]
    """
    scores = sorted(set(dots.scores))
    places = [dots.scores.index(score) for score in scores] + [len(dots.scores)]
    below = [0, *accumulate(dots.is_class)]
    found: list[Cut] = []
    for place, score in zip(places, [*scores, None], strict=True):
        fn = below[place]
        tp, tn = below[-1] - fn, place - fn
        fp = len(dots.scores) - place - tp
        found.append(Cut(score, ClassCounts(tp=tp, fp=fp, fn=fn, tn=tn)))
    return tuple(found)


FOUND_AT_FIRST = 0.8
"""Recall at which the sliders begin: both kinds of mistake are there to be seen."""


def first_cut(found: tuple[Cut, ...]) -> int:
    """The strictest cut-off that finds most of the class and has a false alarm to show.

    Where no cut-off has both, the strictest with a false alarm: the one that lets all in has some.
    """
    with_alarms = [place for place, cut in enumerate(found) if cut.counts.fp]
    enough = [place for place in with_alarms if found[place].recall >= FOUND_AT_FIRST]
    return max(enough)


def falls(found: tuple[Cut, ...]) -> tuple[int, ...]:
    """The stops to which one step stricter makes precision fall."""
    return tuple(
        place
        for place, (before, after) in enumerate(pairwise(found), start=1)
        if before.precision is not None
        and after.precision is not None
        and after.precision < before.precision
    )
