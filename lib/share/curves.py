"""A curve of scores as few bytes: column by column, each number as the step from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from lib.evaluation import ScoreBin, ScoreCurve
from lib.share.fields import NATURAL, SHARE, TEXT, Field, Float, Many, Maybe, Record
from lib.share.wire import In, Out

_LEAST_BYTES = 3
"""A point takes at least a byte for its threshold and one for each of its two counts."""

_BIN = Record(ScoreBin, items=NATURAL, positives=NATURAL, total=Float())
_SHARE = Maybe(SHARE)
_PLAIN = Record(
    ScoreCurve,
    column=TEXT,
    thresholds=Many(Float()),
    tp=Many(NATURAL),
    fp=Many(NATURAL),
    average_precision=_SHARE,
    roc_area=_SHARE,
    lowest=Float(),
    highest=Float(),
    bins=Many(_BIN),
    left_out=NATURAL,
    within=SHARE,
)
"""The form in a file."""


class Curve(Field[ScoreCurve]):
    """One curve; that its numbers rise and fall as they should is checked with the whole report."""

    def write(self, out: Out, value: ScoreCurve) -> None:
        out.text(value.column)
        out.number(len(value.thresholds))
        out.falling(value.thresholds)
        out.numbers(_steps(value.tp))
        out.numbers(_steps(value.fp))
        for share in (value.average_precision, value.roc_area):
            _SHARE.write(out, share)
        out.floats((value.lowest, value.highest))
        out.number(len(value.bins))
        out.numbers([one.items for one in value.bins])
        out.numbers([one.positives for one in value.bins])
        out.floats([one.total for one in value.bins])
        out.number(value.left_out)
        SHARE.write(out, value.within)

    def read(self, source: In) -> ScoreCurve:
        column = source.text()
        points = source.count(_LEAST_BYTES)
        thresholds = source.falling(points)
        tp, fp = _sums(source.numbers(points)), _sums(source.numbers(points))
        average, area = _SHARE.read(source), _SHARE.read(source)
        lowest, highest = source.floats(2)
        parts = source.count(_LEAST_BYTES)
        items, positives = source.numbers(parts), source.numbers(parts)
        bins = tuple(map(ScoreBin, items, positives, source.floats(parts)))
        left_out, within = source.number(), SHARE.read(source)
        return ScoreCurve(
            column, thresholds, tp, fp, average, area, lowest, highest, bins, left_out, within
        )

    def plain(self, value: ScoreCurve) -> Any:
        return _PLAIN.plain(value)

    def checked(self, data: Any) -> ScoreCurve:
        return _PLAIN.checked(data)


def _steps(rising: Sequence[int]) -> list[int]:
    return [after - before for before, after in zip((0, *rising), rising, strict=False)]


def _sums(steps: Sequence[int]) -> tuple[int, ...]:
    return tuple(accumulate(steps))
