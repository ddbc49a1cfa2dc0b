"""What a look at all rows finds: repeats, a copied truth, missing predictions."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.evaluation import RowCheck
from lib.report import count_file

MANY = 3_000
"""More rows than are read at once, so that DuckDB looks at them."""


def looked_at(folder: Path, text: str) -> RowCheck:
    path = folder / "rows.csv"
    path.write_text(text, encoding="utf-8")
    found = count_file(path, name="rows.csv").evaluation.row_check
    assert found is not None
    return found


def lines(rows: int, *, ids: int) -> str:
    """Rows with ids that begin anew after `ids`, and a column that copies the true label."""
    body = (f"i{n % ids},{'ab'[n % 3 == 0]},{'ab'[n % 4 == 0]},{'ab'[n % 3 == 0]}\n"
            for n in range(rows))  # fmt: skip
    return "id,true,predicted,copy\n" + "".join(body)


@pytest.mark.parametrize("rows", [60, MANY])
def test_repeated_ids_and_a_copied_truth_are_seen(tmp_path: Path, rows: int) -> None:
    found = looked_at(tmp_path, lines(rows, ids=rows - 24))
    assert (found.repeated_ids, found.repeated_rows) == (24, 24)
    assert found.same_as_true == ("copy",)


@pytest.mark.parametrize("rows", [60, MANY])
def test_a_row_without_a_prediction_is_counted_and_else_not_looked_at(
    tmp_path: Path, rows: int
) -> None:
    text = lines(rows, ids=rows).replace("i5,a,", "i5,a,\x00").replace("\x00a", "")
    text = text.replace("\x00b", "")
    assert looked_at(tmp_path, text) == RowCheck(1, 0, 0, ("copy",))


@pytest.mark.parametrize("rows", [60, MANY])
def test_items_without_an_id_are_different_items(tmp_path: Path, rows: int) -> None:
    text = lines(rows, ids=rows).replace("i7,", ",").replace("i8,", ",")
    assert looked_at(tmp_path, text).repeated_ids == 0


def test_two_columns_of_labels_repeat_by_their_nature(tmp_path: Path) -> None:
    assert looked_at(tmp_path, "true,predicted\n" + "a,b\nb,b\n" * 40) == RowCheck(0)


def test_a_line_of_totals_is_no_missing_prediction(tmp_path: Path) -> None:
    text = "id,true,predicted\n" + "".join(f"{n},a,b\n{n}x,b,b\n" for n in range(9))
    assert looked_at(tmp_path, text + ",Total,\n").unpredicted == 0
