"""Stray quotation marks and empty cells too many: put right by the width, told, or refused."""

from __future__ import annotations

import time

import pytest

from lib.intake.alignment import Alignment
from lib.intake.mending import readings
from lib.intake.problems import InputProblem
from tests.intake.opened import evaluated, matrix_of, messages, raw

EVEN = "true,pred,note\ncat,dog,1 a\ndog,dog,2 b\ncat,cat,3 c\n"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('a,""b, c",d', ["a", '"b, c', "d"]),
        ('"a,"b, c",d', ['"a', "b, c", "d"]),
        ('a,"5"" wide",d', ["a", '5" wide', "d"]),
        ('a,"5 in"","d"', ["a", '5 in"', "d"]),
        ('a,"b"c,d', ["a", '"b"c', "d"]),
        ('a,b,"', ["a", "b", '"']),
    ],
)
def test_the_reading_with_three_cells_is_found(line: str, cells: list[str]) -> None:
    assert next(row for row in readings(line, ",", '"') if len(row) == 3) == cells


@pytest.mark.parametrize("line", ['"a,' * 200_000, '"a",' * 100_000, '"' * 100_000])
def test_the_search_ends_soon_and_always_has_an_answer(line: str) -> None:
    begun = time.process_time()
    assert list(readings(line, ",", '"'))
    assert time.process_time() - begun < 5


def test_a_stray_mark_is_told_and_kept() -> None:
    result = evaluated(EVEN + 'dog,cat,"4 d\ncat,cat,5 e\n')
    assert matrix_of(result)["dog", "cat"] == 1
    assert messages(result) == [
        (5, "A stray quotation mark in this row was read as an ordinary character.")
    ]


def test_rows_swallowed_by_a_stray_mark_are_rows_again() -> None:
    text = 'true,pred,note\ncat,"dog,x\ncat,cat"\ndog,dog,z\n'
    assert raw(text)[1:] == [["cat", '"dog', "x"], ["cat", 'cat"', ""], ["dog", "dog", "z"]]


def test_an_open_mark_without_a_reading_of_the_right_width_is_refused() -> None:
    with pytest.raises(InputProblem, match=r"never closes.*Line 5"):
        raw(EVEN + 'dog,"cat\n')


@pytest.mark.parametrize(
    ("row", "mended"),
    [("dog,,cat,4 d", "dog,cat,4 d"), (",dog,cat,4 d", "dog,cat,4 d"), ("dog,cat,4 d,", None)],
)
def test_an_empty_cell_too_many_is_taken_out_where_it_is_clear_which(
    row: str, mended: str | None
) -> None:
    result = evaluated(EVEN + row + "\n")
    assert matrix_of(result)["dog", "cat"] == 1
    if mended:
        assert raw(EVEN + row + "\n")[-1] == mended.split(",")
    assert (5, "The row has an empty cell too many, which was taken out.") in messages(result)


def test_a_cell_with_content_is_never_taken_out() -> None:
    result = evaluated(EVEN + "dog,cat,4 d,x\n")
    assert ("dog", "cat") not in matrix_of(result)
    assert result.source.rows_left_out == 1


def test_where_two_empty_cells_could_go_none_goes() -> None:
    free = Alignment((frozenset({"a", ""}), frozenset({"a", ""})))
    assert free.without_surplus(["x", "", "y"]) == ["x", "y"]
    assert free.without_surplus(["", "x", ""]) is None
