"""A curve with fewer points: those that sentences speak of stay, and no other moves far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lib.counting.landmarks import WorkingPoint, corners, landmarks_of, working_points
from lib.evaluation import Evaluation, ScoreCurve

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]

MOST_POINTS = 1_000
"""Points of a curve in an Evaluation: the browser gets all of them and draws at every touch."""
MOVES = 0.001
"""A point that is left out is at most so far from one beside it, in precision and in recall,
where this can be with the points allowed; else the least distance that can be, within a fifth."""
_COARSER = 1.2
_FINE = 0.1
"""Share of the distance that is given to a first, quick step."""


def thinned(
    curve: ScoreCurve, at_most: int = MOST_POINTS, working: WorkingPoint | None = None
) -> ScoreCurve:
    """The curve with at most so many of its points, all landmarks among them.

    `working` is the class's working point, beside which some landmarks lie.
    """
    kept = kept_points(curve.tp, curve.fp, at_most=at_most, working=working)
    return replace(
        curve,
        thresholds=tuple(curve.thresholds[place] for place in kept),
        tp=tuple(curve.tp[place] for place in kept),
        fp=tuple(curve.fp[place] for place in kept),
    )


def with_thinned_curves(evaluation: Evaluation, at_most: int) -> Evaluation:
    """The same evaluation with at most so many points a curve."""
    if evaluation.curves is None:
        return evaluation
    working = working_points(evaluation.cells or (), len(evaluation.classes))
    return replace(
        evaluation,
        curves=tuple(
            curve and thinned(curve, at_most, point)
            for curve, point in zip(evaluation.curves, working, strict=True)
        ),
    )


def kept_points(
    tp: Sequence[int] | Counts,
    fp: Sequence[int] | Counts,
    *,
    at_most: int = MOST_POINTS,
    working: WorkingPoint | None = None,
) -> list[int]:
    """The places of the points that stay, rising; the first, the last and landmarks always."""
    import numpy as np

    if len(tp) <= at_most:
        return list(range(len(tp)))
    found, alarms = np.asarray(tp, dtype=np.float64), np.asarray(fp, dtype=np.float64)
    turns = corners(found, alarms)
    always = {0, len(found) - 1, *landmarks_of(found, alarms, working, turns).places()}
    if len(always.union(turns.tolist())) <= at_most / 2:
        always.update(turns.tolist())
    recall, precision = found / max(found[-1], 1), found / (found + alarms)

    @cache
    def chosen(coarser: int) -> list[int]:
        distance = MOVES * _COARSER**coarser
        few = _far_apart(recall, precision, always, distance * _FINE)
        return _covering(
            few, recall[few].tolist(), precision[few].tolist(), always, distance * (1 - _FINE)
        )

    return chosen(_first(lambda coarser: len(chosen(coarser)) <= at_most))


def _first(fits: Callable[[int], bool]) -> int:
    """The first of the numbers from 0 on that fits, where all after it do: by doubling, halving."""
    if fits(0):
        return 0
    reached = 1
    while not fits(reached):
        reached *= 2
    return bisect_left(range(reached), True, lo=reached // 2 + 1, key=fits)


def _far_apart(
    recall: NDArray[np.float64],
    precision: NDArray[np.float64],
    always: Collection[int],
    distance: float,
) -> list[int]:
    """The first point of each run that stays within a square of that width, and all of `always`."""
    import numpy as np

    across, up = (recall / distance).astype(np.int32), (precision / distance).astype(np.int32)
    begins = np.ones(len(recall), dtype=bool)
    begins[1:] = (across[1:] != across[:-1]) | (up[1:] != up[:-1])
    begins[list(always)] = True
    # Behind a point that stays in any case, a new run begins.
    behind = [place + 1 for place in always if place + 1 < len(recall)]
    begins[behind] = True
    chosen: list[int] = np.flatnonzero(begins).tolist()
    return chosen


def _covering(
    places: Sequence[int],
    recall: Sequence[float],
    precision: Sequence[float],
    always: Collection[int],
    distance: float,
) -> list[int]:
    """As few of the places as a walk along the curve needs to have one near each of them."""
    fixed = [at for at, place in enumerate(places) if place in always]
    chosen = [fixed[0]]
    for start, end in pairwise(fixed):
        first = _beyond(recall, precision, start, range(start + 1, end), distance)
        last = _beyond(recall, precision, end, range(end - 1, first - 1, -1), distance)
        while first <= last:
            middle = _furthest(recall, precision, first, last, distance)
            chosen.append(middle)
            first = _beyond(recall, precision, middle, range(middle + 1, last + 1), distance)
        chosen.append(end)
    return [places[at] for at in chosen]


def _beyond(
    recall: Sequence[float], precision: Sequence[float], near: int, among: range, distance: float
) -> int:
    """The first of the points that is not near to one; behind them all, if all are."""
    x, y = recall[near], precision[near]
    for at in among:
        if abs(recall[at] - x) > distance or abs(precision[at] - y) > distance:
            return at
    return among.stop


def _furthest(
    recall: Sequence[float], precision: Sequence[float], first: int, last: int, distance: float
) -> int:
    """The furthest point that all from `first` up to it are near to."""
    found, start, least, most = first, recall[first], precision[first], precision[first]
    for at in range(first + 1, last + 1):
        here = precision[at]
        if here < least:
            least = here
        elif here > most:
            most = here
        if recall[at] - start > distance or most - least > 2 * distance:
            break
        if here - least <= distance and most - here <= distance:
            found = at
    return found
