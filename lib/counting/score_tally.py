"""The items of a class and the others at each score from which on the class could be said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lib.counting.score_grid import ScoreGrid

if TYPE_CHECKING:
    from lib.counting.score_grid import Counts, Flags, Floats

EXACT_SCORES = 4_000_000
"""Up to so many scores, every different one is a point, whatever its decimals; of more, scores of
up to six decimals are, and others are counted from one decimal of the grid up to the next."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts at every cut-off, the highest first.

    From `scores[i]` on there are `tp[i]` items of the class and `fp[i]` others. `tops` is None
    where `scores` are scores; else they are the lower borders of bins whose upper ones `tops` are.
    """

    scores: Floats
    tp: Counts
    fp: Counts
    tops: Floats | None = None


def tallied(scores: Floats, own: Flags) -> Tally:
    """The tally of finite scores at hand, `own` where the item is one of the class."""
    if len(scores) <= EXACT_SCORES:
        return _by_sorting(scores, own)
    grid = ScoreGrid(float(scores.min()), float(scores.max()))
    grid.add(scores, own)
    return tally_of(grid)


def tally_of(grid: ScoreGrid) -> Tally:
    """The tally of scores that were counted on a grid."""
    scores, tops, own, others = grid.counted()
    return Tally(scores, np.cumsum(own), np.cumsum(others), None if grid.exact else tops)


def _by_sorting(scores: Floats, own: Flags) -> Tally:
    # By places, as most items are of other classes, and flags are gone through one by one.
    rising, of_class = np.sort(scores), np.sort(scores[np.flatnonzero(own)])
    # Equal scores are one point: no cut-off tells them apart.
    begins = np.ones(len(rising), dtype=bool)
    np.not_equal(rising[1:], rising[:-1], out=begins[1:])
    below = np.flatnonzero(begins)[::-1]
    points = rising[below]
    tp = len(of_class) - np.searchsorted(of_class, points)
    return Tally(points, tp, len(rising) - below - tp)
