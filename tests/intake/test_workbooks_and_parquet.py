"""Excel by content, whatever the name; Parquet with every column as text."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections import Counter
from pathlib import Path

import duckdb
import openpyxl
import pytest
import xlsxwriter

from lib.intake import read as reading
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw, refusal


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def parquet(tmp_path: Path, query: str) -> bytes:
    path = tmp_path / "made.parquet"
    duckdb.sql(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
    return path.read_bytes()


def test_cells_of_a_workbook_print_as_they_are_seen() -> None:
    day = datetime.date(2024, 5, 1)
    # fmt: off
    rows: list[list[object]] = [["id", "true", "predicted", "score"],
                                [1, "01", True, 0.43], [2.0, "NA", False, 1.0],
                                [None, None, None, None], [day, "x, y", 12345678, -0.5]]
    # fmt: on
    expected = [
        ["id", "true", "predicted", "score"],
        ["1", "01", "TRUE", "0.43"],
        ["2", "NA", "FALSE", "1"],
        ["2024-05-01", "x, y", "12345678", "-0.5"],
    ]
    assert raw(workbook(rows)) == expected
    with opened(workbook(rows)) as table:
        assert table.decided.carrier == "excel"
        assert [list(row) for row in reading.rows(table)] == expected[1:]
        assert [line for line, _ in reading.numbered(table)] == [2, 3, 5]


def test_the_first_sheet_with_cells_is_read_and_said() -> None:
    result = evaluated(workbook([], [["true", "pred"], ["a", "b"], ["b", "b"]]))
    assert matrix_of(result) == {("a", "b"): 1, ("b", "b"): 1}
    assert "2 sheets" in messages(result)[0][1]


def test_a_workbook_from_another_writer() -> None:
    saved = io.BytesIO()
    with xlsxwriter.Workbook(saved) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([["", "cat", "dog"], ["cat", 5, 1], ["dog", 0, 7]]):
            sheet.write_row(number, 0, row)
    result = evaluated(saved.getvalue())
    assert result.kind == "matrix"
    assert matrix_of(result) == {("cat", "cat"): 5, ("cat", "dog"): 1, ("dog", "dog"): 7}


def test_empty_cells_in_a_workbook_name_their_row() -> None:
    result = evaluated(workbook([["true", "pred"], ["a", "b"], ["a", None], ["b", "b"]]))
    assert (result.source.rows_read, result.source.rows_left_out) == (3, 1)
    assert messages(result)[0][0] == 3


def test_a_workbook_that_is_empty_encrypted_or_broken() -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    assert "no cells" in refusal(workbook([]))
    assert "password" in refusal(ole + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    assert "damaged" in refusal(ole + bytes(2000))
    assert "damaged" in refusal(workbook([["a"], ["b"]])[:-200])


@pytest.mark.parametrize("name", ["xl/workbook.xml", "mimetype"])
def test_a_zip_that_only_pretends_to_be_a_workbook(name: str) -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        archive.writestr(name, "application/vnd.oasis.opendocument.spreadsheet")
    assert "damaged" in refusal(saved.getvalue())


def test_parquet_is_counted_as_text(tmp_path: Path) -> None:
    content = parquet(
        tmp_path,
        "SELECT i AS id, CASE WHEN i % 3 = 0 THEN '01' ELSE '1' END AS \"true\", "
        "CASE WHEN i % 10 = 0 THEN NULL WHEN i % 2 = 0 THEN '01' ELSE '1' END AS predicted "
        "FROM range(5000) t(i)",
    )
    result = evaluated(content)
    real = Counter(
        ("01" if i % 3 == 0 else "1", "01" if i % 2 == 0 else "1") for i in range(5000) if i % 10
    )
    assert matrix_of(result) == real
    assert (result.source.rows_read, result.source.rows_left_out) == (5000, 500)
    assert messages(result)[0][0] == 1
    assert len(raw(content)) == 5001


def test_parquet_columns_with_names_like_sql(tmp_path: Path) -> None:
    content = parquet(
        tmp_path, 'SELECT i % 2 = 0 AS "true", i % 4 = 0 AS "pred", 1 AS "x""; --" '
        "FROM range(3000) t(i)"
    )  # fmt: skip
    assert matrix_of(evaluated(content)) == {
        ("true", "true"): 750, ("true", "false"): 750, ("false", "false"): 1500
    }  # fmt: skip


def test_broken_parquet(tmp_path: Path) -> None:
    content = parquet(tmp_path, "SELECT 1 AS a, 2 AS b")
    assert "damaged" in refusal(content[:-30])
