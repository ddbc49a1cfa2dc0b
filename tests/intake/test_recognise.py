"""Kinds and roles, from names and from content."""

from __future__ import annotations

from random import Random
from time import perf_counter

import pytest

from lib.intake.problems import InputProblem
from lib.intake.recognise import Choices
from lib.intake.score_names import class_in_name
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
    assert said.endswith("On the command line: --true and --pred.")


def test_what_to_do_is_told_without_flags_to_those_who_have_a_form() -> None:
    with pytest.raises(InputProblem) as caught:
        read("a,b\n" + LABELS)
    assert caught.value.columns
    assert "--" not in caught.value.todo


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


LANGUAGES = [
    ("tatsächliche Klasse", "vorhergesagte Klasse"), ("Wahr", "Vorhersage"), ("Soll", "Prognose"),
    ("Réel", "Prédit"), ("classe réelle", "classe prédite"), ("Étiquette", "Prédiction"),
    ("clase real", "clase predicha"), ("Verdadero", "Predicción"), ("etiqueta", "pronóstico"),
    ("classe reale", "classe predetta"), ("Vero", "Previsione"), ("etichetta", "previsto"),
    ("Rótulo real", "Previsão"), ("Verdadeiro", "Predito"), ("classe real", "classe prevista"),
    ("werkelijke klasse", "voorspelde klasse"), ("Echt", "Voorspelling"),
    ("rzeczywista klasa", "przewidywana klasa"), ("Etykieta", "Predykcja"),
    ("gerçek sınıf", "tahmin edilen sınıf"), ("GERÇEK", "TAHMİN"), ("etiket", "tahmin"),
    ("истинный класс", "предсказанный класс"), ("Метка", "Прогноз"),
    ("真实标签", "预测标签"), ("真實類別", "預測類別"), ("实际值", "预测值"),
    ("正解ラベル", "予測ラベル"), ("実際", "予測"), ("실제 라벨", "예측 라벨"), ("정답", "예측"),
    ("re\u0301el", "pre\u0301dit"),
]  # fmt: skip


@pytest.mark.parametrize(("true", "predicted"), LANGUAGES)
def test_names_in_other_languages(true: str, predicted: str) -> None:
    for header in (f"{true},{predicted}", f"{predicted},{true}"):
        reading = read(f"{header}\n{LABELS}")
        assert (reading.roles["true"], reading.roles["predicted"]) == ((true,), (predicted,))


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Klasse,Präzision,Trefferquote,F1-Maß", "figures"),
        ("classe,précision,rappel,F1", "figures"),
        ("clase,precisión,exhaustividad,soporte", "figures"),
        ("classe,precisione,richiamo,supporto", "figures"),
        ("classe,precisão,revocação,f1", "figures"),
        ("klasa,precyzja,czułość,f1", "figures"), ("sınıf,kesinlik,duyarlılık,destek", "figures"),
        ("класс,точность,полнота,f1", "figures"), ("类别,精确率,召回率,F1值", "figures"),
        ("クラス,適合率,再現率,F値", "figures"), ("클래스,정밀도,재현율,정확도", "figures"),
        ("Class,Precision (%),Recall (%),F1 in percent", "figures"),
        ("classe,VP,FP,FN", "counts"), ("类别,真阳性,假阳性,假阴性", "counts"),
    ],
)  # fmt: skip
def test_tables_of_classes_in_other_languages(header: str, kind: str) -> None:
    assert read(f"{header}\na,1,1,1\nb,0,1,1\n").kind == kind


@pytest.mark.parametrize("count", ["Anzahl", "effectif", "frecuencia", "количество", "件数"])
def test_a_long_matrix_in_other_languages(count: str) -> None:
    assert read(f"true,pred,{count}\na,a,5\na,b,1\nb,b,7\n").roles["count"] == (count,)


@pytest.mark.parametrize(
    "name",
    ["P(class=3)", "class_3_prob", "3_score", "logits.3", "prob:3", "probability of class 3",
     "y_score_3", "predicted_probability_3", "Wahrscheinlichkeit 3", "3 (confidence)", "proba3",
     "Scored Probabilities for Class 3"],
)  # fmt: skip
def test_more_ways_to_name_the_class_of_a_score(name: str) -> None:
    reading = read(f'true,predicted,"{name}"\n3,4,0.2\n4,4,0.1\n3,3,0.9\n')
    assert reading.roles["scores"] == (name,)
    assert class_in_name(name, {"3", "4"}) == "3"


def test_a_score_names_the_label_that_is_written_in_it() -> None:
    assert class_in_name("score_-1", {"1", "-1"}) == "-1"
    assert class_in_name("score_01", {"1", "01"}) == "01"
    assert class_in_name("prob_Cat", {"cat", "Cat"}) == "Cat"
    assert class_in_name("p_class_3", {"3", "class_3"}) == "class_3"
    assert class_in_name("step 3", {"3"}) is None
    assert class_in_name("probability", {"3"}) is None


def test_scores_of_a_class_that_comes_late_are_scores() -> None:
    rows = "a,a,0.9,0.1\n" * 2_500 + "b,b,0.1,0.9\n"
    assert read(f"true,pred,score_a,score_b\n{rows}").roles["scores"] == ("score_a", "score_b")


@pytest.mark.parametrize("header", ["x,y", "y,x", "X,Y"])
def test_columns_that_say_nothing_are_asked_about(header: str) -> None:
    assert "their names do not say" in refusal(f"{header}\n{LABELS}")


def test_y_is_the_true_label_beside_a_prediction() -> None:
    assert read(f"y,y_hat\n{LABELS}").roles["true"] == ("y",)


def test_weights_in_another_language_are_not_used() -> None:
    weighted = evaluated("true,pred,Gewicht\na,a,2\nb,b,3\n")
    assert "Weights (“Gewicht”)" in messages(weighted)[0][1]


@pytest.mark.parametrize("names", ["true {}", "pred {}", "c {}"])
def test_thousands_of_columns_end_in_one_short_message_at_once(names: str) -> None:
    header = ",".join(names.format(place) for place in range(4_000))
    rows = (",".join(chance.choices("abc", k=4_000)) for chance in map(Random, range(5)))
    began = perf_counter()
    said = refusal("\n".join([header, *rows]))
    assert perf_counter() - began < 5
    assert len(said) < 500
    assert "3,990 others" in said
