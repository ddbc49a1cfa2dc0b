"""From each kind of file to the Evaluation, with values worked by hand."""

from __future__ import annotations

import pytest

from lib.evaluation import ClassCounts, Reported, ReportedFigures
from lib.intake.recognise import Choices
from tests.intake.opened import evaluated, matrix_of, messages

REPORT = """
              precision    recall  f1-score   support

    big cat       0.90      0.80      0.85        10
        dog       1.00      0.43      0.60         7
{middle}
  macro avg       0.95      0.61      0.72        17
weighted avg       0.94      0.65      0.75        17
"""


def test_predictions() -> None:
    result = evaluated("id,true,pred\n1,10,9\n2,9,9\n3,10,10\n4,,9\n5,9,\n6,01,1\n")
    assert result.kind == "predictions"
    assert result.evidence == ("figures", "sizes", "matrix", "rows")
    assert result.classes == ("01", "1", "9", "10")
    assert matrix_of(result) == {("10", "9"): 1, ("9", "9"): 1, ("10", "10"): 1, ("01", "1"): 1}
    assert (result.source.rows_read, result.source.rows_left_out) == (6, 2)
    assert messages(result) == [
        (5, "The row has nothing in “true”; left out."),
        (6, "The row has nothing in “pred”; left out."),
    ]
    assert result.source.columns["true"] == ("true",)


def test_a_row_with_too_many_cells_is_left_out_with_its_line() -> None:
    result = evaluated("true,pred\na,a\na,b,c\nb,b\nb\n")
    assert (result.source.rows_read, result.source.rows_left_out) == (4, 2)
    assert sorted(line or 0 for line, _ in messages(result)) == [3, 5, 5]


def test_many_rows_without_a_label_are_counted_and_the_first_listed() -> None:
    result = evaluated("true,pred\na,a\n" + "a,\n" * 30)
    assert result.source.rows_left_out == 30
    assert [line for line, _ in messages(result)] == [*range(3, 23), None]


def test_the_row_column_belongs_to_the_true_class() -> None:
    rows = "b,b,Positive\na,b,neg\nc,c,+\nc,a,-\nd,d,\n"
    result = evaluated(f"true,pred,row\n{rows}")
    assert result.classes == ("b", "a", "c", "d")
    assert result.rows == ("positive", "negative", None, None)
    assert "“c” is in both rows" in messages(result)[0][1]


def test_labels_stay_as_they_are() -> None:
    labels = ["01", "1", "1.0", "NA", "true", "TRUE", "nan", "None", "null", "=1+1"]
    result = evaluated("actual,output\n" + "".join(f"{label},{label}\n" for label in labels))
    assert set(result.classes) == set(labels)


def test_a_wide_matrix_keeps_the_order_of_its_header() -> None:
    result = evaluated("actual,dog,cat,eel\ncat,1,5,0\ndog,7,2,0\neel,0,0,0\n")
    assert result.classes == ("dog", "cat", "eel")
    assert result.evidence == ("figures", "sizes", "matrix")
    assert result.cells == ((0, 0, 7), (0, 1, 2), (1, 0, 1), (1, 1, 5))
    assert messages(result) == []


def test_a_wide_matrix_that_lies_on_its_side() -> None:
    turned = evaluated("predicted \\ true,a,b,c\na,5,1,0\nb,2,7,0\nc,0,0,1\n")
    assert matrix_of(turned)["a", "b"] == 2
    unsaid = evaluated(",a,b,c\na,5,1,0\nb,2,7,0\nc,0,0,1\n")
    assert matrix_of(unsaid)["a", "b"] == 1
    assert "taken as the true classes" in messages(unsaid)[0][1]


def test_totals_of_a_matrix_are_not_a_class() -> None:
    result = evaluated("actual,a,b,All\na,5,1,6\nb,2,7,9\nAll,7,8,15\n")
    assert sorted(result.classes) == ["a", "b"]
    assert sum(matrix_of(result).values()) == 15


def test_a_long_matrix() -> None:
    result = evaluated("true,predicted,count\nb10,b9,2\nb9,b9,1 234\nb10,b10,12.0\nb9,b10,0\n")
    assert result.classes == ("b10", "b9")
    assert matrix_of(result) == {("b10", "b9"): 2, ("b9", "b9"): 1234, ("b10", "b10"): 12}


def test_counts() -> None:
    result = evaluated('name,TP,FP,FN,TN,row\nx,5,1,2,\ny,"1,234",0,0,12.0,pos\nz,1,1,1,1,\n')
    assert result.kind == "counts"
    assert result.evidence == ("figures", "sizes")
    assert result.classes == ("y", "x", "z")
    assert result.rows == ("positive", None, None)
    assert result.counts == (
        ClassCounts(1234, 0, 0, 12), ClassCounts(5, 1, 2, None), ClassCounts(1, 1, 1, 1)
    )  # fmt: skip


def test_figures_keep_their_decimals() -> None:
    result = evaluated("class,precision,recall,f1\na,0.990,43%,\nb,0.9,5.5%,n/a\n")
    assert result.evidence == ("figures",)
    first, second = result.figures or ()
    assert first.precision == Reported(0.99, 0.0005)
    assert second.precision == Reported(0.9, 0.0005)
    assert (first.recall, second.recall) == (Reported(0.43, 0.0005), Reported(0.055, 0.0005))
    assert first.f1 is None


def test_percent_columns_and_decimal_commas() -> None:
    result = evaluated("class;precision;recall;n\na;94;0,43;10\nb;0;1;20\nc;12,5;0,5;30\n")
    assert result.evidence == ("figures", "sizes")
    assert [figures.precision for figures in result.figures or ()] == [
        Reported(0.94, 0.0005), Reported(0.0, 0.0005), Reported(0.125, 0.0005)
    ]  # fmt: skip
    assert [figures.support for figures in result.figures or ()] == [10, 20, 30]
    assert "percent" in messages(result)[0][1]


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        ("\n    accuracy                           0.65        17", {"overall_accuracy": 0.65}),
        ("\n   micro avg       0.90      0.65      0.75        17", {}),
        ("", {}),
    ],
)
def test_a_printed_report(middle: str, expected: dict[str, float]) -> None:
    result = evaluated("In [3]: print(report)" + REPORT.format(middle=middle))
    assert result.kind == "figures"
    assert result.evidence == ("figures", "sizes")
    assert result.classes == ("dog", "big cat")
    assert result.positive is not None
    assert result.positive.why == "rarer"
    assert (result.figures or ())[1] == ReportedFigures(
        Reported(0.9, 0.005), Reported(0.8, 0.005), Reported(0.85, 0.005), None, 10
    )
    macro = {"macro_precision": 0.95, "macro_recall": 0.61, "macro_f1": 0.72, "weighted_f1": 0.75}
    found = {measure: reported.value for measure, reported in result.overall.items()}
    assert found == {**expected, **macro}
    assert result.source.rows_read == 2


def test_a_report_written_as_a_data_frame() -> None:
    result = evaluated(
        ",precision,recall,f1-score,support\na,0.9,0.8,0.85,10\nb,1.0,0.43,0.6,7\n"
        "c,1.0,0.43,0.6,7\naccuracy,0.65,0.65,0.65,0.65\nmacro avg,0.95,0.61,0.72,24\n"
    )
    assert result.classes == ("a", "b", "c")
    assert result.overall["overall_accuracy"] == Reported(0.65, 0.005)


def test_one_class_only() -> None:
    assert evaluated("true,pred\na,a\n").classes == ("a",)
    assert evaluated("class,precision,recall\na,0.5,0.6\n").classes == ("a",)


@pytest.mark.parametrize(
    ("content", "choices", "name", "why"),
    [
        ("true,pred\nyes,no\nno,no\n", Choices(positive=("no",)), "no", "asked"),
        ("true,pred,row\nyes,no,negative\nno,no,positive\n", Choices(), "no", "row"),
        ("true,pred,score_no\nyes,no,0.5\nno,no,0.8\n", Choices(), "no", "score"),
        ("true,pred,score_no,score_yes\nyes,no,0.5,0.5\nno,no,0.8,0.2\n", Choices(), "yes", "word"),
        ("true,pred\n0,0\n1,0\n1,1\n", Choices(), "1", "word"),
        ("true,pred\nham,ham\nSpam,ham\nSpam,Spam\n", Choices(), "Spam", "word"),
        ("true,pred\nu,u\nv,u\nu,u\n", Choices(), "v", "rarer"),
        ("class,precision,recall\nu,0.5,0.5\nv,0.6,0.6\n", Choices(), "u", "first"),
        ("class,precision,recall,support\nu,0.5,0.5,10\nv,0.6,0.6,4\n", Choices(), "v", "rarer"),
        ("true,pred\nu,u\nv,v\n", Choices(), "u", "first"),
    ],
)
def test_the_positive_one_of_two(content: str, choices: Choices, name: str, why: str) -> None:
    result = evaluated(content, choices)
    assert result.positive is not None
    assert (result.positive.name, result.positive.why) == (name, why)
    assert result.classes[0] == name
    assert result.rows == ("positive", "negative")


def test_positive_classes_asked_for_among_many() -> None:
    result = evaluated("true,pred\na,a\nb,b\nc,c\n", Choices(positive=("c", "b")))
    assert result.classes == ("b", "c", "a")
    assert result.rows == ("positive", "positive", "negative")
    assert result.positive is None
