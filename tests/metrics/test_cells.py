"""Cells in columns answer as cells one by one do."""

from __future__ import annotations

import numpy as np
import pytest

from lib.evaluation import Cell
from lib.metrics.cells import MANY, Cells, FewCells, ManyCells, cells_at_once

CELLS: tuple[Cell, ...] = ((0, 0, 7), (0, 1, 3), (1, 0, 3), (1, 2, 5), (2, 2, 4), (2, 3, 1))


def random_cells(classes: int = 40) -> tuple[Cell, ...]:
    """Many equal counts, so that ties are met."""
    random = np.random.default_rng(classes)
    items = random.integers(0, 4, (classes, classes))
    true, label = np.nonzero(items)
    columns = true.tolist(), label.tolist(), items[true, label].tolist()
    return tuple(zip(*columns, strict=True))


@pytest.fixture(params=[FewCells, ManyCells])
def cells(request: pytest.FixtureRequest) -> Cells:
    made: Cells = request.param(CELLS)
    return made


def test_sums_of_right_true_and_predicted_items(cells: Cells) -> None:
    assert cells.sums(4) == ([7, 0, 4, 0], [10, 8, 5, 0], [10, 3, 9, 1])


def test_the_most_frequent_mistakes_equal_ones_in_class_order(cells: Cells) -> None:
    assert cells.most_frequent(2) == [(1, 2, 5), (0, 1, 3)]
    assert cells.most_frequent(9) == [(1, 2, 5), (0, 1, 3), (1, 0, 3), (2, 3, 1)]
    assert cells.most_frequent(9, least=4) == [(1, 2, 5)]


def test_mistakes_on_a_class_and_with_its_label(cells: Cells) -> None:
    assert cells.mistakes_of([1], "true") == [(1, 0, 3), (1, 2, 5)]
    assert cells.mistakes_of([1, 2], "predicted") == [(0, 1, 3), (1, 2, 5)]
    assert cells.mistakes(least=3) == [(0, 1, 3), (1, 0, 3), (1, 2, 5)]


def test_the_mixed_sum_runs_over_mistakes_only(cells: Cells) -> None:
    assert cells.mixed([1, 2, 3, 0], [10, 20, 30, 40]) == 3 * 20 + 3 * 20 + 5 * 60 + 120


@pytest.mark.parametrize("most", [1, 3, 100, 5_000])
def test_few_and_many_answer_alike(most: int) -> None:
    few, many = FewCells(random_cells()), ManyCells(random_cells())
    assert few.sums(40) == many.sums(40)
    assert few.most_frequent(most) == many.most_frequent(most)
    assert few.mistakes_of([3, 7], "predicted") == many.mistakes_of([3, 7], "predicted")


def test_a_matrix_without_mistakes() -> None:
    for cells in (FewCells(((0, 0, 3),)), ManyCells(((0, 0, 3),))):
        assert cells.most_frequent(3) == []
        assert cells.mixed([1], [1]) == 0


def test_sums_stay_whole_beyond_what_a_fraction_can_hold() -> None:
    huge = 2**53 + 1
    assert ManyCells(((0, 0, huge), (1, 0, 1))).sums(2) == ([huge, 0], [huge, 1], [huge + 1, 0])


def test_numpy_is_used_only_where_there_are_many() -> None:
    assert isinstance(cells_at_once(CELLS), FewCells)
    assert isinstance(cells_at_once(CELLS * MANY), ManyCells)
