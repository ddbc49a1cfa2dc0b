"""The points of a curve that sentences speak of: each is the extreme of something.

Thinning keeps them, so a curve with fewer points says the same. All are places in the curve's
points. Of points that are equally good, one is taken by a rule that needs no other point: of those
with equal recall the one with the highest precision, of those with equal precision the one with
the most recall.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import neg
from typing import TYPE_CHECKING

from lib.evaluation import Cell, ScoreCurve

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]
    Floats = NDArray[np.float64]

ROUND_SHARES = (0.5, 0.8, 0.9, 0.95, 0.99)
"""Shares that people ask for: "at least 90 %"."""
BETAS = (0.5, 1.0, 2.0)
"""F-beta that people use: precision counts more, both alike, recall counts more."""
SETTLED_RECALL = 0.1
"""With less recall than this, precision rests on too few items to be called a level."""
LEVEL = 0.9
"""A curve keeps its level as long as precision is this share of the highest one, or more."""
_MANY, _ONE_OF = 10_000, 100
"""Of so many points, one of so many is looked at first, to leave out most of the rest."""
_ROUNDING = 1e-9
FURTHER = 0.1
"""How much more recall is asked for beyond the end of the level, to see how far it falls."""


@dataclass(frozen=True, slots=True)
class WorkingPoint:
    """Where the labels in the file put a class; None where 0/0."""

    precision: float | None
    recall: float | None


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Places in a curve; None where no point fulfils the condition.

    `best_f` maps beta to the point with the highest F-beta. `most_recall_at` maps a share to the
    point with the most recall among those with at least that precision, and `most_precise_at` one
    to the point with the highest precision among those with at least that recall. Beside the
    working point, `more_recall` has the most recall of all with no less precision,
    `more_precision` the highest precision of all with no less recall; `beats` is better in both,
    and by the most in that in which it gains less. `level` is the most precise of all with a recall
    of `SETTLED_RECALL`, `level_ends` has the most recall of all with at least `LEVEL` of that
    precision, and `beyond_level` is the most precise of all with `FURTHER` more recall than that.
    """

    best_f: Mapping[float, int] = field(default_factory=dict)
    most_recall_at: Mapping[float, int] = field(default_factory=dict)
    most_precise_at: Mapping[float, int] = field(default_factory=dict)
    more_recall: int | None = None
    more_precision: int | None = None
    beats: int | None = None
    level: int | None = None
    level_ends: int | None = None
    beyond_level: int | None = None

    def places(self) -> frozenset[int]:
        """All of them."""
        alone = (
            self.more_recall, self.more_precision, self.beats,
            self.level, self.level_ends, self.beyond_level,
        )  # fmt: skip
        mapped = (self.best_f, self.most_recall_at, self.most_precise_at)
        return frozenset(
            {place for places in mapped for place in places.values()}
            | {place for place in alone if place is not None}
        )


def landmarks(curve: ScoreCurve, working: WorkingPoint | None = None) -> Landmarks:
    """The landmarks of a curve, thinned or not; none without items of the class."""
    return landmarks_of(curve.tp, curve.fp, working)


def landmarks_of(
    tp: Sequence[int] | Counts | Floats,
    fp: Sequence[int] | Counts | Floats,
    working: WorkingPoint | None = None,
    turns: NDArray[np.intp] | None = None,
) -> Landmarks:
    """The same from the counts at each cut-off, the highest first; `turns` are the corners."""
    import numpy as np

    found, alarms = np.asarray(tp, dtype=np.float64), np.asarray(fp, dtype=np.float64)
    if not len(found) or found[-1] == 0:
        return Landmarks()
    turns = corners(found, alarms) if turns is None else turns
    best = _best_of(found / found[-1], found / (found + alarms))
    level = best.most_precise(SETTLED_RECALL)
    ends = None if level is None else best.most_recall(LEVEL * best.precision_at(level))
    beyond = None if ends is None else best.most_precise(best.recall_at(ends) + FURTHER)
    more_recall, more_precision, beats = best.beside(working)

    def known(places: Iterable[tuple[float, int | None]]) -> dict[float, int]:
        return {key: place for key, place in places if place is not None}

    return Landmarks(
        best_f={beta: int(turns[_best_f(found[turns], alarms[turns], beta)]) for beta in BETAS},
        most_recall_at=known((one, best.most_recall(one)) for one in ROUND_SHARES),
        most_precise_at=known((one, best.most_precise(one)) for one in ROUND_SHARES),
        more_recall=more_recall,
        more_precision=more_precision,
        beats=beats,
        level=level,
        level_ends=ends,
        beyond_level=beyond,
    )


def corners(found: Floats, alarms: Floats) -> NDArray[np.intp]:
    """The places of the corners of the curve's upper hull, which is that of all points.

    For any price of a miss and of a false alarm the best cut-off is one of them, and so it is for
    any F-beta.
    """
    import numpy as np

    places = _on_or_above_some(found, alarms)
    while True:
        right, up = np.diff(alarms[places]), np.diff(found[places])
        below = right[:-1] * up[1:] >= up[:-1] * right[1:]
        # Two neighbours at once may go: both lie below a line between points of the curve.
        if not below.any():
            return places
        places = places[np.concatenate(([True], ~below, [True]))]


def _on_or_above_some(found: Floats, alarms: Floats) -> NDArray[np.intp]:
    """The places of all points but those below the hull of some of them: of many, few are left."""
    import numpy as np

    if len(found) < _MANY:
        return np.arange(len(found))
    some = np.append(np.arange(0, len(found) - 1, _ONE_OF), len(found) - 1)
    hull = some[corners(found[some], alarms[some])]
    kept = found >= np.interp(alarms, alarms[hull], found[hull]) * (1 - _ROUNDING)
    kept[hull] = True
    return np.flatnonzero(kept)


def working_points(cells: Iterable[Cell], classes: int) -> list[WorkingPoint]:
    """Where the labels in the file put each of so many classes."""
    right, true, said = ([0] * classes for _ in range(3))
    for actual, label, items in cells:
        true[actual] += items
        said[label] += items
        right[actual] += items * (actual == label)
    return [
        WorkingPoint(tp / used if used else None, tp / real if real else None)
        for tp, real, used in zip(right, true, said, strict=True)
    ]


def _best_f(found: Floats, alarms: Floats, beta: float) -> int:
    """F-beta = (1 + β²) TP / ((1 + β²) TP + β² FN + FP), without what does not change."""
    import numpy as np

    return int(np.argmax(found / (found + alarms + beta**2 * found[-1])))


@dataclass(frozen=True, slots=True)
class _Best:
    """The points that no other beats: with more recall, all others have less precision.

    Of equal precision the one with the most recall is there, of equal recall the most precise one.
    """

    places: NDArray[np.intp]
    recall: Floats
    precision: Floats

    def most_recall(self, least: float) -> int | None:
        """The most recall of all points with at least that precision."""
        enough = bisect_right(self.precision, -least, key=neg)
        return int(self.places[enough - 1]) if enough else None

    def most_precise(self, least: float) -> int | None:
        """The most precise of all points with at least that recall."""
        import numpy as np

        first = int(np.searchsorted(self.recall, least))
        return int(self.places[first]) if first < len(self.places) else None

    def beside(self, working: WorkingPoint | None) -> tuple[int | None, int | None, int | None]:
        """More recall, more precision, and more of both than the working point."""
        import numpy as np

        if working is None or working.recall is None or working.precision is None:
            return None, None, None
        more_recall = self.recall - working.recall
        more_precision = self.precision - working.precision
        gain = np.minimum(more_recall, more_precision)
        alike = np.flatnonzero(gain == gain.max())
        best = int(alike[np.argmax(more_recall[alike] + more_precision[alike])])
        return (
            self.most_recall(working.precision),
            self.most_precise(working.recall),
            int(self.places[best]) if gain[best] > 0 else None,
        )

    def recall_at(self, place: int) -> float:
        """The recall of one of these points, by its place in the curve."""
        return float(self.recall[self._at(place)])

    def precision_at(self, place: int) -> float:
        """The precision of one of these points, by its place in the curve."""
        return float(self.precision[self._at(place)])

    def _at(self, place: int) -> int:
        import numpy as np

        return int(np.searchsorted(self.places, place))


def _best_of(recall: Floats, precision: Floats) -> _Best:
    """Recall never falls along a curve: a point is beaten where one behind it is as precise, or
    where one before it has the same recall."""
    import numpy as np

    highest_from = np.maximum.accumulate(precision[::-1])[::-1]
    unbeaten = np.empty(len(recall), dtype=bool)
    np.greater(precision[:-1], highest_from[1:], out=unbeaten[:-1])
    unbeaten[-1] = True
    unbeaten[1:] &= recall[1:] > recall[:-1]
    places = np.flatnonzero(unbeaten)
    return _Best(places, recall[places], precision[places])
