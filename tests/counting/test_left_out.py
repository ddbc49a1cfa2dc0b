"""The rows that were not counted: with their lines, the reason, and every cell."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from lib.counting.left_out import LeftOut, left_out_of_file
from lib.intake.table import HEAD_ROWS
from tests.intake.opened import evaluated, messages, saved

MANY = HEAD_ROWS + 600


def left_out(content: str | bytes, most: int = 50) -> LeftOut:
    with TemporaryDirectory() as folder:
        return left_out_of_file(saved(content, Path(folder)), name="test", most=most)


def shown(found: LeftOut) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(row.line, row.reason, row.cells) for row in found.rows]


@pytest.mark.parametrize("rows", [3, MANY])
def test_each_reason_in_the_order_of_the_file(rows: int) -> None:
    good = "1,a,a\n" * rows
    content = f"id,true,pred\n2,,b\n3,a,b,c,d\n4,,\n{good}Sum,total,1797\n"
    found = left_out(content)
    assert found.columns == ("id", "true", "pred")
    assert found.total == 4
    assert shown(found) == [
        (2, "The row has nothing in “true”", ("2", "", "b")),
        (3, "The row has 5 cells, the header 3", ("3", "a", "b", "c", "d")),
        (4, "The row has nothing in “true” and “pred”", ("4", "", "")),
        (5 + rows, "The last row seems to be a total, not an item", ("Sum", "total", "1797")),
    ]
    result = evaluated(content)
    assert (result.source.rows_left_out, result.classes) == (4, ("a",))
    assert sorted(line or 0 for line, _ in messages(result)) == [2, 3, 4, 5 + rows]


def test_a_row_too_wide_far_below_what_was_seen_first() -> None:
    found = left_out("true,pred\n" + "a,b\n" * MANY * 40 + 'a,b,"c,\nd"\n,b\n')
    assert found.total == 2
    assert [(line, cells) for line, _, cells in shown(found)] == [
        (MANY * 40 + 2, ("a", "b", "c,\nd")),
        (MANY * 40 + 4, ("", "b")),
    ]


def test_no_more_than_asked_for_but_all_are_counted() -> None:
    found = left_out("true,pred\na,b\n" + ",b\n" * MANY, most=7)
    assert (found.total, [row.line for row in found.rows]) == (MANY, list(range(3, 10)))


def test_nothing_is_left_out_of_a_clean_file_or_of_a_matrix() -> None:
    assert left_out("true,pred\na,b\nb,b\n") == LeftOut(("true", "pred"), (), 0)
    assert left_out("x,a,b\na,3,1\nb,0,2\n").rows == ()


@pytest.mark.parametrize(
    "content",
    [
        "true,pred\ntotal,partial\nnone,partial\npartial,partial\ntotal,none\n",
        "true,pred\na,total\nb,a\ntotal,9\n",
        "true,pred\na,b\ntotal,9\nb,a\n",
        "true,pred\na,b\nb,a\ntotal,a\n",
        "true,pred\ntotal,3\n",
    ],
)
def test_a_class_that_is_called_total_is_counted(content: str) -> None:
    result = evaluated(content)
    assert "total" in result.classes
    assert result.source.rows_left_out == 0
