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
_SORTED_SCORES = 200_000
"""Up to so many, sorting is quicker than a grid of a million decimals."""


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
    if len(scores) <= _SORTED_SCORES:
        return _by_sorting(scores, own)
    grid = ScoreGrid(float(scores.min()), float(scores.max()))
    # A look at a few spares the counting of scores with many decimals.
    if len(scores) <= EXACT_SCORES and not grid.holds(scores[:: len(scores) // 1_000]):
        return _by_sorting(scores, own)
    grid.add(scores, own)
    if not grid.exact and len(scores) <= EXACT_SCORES:
        return _by_sorting(scores, own)
    return tally_of(grid)


def tally_of(grid: ScoreGrid) -> Tally:
    """The tally of scores that were counted on a grid."""
    scores, tops, own, others = grid.counted()
    return Tally(scores, np.cumsum(own), np.cumsum(others), None if grid.exact else tops)


def _by_sorting(scores: Floats, own: Flags) -> Tally:
    order = np.argsort(scores)[::-1]
    falling = scores[order]
    # Equal scores are one point: no cut-off tells them apart.
    last = np.flatnonzero(np.append(falling[1:] != falling[:-1], len(falling) > 0))
    tp = np.cumsum(own[order], dtype=np.int64)[last]
    return Tally(falling[last], tp, last + 1 - tp)
