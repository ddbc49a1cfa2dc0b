"""Matrices as people have them: totals, prefixes, corners, shares, lists with totals."""

from __future__ import annotations

import pytest

from tests.intake.opened import evaluated, matrix_of, messages, refusal

CELLS = {("a", "a"): 5, ("a", "b"): 1, ("b", "a"): 2, ("b", "b"): 7}


@pytest.mark.parametrize(
    "content",
    [
        "actual,a,b,All\na,5,1,6\nb,2,7,9\nAll,7,8,15\n",
        "actual,a,b,Total\na,5,1,6\nb,2,7,9\n",
        "actual,a,b\na,5,1\nb,2,7\nSum,7,8\n",
        "wahr,a,b,Gesamt\na,5,1,6\nb,2,7,9\nSumme,7,8,15\n",
        "réel,a,b,TOTAL GÉNÉRAL\na,5,1,6\nb,2,7,9\n",
        "真实标签,a,b,合计\na,5,1,6\nb,2,7,9\n合计,7,8,15\n",
        "actual,b,a\na,1,5\nb,7,2\n",
        "actual,pred_a,pred_b\ntrue_a,5,1\ntrue_b,2,7\n",
        ",Predicted: a,Predicted: b\nActual: a,5,1\nActual: b,2,7\n",
        ",predicted a,predicted b,total\nactual a,5,1,6\nactual b,2,7,9\ntotal,7,8,15\n",
        ",a (predicted),b (predicted)\na (actual),5,1\nb (actual),2,7\n",
        ",a_pred,b_pred\na_true,5,1\nb_true,2,7\n",
        "predicted \\ actual,a,b\na,5,2\nb,1,7\n",
        ",true_a,true_b\npred_a,5,2\npred_b,1,7\n",
        ",,a,b\nActual,a,5,1\n,b,2,7\n",
        "true,pred,0\na,a,5\na,b,1\nb,a,2\nb,b,7\n",
        "true,pred,0\na,a,5\na,b,1\na,All,6\nb,a,2\nb,b,7\nb,All,9\nAll,a,7\nAll,b,8\nAll,All,15\n",
    ],
)
def test_one_matrix_in_many_forms(content: str) -> None:
    assert matrix_of(evaluated(content)) == CELLS


def test_totals_are_said_not_to_be_counted() -> None:
    told = messages(evaluated("actual,a,b,All\na,5,1,6\nb,2,7,9\nAll,7,8,15\n"))
    assert told == [
        (None, "The column “All” holds totals; not counted."),
        (4, "The row “All” holds totals; not counted."),
    ]


def test_totals_that_do_not_add_up_are_said_with_their_place() -> None:
    told = messages(evaluated("actual,a,b,All\na,5,1,6\nb,2,7,19\nAll,7,80,15\n"))
    assert told[2:] == [
        (3, "The row of “b” adds up to 9, its total says 19."),
        (4, "The column of “b” adds up to 8, its total says 80."),
    ]
    counts = messages(evaluated("class,tp,fp,fn\na,5,2,1\nb,7,1,2\nTotal,12,3,4\n"))
    assert (4, "The column “fn” adds up to 3, its total says 4.") in counts


def test_a_class_that_is_called_total_stays_one() -> None:
    result = evaluated("actual,total,partial\ntotal,5,1\npartial,2,7\n")
    assert set(result.classes) == {"total", "partial"}


@pytest.mark.parametrize(
    "content",
    [
        "actual,a,b\na,0.83,0.17\nb,0.22,0.78\n",
        "actual,a,b\na,0.71,0.12\nb,0.29,0.88\n",
        "actual,a,b\na,0.33,0.07\nb,0.13,0.47\n",
        "actual,a,b\na,83%,17%\nb,22%,78%\n",
        "actual,a,b\na,83.3,16.7\nb,22.2,77.8\n",
        "actual;a;b\na;0,83;0,17\nb;0,22;0,78\n",
    ],
)
def test_shares_instead_of_counts_are_refused(content: str) -> None:
    said = refusal(content)
    assert "holds shares" in said
    assert "normalize" in said


@pytest.mark.parametrize("cell", ["1e999999999", "1e-999999999", "9" * 5000, "0." + "9" * 5000])
def test_a_number_beyond_all_counts_is_refused_at_once(cell: str) -> None:
    assert "number" in refusal(f"actual,a,b\na,{cell},0.5\nb,0.2,7\n")


def test_a_matrix_writes_its_numbers_in_one_way() -> None:
    result = evaluated("actual;a;b\na;1.234;12.500\nb;2;7\n")
    assert matrix_of(result)["a", "b"] == 12_500


def test_a_report_on_its_side() -> None:
    side = (
        ",a,b,accuracy,macro avg\nprecision,0.71,0.88,0.8,0.795\nrecall,0.83,0.78,0.8,0.805\n"
        "f1-score,0.77,0.82,0.8,0.795\nsupport,6.0,9.0,0.8,15.0\n"
    )
    result = evaluated(side)
    assert (result.kind, set(result.classes)) == ("figures", {"a", "b"})
    assert result.overall["overall_accuracy"].value == 0.8
    assert result.overall["macro_recall"].value == 0.805
    assert {one.support for one in result.figures or ()} == {6, 9}


def test_counts_on_their_side() -> None:
    result = evaluated("x,a,b\ntp,5,7\nfp,2,1\nfn,1,2\n")
    assert (result.kind, set(result.classes)) == ("counts", {"a", "b"})


@pytest.mark.parametrize(
    ("foot", "measure"),
    [
        ("Makro-Durchschnitt", "macro_recall"),
        ("moyenne macro", "macro_recall"),
        ("Genauigkeit", "overall_accuracy"),
        ("宏平均", "macro_recall"),
        ("正解率", "overall_accuracy"),
    ],
)
def test_footers_in_other_languages(foot: str, measure: str) -> None:
    rows = f"class,precision,recall,f1\na,.8,.7,.75\nb,.6,.9,.72\n{foot},.7,.8,.73\n"
    result = evaluated(rows)
    assert set(result.classes) == {"a", "b"}
    assert measure in result.overall


def test_a_class_called_average_above_others_is_a_class() -> None:
    rows = "class,precision,recall\naverage,.8,.7\npoor,.6,.9\ngood,.7,.8\n"
    assert set(evaluated(rows).classes) == {"average", "poor", "good"}


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("-7.2", "9.1"), "The scores run from −7.2 to 9.1, so they are no probabilities."),
        (("3", "97,5"), "The scores run from 3 to 97,5, so they were taken as percent."),
    ],
)
def test_scores_that_are_no_probabilities_are_said(cells: tuple[str, str], said: str) -> None:
    content = f'true,pred,score\na,a,"{cells[0]}"\nb,b,"{cells[1]}"\n'
    assert (None, said) in messages(evaluated(content))


def test_probabilities_are_no_news() -> None:
    assert messages(evaluated("true,pred,score\na,a,0.2\nb,b,93%\n")) == []


def test_whole_numbers_that_may_be_percent_are_told() -> None:
    told = str(messages(evaluated(",a,b,c\na,74,26,0\nb,13,86,2\nc,0,0,100\n")))
    assert "adds up to about 100" in told
    assert "if they are percent" in told


@pytest.mark.parametrize("content", [",a,b\na,74,26\nb,13,7\n", ",a,b\na,74,26\nb,0,0\n"])
def test_a_matrix_with_another_row_sum_is_not_suspected(content: str) -> None:
    assert "about 100" not in str(messages(evaluated(content)))


def test_a_total_without_a_second_label_below_a_list_of_cells_is_told_and_not_counted() -> None:
    listed = "actual,predicted,n\na,a,5\na,b,1\nb,a,2\nb,b,7\n"
    found = evaluated(listed + "Total,,15\n")
    assert matrix_of(found) == CELLS
    assert (6, "The line “Total” holds a total; not counted.") in messages(found)
    assert "adds up to" not in str(messages(found))
    assert "adds up to 15" in str(messages(evaluated(listed + "Total,,16\n")))
    assert "no true or no predicted label" in refusal(listed + "a,,15\n")
