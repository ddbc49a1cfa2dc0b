"""What other programs write comes back equal, cell by cell."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.intake import read as reading

Rows = list[list[str]]
Writer = Callable[[Rows, Path], None]

NASTY = ("", "01", "1", "1.0", "1e5", "NA", "nan", "None", "null", "true", "TRUE", "2024-01-01",
         "12:30", "a,b", 'say "hi"', '"', "'", "it's", "two\nlines", "ü", "naïve 日本", "😀",
         "\u2028", "שלום", "e\u0301", "1,5", "1.234,5", "50%", " lead", "trail ", "\\", "\\n", "#",
         "--", "=1+1", "@x", "+1", "-", "red fox", "x" * 300)  # fmt: skip
PLAIN = st.text(
    st.characters(categories=["L", "N", "Zs", "Sm"], exclude_characters="|"), max_size=8
)
# openpyxl does not mark a cell of nothing but blanks as one to keep.
CELLS = st.one_of(st.sampled_from(NASTY), PLAIN.filter(lambda text: not text or text.strip()))


def _is_row(cells: list[str]) -> bool:
    """Whether they are no blank line, and no lone sentence, which is what a note looks like."""
    return any(map(str.strip, cells[1:])) or len(cells[0].split()) == 1


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """A header of plain names and rows of nasty cells."""
    width = draw(st.integers(2, 5))
    row = st.lists(CELLS, min_size=width, max_size=width).filter(_is_row)
    return [
        [f"name {place}" for place in range(width)],
        *draw(st.lists(row, min_size=3, max_size=9)),
    ]


def _frame(rows: Rows) -> pd.DataFrame:
    return pd.DataFrame(rows[1:], columns=rows[0], dtype=str)


def _polars(rows: Rows) -> pl.DataFrame:
    return pl.DataFrame(rows[1:], schema=dict.fromkeys(rows[0], pl.String), orient="row")


def _pandas_csv(delimiter: str, **how: str | int) -> Writer:
    # Its own line end leaves a lone CR without quotation marks; there is none in our cells.
    return lambda rows, path: _frame(rows).to_csv(path, index=False, sep=delimiter, **how)  # type: ignore[call-overload]


def _polars_csv(delimiter: str) -> Writer:
    return lambda rows, path: _polars(rows).write_csv(path, separator=delimiter)


def _duckdb(options: str) -> Writer:
    def write(rows: Rows, path: Path) -> None:
        with duckdb.connect() as connection:
            connection.register("made", _frame(rows))
            connection.sql(f"COPY (SELECT * FROM made) TO '{path}' ({options})")

    return write


def _openpyxl(rows: Rows, path: Path) -> None:
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            if text:
                cell = book.active.cell(number, place, text)
                cell.data_type = "s"  # "=1+1" is a text here
    book.save(path)


def _xlsxwriter(rows: Rows, path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                sheet.write_string(number, place, text)


def _polars_excel(rows: Rows, path: Path) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        _polars(rows).write_excel(book)


TEXT: Mapping[str, Writer] = {
    **{f"pandas {mark!r}": _pandas_csv(mark) for mark in ",;\t|"},
    "pandas, all quoted": _pandas_csv(",", quoting=csv.QUOTE_ALL),
    "pandas, UTF-16": _pandas_csv("\t", encoding="utf-16"),
    "pandas, with a BOM": _pandas_csv(";", encoding="utf-8-sig"),
    "pandas, gzip": _pandas_csv(",", compression="gzip"),
    "pandas, zip": _pandas_csv(",", compression="zip"),
    **{f"polars {mark!r}": _polars_csv(mark) for mark in ",;\t|"},
    **{f"DuckDB {mark!r}": _duckdb(f"FORMAT csv, HEADER, DELIMITER '{mark}'") for mark in ",;\t|"},
}  # fmt: skip
BINARY: Mapping[str, Writer] = {
    "pandas, Parquet": lambda rows, path: _frame(rows).to_parquet(path),
    "polars, Parquet": lambda rows, path: _polars(rows).write_parquet(path),
    "DuckDB, Parquet": _duckdb("FORMAT parquet"),
    "pandas, JSON": lambda rows, path: _frame(rows).to_json(path, orient="records"),
    "pandas, JSON lines": lambda rows, path: _frame(rows).to_json(
        path, orient="records", lines=True, force_ascii=False
    ),
    "polars, JSON": lambda rows, path: _polars(rows).write_json(path),
    "polars, JSON lines": lambda rows, path: _polars(rows).write_ndjson(path),
    "DuckDB, JSON lines": _duckdb("FORMAT json"),
    "DuckDB, JSON": _duckdb("FORMAT json, ARRAY"),
    "openpyxl": _openpyxl,
    "XlsxWriter": _xlsxwriter,
    "polars, Excel": _polars_excel,
}


FEWER = settings(max_examples=settings.default.max_examples // 4)
"""Each example is written and read for each of two dozen writers."""


@pytest.mark.parametrize("writer", TEXT)
@FEWER
@given(rows=tables())
def test_text_comes_back(writer: str, rows: Rows) -> None:
    _comes_back(TEXT[writer], rows)


@pytest.mark.parametrize("writer", BINARY)
@FEWER
@given(rows=tables())
def test_parquet_json_and_workbooks_come_back(writer: str, rows: Rows) -> None:
    _comes_back(BINARY[writer], rows)


def _comes_back(write: Writer, rows: Rows) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "upload"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the writers' own
            write(rows, path)
        assert list(reading.raw_rows(path, name="test")) == rows
        table = reading.read_table(path, name="test", workspace=Path(folder))
        assert table.header == tuple(rows[0])
        assert [list(row) for row in reading.rows(table)] == rows[1:]
        assert not table.left_out
