"""Which class is taken for which, and where the mistakes lie: numbers from the matrix alone.

A class is named by its place in `Evaluation.classes`. Where the file holds no matrix, every
function raises ValueError.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, NamedTuple

from lib.evaluation import Cell, Evaluation
from lib.metrics.rates import share

Direction = Literal["two-way", "one-way", "other-way", "uneven", "few"]

TWO_WAY = 1 / 2
"""The rarer direction is at least half as frequent: a reader would call it "each for the other"."""

ONE_WAY = 1 / 5
"""The rarer direction is at most a fifth as frequent: five to one, hardly ever the other way."""

FEWEST_BOTH_WAYS = 9
"""Mistakes in both directions together: from nine on, a split of five to one comes of a fair coin
less than one time in twenty; of eight (seven to one), more often."""

FEWEST_MIRRORED = 5
"""Mistakes that the way back would have if its class were mistaken as often: where five are
expected, none or one comes by chance less than one time in twenty (Poisson). A class of three
items cannot show that it is never mistaken."""


class Confusion(NamedTuple):
    """One kind of mistake: `count` items of class `true` were called `predicted`.

    `back` items of `predicted` were called `true`; `missed` are all missed items of `true`,
    `false_alarms` all wrong uses of the label `predicted`; `true_items` and `back_items` are
    the real items of the two classes. A tuple, because there can be a million of them.

    >>> nines = Confusion(true=9, predicted=4, count=20, back=2, missed=40, false_alarms=25,
    ...                   true_items=100, back_items=110)
    >>> nines.share_of_missed, nines.share_of_false_alarms, nines.direction
    (0.5, 0.8, 'one-way')
    """

    true: int
    predicted: int
    # A field of this name hides the method of tuples that counts equal values, which nobody needs.
    count: int  # type: ignore[assignment]
    back: int
    missed: int
    false_alarms: int
    true_items: int
    back_items: int

    @property
    def share_of_missed(self) -> float:
        """Of the missed items of the true class, the share that got this label."""
        return self.count / self.missed

    @property
    def share_of_false_alarms(self) -> float:
        """Of the wrong uses of this label, the share that are items of the true class."""
        return self.count / self.false_alarms

    @property
    def direction(self) -> Direction:
        """Whether the two classes are taken for each other, or one for the other only.

        Counts alone mislead where one class is much larger, and shares alone where one is tiny,
        so a verdict is given only where the counts and the shares of the real items both bear it;
        "uneven" is between, "few" is too few to tell.
        """
        if self.count + self.back < FEWEST_BOTH_WAYS or not self.back_items:
            return "few"
        there, again = self.count / self.true_items, self.back / self.back_items
        if _both(self.back, self.count, again, there, at_most=ONE_WAY):
            return "one-way" if there * self.back_items >= FEWEST_MIRRORED else "few"
        if _both(self.count, self.back, there, again, at_most=ONE_WAY):
            return "other-way" if again * self.true_items >= FEWEST_MIRRORED else "few"
        alike = min(self.count, self.back) >= TWO_WAY * max(self.count, self.back)
        return "two-way" if alike and min(there, again) >= TWO_WAY * max(there, again) else "uneven"


def _both(rare: int, often: int, rare_share: float, often_share: float, *, at_most: float) -> bool:
    return rare <= at_most * often and rare_share <= at_most * often_share


@dataclass(frozen=True, slots=True)
class Matrix:
    """A confusion matrix to look things up in: `items` by (true, predicted), without zeros.

    `true_items` and `predicted_items` are the sums of its rows and columns.
    """

    classes: tuple[str, ...]
    items: Mapping[tuple[int, int], int]
    true_items: tuple[int, ...]
    predicted_items: tuple[int, ...]

    def count(self, true: int, predicted: int) -> int:
        """The items of one cell."""
        return self.items.get((true, predicted), 0)

    def by_true(self, true: int, predicted: int) -> float | None:
        """Of the real items of a class, the share that got a label; None where there are none."""
        return share(self.count(true, predicted), self.true_items[true])

    def by_predicted(self, true: int, predicted: int) -> float | None:
        """Of the uses of a label, the share that are items of a class; None if it is never used."""
        return share(self.count(true, predicted), self.predicted_items[predicted])


@dataclass(frozen=True, slots=True)
class Part:
    """How much of all mistakes a part of the classes shows.

    `inside` are mistakes between the `classes` chosen ones, `across` between a chosen one and
    another, `outside` among the others; together these are all mistakes of `of_classes` classes.
    """

    classes: int
    of_classes: int
    inside: int
    across: int
    outside: int

    @property
    def mistakes(self) -> int:
        """All mistakes of the test."""
        return self.inside + self.across + self.outside

    @property
    def share_inside(self) -> float | None:
        """The share of all mistakes that lie between the chosen classes; None without mistakes."""
        return share(self.inside, self.mistakes)


def matrix_of(evaluation: Evaluation) -> Matrix:
    """The matrix of a test, with the sums of its rows and columns."""
    classes = evaluation.classes
    found: dict[tuple[int, int], int] = {}
    real, used = [0] * len(classes), [0] * len(classes)
    for true, predicted, items in _cells(evaluation):
        found[true, predicted] = items
        real[true] += items
        used[predicted] += items
    return Matrix(classes, found, tuple(real), tuple(used))


def confusions(evaluation: Evaluation) -> tuple[Confusion, ...]:
    """Every kind of mistake in the test, most frequent first, equal ones in class order."""
    matrix = matrix_of(evaluation)
    items, real, used = matrix.items, matrix.true_items, matrix.predicted_items
    right = [items.get((index, index), 0) for index in range(len(real))]
    missed = [whole - part for whole, part in zip(real, right, strict=True)]
    false_alarms = [whole - part for whole, part in zip(used, right, strict=True)]
    wrong = _wrong(evaluation)
    wrong.sort(key=itemgetter(2), reverse=True)
    return tuple(
        Confusion(
            true, predicted, count, items.get((predicted, true), 0),
            missed[true], false_alarms[predicted], real[true], real[predicted],
        )
        for true, predicted, count in wrong
    )  # fmt: skip


def most_mistaken(evaluation: Evaluation, most: int) -> tuple[int, ...]:
    """The `most` classes that take part in the most mistakes, as true or as predicted class.

    They come in class order; of equal ones the first are taken. Nothing is folded into a class
    of others: `part_of` says how much the rest holds.
    """
    mistakes = [0] * len(evaluation.classes)
    for true, predicted, items in _wrong(evaluation):
        mistakes[true] += items
        mistakes[predicted] += items
    by_mistakes = sorted(range(len(mistakes)), key=lambda index: -mistakes[index])
    return tuple(sorted(by_mistakes[:most]))


def part_of(evaluation: Evaluation, classes: Collection[int]) -> Part:
    """How many mistakes lie between the chosen classes, at their edge and outside."""
    chosen = frozenset(classes)
    mistakes = [0, 0, 0]
    for true, predicted, items in _wrong(evaluation):
        mistakes[(true in chosen) + (predicted in chosen)] += items
    outside, across, inside = mistakes
    return Part(len(chosen), len(evaluation.classes), inside, across, outside)


def _wrong(evaluation: Evaluation) -> list[Cell]:
    return [cell for cell in _cells(evaluation) if cell[0] != cell[1]]


def _cells(evaluation: Evaluation) -> tuple[Cell, ...]:
    if evaluation.cells is None:
        raise ValueError("the file holds no confusion matrix")
    return evaluation.cells
