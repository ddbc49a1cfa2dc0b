"""Files in which the labels are no labels: measurements, texts, one column a class, formulas."""

from __future__ import annotations

import random

from tests.intake.opened import evaluated, messages, refusal

CHANCE = random.Random(7)
MEASURED = [f"{CHANCE.uniform(0, 9):.4f},{CHANCE.uniform(0, 9):.4f}\n" for _ in range(60)]
NOT_LABELS = "hold a different value in nearly every row, so these are no labels"


def test_measurements_are_refused() -> None:
    said = refusal("y_true,y_pred\n" + "".join(MEASURED))
    assert f"The columns “y_true” and “y_pred” {NOT_LABELS}" in said
    assert "such as a measured number" in said


def test_texts_are_refused() -> None:
    lines = "".join(f"question {n},answer {n}\n" for n in range(60))
    assert NOT_LABELS in refusal("true,pred\n" + lines)


def test_many_classes_that_are_found_again_are_labels() -> None:
    lines = "".join(f"person {n},person {n}\n" for n in range(60))
    assert len(evaluated("true,pred\n" + lines).classes) == 60


def test_a_few_rows_may_all_differ() -> None:
    assert len(evaluated("true,pred\na,b\nc,d\n").classes) == 4


def test_a_column_for_each_class_is_refused_with_what_to_do() -> None:
    names = "id,is_cat,is_dog,pred_cat,pred_dog\n"
    said = refusal(names + "1,1,0,1,0\n2,0,1,1,0\n3,0,1,0,1\n")
    assert "one column for each class, with a 1 for the class of the item" in said
    assert "“is_cat” and “is_dog”" in said
    assert "in pandas: idxmax" in said


def test_an_error_of_a_spreadsheet_is_a_label_and_told() -> None:
    result = evaluated("true,pred\na,#N/A\nb,b\na,a\n")
    assert result.classes == ("#N/A", "a", "b")
    said = "“#N/A” is what a spreadsheet shows where a formula fails; it is counted as a label."
    assert (None, said) in messages(result)


def test_an_empty_row_is_left_out_as_that() -> None:
    result = evaluated("id,true,pred\n1,a,a\n,,\n2,b,a\n3,,a\n")
    assert messages(result) == [
        (3, "The row is empty; left out."),
        (5, "The row has nothing in “true”; left out."),
    ]


def test_text_that_was_decoded_twice_is_told() -> None:
    result = evaluated("true,pred\nKÃ¤se,KÃ¤se\nBrot,KÃ¤se\n")
    assert "KÃ¤se" in result.classes
    said = (
        "Words such as “KÃ¤se” seem to have been stored in the wrong encoding before (perhaps"
        " “Käse” is meant); they were left as they are."
    )
    assert (None, said) in messages(result)


def test_ordinary_accents_are_not_taken_for_text_that_was_decoded_twice() -> None:
    assert messages(evaluated("true,pred\nÃmile,São Paulo\nSão Paulo,Ângela\n")) == []
