"""Between which shares a printed average lies, in exact fractions: for the second opinion."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tests.findings.accuracies import Ends, Line, around

AVERAGES = {"macro_precision": "precision", "macro_recall": "recall", "macro_f1": "f1",
            "weighted_f1": "f1", "overall_accuracy": "recall"}  # fmt: skip


def _ends(part: str, line: Line) -> Ends:
    value = getattr(line, part)
    if value is not None:
        return around(value)
    assert line.precision is not None
    assert line.recall is not None
    rates = zip(around(line.precision), around(line.recall), strict=True)
    low, high = (2 * p * r / (p + r) if p + r else Fraction(0) for p, r in rates)
    return low, high


def average_end(measure: str, lines: Sequence[Line]) -> Ends:
    """The least and the greatest average: over all classes, or without the empty or zero ones."""
    if measure in ("weighted_f1", "overall_accuracy"):
        return _by_size(measure, lines)
    kept = [line for line in lines if line.support != 0]
    values = [
        [_ends(AVERAGES[measure], line) for line in lines],
        [_ends(AVERAGES[measure], line) for line in kept],
        [ends for line in kept if (ends := _ends(AVERAGES[measure], line))[0] > 0],
    ]
    means = [[sum(side) / len(one) for side in zip(*one, strict=True)] for one in values if one]
    low, high = min(one[0] for one in means), max(one[1] for one in means)
    if measure == "macro_f1":
        p, r = (average_end(f"macro_{one}", lines) for one in ("precision", "recall"))
        other = [2 * a * b / (a + b) if a + b else Fraction(0) for a, b in zip(p, r, strict=True)]
        low, high = min(low, other[0]), max(high, other[1])
    return Fraction(low), Fraction(high)


def _by_size(measure: str, lines: Sequence[Line]) -> Ends:
    sizes = [line.support for line in lines]
    if None not in sizes:
        items = sum(size or 0 for size in sizes)
        pairs = [
            (line.support or 0, _ends(AVERAGES[measure], line)) for line in lines if line.support
        ]
        low, high = (sum(size * ends[side] for size, ends in pairs) / items for side in (0, 1))
        return Fraction(low), Fraction(high)
    columns = [[_ends(part, line) for line in lines] for part in ("recall", "precision")]
    low = max(min(ends[0] for ends in column) for column in columns)
    return low, min(max(ends[1] for ends in column) for column in columns)
