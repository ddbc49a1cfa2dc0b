"""The table of classes as CSV: the same numbers, and nothing a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io

import pytest

from lib.counting.spellings import with_merged
from lib.evaluation import Evaluation
from lib.exports.as_csv import classes_as_csv, safe_cell
from lib.metrics.scorecard import score
from tests import sample_evaluations
from tests.builders import from_matrix
from tests.nasty_names import NASTY_NAMES

PETS = from_matrix([[6, 4], [0, 10]], ["cat", "dog"], ["positive", "negative"])


def lines(evaluation: Evaluation, sample: str | None = None) -> list[dict[str, str]]:
    """The table, read back."""
    text = io.StringIO(classes_as_csv(score(evaluation), sample=sample), newline="")
    return list(csv.DictReader(text))


def test_counted_figures_are_worked_out_by_hand() -> None:
    cat, dog = lines(PETS)
    assert [cat[name] for name in ("class", "row", "items", "predicted")] == [
        "cat", "positive", "10", "6",
    ]  # fmt: skip
    assert (cat["precision"], cat["recall"], cat["f1"], cat["accuracy"]) == (
        "1.0000", "0.6000", "0.7500", "0.8000",
    )  # fmt: skip
    assert dog["precision"] == f"{10 / 14:.4f}"
    assert float(cat["recall low"]) < 0.6 < float(cat["recall high"])
    assert cat["not known"] == ""


def test_what_is_unknown_is_empty_with_its_reason() -> None:
    digits = lines(sample_evaluations.digit_figure())
    assert [line["class"] for line in digits] == list("1246903578")
    for line in digits:
        assert line["accuracy"] == line["accuracy low"] == line["items"] == ""
        assert "accuracy: the file does not say how many items" in line["not known"]


def test_a_sample_is_marked_in_every_line() -> None:
    assert {line["note"] for line in lines(PETS, sample="Pets.")} == {"sample data"}
    assert "note" not in lines(PETS)[0]


def test_it_is_csv_as_rfc_4180_has_it() -> None:
    text = classes_as_csv(score(PETS))
    assert text.endswith("\r\n")
    assert text.count("\r\n") == text.count("\n") == 3


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_what_looks_like_a_formula_is_text_to_a_spreadsheet(begin: str) -> None:
    assert safe_cell(f"{begin}1+1") == f"'{begin}1+1"
    line = lines(from_matrix([[1, 0], [1, 1]], [f"{begin}cmd|' /C calc'!A0", "b"]))[0]
    assert line["class"].startswith(f"'{begin}")


def test_every_name_comes_back_letter_for_letter() -> None:
    size = len(NASTY_NAMES)
    dense = [[int(one == other) for one in range(size)] for other in range(size)]
    read = [line["class"] for line in lines(from_matrix(dense, NASTY_NAMES))]
    assert [name.removeprefix("'") for name in read] == list(NASTY_NAMES)
    assert not [name for name in read if name.startswith(("=", "+", "-", "@"))]


def test_a_merged_class_says_which_spellings_it_is() -> None:
    merged = with_merged(from_matrix([[5, 1], [0, 3]], ["Cat", "cat"]), (("Cat", "cat"),))
    text = classes_as_csv(score(merged), merged=merged.source.merged)
    (line,) = csv.DictReader(io.StringIO(text, newline=""))
    assert line["note"] == "“Cat” and “cat” are counted as one class, “Cat”, as was asked for"
