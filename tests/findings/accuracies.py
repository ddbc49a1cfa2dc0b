"""What printed accuracies of classes would mean, in exact fractions: for the second opinion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

HALF = Fraction(1, 200)
"""Random tests print two decimals."""

OF_ACCURACIES = {"least_overall_by_class", "greatest_overall_by_class", "least_sum_of_shares",
                 "greatest_sum_of_shares"}  # fmt: skip

Ends = tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Line:
    """What is printed of one class, in exact fractions."""

    precision: Fraction | None
    recall: Fraction | None
    support: int | None
    f1: Fraction | None = None
    accuracy: Fraction | None = None


def around(value: Fraction) -> Ends:
    """Everything that prints like this."""
    return max(Fraction(0), value - HALF), min(Fraction(1), value + HALF)


def _errors_per_item(line: Line) -> list[Fraction | None]:
    """Misses and false alarms for one item of the class, at the corners of the rounding."""
    assert line.precision is not None
    assert line.recall is not None
    return [
        None if not p else (1 - r) + r * (1 - p) / p
        for p, r in product(around(line.precision), around(line.recall))
    ]


def accuracy_ends(line: Line, items: int | None) -> Ends:
    """The least and the greatest accuracy: at least the Jaccard index, however large the rest."""
    assert line.precision is not None
    assert line.recall is not None
    p, r = around(line.precision)[0], around(line.recall)[0]
    jaccard = p * r / (p + r - p * r) if p and r else Fraction(0)
    if not items or not line.support:
        return jaccard, Fraction(1)
    part, errors = Fraction(line.support, items), _errors_per_item(line)
    known = [one for one in errors if one is not None]
    low = Fraction(0) if None in errors else 1 - part * max(known)
    return max(jaccard, low), 1 - part * min(known)


def _share(line: Line) -> Ends:
    """How large a part of the test the class must be, by its accuracy."""
    if line.support == 0:
        return Fraction(0), Fraction(0)
    if line.accuracy is None or line.precision is None or line.recall is None:
        return Fraction(0), Fraction(1)
    if {line.precision, line.recall} in ({Fraction(0)}, {Fraction(0), Fraction(1)}):
        return Fraction(0), Fraction(1)  # may stand for 0/0
    parts = [
        Fraction(0) if errors is None else Fraction(1) if not errors else (1 - one) / errors
        for errors, one in product(_errors_per_item(line), around(line.accuracy))
    ]
    if any(not errors for errors in _errors_per_item(line)):
        parts.append(Fraction(0))
    return max(Fraction(0), min(parts)), min(Fraction(1), max(parts))


def of_accuracies(measure: str, lines: Iterable[Line]) -> Fraction | None:
    """What all printed accuracies together would make of the test."""
    side = 0 if measure.startswith("least") else 1
    if measure.endswith("shares"):
        return sum((_share(line)[side] for line in lines), Fraction(0))
    given = [line.accuracy for line in lines]
    if None in given:
        return None
    errors = (1 - around(one)[side] for one in given if one is not None)
    return max(Fraction(0), 1 - sum(errors, Fraction(0)) / 2)
