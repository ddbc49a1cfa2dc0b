"""The cells of a confusion matrix as few bytes: each count after the last, empty ones between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from lib.evaluation import Cell
from lib.share.fields import MOST, Field
from lib.share.wire import In, Out, Unsound

_DENSE = 1 / 4
"""From this share of filled cells on, a zero for each empty one is shorter than the gaps."""
_SPARSE_FORM, _DENSE_FORM = 0, 1


class Cells(Field[tuple[Cell, ...]]):
    """Cells in rising order, none of them empty.

    In bytes: the number of columns, then either every count of the matrix up to the last that is
    not zero, or for each filled cell how many empty ones stand before it, and then the counts.
    """

    def write(self, out: Out, value: tuple[Cell, ...]) -> None:
        columns = 1 + max((said for _, said, _ in value), default=-1)
        places = [true * columns + said for true, said, _ in value]
        filled = [count for _, _, count in value]
        out.number(columns)
        if places and len(places) >= _DENSE * (places[-1] + 1):
            dense = [0] * (places[-1] + 1)
            for place, count in zip(places, filled, strict=True):
                dense[place] = count
            out.number(_DENSE_FORM)
            out.number(len(dense))
            out.numbers(dense)
        else:
            out.number(_SPARSE_FORM)
            out.number(len(places))
            before = [-1, *places]
            out.numbers([place - last - 1 for last, place in zip(before, places, strict=False)])
            out.numbers(filled)

    def read(self, source: In) -> tuple[Cell, ...]:
        columns = source.number(MOST_SIDE)
        if source.number(1) == _DENSE_FORM:
            return _rows_of(source.numbers(source.count()), columns)
        size = source.count(2)
        places = accumulate(source.numbers(size), lambda last, gap: last + gap + 1, initial=-1)
        next(places)
        return tuple(
            (*divmod(place, columns or 1), items)
            for place, items in zip(places, source.numbers(size), strict=True)
        )

    def plain(self, value: tuple[Cell, ...]) -> Any:
        return [list(cell) for cell in value]

    def checked(self, data: Any) -> tuple[Cell, ...]:
        if not isinstance(data, list):
            raise Unsound("where the cells of the matrix belong there is something else")
        return tuple(_cell(one) for one in data)


MOST_SIDE = 1 << 24
"""Columns of a matrix: a bound on the numbers of classes that are computed with."""


def _rows_of(dense: Sequence[int], columns: int) -> tuple[Cell, ...]:
    """The filled ones of all cells."""
    if dense and not columns:
        raise Unsound("a matrix without columns has cells")
    return tuple(
        (true, said, items)
        for true, start in enumerate(range(0, len(dense), columns or 1))
        for said, items in enumerate(dense[start : start + columns])
        if items
    )


def _cell(data: Any) -> Cell:
    if not isinstance(data, list) or len(data) != 3 or not all(map(_natural, data)):
        raise Unsound("a cell of the matrix is not three whole numbers")
    true, said, items = data
    return true, said, items


def _natural(data: Any) -> bool:
    return type(data) is int and 0 <= data <= MOST
