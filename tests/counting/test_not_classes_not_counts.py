"""What looks like a class or a count and is none: totals, averages, item numbers, decimals."""

from __future__ import annotations

import pytest

from tests.intake.opened import evaluated, messages, refusal


@pytest.mark.parametrize(
    "table",
    [
        "number,true,pred\n1,a,a\n2,b,a\n3,b,b\n4,a,a\n",
        "cases,true,pred\n101,a,a\n102,b,a\n103,b,b\n",
        "case,true,pred,size\nx,a,a,200\ny,a,a,300\nz,b,b,100\n",
        "true,pred,n\na,a,7\na,a,9\nb,a,2\n",
    ],
)
def test_item_numbers_and_sizes_are_not_counts(table: str) -> None:
    result = evaluated(table)
    assert result.kind == "predictions"
    assert sum(items for _, _, items in result.cells or ()) == table.count("\n") - 1


def test_a_count_by_another_name_is_said_to_be_taken_for_one() -> None:
    result = evaluated("true,pred,n\na,a,7\na,b,9\nb,a,2\n")
    assert result.kind == "matrix"
    assert any("“n” were taken as counts" in text for _, text in messages(result))


@pytest.mark.parametrize("foot", ["avg / total", "Total", "Overall", "Macro average", "macro_avg"])
def test_a_line_at_the_foot_is_no_class(foot: str) -> None:
    table = (
        f"class,precision,recall,f1,support\na,.8,.7,.75,20\nb,.6,.9,.72,20\n{foot},.7,.8,.73,40\n"
    )
    assert evaluated(table).classes == ("b", "a")[::-1]


def test_a_total_of_counts_is_no_class() -> None:
    result = evaluated("class,tp,fp,fn\na,5,2,1\nb,7,1,2\nTotal,12,3,3\n")
    assert set(result.classes) == {"a", "b"}
    assert any("“Total” is not used" in text for _, text in messages(result))


def test_a_share_with_a_decimal_comma_is_no_count_of_hundreds() -> None:
    said = refusal('class,tp,fp,fn\na,"0,500",2,1\nb,7,1,2\n')
    assert "0,500" in said
    assert "not a whole number" in said


def test_two_columns_of_one_name_are_asked_about() -> None:
    assert "More than one column" in refusal("true,true,pred\na,b,a\nb,a,b\na,a,b\n")
    assert "Two columns are named “precision”" in refusal(
        "class,precision,recall,precision\na,.9,.8,.7\nb,.9,.8,.7\n"
    )
