"""What a picture of a matrix shows, and the rows of data behind it: plain values, fixed names.

What a user wrote is only ever a value here, never the name of a field, a title or a formula.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

from lib.charts.matrix_shades import Step, step_of, steps_for_counts, steps_for_shares
from lib.charts.names import cut_in_the_middle, shown_name
from lib.evaluation import Evaluation
from lib.metrics.mistakes import Matrix, matrix_of
from lib.metrics.rates import share

View = Literal["counts", "by_true", "by_predicted"]
Kind = Literal["wrong", "right", "unknown"]

RIGHT, EMPTY = "right answers", "no items"
"""The shades of the diagonal: with items, and without."""

NOBODY = -1
"""In place of a class, for what is no cell: a name beside the matrix."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A part of a matrix in one view; `order` are the classes, by their places, as drawn.

    Shares are of all items of a class or of all uses of a label, whether drawn or not.
    """

    matrix: Matrix
    view: View
    order: tuple[int, ...]

    def value(self, true: int, predicted: int) -> float | None:
        """What a cell says in this view: items, or a share; None where there is no whole."""
        if self.view == "counts":
            return self.matrix.count(true, predicted)
        if self.view == "by_true":
            return self.matrix.by_true(true, predicted)
        return self.matrix.by_predicted(true, predicted)

    def mistakes(self) -> Iterator[tuple[int, int]]:
        """The drawn cells with mistakes, row by row."""
        for true in self.order:
            for predicted in self.order:
                if true != predicted and (true, predicted) in self.matrix.items:
                    yield true, predicted

    def steps(self) -> tuple[Step, ...]:
        """The ranges of the shades, light to dark: they run over the drawn mistakes only."""
        values = [self.value(*cell) or 0 for cell in self.mistakes()]
        if not values:
            return ()
        if self.view == "counts":
            return steps_for_counts(int(min(values)), int(max(values)))
        return steps_for_shares(min(values), max(values))


class CellRecord(TypedDict):
    """One drawn cell: `shade` names its step, `label` is written into it."""

    true_index: int
    predicted_index: int
    kind: Kind
    shade: str
    label: str
    items: str
    of_true: str
    of_predicted: str


class NameRecord(TypedDict):
    """One name beside the matrix, at its place on one axis; `title` is what fits."""

    true_index: int
    predicted_index: int
    title: str
    name: str
    items: str


def grid_of(evaluation: Evaluation, *, view: View, order: Sequence[int]) -> Grid:
    """The picture of these classes in this order.

    Raises ValueError where the file holds no matrix.
    """
    return Grid(matrix_of(evaluation), view, tuple(order))


def cell_records(grid: Grid) -> list[CellRecord]:
    """Every cell with items, and the whole diagonal, row by row."""
    steps = grid.steps()
    shown = {*grid.mistakes(), *((index, index) for index in grid.order)}
    return [
        _cell(grid, steps, true, predicted)
        for true in grid.order
        for predicted in grid.order
        if (true, predicted) in shown
    ]


def _cell(grid: Grid, steps: Sequence[Step], true: int, predicted: int) -> CellRecord:
    matrix, value = grid.matrix, grid.value(true, predicted)
    count = matrix.count(true, predicted)
    right: Kind = "unknown" if value is None else "right"
    unmistaken = RIGHT if count else EMPTY
    return CellRecord(
        true_index=true,
        predicted_index=predicted,
        kind=right if true == predicted else "wrong",
        shade=unmistaken if true == predicted else step_of(steps, value or 0).label,
        label=cell_label(grid.view, value),
        items=f"{count:,}",
        of_true=_part(count, matrix.true_items[true], "no such item in the test"),
        of_predicted=_part(count, matrix.predicted_items[predicted], "the label is never used"),
    )


def row_names(grid: Grid, room: float, size: float) -> list[NameRecord]:
    """The names of the true classes, with how many items each has."""
    return [
        NameRecord(
            true_index=index, predicted_index=NOBODY, items=f"{grid.matrix.true_items[index]:,}",
            **_name(grid, index, room, size),
        )
        for index in grid.order
    ]  # fmt: skip


def column_names(grid: Grid, room: float, size: float) -> list[NameRecord]:
    """The names of the predicted classes, with how often each label is used."""
    return [
        NameRecord(
            true_index=NOBODY, predicted_index=index,
            items=f"{grid.matrix.predicted_items[index]:,}",
            **_name(grid, index, room, size),
        )
        for index in grid.order
    ]  # fmt: skip


class _Name(TypedDict):
    title: str
    name: str


def _name(grid: Grid, index: int, room: float, size: float) -> _Name:
    name = shown_name(grid.matrix.classes[index])
    return _Name(title=cut_in_the_middle(name, room, size), name=name)


def cell_label(view: View, value: float | None) -> str:
    """What is written into a cell: nothing for no items, "?" for what cannot be known.

    >>> cell_label("counts", 1234), cell_label("by_true", 0.067), cell_label("by_true", None)
    ('1,234', '7%', '?')
    """
    if value is None:
        return "?"
    if not value:
        return ""
    return f"{int(value):,}" if view == "counts" else whole_per_cent(value)


def whole_per_cent(value: float) -> str:
    """A share above 0 as a whole per cent, never as none or all of it where it is neither.

    >>> [whole_per_cent(value) for value in (0.0099, 0.43, 0.996, 1.0)]
    ['<1%', '43%', '>99%', '100%']
    """
    if value < 0.01:
        return "<1%"
    if 0.99 < value < 1:
        return ">99%"
    return f"{value:.0%}"


def _part(count: int, whole: int, without: str) -> str:
    part = share(count, whole)
    if part is None:
        return without
    return f"{count:,} of {whole:,}" + (f" ({whole_per_cent(part)})" if count else "")
