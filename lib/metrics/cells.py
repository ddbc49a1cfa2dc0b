"""What is asked of all cells of a matrix at once: in plain Python for few, in columns for many.

A test of 1,000 classes can have a million cells. Every rule that goes through all of them asks
here, so that they are taken apart once; loading numpy for it pays only where there are many.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import chain
from typing import TYPE_CHECKING, Literal, Protocol

from lib.evaluation import Cell

if TYPE_CHECKING:
    import numpy as np

MANY = 50_000
"""Cells from which on numpy saves more than it costs to load."""

Side = Literal["true", "predicted"]


class Cells(Protocol):
    """The cells of a matrix; a mistake is a cell off the diagonal."""

    def sums(self, classes: int) -> tuple[list[int], list[int], list[int]]:
        """Of every class the right items, the true ones and the uses of its label."""

    def most_frequent(self, most: int, *, least: int = 1) -> list[Cell]:
        """The `most` most frequent mistakes of `least` items or more, equal ones in class order."""

    def mistakes_of(self, chosen: Collection[int], side: Side) -> list[Cell]:
        """All mistakes on items of the chosen classes, or with their labels."""

    def mistakes(self, *, least: float) -> list[Cell]:
        """All mistakes of `least` items or more, in class order."""

    def mixed(self, missed: Sequence[float], alarmed: Sequence[float]) -> float:
        """Σ items · missed of the true class · alarmed of the label, over all mistakes."""


def cells_at_once(cells: Sequence[Cell]) -> Cells:
    """The cells, in the form in which asking them is fast."""
    return ManyCells(cells) if len(cells) >= MANY else FewCells(cells)


class FewCells:
    """Cells as they are."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self._cells = cells

    @cached_property
    def _wrong(self) -> list[Cell]:
        return [cell for cell in self._cells if cell[0] != cell[1]]

    def sums(self, classes: int) -> tuple[list[int], list[int], list[int]]:
        right, support, predicted = [0] * classes, [0] * classes, [0] * classes
        for true, label, items in self._cells:
            support[true] += items
            predicted[label] += items
            if true == label:
                right[true] += items
        return right, support, predicted

    def most_frequent(self, most: int, *, least: int = 1) -> list[Cell]:
        return nlargest(most, self.mistakes(least=least), key=_frequency)

    def mistakes_of(self, chosen: Collection[int], side: Side) -> list[Cell]:
        at = 0 if side == "true" else 1
        return [cell for cell in self._wrong if cell[at] in chosen]

    def mistakes(self, *, least: float) -> list[Cell]:
        return [cell for cell in self._wrong if cell[2] >= least]

    def mixed(self, missed: Sequence[float], alarmed: Sequence[float]) -> float:
        return sum(n * missed[t] * alarmed[p] for t, p, n in self._wrong)


class ManyCells:
    """The same from three columns."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        import numpy as np

        flat = np.fromiter(chain.from_iterable(cells), np.int64, 3 * len(cells))
        self._all = np.ascontiguousarray(flat.reshape(-1, 3).T)
        self._wrong = self._all[:, self._all[0] != self._all[1]]

    def sums(self, classes: int) -> tuple[list[int], list[int], list[int]]:
        wrong = [_summed(self._wrong[side], self._wrong[2], classes) for side in (0, 1)]
        true, label, items = self._all
        diagonal = true == label
        right = _summed(true[diagonal], items[diagonal], classes)
        support, predicted = (
            [a + b for a, b in zip(right, errors, strict=True)] for errors in wrong
        )
        return right, support, predicted

    def most_frequent(self, most: int, *, least: int = 1) -> list[Cell]:
        import numpy as np

        items = self._wrong[2]
        if len(items) > most:
            least = max(least, int(np.partition(items, len(items) - most)[len(items) - most]))
        # A stable sort of what is in class order: equal ones stay in it.
        often = self._wrong[:, items >= least]
        first = np.argsort(-often[2], kind="stable")[:most]
        return _as_cells(often[:, first])

    def mistakes_of(self, chosen: Collection[int], side: Side) -> list[Cell]:
        import numpy as np

        column = self._wrong[0 if side == "true" else 1]
        return _as_cells(self._wrong[:, np.isin(column, list(chosen))])

    def mistakes(self, *, least: float) -> list[Cell]:
        return _as_cells(self._wrong[:, self._wrong[2] >= least])

    def mixed(self, missed: Sequence[float], alarmed: Sequence[float]) -> float:
        import numpy as np

        true, label, items = self._wrong
        return float(np.sum(items * np.asarray(missed)[true] * np.asarray(alarmed)[label]))


def _summed(places: np.ndarray, items: np.ndarray, classes: int) -> list[int]:
    """Whole numbers, however large: a weighted `bincount` would add them up as fractions."""
    import numpy as np

    sums = np.zeros(classes, np.int64)
    np.add.at(sums, places, items)
    return [int(one) for one in sums]


def _as_cells(columns: np.ndarray) -> list[Cell]:
    return list(map(tuple, columns.T.tolist()))


def _frequency(cell: Cell) -> tuple[int, int, int]:
    """By items, then in class order."""
    true, predicted, items = cell
    return items, -true, -predicted
