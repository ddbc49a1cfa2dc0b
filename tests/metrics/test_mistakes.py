"""Confusions, shares and parts of a matrix: by hand, and against first principles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.metrics.mistakes import (
    FEWEST_BOTH_WAYS,
    Confusion,
    Direction,
    Part,
    confusions,
    matrix_of,
    most_mistaken,
    part_of,
)
from tests.builders import figures, from_figures, from_matrix

BY_HAND = [[5, 1, 0], [2, 7, 3], [0, 1, 2]]

dense_matrices = st.integers(1, 7).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 30), min_size=size, max_size=size), min_size=size, max_size=size
    )
)


def both_ways(count: int, back: int, true_items: int = 100, back_items: int = 100) -> Confusion:
    return Confusion(
        true=0, predicted=1, count=count, back=back, missed=count, false_alarms=count,
        true_items=true_items, back_items=back_items,
    )  # fmt: skip


def test_a_matrix_worked_by_hand() -> None:
    first, second, *others = confusions(from_matrix(BY_HAND))
    assert first == Confusion(
        true=1, predicted=2, count=3, back=1, missed=5, false_alarms=3, true_items=12, back_items=3
    )
    assert (first.share_of_missed, first.share_of_false_alarms) == (0.6, 1.0)
    assert (second.true, second.predicted, second.count) == (1, 0, 2)
    # Equal counts in class order.
    assert [(one.true, one.predicted) for one in others] == [(0, 1), (2, 1)]


def test_shares_of_an_empty_row_and_of_an_unused_label_are_unknown() -> None:
    matrix = matrix_of(from_matrix([[4, 0, 1], [0, 0, 0], [2, 0, 3]]))
    assert (matrix.count(1, 1), matrix.by_true(1, 1), matrix.by_predicted(1, 1)) == (0, None, None)
    assert (matrix.by_true(0, 1), matrix.by_predicted(0, 1)) == (0.0, None)
    assert (matrix.by_true(0, 2), matrix.by_predicted(0, 2)) == (0.2, 0.25)


def test_a_test_without_mistakes_has_no_confusions() -> None:
    perfect = from_matrix([[3, 0], [0, 4]])
    assert confusions(perfect) == ()
    assert part_of(perfect, [0]).share_inside is None
    assert most_mistaken(perfect, 1) == (0,)


def test_figures_without_a_matrix_are_refused() -> None:
    printed = from_figures([figures("0.90", "0.80", 20)])
    for ask in (confusions, matrix_of):
        with pytest.raises(ValueError, match="no confusion matrix"):
            ask(printed)


@pytest.mark.parametrize(
    ("confusion", "direction"),
    [
        (both_ways(10, 5), "two-way"),
        (both_ways(5, 10), "two-way"),
        (both_ways(10, 4), "uneven"),
        (both_ways(10, 2), "one-way"),
        (both_ways(2, 10), "other-way"),
        (both_ways(10, 3), "uneven"),
        (both_ways(8, 0), "few"),
        (both_ways(9, 0), "one-way"),
        # Many of the small class are lost to the large one, few of the large one: neither word.
        (both_ways(20, 20, 1_000, 25), "uneven"),
        # By counts one-way, by shares of the real items the other way round.
        (both_ways(20, 4, 1_000, 10), "uneven"),
        # Three items of the other class cannot show that they are never mistaken.
        (both_ways(30, 0, 100, 3), "few"),
        (both_ways(3, 0, 3, 100), "few"),
        (both_ways(12, 0, 100, 0), "few"),
    ],
)
def test_one_way_and_two_way_are_told_apart(confusion: Confusion, direction: Direction) -> None:
    assert confusion.direction == direction


@given(
    counts=st.tuples(st.integers(1, 60), st.integers(0, 60)),
    right=st.tuples(st.integers(0, 90), st.integers(0, 90)),
)
def test_both_directions_of_a_pair_agree(counts: tuple[int, int], right: tuple[int, int]) -> None:
    count, back = counts
    there, again = count + right[0], back + right[1]
    one = both_ways(count, back, there, again)
    if back:
        mirrored: dict[Direction, Direction] = {"one-way": "other-way", "other-way": "one-way"}
        other = both_ways(back, count, again, there).direction
        assert other == mirrored.get(one.direction, one.direction)
    if count + back < FEWEST_BOTH_WAYS:
        assert one.direction == "few"


@given(dense=dense_matrices)
def test_random_matrices_equal_first_principles(dense: Sequence[Sequence[int]]) -> None:
    evaluation, table = from_matrix(dense), np.array(dense)
    matrix, size = matrix_of(evaluation), len(dense)
    assert matrix.true_items == tuple(table.sum(axis=1))
    assert matrix.predicted_items == tuple(table.sum(axis=0))
    for true in range(size):
        for predicted in range(size):
            row, column = table[true].sum(), table[:, predicted].sum()
            items = table[true, predicted]
            assert matrix.count(true, predicted) == items
            assert matrix.by_true(true, predicted) == (items / row if row else None)
            assert matrix.by_predicted(true, predicted) == (items / column if column else None)
    found = confusions(evaluation)
    wrong = table - np.diag(np.diag(table))
    assert sum(one.count for one in found) == wrong.sum()
    expected = sorted(zip(*np.nonzero(wrong), strict=True), key=lambda cell: -wrong[cell])
    assert [(one.true, one.predicted) for one in found] == expected
    for one in found:
        assert (one.count, one.back) == (
            wrong[one.true, one.predicted],
            wrong[one.predicted, one.true],
        )
        assert one.share_of_missed == one.count / wrong[one.true].sum()
        assert one.share_of_false_alarms == one.count / wrong[:, one.predicted].sum()
        assert (one.true_items, one.back_items) == (
            table[one.true].sum(),
            table[one.predicted].sum(),
        )


@given(dense=dense_matrices, data=st.data())
def test_a_part_and_the_rest_are_all_mistakes(
    dense: Sequence[Sequence[int]], data: st.DataObject
) -> None:
    evaluation, table = from_matrix(dense), np.array(dense)
    wrong = table - np.diag(np.diag(table))
    most = data.draw(st.integers(0, len(dense) + 2))
    chosen = most_mistaken(evaluation, most)
    part = part_of(evaluation, chosen)
    inside = wrong[np.ix_(chosen, chosen)].sum()
    rest = [index for index in range(len(dense)) if index not in chosen]
    outside = wrong[np.ix_(rest, rest)].sum()
    across = wrong.sum() - inside - outside
    assert part == Part(len(chosen), len(dense), inside, across, outside)
    assert part.mistakes == wrong.sum()
    assert list(chosen) == sorted(set(chosen))
    assert len(chosen) == min(most, len(dense))
    taking_part = wrong.sum(axis=0) + wrong.sum(axis=1)
    if chosen and rest:
        assert min(taking_part[list(chosen)]) >= max(taking_part[rest])
