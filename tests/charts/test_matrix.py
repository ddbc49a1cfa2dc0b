"""The drawn matrix: valid, true to its numbers, and safe with any class name."""

from __future__ import annotations

from typing import Any

import pytest

from lib.charts.layout import PAGE_WIDTH, PHONE_WIDTH
from lib.charts.matrix import MOST_SVG_MARKS, PAIR, chosen_pair, matrix, specification
from lib.charts.matrix_records import View, cell_records, grid_of
from lib.charts.theme import DARK, LIGHT, Theme
from lib.evaluation import Evaluation
from tests.builders import from_matrix
from tests.nasty_names import NASTY_NAMES

VIEWS: tuple[View, ...] = ("counts", "by_true", "by_predicted")


def square(classes: int) -> Evaluation:
    """Every cell with items, and a class that never occurs at the end."""
    dense = [[(t * 7 + p) % 23 + 1 + 90 * (t == p) for p in range(classes)] for t in range(classes)]
    names = [f"class {number}" for number in range(classes + 1)]
    return from_matrix([*([*row, 0] for row in dense), [0] * (classes + 1)], names)


def spec_of(evaluation: Evaluation, view: View = "counts", width: float = 1_120) -> dict[str, Any]:
    grid = grid_of(evaluation, view=view, order=range(len(evaluation.classes)))
    return specification(matrix(grid, theme=LIGHT, available=width))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [PAGE_WIDTH, PHONE_WIDTH])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_quick_specification_is_the_one_that_altair_finds_valid(
    view: View, width: float, theme: Theme
) -> None:
    grid = grid_of(square(6), view=view, order=range(7))
    chart = matrix(grid, theme=theme, available=width)
    assert specification(chart) == chart.to_dict(validate=True)


def test_many_classes_are_valid_too_and_painted_as_pixels() -> None:
    grid = grid_of(square(50), view="by_true", order=range(51))
    chart = matrix(grid, theme=LIGHT)
    assert len(cell_records(grid)) > MOST_SVG_MARKS
    spec = specification(chart)
    assert spec == chart.to_dict(validate=True)
    assert spec["usermeta"] == {"embedOptions": {"renderer": "canvas"}}


@pytest.mark.parametrize("dense", [[[0]], [[4]], [[3, 0], [0, 2]], [[0, 0], [0, 0]]])
@pytest.mark.parametrize("view", VIEWS)
def test_a_test_without_mistakes_is_drawn(dense: list[list[int]], view: View) -> None:
    grid = grid_of(from_matrix(dense), view=view, order=range(len(dense)))
    matrix(grid, theme=LIGHT).to_dict(validate=True)


def test_the_same_grid_gives_the_same_specification_and_a_fresh_one() -> None:
    first, second = spec_of(square(4)), spec_of(square(4))
    assert first == second
    first["layer"][0]["layer"].clear()
    assert spec_of(square(4)) == second


def test_a_cell_is_selected_by_its_classes_under_fixed_names() -> None:
    found = spec_of(square(3))["layer"][0]["layer"][0]
    (param,) = found["params"]
    assert param["name"] == PAIR
    assert param["select"]["fields"] == ["true_index", "predicted_index"]


def test_rows_are_true_classes_and_both_axes_have_the_order_asked_for() -> None:
    grid = grid_of(square(3), view="counts", order=(2, 0, 1))
    encoding = specification(matrix(grid, theme=LIGHT))["layer"][0]["layer"][0]["encoding"]
    assert (encoding["y"]["field"], encoding["x"]["field"]) == ("true_index", "predicted_index")
    assert encoding["x"]["scale"]["domain"] == encoding["y"]["scale"]["domain"] == [2, 0, 1]
    assert (encoding["y"]["axis"]["title"], encoding["x"]["axis"]["title"]) == (
        "True class", "Predicted class",
    )  # fmt: skip


def test_what_a_user_wrote_is_only_ever_a_value() -> None:
    size = len(NASTY_NAMES)
    dense = [[1 + (t == p) for p in range(size)] for t in range(size)]
    nasty = spec_of(from_matrix(dense, NASTY_NAMES))
    for layer in nasty["layer"]:
        values = layer.pop("data")["values"]
        assert all(isinstance(value, str | int) for row in values for value in row.values())
        for transform in layer.pop("transform", []):
            assert set(transform) == {"lookup", "from", "as"}
    text = repr(nasty)
    for name in NASTY_NAMES:
        if len(name) > 6:
            assert name not in text


def test_streamlit_does_not_squeeze_it() -> None:
    spec = spec_of(square(10))
    assert spec["autosize"] == {"contains": "padding", "type": "pad"}
    assert spec["width"] % 11 == 0


@pytest.mark.parametrize(
    ("selection", "pair"),
    [
        ([{"true_index": 1, "predicted_index": 2}], (1, 2)),
        ([{"true_index": 1, "predicted_index": 1}], (1, 1)),
        ([{"true_index": 1, "predicted_index": -1}], None),
        ([{"true_index": 1, "predicted_index": 3}], None),
        ([{"true_index": "1", "predicted_index": 2}], None),
        ([{"true_index": 1}], None),
        ([], None),
        ({}, None),
        (None, None),
    ],
)
def test_only_a_cell_is_a_choice(selection: object, pair: tuple[int, int] | None) -> None:
    assert chosen_pair(selection, 3) == pair
