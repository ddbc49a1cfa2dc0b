"""What a curve says at each of its cut-offs: rates with intervals, calibration, F1 lines, chance.

Intervals along a curve are pointwise: each holds for its cut-off alone, not for all at once.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from lib.evaluation import ScoreBin, ScoreCurve
from lib.metrics.intervals import rate_interval
from lib.metrics.rates import f1, precision, recall, share

CALIBRATION_BINS = 10
"""Parts of the range of scores in which the mean score is held against the share that is true."""
PERCENT = 100.0
"""What scores from 0 to 100 are divided by to be shares."""

Interval = tuple[float, float]


@dataclass(frozen=True)
class CurvePoint:
    """The counts of a class when it is said from the score `threshold` on.

    Rates are shares in [0, 1], None where 0/0; their intervals hold at 95 %, for this point alone.
    """

    threshold: float
    tp: int
    fp: int
    fn: int
    tn: int

    @property
    def precision(self) -> float | None:
        """Of the items said to be the class, how many are."""
        return precision(tp=self.tp, fp=self.fp)

    @property
    def recall(self) -> float | None:
        """Of the items of the class, how many are said to be."""
        return recall(tp=self.tp, fn=self.fn)

    @property
    def f1(self) -> float | None:
        """Precision and recall in one number."""
        return f1(tp=self.tp, fp=self.fp, fn=self.fn)

    @property
    def false_positive_rate(self) -> float | None:
        """Of the other items, how many are said to be the class: across in a ROC curve."""
        return share(self.fp, self.fp + self.tn)

    @cached_property
    def precision_interval(self) -> Interval | None:
        """At this test's mix of classes."""
        said = self.tp + self.fp
        return rate_interval(self.tp, said) if said else None

    @cached_property
    def recall_interval(self) -> Interval | None:
        """Over the items of the class."""
        real = self.tp + self.fn
        return rate_interval(self.tp, real) if real else None

    @cached_property
    def false_positive_interval(self) -> Interval | None:
        """Over all other items."""
        others = self.fp + self.tn
        return rate_interval(self.fp, others) if others else None


def curve_points(curve: ScoreCurve) -> tuple[CurvePoint, ...]:
    """Every point of the curve, the highest cut-off first."""
    return tuple(point_at(curve, place) for place in range(len(curve.thresholds)))


def point_at(curve: ScoreCurve, place: int) -> CurvePoint:
    """One point of the curve."""
    tp, fp = curve.tp[place], curve.fp[place]
    return CurvePoint(curve.thresholds[place], tp, fp, curve.tp[-1] - tp, curve.fp[-1] - fp)


def place_of_cut_off(curve: ScoreCurve, threshold: float) -> int | None:
    """The place of the lowest cut-off of the curve that is not below `threshold`.

    None where that is above all of them: no item of the test has such a score.

    >>> curve = ScoreCurve("s", (0.9, 0.5, 0.1), (1, 2, 2), (0, 0, 1), 1.0, 1.0, 0.0, 1.0, ())
    >>> place_of_cut_off(curve, 0.5), place_of_cut_off(curve, 0.4), place_of_cut_off(curve, 0.95)
    (1, 1, None)
    """
    place = bisect_right(curve.thresholds, -threshold, key=lambda cut_off: -cut_off) - 1
    return place if place >= 0 else None


def chance_level(curve: ScoreCurve) -> float | None:
    """The precision that saying the class at random has, whatever the recall: how common it is."""
    return share(curve.tp[-1], curve.tp[-1] + curve.fp[-1])


def precision_on_f1_line(f1_value: float, recall_value: float) -> float | None:
    """The precision that has this F1 at this recall: F r / (2 r − F).

    None where no precision up to 1 has it.

    >>> round(precision_on_f1_line(0.8, 0.8), 3), precision_on_f1_line(0.8, 0.4)
    (0.8, None)
    """
    if 2 * recall_value <= f1_value:
        return None
    needed = f1_value * recall_value / (2 * recall_value - f1_value)
    return needed if needed <= 1 else None


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """The items whose score lies above `low` and up to `high`, as shares.

    `said` is their mean score and `true` the share that belong to the class, with its interval.
    """

    low: float
    high: float
    items: int
    positives: int
    said: float
    true: float
    interval: Interval


def are_probabilities(curve: ScoreCurve) -> bool:
    """Whether the scores go from 0 to 1, or to 100: others cannot be right or wrong as such."""
    return curve.lowest == 0 and curve.highest in (1, PERCENT)


def calibration(curve: ScoreCurve, bins: int = CALIBRATION_BINS) -> tuple[CalibrationBin, ...]:
    """The mean score against the share that is true, in equal parts of the scores that hold items.

    A score on a border belongs to the lower part, as with scikit-learn's calibration_curve. Empty
    for scores that are no probabilities. Raises ValueError for a number of bins into which the
    parts of the curve cannot be put together.
    """
    parts = curve.bins
    if len(parts) % bins:
        raise ValueError(f"{len(parts)} parts do not make {bins} bins")
    if not are_probabilities(curve):
        return ()
    each = len(parts) // bins
    together = (_together(parts[each * place : each * (place + 1)]) for place in range(bins))
    return tuple(
        CalibrationBin(
            place / bins, (place + 1) / bins, one.items, one.positives,
            one.total / one.items / curve.highest, one.positives / one.items,
            rate_interval(one.positives, one.items),
        )
        for place, one in enumerate(together)
        if one.items
    )  # fmt: skip


def _together(parts: tuple[ScoreBin, ...]) -> ScoreBin:
    return ScoreBin(
        sum(part.items for part in parts),
        sum(part.positives for part in parts),
        sum(part.total for part in parts),
    )
