"""JSON as pandas, scikit-learn and people write it: values stay as written, errors have a place."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import classification_report

from lib.intake import json_file, text_sample
from lib.intake.read import numbered
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw, refusal

TRUE, PRED = ["a", "b", "b", "01"], ["a", "a", "b", "01"]
FRAME = pd.DataFrame({"true": TRUE, "pred": PRED})
ROWS = [["true", "pred"], *map(list, zip(TRUE, PRED, strict=True))]
CELLS = {("a", "a"): 1, ("b", "a"): 1, ("b", "b"): 1, ("01", "01"): 1}
MATRIX = {("cat", "cat"): 5, ("cat", "dog"): 1, ("dog", "dog"): 7}


@pytest.mark.parametrize("orient", ["records", "columns", "index", "split", "values", "table"])
def test_a_frame_as_pandas_writes_it(orient: Any) -> None:
    text = FRAME.to_json(orient=orient)
    if orient == "values":
        assert raw(text) == ROWS[1:]
    elif orient == "table":
        assert [row[1:] for row in raw(text)] == ROWS
    else:
        assert raw(text) == ROWS


def test_json_lines_as_pandas_writes_them() -> None:
    text = FRAME.to_json(orient="records", lines=True)
    assert raw(text) == ROWS
    with opened(text) as table:
        assert table.decided.carrier == "json lines"
        assert [line for line, _ in numbered(table)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "value",
    [
        [dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]],
        {"true": TRUE, "pred": PRED},
        {"true": TRUE, "pred": PRED, "labels": ["a", "b"]},
        ROWS,
        {"results": {"true": TRUE, "pred": PRED}},
        {"model": "forest", "predictions": [dict(zip(ROWS[0], r, strict=True)) for r in ROWS[1:]]},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_tables_as_people_write_them(value: Any, indent: int | None) -> None:
    assert raw(json.dumps(value, indent=indent)) == ROWS
    assert matrix_of(evaluated(json.dumps(value, indent=indent))) == CELLS


def test_values_stay_as_they_are_written() -> None:
    text = (
        '[{"n": 0.50, "e": 1E5, "i": 123456789012345678901234567890, "t": true, "z": null,'
        ' "s": "\\u00e9 01", "l": [1.0, "x", {"k": null}], "x": NaN}]'
    )
    assert raw(text) == [
        ["n", "e", "i", "t", "z", "s", "l", "x"],
        ["0.50", "1E5", "123456789012345678901234567890", "true", "", "é 01",
         '[1.0, "x", {"k": null}]', "NaN"],
    ]  # fmt: skip


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=2))
def test_every_text_comes_back(pairs: list[tuple[str, str]]) -> None:
    expected = [["true", "pred"], *map(list, pairs)]
    items = [{"true": true, "pred": pred} for true, pred in pairs]
    assert raw(json.dumps(items)) == expected
    assert raw("".join(json.dumps(item) + "\n" for item in items)) == expected


@pytest.mark.parametrize("text", [
    '[{"true": "a"}, {"true": "b", "pred": "c"}]',
    '{"true": "a"}\n\n{"true": "b", "pred": "c"}\n',
])  # fmt: skip
def test_names_that_come_later_are_columns_and_what_is_missing_is_told(text: str) -> None:
    with opened(text) as table:
        assert [row for _, row in numbered(table)] == [["a", ""], ["b", "c"]]
        assert table.decided.rows_padded == 1
        assert [(problem.line, problem.message) for problem in table.problems] == [
            (1, "One object lacks some of the names; these cells are empty.")
        ]


def test_a_classification_report_as_a_dictionary() -> None:
    report = classification_report(TRUE, PRED, output_dict=True, zero_division=0)
    result = evaluated(json.dumps(report))
    printed = evaluated(classification_report(TRUE, PRED, digits=6, zero_division=0))
    assert result.kind == printed.kind == "figures"
    assert result.classes == printed.classes
    assert result.overall.keys() == printed.overall.keys()
    assert [one.support for one in result.figures or ()] == [1, 1, 2]
    turned = evaluated(pd.DataFrame(report).to_json())
    assert turned.classes == result.classes


@pytest.mark.parametrize(
    "value",
    [
        {"labels": ["cat", "dog"], "matrix": [[5, 1], [0, 7]]},
        {"classes": ["cat", "dog"], "confusion_matrix": [[5, 1], [0, 7]], "accuracy": 0.92},
        {"confusion_matrix": {"labels": ["cat", "dog"], "matrix": [[5, 1], [0, 7]]}},
        {"cat": {"cat": 5, "dog": 1}, "dog": {"cat": 0, "dog": 7}},
        {"cat": {"cat": 5, "dog": 1}, "dog": {"dog": 7}},
        {"columns": ["cat", "dog"], "index": ["cat", "dog"], "data": [[5, 1], [0, 7]]},
    ],
)
def test_a_confusion_matrix(value: Any) -> None:
    assert matrix_of(evaluated(json.dumps(value))) == MATRIX


@pytest.mark.parametrize("text", ["[[5, 1], [0, 7]]", "[5, 1]\n[0, 7]\n", '{"cm": [[5,1],[0,7]]}'])
def test_a_matrix_without_names_is_numbered_and_that_is_said(text: str) -> None:
    result = evaluated(text)
    assert matrix_of(result) == {("0", "0"): 5, ("0", "1"): 1, ("1", "1"): 7}
    assert any("numbered from 0" in message for _, message in messages(result))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[{"true": "a", "pred": "b",}]', "comma before the closing bracket. Line 1, column 28."),
        ('[{"true": "a"},\n {"true": "b"},\n]', "comma before the closing bracket. Line 3"),
        ('[{"true": "a"}\n {"true": "b"}]', "comma or a colon is missing"),
        ('[{"true": "a"}, {"true": "b"', "ends too early"),
        ('[{"true": "a", "pred": 7 "x"}]', "is not well-formed"),
        ('[{"true": "a"}] x', "after its end"),
        ('{"true": "a"}\n{"true": "b"\n{"true": "c"}\n', "ends too early. Line 2, column 13."),
        ('{"true": "a", "pred": "b"}\n[1]\n', "Line 2 is something else"),
        ('[{"true": "a", "true": "b"}]', "two values named “true”. Line 1, column 2."),
        ('{"true": "a"}\n{"true": "a", "true": "b"}\n', "“true”. Line 2, column 1."),
        ('[{"true": "\\ud800", "pred": "b"}]', "half a character"),
        ('{"a": ' * 5000, "is not well-formed|brackets within brackets"),
        ("[" * 90000 + "]" * 90000, "brackets within brackets"),
        ('{"true": ["a", "b"], "pred": ["a"]}', "has 2 values and “pred” 1"),
        ('{"labels": ["a"], "matrix": [[1, 2], [3, 4]]}', "1 labels, but the matrix has 2 rows"),
        ('{"loss": 0.5, "history": [1, 2]}', "no table was found"),
        ("{}", "no table was found"),
        ('["a", "b"]', "object with names and values"),
        ("[]", "no table was found"),
        ("[{}, {}]", "no table was found"),
        ('{"data": [[], []]}', "no table was found"),
    ],
)
def test_what_is_no_table_says_what_and_where(text: str, said: str) -> None:
    message = refusal(text)
    assert any(one in message for one in said.split("|")), message


def test_cells_that_hold_lists_do_not_make_a_file_json() -> None:
    assert raw('["cat"],["dog"]\n["cat"],["cat"]\n')[0] == ['["cat"]', '["dog"]']
    assert raw("[x],pred\na,b\n") == [["[x]", "pred"], ["a", "b"]]
    assert raw("{x},pred\na,b\n") == [["{x}", "pred"], ["a", "b"]]


def test_one_value_larger_than_memory_should_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_file, "MOST_JSON", 50)
    lines = FRAME.to_json(orient="records", lines=True)
    assert raw(lines) == ROWS
    assert "JSON lines" in refusal(json.dumps({"true": TRUE, "pred": PRED}) + " " * 50)


def test_one_line_longer_than_what_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_sample, "SAMPLE_BYTES", 20)
    monkeypatch.setattr(text_sample, "_LONG_HEADER_BYTES", 11)
    for orient in ("records", "columns", "split"):
        assert raw(FRAME.to_json(orient=orient)) == ROWS
    assert raw(json.dumps(ROWS)) == ROWS


def test_an_encoding_with_a_mark_is_no_obstacle() -> None:
    out = StringIO()
    FRAME.to_json(out, orient="records")
    for codec in ("utf-8-sig", "utf-16"):
        assert raw(out.getvalue().encode(codec)) == ROWS
