"""The order of the classes of a matrix: as given, or confused ones together."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.seriation import MOST_OPTIMAL, in_matrix_order
from lib.evaluation import Evaluation
from tests.builders import from_matrix


def confused(size: int, pairs: dict[tuple[int, int], int]) -> Evaluation:
    """A test with 100 right items of each class and these mistakes."""
    dense = [[100 * (t == p) + pairs.get((t, p), 0) for p in range(size)] for t in range(size)]
    return from_matrix(dense, [f"{n}" for n in range(size)])


def test_as_given() -> None:
    evaluation = confused(5, {(0, 4): 30})
    assert in_matrix_order(evaluation, (3, 0, 4), "given") == (3, 0, 4)


def test_confused_classes_become_neighbours_and_the_others_keep_their_order() -> None:
    evaluation = confused(7, {(1, 5): 30, (5, 1): 20, (2, 6): 10})
    assert in_matrix_order(evaluation, range(7), "together") == (0, 1, 5, 2, 6, 3, 4)


def test_a_chain_of_confusions_is_laid_out_along_the_diagonal() -> None:
    chain = [4, 0, 3, 1, 2]
    evaluation = confused(5, dict.fromkeys(pairwise(chain), 20))
    found = in_matrix_order(evaluation, range(5), "together")
    assert found in (tuple(chain), tuple(reversed(chain)))


def test_classes_without_a_mistake_keep_their_order() -> None:
    assert in_matrix_order(confused(6, {}), (5, 1, 3, 0), "together") == (5, 1, 3, 0)


@given(seed=st.integers(0, 10**6), size=st.integers(1, 14))
def test_any_order_holds_every_class_once_and_stays_the_same(seed: int, size: int) -> None:
    random = np.random.default_rng(seed)
    dense = random.integers(0, 9, (size, size)) * (random.random((size, size)) < 0.4)
    evaluation = from_matrix(dense.tolist())
    classes = random.permutation(size)[: max(1, size - 2)].tolist()
    found = in_matrix_order(evaluation, classes, "together")
    assert sorted(found) == sorted(classes)
    assert found == in_matrix_order(evaluation, classes, "together")


def test_more_classes_than_are_turned_optimally_still_stand_together() -> None:
    size = MOST_OPTIMAL + 20
    evaluation = confused(size, {(3, size - 1): 40})
    found = in_matrix_order(evaluation, range(size), "together")
    assert sorted(found) == list(range(size))
    assert abs(found.index(3) - found.index(size - 1)) == 1
