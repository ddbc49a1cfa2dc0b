"""The rows behind a cell as CSV: every cell back as it was, and no formula."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from lib.counting.examples import Example, Examples
from lib.exports.as_csv import FORMULA_STARTS
from lib.exports.examples_csv import examples_as_csv
from tests.nasty_names import NASTY_NAMES


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@given(cells=st.lists(st.text(max_size=12), min_size=1, max_size=4).map(tuple))
def test_cells_come_back_as_they_were_behind_their_line(cells: tuple[str, ...]) -> None:
    columns = tuple(f"column {n}" for n in range(len(cells)))
    found = Examples(columns, (Example(17, cells),), 1)
    header, row = read(examples_as_csv(found))
    assert header == ["line in the file", *columns]
    assert row[0] == "17"
    assert len(row) == len(cells) + 1
    for given_cell, cell in zip(cells, row[1:], strict=True):
        assert cell in (given_cell, "'" + given_cell)
        assert not cell.startswith(FORMULA_STARTS)


def test_names_of_columns_and_cells_that_look_like_formulas() -> None:
    found = Examples(NASTY_NAMES, (Example(2, NASTY_NAMES),), 1)
    text = examples_as_csv(found, sample="Digits of a data set")
    header, row = read(text)
    assert header[-1] == "note"
    assert row[-1] == "sample data"
    assert not any(cell.startswith(FORMULA_STARTS) for cell in (*header, *row))
    assert "'=HYPERLINK" in text


def test_no_rows_are_a_header() -> None:
    assert examples_as_csv(Examples(("a", "b"), (), 0)) == "line in the file,a,b\r\n"
