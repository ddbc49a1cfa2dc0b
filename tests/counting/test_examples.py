"""The rows behind one cell: the same as a filter in pandas finds, whatever the file."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.counting import examples
from lib.counting.examples import Examples, examples_of_file
from lib.intake.choices import Choices
from lib.intake.problems import InputProblem
from lib.intake.table import HEAD_ROWS
from tests.intake.opened import written

LABELS = ["01", "1", "1.0", "NA", "true", "a,b", 'say "hi"', "two\nlines", "日本", "=cmd", " x",
          "x", "'q'", "semi;colon", "\\N", "null", "$true"]  # fmt: skip
LARGE = HEAD_ROWS + 900
SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"


def found(
    content: str | bytes, true: str, predicted: str, most: int = 200, name: str = "test"
) -> Examples:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "upload"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return examples_of_file(path, name=name, true=(true,), predicted=(predicted,), most=most)


def lines_of(rows: Sequence[Sequence[str]], **dialect: str | int) -> list[int]:
    """The line on which each row of a written table begins."""
    starts, line = [], 1
    for row in rows:
        starts.append(line)
        line += written([row], **dialect).count("\n")
    return starts


def filtered(text: str, true: str, predicted: str, sort: str | None = None) -> pd.DataFrame:
    """The same by pandas, everything as text."""
    table = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False, na_filter=False)
    table = table[(table["true"] == true) & (table["pred"] == predicted)]
    if sort is None:
        return table
    scores = table[sort].astype(float)
    return table.loc[scores.sort_values(ascending=False, kind="stable").index]


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6), rows=st.sampled_from([30, LARGE]))
def test_any_labels_are_found_as_pandas_finds_them(seed: int, rows: int) -> None:
    chance = random.Random(seed)
    few = chance.sample(LABELS, 4)
    table = [["id", "true", "pred", "note"]] + [
        [str(i), chance.choice(few), chance.choice(few), f"note, {i}"] for i in range(rows)
    ]
    text = written(table, lineterminator="\n")
    true, predicted = chance.sample(few, 2)
    expected = filtered(text, true, predicted)
    got = found(text, true, predicted, most=7)
    assert got.columns == ("id", "true", "pred", "note")
    assert got.sorted_by is None
    assert got.total == len(expected)
    assert [row.cells for row in got.rows] == [
        tuple(row) for row in expected.head(7).itertuples(index=False)
    ]
    starts = lines_of(table, lineterminator="\n")
    assert [row.line for row in got.rows] == [starts[place + 1] for place in expected.index[:7]]


@settings(max_examples=8)
@given(seed=st.integers(0, 10**6), rows=st.sampled_from([60, LARGE]))
def test_the_most_confident_mistakes_come_first(seed: int, rows: int) -> None:
    chance = random.Random(seed)
    table = [["id", "true", "pred", "score_a", "score_b", "score_c"]] + [
        [str(i), chance.choice("abc"), chance.choice("abc")]
        + [f"{chance.choice(range(100)) / 100:.2f}" for _ in range(3)]
        for i in range(rows)
    ]
    text = written(table, lineterminator="\n")
    expected = filtered(text, "a", "c", sort="score_c")
    got = found(text, "a", "c", most=25)
    assert got.sorted_by == "score_c"
    assert [row.cells[0] for row in got.rows] == expected["id"].tolist()[:25]
    assert [row.line for row in got.rows] == [place + 2 for place in expected.index[:25]]


def two_classes(rows: int, score: str, cells: Sequence[str]) -> str:
    """Rows with ids and truths that do not matter, said "yes" from the middle of `cells` on."""
    body = [
        [
            str(i),
            ("yes", "no")[i // len(cells) % 2],
            "no" if 2 * at < len(cells) else "yes",
            cells[at],
        ]
        for i in range(rows)
        for at in (i % len(cells),)
    ]
    return written([["id", "true", "pred", score], *body], lineterminator="\n")


RISING = ("0.1", "0.2", "0.3", "0.7", "0.8", "0.9")
FALLING = tuple(reversed(RISING))
SURE = ("0.6", "0.9", "0.7", "0.9", "0.7", "0.6")


@pytest.mark.parametrize("rows", [60, LARGE])
@pytest.mark.parametrize(
    ("score", "cells", "label", "first"),
    [
        ("score_yes", RISING, "yes", "0.9"),
        ("score_yes", RISING, "no", "0.1"),
        ("score_no", FALLING, "yes", "0.1"),
        ("score_no", FALLING, "no", "0.9"),
        # Without a class in its name, the scores say whose they are.
        ("score", RISING, "yes", "0.9"),
        ("score", RISING, "no", "0.1"),
        ("score", FALLING, "yes", "0.1"),
        ("score", FALLING, "no", "0.9"),
        ("confidence", SURE, "yes", "0.9"),
        ("confidence", SURE, "no", "0.9"),
        # Other ways to write them.
        ("score", tuple(cell.replace(".", ",") for cell in RISING), "no", "0,1"),
        ("score", tuple(f"{cell[2]}0%" for cell in RISING), "yes", "90%"),
        ("score", (*RISING[:-1], ""), "yes", "0.8"),
    ],
)
def test_one_score_of_two_classes(
    score: str, cells: Sequence[str], label: str, first: str, rows: int
) -> None:
    wrong = {"yes": "no", "no": "yes"}[label]
    got = found(two_classes(rows, score, cells), wrong, label, most=3)
    assert got.sorted_by == score
    assert got.rows[0].cells[3] == first
    assert got.rows[0].cells[1:3] == (wrong, label)


def test_a_score_that_is_no_number_comes_last_in_any_size() -> None:
    head = [[str(i), "a", "b", "0.5"] for i in range(HEAD_ROWS + 10)]
    odd = [["x", "a", "b", "nan"], ["y", "a", "b", "inf"], ["z", "a", "b", "0.9"]]
    text = written([["id", "true", "pred", "score_b"], *head, *odd], lineterminator="\n")
    got = found(text, "a", "b", most=10**6)
    assert got.total == len(got.rows) == len(head) + 3
    assert [got.rows[place].cells[0] for place in (0, -2, -1)] == ["z", "x", "y"]


def test_scores_of_another_class_do_not_sort() -> None:
    text = "true,pred,score_a\na,b,0.1\na,b,0.9\nc,b,0.2\n"
    assert found(text, "a", "b").sorted_by is None


def test_the_columns_that_the_reader_chose() -> None:
    text = "one,other,third\nx,y,1\ny,x,2\nx,x,3\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "upload"
        path.write_text(text)
        choices = Choices(true="other", predicted="one")
        got = examples_of_file(path, name="t", choices=choices, true=("y",), predicted=("x",))
    assert [(row.line, row.cells) for row in got.rows] == [(2, ("x", "y", "1"))]


@pytest.mark.parametrize("rows", [40, LARGE])
@pytest.mark.parametrize(
    "dialect",
    [
        {"lineterminator": "\r\n"},
        {"delimiter": ";"},
        {"delimiter": "\t"},
        {"quoting": csv.QUOTE_ALL},
    ],
)
def test_other_dialects_have_the_same_lines(rows: int, dialect: dict[str, str | int]) -> None:
    table = [
        ["id", "true", "pred"],
        *([str(i), "ab"[i % 2], "ab"[i % 3 == 0]] for i in range(rows)),
    ]
    got = found(written(table, **dialect), "b", "a", most=5)
    assert [row.line for row in got.rows] == [int(row.cells[0]) + 2 for row in got.rows]
    assert got.total == sum(row[1:] == ["b", "a"] for row in table)


@pytest.mark.parametrize(
    "strange", ["\n\n", "0,a\n", "0,a,b,surplus\n", '0,"a\nlonger",b\n', '0,x" pipe,b\n']
)
def test_one_strange_row_does_not_shift_the_lines(strange: str) -> None:
    before = "".join(f"{i},a,a\n" for i in range(LARGE))
    text = f"id,true,pred\n{before}{strange}last,a,b\n"
    (row,) = found(text, "a", "b").rows
    assert row.cells == ("last", "a", "b")
    assert row.line == text.count("\n")


def test_text_that_is_not_utf_8() -> None:
    text = "id,true,pred\n" + "1,café,thé\n" * LARGE
    got = found(text.encode("cp1252"), "café", "thé", most=2)
    assert [(row.line, row.cells) for row in got.rows] == [
        (2, ("1", "café", "thé")), (3, ("1", "café", "thé")),
    ]  # fmt: skip
    assert got.total == LARGE


@pytest.mark.parametrize("rows", [50, LARGE])
def test_workbooks_and_parquet(rows: int) -> None:
    table = pd.DataFrame(
        {
            "true": ["ab"[i % 2] for i in range(rows)],
            "pred": ["ab"[i % 3 == 0] for i in range(rows)],
            "item": range(rows),
        }
    )
    expected = table[(table["true"] == "b") & (table["pred"] == "a")]
    parquet, excel = io.BytesIO(), io.BytesIO()
    table.to_parquet(parquet)
    table.to_excel(excel, index=False)
    for content, first_row in ((parquet, 1), (excel, 2)):
        got = found(content.getvalue(), "b", "a", most=4)
        assert got.total == len(expected)
        assert [row.cells[2] for row in got.rows] == [str(n) for n in expected["item"][:4]]
        assert [row.line for row in got.rows] == [n + first_row for n in expected["item"][:4]]


@pytest.mark.parametrize("rows", [3, LARGE])
def test_a_cell_that_is_a_document_is_cut(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examples, "LONGEST_CELL", 8)
    text = "true,pred,text\n" + "a,b,12345678\n" * rows + "b,a,123456789\n"
    assert found(text, "a", "b", most=1).rows[0].cells == ("a", "b", "12345678")
    long = found(text, "b", "a")
    assert (long.rows[0].cells, long.cut) == (("b", "a", "12345678…"), 1)


def test_a_cell_without_items_has_no_rows() -> None:
    assert found("true,pred\na,b\n", "b", "a") == Examples(("true", "pred"), (), 0)


def test_a_matrix_has_no_rows_of_items() -> None:
    with pytest.raises(InputProblem, match="no rows of items"):
        found("x,a,b\na,3,1\nb,0,2\n", "a", "b")


def test_the_digits_that_are_mistaken_with_most_confidence() -> None:
    got = examples_of_file(
        SAMPLES / "digits_predictions.csv", name="digits", true=("8",), predicted=("1",)
    )
    assert (got.total, got.sorted_by, got.rows[0].line) == (10, "score_1", 1555)
    scores = [float(row.cells[got.columns.index("score_1")]) for row in got.rows]
    assert scores == sorted(scores, reverse=True)
