"""The matrix in words, and its help."""

from __future__ import annotations

from typing import get_args

import pytest

from lib.charts.describe_matrix import MOST_IN_FULL, describe, how_to_read_a_cell, short_name
from lib.charts.help import HELP, ChartName
from lib.charts.matrix_records import Grid, View, grid_of
from lib.evaluation import Evaluation
from tests.builders import from_matrix

ANIMALS = from_matrix([[8, 2, 0], [1, 5, 0], [0, 0, 0]], ["cat", "dog", "yak"])


def shown(view: View, evaluation: Evaluation = ANIMALS) -> Grid:
    return grid_of(evaluation, view=view, order=range(len(evaluation.classes)))


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("counts", "says 2: 2 items were really “cat”, and called “dog”."),
        ("by_true", "says 20%: of the 10 real items of “cat”, 2 got the label “dog”."),
        ("by_predicted", "says 29%: of the 7 times it said “dog”, it was really “cat” 2 times."),
    ],
)
def test_a_cell_is_read_out(view: View, said: str) -> None:
    where = "The cell in row “cat” and column “dog” "
    assert how_to_read_a_cell(shown(view)) == where + said


def test_without_mistakes_a_right_answer_is_read_out_and_without_items_nothing() -> None:
    perfect = from_matrix([[3, 0], [0, 1]], ["a", "b"])
    assert how_to_read_a_cell(shown("counts", perfect)) == (
        "The cell in row “a” and column “a” says 3: 3 items were really “a”, and called “a”."
    )
    nothing = from_matrix([[0]], ["a"])
    assert how_to_read_a_cell(shown("by_true", nothing)) == "No cell of this picture has items."


def test_few_classes_are_told_in_full() -> None:
    assert describe(shown("counts")) == (
        "3 items were mistaken between 3 classes. Real “cat”, 10 items: 8 right, 2 taken for"
        " “dog”. Real “dog”, 6 items: 5 right, 1 taken for “cat”. No real “yak”."
    )
    assert describe(shown("by_predicted")).endswith(
        "Called “dog”, 7 times: 71% (5) right, 29% (2) really “cat”. Never called “yak”."
    )


def test_of_many_classes_the_largest_cells_are_told() -> None:
    size = MOST_IN_FULL + 8
    dense = [[9 if t == p else (t * size + p) % 5 for p in range(size)] for t in range(size)]
    text = describe(shown("counts", from_matrix(dense)))
    assert "The largest cells: “c00” taken for “c04” 4; " in text
    assert "more kinds of mistake are in the picture." in text
    assert len(text) < 800


def test_a_part_is_named_as_one() -> None:
    grid = grid_of(ANIMALS, view="by_true", order=(1, 0))
    assert short_name(grid) == (
        "Confusion matrix of 2 of 3 classes, by share of the real items of a class."
    )


def test_every_picture_has_its_help() -> None:
    assert set(HELP) == set(get_args(ChartName))
    for view in get_args(View):
        entry = HELP[f"matrix_{view}"]
        assert entry.what
        assert entry.axes
        assert len(entry.reading) >= 5
