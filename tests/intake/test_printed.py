"""What people copy from a screen: printed reports, drawn tables, data frames and arrays."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import classification_report, confusion_matrix

from lib.intake.read import numbered
from tests.intake.opened import evaluated, matrix_of, messages, opened, raw, refusal

TRUE = ["cat", "cat", "big dog", "big dog", "cow"]
PRED = ["cat", "big dog", "big dog", "big dog", "cow"]
ROWS = [["true", "pred"], ["a", "b"], ["b", "b|c"]]
MATRIX = {("cat", "cat"): 5, ("cat", "dog"): 1, ("dog", "dog"): 7}
NUMBERED = {("0", "0"): 5, ("0", "1"): 1, ("1", "1"): 7}
OLD_REPORT = """\
             precision    recall  f1-score   support

        cat       0.50      1.00      0.67         1
    big dog       1.00      0.67      0.80         3

avg / total       0.88      0.75      0.77         4
"""


@pytest.mark.parametrize("digits", [0, 1, 2, 3, 8])
def test_a_report_with_any_number_of_digits(digits: int) -> None:
    result = evaluated(classification_report(TRUE, PRED, digits=digits))
    assert result.classes == ("big dog", "cat", "cow")
    assert [one.support for one in result.figures or ()] == [2, 2, 1]
    assert result.source.problems == ()


def test_a_report_of_an_old_version() -> None:
    result = evaluated(OLD_REPORT)
    assert result.classes == ("cat", "big dog")
    assert "weighted_f1" in result.overall


def test_a_report_on_some_of_the_labels_has_a_micro_average() -> None:
    report = classification_report(TRUE, PRED, labels=["cat", "cow"])
    assert "micro avg" in report
    assert set(evaluated(report).classes) == {"cat", "cow"}


@pytest.mark.parametrize(
    "before",
    ["INFO:root:", "2024-05-01 10:00 INFO eval: ", ">>> print(report)\n", "Epoch 3, loss: 0.5\n\n"],
)
def test_what_a_log_or_a_prompt_writes_before_a_report(before: str) -> None:
    result = evaluated(before + classification_report(TRUE, PRED))
    assert result.classes == ("big dog", "cat", "cow")
    assert result.source.problems == ()


def test_a_report_shown_and_not_printed() -> None:
    assert evaluated(repr(classification_report(TRUE, PRED))).classes == ("big dog", "cat", "cow")


def test_of_several_reports_the_first_is_read_and_that_is_said() -> None:
    result = evaluated(classification_report(TRUE, PRED) + "\n" + OLD_REPORT)
    assert result.classes == ("big dog", "cat", "cow")
    assert messages(result)[0][1] == "Another report begins here; only the first was read."


def test_a_report_printed_as_a_data_frame() -> None:
    report = classification_report(["a", "b", "b"], ["a", "a", "b"], output_dict=True)
    result = evaluated(pd.DataFrame(report).T.to_string())
    assert result.classes == ("a", "b")
    assert "overall_accuracy" in result.overall
    assert result.source.problems == ()


@pytest.mark.parametrize(
    "table",
    [
        "| true | pred |\n|------|------|\n| a | b |\n| b | b\\|c |\n",
        "true | pred\n:---|:---:\na | b\nb | b\\|c",
        "+------+------+\n| true | pred |\n+======+======+\n| a    | b    |\n+------+------+\n"
        "| b    | b\\|c |\n+------+------+\n",
        " true | pred \n------+------\n a    | b\n b    | b\\|c\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_drawn_table(table: str, end: str) -> None:
    text = table.replace("\n", end)
    assert raw(text) == ROWS
    with opened(text) as read:
        assert read.decided.carrier == "markdown table"
        assert read.problems == ()


def test_text_around_a_drawn_table_is_told() -> None:
    text = "# Results\n\n| true | pred |\n|---|---|\n| a | b |\n| b | b |\n\nThe end.\n"
    with opened(text) as table:
        assert [line for line, _ in numbered(table)] == [5, 6]
        assert table.decided.header_line == 3
        assert [(problem.line, problem.message) for problem in table.problems] == [
            (1, "2 lines of text stand around the table and were not read as data.")
        ]


def test_of_two_drawn_tables_the_first_is_read() -> None:
    one = "| true | pred |\n|---|---|\n| a | b |\n"
    with opened(one + "\n" + one) as table:
        assert table.head == (("a", "b"),)
        assert "more than one table" in table.problems[0].message


def test_bars_and_dashes_alone_are_no_drawn_table() -> None:
    assert raw("true|pred\n-|-\na|b\n") == [["true", "pred"], ["a", "b"]]
    assert raw("a|b|c\n1|2|3\n--|--|--\n")[1] == ["1", "2", "3"]
    assert raw("a,b\n---,---\n1,2\n") == [["a", "b"], ["---", "---"], ["1", "2"]]


def test_a_matrix_that_numpy_prints() -> None:
    matrix = confusion_matrix([0] * 6 + [1] * 7, [0] * 5 + [1] * 8)
    for text in (str(matrix), repr(matrix), f"Confusion matrix:\n{matrix}\n", str(matrix.tolist())):
        result = evaluated(text)
        assert matrix_of(result) == NUMBERED
        assert any("numbered from 0" in message for _, message in messages(result))


def test_an_array_that_is_no_matrix_or_not_whole_is_refused() -> None:
    assert "3 rows and 2 columns" in refusal("[[1 2]\n [3 4]\n [5 6]]")
    assert "leaves rows or columns away" in refusal(str(np.ones((2000, 2000), int)))
    assert "holds shares" in refusal("[[0.5 0.5]\n [0.1 0.9]]")


def test_a_cross_table_that_pandas_prints() -> None:
    true = pd.Series(["cat"] * 6 + ["dog"] * 7, name="true")
    pred = pd.Series(["cat"] * 5 + ["dog"] * 8, name="pred")
    assert matrix_of(evaluated(str(pd.crosstab(true, pred)))) == MATRIX


def test_a_frame_that_pandas_prints() -> None:
    frame = pd.DataFrame({"true": ["a", "b", "b"], "pred": ["a", "a", "b"]})
    assert raw(str(frame)) == [["true", "pred"], ["a", "a"], ["b", "a"], ["b", "b"]]
    matrix = pd.DataFrame([[5, 1], [0, 7]], ["cat", "dog"], ["cat", "dog"])
    assert matrix_of(evaluated(str(matrix))) == MATRIX


def test_a_frame_that_pandas_shortens_is_refused() -> None:
    frame = pd.DataFrame({"true": ["a"] * 500, "pred": ["b"] * 500})
    assert "leaves rows or columns away" in refusal(repr(frame))


def test_dashes_below_a_cell_with_a_line_break_draw_no_table() -> None:
    assert raw('a|b\n""|"two\nlines"\nx|01\n') == [["a", "b"], ["", "two\nlines"], ["x", "01"]]
    assert raw('a|b\n""|"two\nlines"\n""|01\n--|--\n')[0] == ["a", "b"]
    assert raw("a|b\n-|-\n|01\n|0\n") == [["a", "b"], ["-", "-"], ["", "01"], ["", "0"]]
    assert raw("|a|b|\n|-|-|\n|1|2|\n") == [["a", "b"], ["1", "2"]]
