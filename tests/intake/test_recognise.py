"""Kinds and roles, from names and from content."""

from __future__ import annotations

import pytest

from lib.intake.recognise import Choices
from tests.intake.opened import evaluated, messages, read, refusal

LABELS = "cat,dog\ndog,dog\ncat,cat\ndog,cat\n"


@pytest.mark.parametrize(
    ("true", "predicted"),
    [
        ("actual", "model output"), ("y_true", "y_pred"), ("Truth", "Prediction"),
        ("trueLabel", "predictedLabel"), ("label", "pred"), ("target", "output"),
        ("gold", "system"), ("reference", "yhat"), ("expected class", "classified as"),
        ("TRUE", "PREDICTED"), ("diagnosis", "says"), ("what it really is", "predicted"),
        ("actual", "column of the machine"),
    ],
)  # fmt: skip
def test_names_people_use(true: str, predicted: str) -> None:
    reading = read(f"{true},{predicted}\n{LABELS}")
    assert reading.kind == "predictions"
    assert reading.roles["true"] == (true,)
    assert reading.roles["predicted"] == (predicted,)
    assert read(f"{predicted},{true}\n{LABELS}").roles == reading.roles


def test_content_settles_what_names_leave_open() -> None:
    reading = read("label,target,pred\ncat,3,cat\ndog,4,cat\ncat,5,dog\n")
    assert reading.roles["true"] == ("label",)


@pytest.mark.parametrize(
    "content",
    [
        "a,b\n" + LABELS,
        "label,target,pred\ncat,cat,cat\ndog,dog,cat\n",
        "true,model a pred,model b pred\ncat,cat,cat\ndog,dog,cat\n",
    ],
)
def test_a_tie_names_the_columns_and_the_way_out(content: str) -> None:
    said = refusal(content)
    assert "“" in said
    assert "--true and --pred" in said
    assert "“Columns”" in said


def test_a_choice_settles_a_tie() -> None:
    content = "true,model a pred,model b pred\ncat,cat,cat\ndog,dog,cat\n"
    reading = read(content, Choices(predicted="model b pred"))
    assert reading.roles["predicted"] == ("model b pred",)
    assert reading.roles["second_model"] == ("model a pred",)


def test_the_other_columns() -> None:
    rows = "".join(
        f"{i},{t},{p},0.{i},0.2,{b},{t},{side}\n"
        for i, (t, p, b, side) in enumerate([
            ("cat", "dog", "young", "positive"), ("dog", "dog", "old", "negative"),
            ("cat", "cat", "young", "positive"), ("dog", "cat", "old", "negative"),
            ("cat", "cat", "young", "positive"), ("dog", "dog", "old", "negative"),
        ])
    )  # fmt: skip
    reading = read(f"id,true,predicted,score_cat,score_dog,age band,second model,row\n{rows}")
    assert reading.roles == {
        "true": ("true",), "predicted": ("predicted",), "id": ("id",), "row": ("row",),
        "scores": ("score_cat", "score_dog"), "group": ("age band",),
        "second_model": ("second model",),
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["score_3", "proba_3", "score[3]", "p(3)", "prob 3", "3", "Probability: 3", "p3"]
)
def test_a_score_column_for_a_class(name: str) -> None:
    reading = read(f'true,predicted,"{name}"\n3,4,0.2\n4,4,0.1\n3,3,0.9\n')
    assert reading.roles["scores"] == (name,)


@pytest.mark.parametrize("name", ["score", "Probability", "confidence", "y_score", "pred_proba"])
def test_one_score_column(name: str) -> None:
    assert read(f"true,predicted,{name}\na,b,0.2\nb,b,0.1\n").roles["scores"] == (name,)


def test_what_is_recognised_but_not_used_is_said() -> None:
    weighted = evaluated("true,pred,sample_weight\na,a,2\nb,b,3\n")
    assert "Weights (“sample_weight”)" in messages(weighted)[0][1]
    several = evaluated("true,pred\na|b,a\nb|c,b|c\n")
    assert "several labels" in messages(several)[0][1]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("class,tp,fp,fn,tn\na,1,2,3,4\n", "counts"),
        ("Class,True Positives,False Positives,False Negatives\na,1,2,3\n", "counts"),
        ("class,precision,recall\na,0.5,0.6\n", "figures"),
        ("digit;PPV;Sensitivity;N\n3;0,5;0,6;12\n", "figures"),
        ("true,predicted,count\na,a,5\na,b,1\n", "matrix"),
        ("actual,model output,n\na,a,5\na,b,1\n", "matrix"),
        (",a,b\na,5,1\nb,0,3\n", "matrix"),
        ("actual,0,1\n0,5,1\n1,0,3\n", "matrix"),
        ("true,0,1,pred\n0,0.9,0.1,0\n1,0.2,0.8,1\n", "predictions"),
        ("id,true,pred,count\n1,a,a,5\n2,a,a,1\n", "predictions"),
    ],
)
def test_kinds(content: str, kind: str) -> None:
    assert read(content).kind == kind
