"""What the picture of a matrix shows, and how large it is."""

from __future__ import annotations

import pytest

from lib.charts.layout import PAGE_WIDTH, PHONE_WIDTH
from lib.charts.matrix_layout import NUMBER_SIZES, layout
from lib.charts.matrix_records import (
    EMPTY,
    NOBODY,
    RIGHT,
    View,
    cell_records,
    column_names,
    grid_of,
    row_names,
)
from tests.builders import from_matrix

DENSE = [[8, 2, 0], [1, 0, 0], [0, 0, 0]]
"""A class that is always mistaken, and one that never occurs."""


def cells(view: View, order: tuple[int, ...] = (0, 1, 2)) -> dict[tuple[int, int], dict[str, str]]:
    grid = grid_of(from_matrix(DENSE), view=view, order=order)
    return {
        (record["true_index"], record["predicted_index"]): dict(record)  # type: ignore[arg-type]
        for record in cell_records(grid)
    }


def test_cells_without_items_are_left_empty_except_on_the_diagonal() -> None:
    found = cells("counts")
    assert set(found) == {(0, 0), (0, 1), (1, 0), (1, 1), (2, 2)}
    assert {pair: cell["label"] for pair, cell in found.items()} == {
        (0, 0): "8", (0, 1): "2", (1, 0): "1", (1, 1): "", (2, 2): "",
    }  # fmt: skip
    assert [found[pair]["shade"] for pair in ((0, 0), (1, 1), (2, 2))] == [RIGHT, EMPTY, EMPTY]


def test_the_shades_run_over_the_mistakes_only() -> None:
    assert {cell["shade"] for cell in cells("counts").values()} == {RIGHT, EMPTY, "1", "2–4"}


def test_shares_are_of_the_row_or_of_the_column() -> None:
    by_true, by_predicted = cells("by_true"), cells("by_predicted")
    assert [by_true[pair]["label"] for pair in ((0, 0), (0, 1), (1, 0))] == ["80%", "20%", "100%"]
    assert [by_predicted[pair]["label"] for pair in ((0, 0), (0, 1), (1, 0))] == [
        "89%", "100%", "11%",
    ]  # fmt: skip
    assert by_true[0, 1]["of_true"] == "2 of 10 (20%)"
    assert by_true[0, 1]["of_predicted"] == "2 of 2 (100%)"


def test_a_share_of_nothing_is_unknown_and_not_zero() -> None:
    unknown, none_right = cells("by_true")[2, 2], cells("by_true")[1, 1]
    assert (unknown["label"], unknown["kind"]) == ("?", "unknown")
    assert unknown["of_true"] == "no such item in the test"
    assert unknown["of_predicted"] == "the label is never used"
    assert (none_right["label"], none_right["kind"]) == ("", "right")
    assert none_right["of_true"] == "0 of 1"


def test_a_part_in_another_order_keeps_the_shares_of_the_whole() -> None:
    found = cells("by_true", order=(1, 0))
    assert list(found) == [(1, 1), (1, 0), (0, 1), (0, 0)]
    assert found[0, 0]["of_true"] == "8 of 10 (80%)"


def test_names_stand_beside_the_matrix_with_their_items() -> None:
    long_name = "a very long name of a class that has an end"
    grid = grid_of(from_matrix([[3, 1], [0, 2]], ["a\nb", long_name]), view="counts", order=(1, 0))
    first, second = row_names(grid, 80, 12)
    assert (first["name"], first["items"], first["predicted_index"]) == (long_name, "2", NOBODY)
    assert "…" in first["title"]
    assert second["title"] == second["name"] == "a b"
    assert [record["items"] for record in column_names(grid, 80, 12)] == ["3", "3"]


@pytest.mark.parametrize("available", [PAGE_WIDTH, PHONE_WIDTH])
@pytest.mark.parametrize("classes", [2, 4, 10, 15])
def test_few_classes_have_their_numbers_on_every_screen(classes: int, available: float) -> None:
    sizes = layout([f"class {n}" for n in range(classes)], ["1,234", ">99%"], available)
    assert sizes.number_size in NUMBER_SIZES
    assert sizes.cell_width >= 34


@pytest.mark.parametrize("classes", [2, 10, 30, 60, 100])
def test_up_to_a_hundred_classes_fit_into_the_page(classes: int) -> None:
    names = [f"a rather long name of a class, number {n}" for n in range(classes)]
    sizes = layout(names, ["12"], PAGE_WIDTH)
    assert sizes.row_room + sizes.cell_width * classes < PAGE_WIDTH + 90
    assert min(sizes.cell_width, sizes.cell_height) >= 10
    assert sizes.cell_height * classes <= 1_000


def test_numbers_are_left_out_where_one_does_not_fit() -> None:
    names = [f"{n}" for n in range(60)]
    assert layout(names, ["1,234"], PAGE_WIDTH).number_size is None
    assert layout(names, ["1"], PAGE_WIDTH).number_size is not None


def test_names_of_columns_are_turned_only_where_they_do_not_fit() -> None:
    assert not layout(["cat", "dog"], ["1"]).turned
    assert layout([f"a rather long name {n}" for n in range(10)], ["1"]).turned
