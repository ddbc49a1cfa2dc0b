"""One curve of a class from the scores of all items: exact counts, areas, parts, short cut-offs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import floor, inf, nextafter
from typing import TYPE_CHECKING

import numpy as np

from lib.counting.curve_thinning import kept_points
from lib.counting.landmarks import WorkingPoint
from lib.counting.score_tally import Tally, tallied
from lib.evaluation import ScoreBin, ScoreCurve

if TYPE_CHECKING:
    from lib.counting.score_grid import Flags, Floats

PARTS = 20
"""Equal parts of the range of scores, in which scores are compared with what is true."""
PERCENT = 100.0
PLAINLY_PERCENT = 10.0
"""Scores from 0 to 100 with none above this are no percent."""
_LONGEST_DECIMALS = 17
"""No two floats from 0 to 1 are the same in so many decimals."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a curve is of: its column, the items without a score, the class's working point."""

    column: str
    left_out: int = 0
    working: WorkingPoint | None = None


def curve_of(scores: Floats, own: Flags, of: Scored) -> ScoreCurve | None:
    """The curve of one class from a finite score an item, `own` where it is one of the class.

    None without any score.
    """
    return curve_of_tally(tallied(scores, own), of) if len(scores) else None


def curve_of_tally(tally: Tally, of: Scored) -> ScoreCurve:
    """The curve from the counts at every cut-off; only then it is thinned."""
    kept = kept_points(tally.tp, tally.fp, working=of.working)
    lowest, highest = score_range(float(tally.scores[-1]), float(tally.scores[0]))
    return ScoreCurve(
        of.column,
        tuple(_short_thresholds(tally, kept, lowest, highest)),
        tuple(tally.tp[kept].tolist()),
        tuple(tally.fp[kept].tolist()),
        average_precision(tally),
        roc_area(tally),
        lowest,
        highest,
        _parts(tally, lowest, highest),
        left_out=of.left_out,
        within=_within(tally),
    )


def score_range(least: float, most: float) -> tuple[float, float]:
    """From where to where such scores go: 0 to 1 for probabilities, 0 to 100 for percent."""
    if least >= 0 and most <= 1:
        return 0.0, 1.0
    if least >= 0 and PLAINLY_PERCENT < most <= PERCENT:
        return 0.0, PERCENT
    return least, most


def average_precision(tally: Tally) -> float | None:
    """Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the cut-offs, the highest first; None without items of the class.

    Equal scores are one cut-off. The sum that scikit-learn's average_precision_score takes.
    """
    positives = int(tally.tp[-1])
    if not positives:
        return None
    found = tally.tp.astype(np.float64)
    precision = found / (found + tally.fp)
    found[1:] -= tally.tp[:-1]
    return float(np.dot(found, precision) / positives)


def roc_area(tally: Tally) -> float | None:
    """The share of pairs of an item of the class and another in which the first scores higher.

    Equal scores count half. None without pairs.
    """
    positives, others = int(tally.tp[-1]), int(tally.fp[-1])
    if not positives or not others:
        return None
    alarms = np.diff(tally.fp, prepend=0)
    twice = int(np.dot(alarms, tally.tp)) + int(np.dot(alarms[1:], tally.tp[:-1]))
    return twice / (2 * positives * others)


def _within(tally: Tally) -> float:
    """How far the two areas may be off because scores of one bin were not told apart.

    At worst all items of the class in a bin stand below all others there, or above them: then the
    precision at each of them lies between that before the bin with all its others, and that after
    it without any.
    """
    positives, others = int(tally.tp[-1]), int(tally.fp[-1])
    if tally.tops is None or not positives:
        return 0.0
    own, rest = np.diff(tally.tp, prepend=0), np.diff(tally.fp, prepend=0)
    # Where a bin ends at its lower border, all its scores are that one.
    own[tally.tops == tally.scores] = 0
    worst = (tally.tp - own) / np.maximum(tally.tp - own + tally.fp, 1)
    best = tally.tp / np.maximum(tally.tp + tally.fp - rest, 1)
    said = tally.tp / (tally.tp + tally.fp)
    area = float(np.dot(own, rest)) / (2 * positives * others) if others else 0.0
    above, below = np.dot(own, best - said) / positives, np.dot(own, said - worst) / positives
    return max(float(above), float(below), area)


def _parts(tally: Tally, lowest: float, highest: float) -> tuple[ScoreBin, ...]:
    """The equal parts from the lowest on, a score on a border in the lower one.

    Scores that were counted between decimals count as the middle between them.
    """
    middle = tally.scores if tally.tops is None else (tally.scores + tally.tops) / 2
    borders = np.linspace(lowest, highest, PARTS + 1)[1:-1]
    # How many cut-offs lie above each border, and so how many items do.
    above = len(middle) - np.searchsorted(middle[::-1], borders, side="right")
    cuts = [len(middle), *above.tolist(), 0]
    items = np.diff(tally.tp + tally.fp, prepend=0)
    totals = items * middle
    at = [cut - 1 for cut in cuts]
    # No item lies above the highest cut-off: there the place is −1, which is that of the last one.
    own = np.where(np.array(cuts) > 0, tally.tp[at], 0)
    all_items = np.where(np.array(cuts) > 0, tally.tp[at] + tally.fp[at], 0)
    return tuple(
        ScoreBin(
            int(all_items[part] - all_items[part + 1]), int(own[part] - own[part + 1]),
            _without_noise(totals[start:end].sum()),
        )
        for part, (end, start) in enumerate(pairwise(cuts))
    )  # fmt: skip


def _without_noise(total: float) -> float:
    """A sum to thirteen digits: more depend on the order of the rows, and make links long."""
    return float(f"{total:.13g}")


def _short_thresholds(tally: Tally, kept: list[int], lowest: float, highest: float) -> list[float]:
    """A cut-off with the very counts of each kept point, written in as few decimals as can be."""
    last = len(tally.scores) - 1
    found = []
    for place in kept:
        score = float(tally.scores[place])
        if place < last and tally.tops is None:
            below = float(tally.scores[place + 1])
        elif place < last and tally.tops is not None:
            below = nextafter(float(tally.tops[place + 1]), -inf)
        else:
            # Any lower number lets every item in; one within the range is one that is meant.
            below = nextafter(min(lowest, score), -inf)
        found.append(shortest_between(below, score))
    return found


def shortest_between(below: float, score: float) -> float:
    """The number with the fewest decimals that is more than `below` and at most `score`.

    >>> shortest_between(0.4312, 0.4371), shortest_between(0.25, 0.8), shortest_between(0.2, 1.0)
    (0.437, 0.8, 1.0)
    """
    for decimals in range(_LONGEST_DECIMALS):
        unit = 10.0**decimals
        if not abs(score) * unit < 2**53:
            break
        whole = floor(score * unit)
        # The product may be rounded down past the number itself, as that of 0.29 and 100 is.
        for near in ((whole + 1) / unit, whole / unit):
            if below < near <= score:
                return near
    return score
