"""Rows with a cell too many: which empty cell to take out so that the others stand right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_ENOUGH_ROWS = 3
"""So many even rows must show what stands in a column."""
_FEW_SHAPES, _SHAPES_SHARE = 12, 0.2
"""A column whose cells have more shapes than this holds free text, which any text fits."""
_LOOKED_AT = 500
"""Even rows that are looked at; more would show no more."""

Shapes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the cells of each column look like: their shapes, or None where it is free text."""

    columns: tuple[Shapes | None, ...]

    def fits(self, row: Sequence[str]) -> bool:
        """Whether every cell looks like the others in its column."""
        return all(
            bool(cell.strip()) if shapes is None else _shape(cell) in shapes
            for cell, shapes in zip(row, self.columns, strict=True)
        )

    def without_surplus(self, row: list[str]) -> list[str] | None:
        """A row with one cell too many without an empty cell; None if it is not clear which.

        >>> rows = [["1", "a", ""], ["22", "b", ""], ["3", "c", ""]]
        >>> Alignment.of(rows, 3).without_surplus(["7", "", "d", ""])
        ['7', 'd', '']
        """
        if len(row) != len(self.columns) + 1:
            return None
        shorter = {
            tuple(row[:place] + row[place + 1 :]) for place, cell in enumerate(row) if not cell
        }
        fitting = [cells for cells in shorter if self.fits(cells)]
        return list(fitting[0]) if len(fitting) == 1 else None

    @staticmethod
    def of(rows: Iterable[Sequence[str]], width: int) -> Alignment | None:
        """What the rows of the right width have in common; None if there are too few."""
        even = [row for row in rows if len(row) == width][:_LOOKED_AT]
        if len(even) < _ENOUGH_ROWS or width < 2:
            return None
        return Alignment(tuple(_shapes(column) for column in zip(*even, strict=True)))


def _shapes(cells: Sequence[str]) -> Shapes | None:
    shapes = frozenset(map(_shape, cells))
    few = len(shapes) <= max(_FEW_SHAPES, _SHAPES_SHARE * len(cells))
    return shapes if few or "" in shapes else None


def _shape(cell: str) -> str:
    """A cell with every number as 0 and every word as a: 28/01/2018 is 0/0/0."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", cell.strip()))
