"""Where the table ends: footers, a second table, repeated names and a line that breaks off."""

from __future__ import annotations

import pytest

from lib.intake.choices import Choices
from tests.intake.opened import evaluated, matrix_of, messages, raw, refusal

TABLE = (
    "true,pred,length\ncat,dog,0.9\ndog,dog,0.8\ncat,cat,0.7\ndog,dog,.5\ncat,cat,.6\ncat,cat,.7\n"
)
CELLS = {("cat", "dog"): 1, ("dog", "dog"): 2, ("cat", "cat"): 3}
FIGURES = "class,precision,recall\ncat,0.5,0.6\ndog,.7,.8\n"


@pytest.mark.parametrize(
    ("footer", "said"),
    [
        ("\nSource: the lab\nmade by hand, in May\n", "Lines 9 to 10 stand below the table"),
        ("Total rows: 6\n", "Line 8 stands below the table and was not read as data."),
        ("\nconfidential,,\n", "Line 9 stands below the table"),
        ("# the end\n", "Line 8 stands below the table"),
    ],
)
def test_footers_are_told_and_not_counted(footer: str, said: str) -> None:
    result = evaluated(TABLE + footer)
    assert matrix_of(result) == CELLS
    assert result.source.rows_left_out == 0
    ((_, message),) = messages(result)
    assert message.startswith(said)
    assert len(raw(TABLE + footer)) > 7


@pytest.mark.parametrize("other", [FIGURES, "name,items,share of all,note\na,1,2,x\nb,2,3,y\n"])
def test_a_second_table_is_told_and_not_counted(other: str) -> None:
    result = evaluated(TABLE + "\n\n" + other)
    assert matrix_of(result) == CELLS
    ((_, message),) = messages(result)
    assert message.startswith("Another table begins on line 10; its 3 lines were not read.")
    assert len(raw(TABLE + "\n\n" + other)) == 10


def test_labels_that_could_name_a_column_are_a_row_below_a_blank_one() -> None:
    result = evaluated("true,pred\ntrue,false\n,\ntrue,true\nfalse,false\n")
    assert matrix_of(result) == {("true", "false"): 1, ("true", "true"): 1, ("false", "false"): 1}


def test_the_reader_chooses_the_second_table() -> None:
    result = evaluated(TABLE + "\n\n" + FIGURES, Choices(header_line=10))
    assert (result.kind, result.classes) == ("figures", ("cat", "dog"))


def test_a_line_without_names_cannot_be_chosen() -> None:
    assert "Line 8 holds no names of columns." in refusal(TABLE + "\n", Choices(header_line=8))


def test_repeated_names_are_no_row() -> None:
    result = evaluated(TABLE + TABLE)
    assert matrix_of(result) == {cell: 2 * items for cell, items in CELLS.items()}
    assert messages(result) == [(8, "The line repeats the names of the columns; not read.")]


@pytest.mark.parametrize("cut", ["dog", "dog,do"])
def test_a_line_that_breaks_off_is_left_out(cut: str) -> None:
    result = evaluated(TABLE + cut)
    assert matrix_of(result) == CELLS
    assert result.source.rows_left_out == 1
    assert messages(result) == [(8, "The file breaks off in this row; left out.")]


def test_a_last_cell_that_may_be_cut_is_said() -> None:
    result = evaluated("true,pred\ncat,dog\ndog,dog\ncat,d")
    assert messages(result) == [
        (4, "The file has no end of line here, so the last cell may be cut off.")
    ]
    assert messages(evaluated("true,pred\ncat,dog\ndog,dog\ncat,dog")) == []


def test_a_table_of_classes_that_breaks_off_is_refused() -> None:
    assert "breaks off before its last line is whole" in refusal(FIGURES + "cow,0.")


def test_a_row_without_a_label_is_a_row_wherever_it_stands() -> None:
    result = evaluated(TABLE + "cat,,\n\ncat,dog,0.3\n")
    assert result.source.rows_left_out == 1
    assert matrix_of(result)["cat", "dog"] == 2


def test_a_lone_text_behind_other_columns_is_a_row() -> None:
    assert evaluated(TABLE + ",,see below\n").source.rows_left_out == 1


def test_a_lone_text_is_a_row_where_rows_above_it_are_as_bare() -> None:
    result = evaluated(TABLE + "cow,,\nno idea,,\n")
    assert result.source.rows_left_out == 2
    assert matrix_of(result) == CELLS
