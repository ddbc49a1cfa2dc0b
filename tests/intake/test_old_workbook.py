"""A workbook of the old kind, .xls: sheets, a title, texts, numbers and merged labels."""

from __future__ import annotations

from pathlib import Path

from lib.intake.choices import Choices
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw

OLD = (Path(__file__).parent.parent / "old_workbook.xls").read_bytes()
"""Written once by another library: three sheets, the second one with results below a title."""


def test_the_sheet_with_results_is_read_below_its_title() -> None:
    assert raw(OLD) == [
        ["id", "actual", "predicted", "score"],
        ["01", "cat", "cat", "0.9"], ["02", "cat", "dog", "0.25"],
        ["03", "", "dog", "1"], ["04", "TRUE", "TRUE", "0.5"],
    ]  # fmt: skip
    with opened(OLD) as table:
        assert table.sheets == ("Notes", "Results", "Merged")
        assert table.decided.sheet == "Results"
        assert table.decided.header_line == 3


def test_rows_keep_their_numbers() -> None:
    assert (6, "The row has nothing in “actual”; left out.") in messages(evaluated(OLD))


def test_a_merged_label_counts_for_each_of_its_rows() -> None:
    result = evaluated(OLD, Choices(sheet="Merged"))
    assert matrix_of(result) == {("cat", "cat"): 1, ("cat", "dog"): 1, ("dog", "dog"): 1}
