"""Well-formed files of every kind come back cell by cell."""

from __future__ import annotations

import csv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.intake import read as reading
from tests.intake.opened import opened, raw, written

NASTY = ["01", "1", "1.0", "NA", "true", "nan", "None", "=cmd|' /C calc'!A0", "a,b", 'say "hi"',
         "two\nlines", "cr\rlf\r\n", "ü", "naïve 日本", "\u2028", "a;b", "x|y", "tab\there", "'",
          '"',         "#", "1,5", "2024-01-01", "\x00", " lead", "trail ", "\\"]  # fmt: skip
CELLS = st.one_of(
    st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A header and a last row of plain cells, so that the layout is known; nasty ones between."""
    width = draw(st.integers(2, 4))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=3, max_size=8))
    return [[f"name {place}" for place in range(width)], *rows, ["end"] * width]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@given(rows=tables(), end=st.sampled_from(["\n", "\r\n"]))
def test_every_cell_comes_back(rows: list[list[str]], delimiter: str, end: str) -> None:
    text = written(rows, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    assert raw(text) == rows
    with opened(text) as table:
        assert [list(row) for row in reading.rows(table)] == rows[1:]
        assert table.header == tuple(rows[0])


@given(rows=tables())
def test_cells_quoted_only_where_needed_come_back(rows: list[list[str]]) -> None:
    # With CR LF line ends the writer quotes cells that hold a lone CR.
    text = written(rows)
    assume(not any(mark in text for mark in ";|\t"))
    assert raw(text) == rows


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings(codec: str) -> None:
    text = "true,pred\nMüller,Müller\nÅse,“x”\nabc,abc\n"
    expected = [["true", "pred"], ["Müller", "Müller"], ["Åse", "“x”"], ["abc", "abc"]]
    assert raw(text.encode(codec)) == expected
    with opened(text.encode(codec)) as table:
        assert [list(row) for row in reading.rows(table)] == expected[1:]
        assert bool(table.problems) == (codec == "cp1252")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends(end: str) -> None:
    assert raw(end.join(["a,b", "1,2", "3,4", ""])) == [["a", "b"], ["1", "2"], ["3", "4"]]


def test_raw_rows_pads_short_rows_and_keeps_surplus_cells() -> None:
    assert raw("a,b\n1\n1,2,3\n4,5\n") == [
        ["a", "b", ""],
        ["1", "", ""],
        ["1", "2", "3"],
        ["4", "5", ""],
    ]


def test_raw_rows_of_next_to_nothing() -> None:
    assert raw("") == []
    assert raw("a,b\n") == [["a", "b"]]
    assert raw("a,b\n\n\n1,2\n\n") == [["a", "b"], ["1", "2"]]
    assert raw("one\nx\n\ny\n\n\n") == [["one"], ["x"], [""], ["y"]]


def test_an_open_quotation_mark_is_a_character_if_all_lines_stay_even() -> None:
    assert raw('a,b\n1,"x\n2,y\n') == [["a", "b"], ["1", '"x'], ["2", "y"]]
    with pytest.raises(reading.InputProblem, match="never closes"):
        raw('a,b\n1,"x\n2\n')


def test_stray_quotation_marks_lose_nothing() -> None:
    assert raw('a,b,c\n1,"x"y,3\n4,5" pipe,6\n7,"8,9"\n10,"11",12\n') == [
        ["a", "b", "c"],
        ["1", '"x"y', "3"],
        ["4", '5" pipe', "6"],
        ["7", "8,9", ""],
        ["10", "11", "12"],
    ]


def test_blanks_before_quoted_cells_are_not_part_of_them() -> None:
    assert raw('a, b\n1, "x, y"\n2, "z"\n') == [["a", "b"], ["1", "x, y"], ["2", "z"]]


def test_single_quotes() -> None:
    assert raw("'a','b'\n'1','x, y'\n") == [["a", "b"], ["1", "x, y"]]


def test_row_names_without_a_name_for_them_get_an_empty_one() -> None:
    with opened("cat dog\n".replace(" ", ",") + "cat,5,1\ndog,0,7\n") as table:
        assert table.columns == ("column 1", "cat", "dog")
        assert list(reading.rows(table)) == [("cat", "5", "1"), ("dog", "0", "7")]


def test_ragged_rows_are_accounted_for() -> None:
    with opened("true,pred\na,a\nb\na,b,c\nb,b,\n") as table:
        assert list(reading.rows(table)) == [("a", "a"), ("b", ""), ("b", "b")]
        assert table.left_out == 1
        assert [problem.line for problem in table.problems] == [3, 4]


def test_rows_know_their_lines() -> None:
    with opened('a,b\n"x\ny",1\n\n2,3\n4\n') as table:
        assert [line for line, _ in reading.numbered(table)] == [2, 5, 6]


def test_the_upload_is_never_changed_and_never_copied_if_it_is_regular() -> None:
    with opened("true,pred\na,a\nb,b\n") as table:
        assert not table.copy
        assert [path.name for path in table.workspace.iterdir()] == ["upload"]


def test_empty_and_repeated_names_become_unique() -> None:
    with opened("label,,label,label (2)\na,b,c,d\n") as table:
        assert table.columns == ("label", "column 2", "label (3)", "label (2)")
        assert table.header == ("label", "", "label", "label (2)")


def test_a_name_of_two_lines_is_no_row() -> None:
    with opened('true,pred,"a\nnote"\na,b,x\nb\nb,b,y\n') as table:
        assert table.copy
        assert [list(row) for row in reading.rows(table)] == [
            ["a", "b", "x"], ["b", "", ""], ["b", "b", "y"]
        ]  # fmt: skip
