"""Workbooks as people keep them: several sheets, titles, merged cells, names in two rows."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
import xlsxwriter

from lib.intake import sheet_extent
from lib.intake.choices import Choices
from lib.intake.problems import InputProblem
from lib.intake.read import numbered, raw_rows, read_table
from lib.intake.table import Table
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw, refusal, saved

RESULTS = [["true", "pred"], ["a", "b"], ["b", "b"]]


def workbook(merge: tuple[str, ...] = (), hidden: tuple[str, ...] = (), **sheets: Any) -> bytes:
    """Sheets by their names, each a list of rows; `merge` holds for the first one."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if title in hidden else "visible"
    for cells in merge:
        book.worksheets[0].merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def chosen(content: bytes, folder: Path, choices: Choices) -> Table:
    return read_table(saved(content, folder), name="book", workspace=folder, choices=choices)


def body(table: Table) -> list[list[str]]:
    return [row for _, row in numbered(table)]


def told(content: bytes) -> list[tuple[int | None, str]]:
    with opened(content) as table:
        return [(problem.line, problem.message) for problem in table.problems]


def test_the_sheet_that_looks_like_results_is_read_and_the_others_are_named() -> None:
    about = [["Model", "forest"], ["Date", "1 May"], ["By", "me"]]
    content = workbook(About=about, Results=RESULTS, Empty=[])
    with opened(content) as table:
        assert table.decided.sheet == "Results"
        assert table.sheets == ("About", "Results", "Empty")
        assert body(table) == RESULTS[1:]
    assert messages(evaluated(content)) == [
        (None, "The workbook has 3 sheets; “Results” was read, not “About”, “Empty”.")
    ]


def test_of_two_results_the_first_is_read_unless_the_reader_says_another(tmp_path: Path) -> None:
    content = workbook(first=RESULTS, second=[["true", "pred"], ["x", "y"]])
    with opened(content) as table:
        assert table.decided.sheet == "first"
    table = chosen(content, tmp_path, Choices(sheet="second"))
    assert (table.decided.sheet, body(table)) == ("second", [["x", "y"]])
    rows = raw_rows(saved(content, tmp_path), name="book", choices=Choices(sheet="second"))
    assert list(rows) == [["true", "pred"], ["x", "y"]]


@pytest.mark.parametrize(("sheet", "said"), [("third", "There is no sheet"), ("e", "no cells")])
def test_a_sheet_that_cannot_be_read_asks_for_another(
    sheet: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(InputProblem, match=said) as asked:
        chosen(workbook(first=RESULTS, e=[]), tmp_path, Choices(sheet=sheet))
    assert "first" in asked.value.sheets


def test_a_single_sheet_needs_no_name() -> None:
    with opened(workbook(only=RESULTS)) as table:
        assert (table.decided.sheet, table.sheets, table.problems) == (None, (), ())


def test_hidden_sheets_are_read_only_where_no_other_has_cells(tmp_path: Path) -> None:
    content = workbook(hidden=("old",), old=RESULTS, new=[["true", "pred"], ["x", "y"]])
    with opened(content) as table:
        assert table.decided.sheet == "new"
    assert body(chosen(content, tmp_path, Choices(sheet="old"))) == RESULTS[1:]
    with opened(workbook(hidden=("old",), old=RESULTS, new=[])) as table:
        assert table.decided.sheet == "old"


def test_titles_above_the_header_are_told_and_empty_columns_beside_the_table_go() -> None:
    content = workbook(s=[[], [None, "Run 7"], [], *([None, *row] for row in RESULTS)])
    assert raw(content) == RESULTS
    with opened(content) as table:
        assert (table.decided.header_line, table.header) == (4, ("true", "pred"))
        assert [line for line, _ in numbered(table)] == [5, 6]
    assert told(content) == [
        (None, "Row 2 stands above the names of the columns and was not read as data.")
    ]


def test_a_merged_title_is_a_title() -> None:
    content = workbook(
        ("A1:C1",), s=[["Results"], ["", "cat", "dog"], ["cat", 5, 1], ["dog", 0, 7]]
    )
    assert matrix_of(evaluated(content)) == {
        ("cat", "cat"): 5, ("cat", "dog"): 1, ("dog", "dog"): 7
    }  # fmt: skip


def test_the_reader_says_where_the_names_stand(tmp_path: Path) -> None:
    content = workbook(s=[["a", "b"], *RESULTS])
    table = chosen(content, tmp_path, Choices(header_line=2))
    assert (table.header, body(table)) == (("true", "pred"), RESULTS[1:])
    table = chosen(content, tmp_path, Choices(header_line=0))
    assert (table.columns, table.decided.header_line) == (("column 1", "column 2"), 0)
    assert body(table) == [["a", "b"], *RESULTS]
    rows = raw_rows(saved(content, tmp_path), name="book", choices=Choices(header_line=0))
    assert list(rows) == [["a", "b"], *RESULTS]
    with pytest.raises(InputProblem, match="Line 90 holds no names"):
        chosen(content, tmp_path, Choices(header_line=90))


def test_a_sheet_without_names_is_all_data_and_that_is_said() -> None:
    rows = [[f"x{number}", "cat", 0.5 + number / 8] for number in range(5)]
    content = workbook(s=rows)
    assert raw(content)[0] == ["x0", "cat", "0.5"]
    with opened(content) as table:
        assert table.decided.header_line == 0
        assert len(body(table)) == 5
        assert "No row holds the names" in table.problems[0].message


def test_a_cross_table_as_pandas_writes_it() -> None:
    out = io.BytesIO()
    true = pd.Series(["cat"] * 6 + ["dog"] * 7, name="true")
    pred = pd.Series(["cat"] * 5 + ["dog"] * 8, name="pred")
    pd.crosstab(true, pred).to_excel(out)
    assert matrix_of(evaluated(out.getvalue())) == {
        ("cat", "cat"): 5, ("cat", "dog"): 1, ("dog", "dog"): 7
    }  # fmt: skip


def test_a_label_merged_over_several_rows_counts_for_each() -> None:
    content = workbook(
        ("A2:A3", "A5:A6"),
        s=[["true", "pred"], ["a", "a"], [None, "b"], ["b", "b"], ["c", "a"], [None, "c"]],
    )
    result = evaluated(content)
    assert matrix_of(result) == {
        ("a", "a"): 1, ("a", "b"): 1, ("b", "b"): 1, ("c", "a"): 1, ("c", "c"): 1
    }  # fmt: skip
    assert result.source.rows_left_out == 0
    assert messages(result) == [
        (2, "A cell that is merged over several rows counts for each of these rows.")
    ]


def test_a_matrix_with_actual_beside_and_predicted_above() -> None:
    content = workbook(
        ("C1:D1", "A3:A4"),
        s=[[None, None, "Predicted"], [None, None, "cat", "dog"],
           ["Actual", "cat", 5, 1], [None, "dog", 0, 7]],
    )  # fmt: skip
    result = evaluated(content)
    assert matrix_of(result) == {("cat", "cat"): 5, ("cat", "dog"): 1, ("dog", "dog"): 7}
    said = [message for _, message in messages(result)]
    assert "“Actual” stands beside the table and was not read as data." in said


def test_names_in_two_rows_are_joined() -> None:
    out = io.BytesIO()
    frame = pd.DataFrame({("a", "p"): [1, 2], ("a", "r"): [3, 4], ("b", "p"): [5, 6]})
    frame.to_excel(out)
    with opened(out.getvalue()) as table:
        assert table.header == ("", "a p", "a r", "b p")
        assert (table.decided.header_line, table.decided.header_lines) == (1, 2)
        assert body(table) == [["0", "1", "3", "5"], ["1", "2", "4", "6"]]
    assert "Rows 1 to 2" in told(out.getvalue())[0][1]


def test_a_name_merged_over_both_header_rows_is_said_once() -> None:
    content = workbook(
        ("A1:A2", "B1:C1"),
        s=[["class", "score"], [None, "precision", "recall"], ["a", 0.5, 0.25]],
    )
    with opened(content) as table:
        assert table.header == ("class", "score precision", "score recall")
        assert body(table) == [["a", "0.5", "0.25"]]


def test_errors_of_the_spreadsheet_stay_text_and_a_formula_without_result_is_told() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet("Notes & more").write(0, 0, "by me")
        sheet = book.add_worksheet("Results <1>")
        for number, row in enumerate([["true", "pred"], ["a", "a"], ["b", ""], ["a", ""]]):
            sheet.write_row(number, 0, row)
        sheet.write_formula(2, 1, "=NA()", None, "#N/A")
        sheet.write_formula(3, 1, '=UPPER("a")', None, "A")
    content = out.getvalue()
    assert raw(content) == [["true", "pred"], ["a", "a"], ["b", "#N/A"], ["a", "A"]]
    assert [line for line, message in told(content) if "an error" in message] == [3]
    missing = workbook(s=[["true", "pred"], ["a", "b"], ["b", "=A2"]])
    assert [line for line, message in told(missing) if "without its result" in message] == [3]


def test_a_row_longer_than_the_header_loses_nothing() -> None:
    content = workbook(s=[["true", "pred"], ["a", "b", "see note"], ["b", "b"]])
    with opened(content) as table:
        assert table.columns == ("true", "pred", "column 3")
        assert body(table) == [["a", "b", "see note"], ["b", "b", ""]]


def test_a_sheet_with_two_far_corners_is_refused_and_not_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD900000"] = "true", "x"
    out = io.BytesIO()
    book.save(out)
    assert "cells so far apart" in refusal(out.getvalue())
    monkeypatch.setattr(sheet_extent, "_MOST_CELLS", 1)
    assert raw(workbook(s=RESULTS)) == RESULTS
