"""The workbook: the same numbers as numbers, and no cell that a spreadsheet would work out."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from lib.evaluation import Evaluation
from lib.exports.as_json import report_as_data
from lib.exports.as_xlsx import MOST_LETTERS, report_as_xlsx
from tests import sample_evaluations
from tests.builders import figures, from_counts, from_figures, from_matrix
from tests.exports.attacked import made, nasty
from tests.nasty_names import NASTY_NAMES

EVALUATIONS = [
    sample_evaluations.digits_predictions(),
    sample_evaluations.digit_figure(),
    from_counts([(5, 1, 2, 7), (7, 2, 1, 5)]),
    from_figures([figures("0.99", "0.43"), figures("0.94", None)]),
]


def book(evaluation: Evaluation) -> Workbook:
    return load_workbook(io.BytesIO(report_as_xlsx(*made(evaluation))))


def lines(found: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in found[sheet].iter_rows()]


@pytest.mark.parametrize("evaluation", EVALUATIONS)
def test_the_numbers_are_those_of_the_json(evaluation: Evaluation) -> None:
    data = report_as_data(made(evaluation)[0])
    header, *rows = lines(book(evaluation), "Classes")
    for entry, row in zip(data["classes"], rows, strict=True):
        told = dict(zip(header, row, strict=True))
        assert told["class"] == entry["name"]
        assert told["items"] == entry["support"]
        for measure in ("precision", "recall", "f1", "accuracy"):
            for part, column in (("value", measure), ("low", f"{measure} low")):
                expected = entry[measure][part]
                # A workbook holds sixteen digits of a number.
                assert told[column] == (expected and pytest.approx(expected, rel=1e-14))
    found = [row[1] for row in lines(book(evaluation), "Findings")[1:]]
    assert found == [finding["title"] for finding in data["findings"]]
    limits = [row[0] for row in lines(book(evaluation), "Cannot be told")[1:]]
    assert limits == [limit["text"] for limit in data["cannot_tell"]]


def test_the_matrix_is_there_cell_by_cell() -> None:
    found = book(from_matrix([[6, 4], [0, 10]], ["cat", "dog"]))
    assert lines(found, "Matrix") == [
        ("true \\ predicted", "cat", "dog"), ("cat", 6, 4), ("dog", 0, 10),
    ]  # fmt: skip
    assert "Matrix" not in book(sample_evaluations.digit_figure()).sheetnames


def test_a_large_matrix_is_a_list_of_the_cells_with_items() -> None:
    size = 201
    dense = [[int(one == other) for other in range(size)] for one in range(size)]
    names = [f"c{number}" for number in range(size)]
    found = lines(book(from_matrix(dense, names)), "Matrix")
    assert found[0] == ("true", "predicted", "items")
    assert found[1:] == [(name, name, 1) for name in names]


def test_every_name_is_text_and_no_cell_is_a_formula_or_a_link() -> None:
    content = report_as_xlsx(*made(nasty()))
    found = load_workbook(io.BytesIO(content))
    names = [row[0] for row in lines(found, "Classes")[1:]]
    assert names == list(NASTY_NAMES)
    for sheet in found:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
                if isinstance(cell.value, str) and cell.value[:1] in ("=", "+", "-", "@"):
                    assert cell.quotePrefix
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert not [name for name in parts.namelist() if "external" in name.lower()]


def test_it_says_what_it_is_of_whom_and_from_when() -> None:
    report, told = made(sample_evaluations.iris())
    content = report_as_xlsx(report, replace(told, sample="150 irises."))
    about = dict(lines(load_workbook(io.BytesIO(content)), "About"))
    assert about["Made on"] == "25 November 2026"
    assert about["Sample"] == "Sample data, not your data. 150 irises."
    assert about["Made by"] == "Plainscore 0.1.0"
    assert {"Data", "The file holds", "Evidence", "Kind"} <= set(about)


@pytest.mark.parametrize("name", ["x" * 40_000, "a\ud800b", "\x00\x1f\uffff", "_x0041_"])
def test_a_name_that_no_cell_can_hold_leaves_the_workbook_whole(name: str) -> None:
    found = lines(book(from_matrix([[3, 1], [0, 3]], [name, "b"])), "Classes")[1][0]
    assert isinstance(found, str)
    assert 0 < len(found) <= MOST_LETTERS
    if name == "_x0041_":
        assert found == name
