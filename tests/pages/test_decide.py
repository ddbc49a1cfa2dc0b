"""Explore and Decide without a browser: numbers held against a plain count of the file's rows."""

from __future__ import annotations

import csv
from typing import Any

import pytest
from scipy.stats import beta
from streamlit.testing.v1 import AppTest

from tests.nasty_names import NASTY_NAMES
from tests.pages.report_page import shown
from tests.pages.test_tradeoffs import said, tradeoffs
from ui.samples import FOLDER

NO_SCORES = "true,predicted\n" + "a,a\nb,b\na,b\n" * 20


def items(file: str, true: str, score: str, name: str) -> list[tuple[float, bool]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as text:
        return [(float(row[score]), row[true] == name) for row in csv.DictReader(text)]


def rows_of(file: str) -> list[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def slider(at: AppTest) -> dict[str, Any]:
    """What the slider was given."""
    import json

    parts = (one.proto for one in at.get("bidi_component"))
    proto = next(one for one in parts if "cut_off_slider" in one.component_name)
    data: dict[str, Any] = json.loads(proto.json)
    return data


def choose(at: AppTest, by: str, **numbers: float) -> AppTest:
    options = at.selectbox(key="choose_by").options
    at.selectbox(key="choose_by").set_value(next(one for one in options if one.startswith(by)))
    at.run()
    for key, value in numbers.items():
        at.number_input(key=key).set_value(value)
    at.run()
    assert not at.exception
    return at


def test_every_class_with_scores_has_a_small_curve_and_can_be_decided_on() -> None:
    at = tradeoffs()
    assert [shown(one.value) for one in at.header][-2:] == [
        "Explore: precision against recall at every cut-off",
        "Decide: where should the cut-off be?",
    ]
    assert len(at.selectbox(key="decided_class").options) == 10
    assert "95% interval of each point by itself" in said(at)


def test_the_slider_has_the_counts_of_every_cut_off() -> None:
    at = tradeoffs(sample="breast_cancer")
    rows = items("breast_cancer.csv", "diagnosis", "score_malignant", "malignant")
    data = slider(at)
    for cut, tp, fp in zip(data["thresholds"], data["tp"], data["fp"], strict=True):
        assert tp == sum(1 for score, real in rows if real and score >= float(cut))
        assert fp == sum(1 for score, real in rows if not real and score >= float(cut))


def test_a_recall_goal_moves_the_slider_to_the_cut_off_whose_bound_is_enough() -> None:
    at = choose(tradeoffs(sample="breast_cancer"), "Recall", goal_share=95)
    rows = items("breast_cancer.csv", "diagnosis", "score_malignant", "malignant")
    real = sorted((score for score, one in rows if one), reverse=True)
    enough = [
        cut for cut in {score for score, _ in rows}
        if beta.ppf(0.05, (x := sum(s >= cut for s in real)), len(real) - x + 1) >= 0.95
    ]  # fmt: skip
    data = slider(at)
    assert float(data["thresholds"][data["place"]]) == pytest.approx(max(enough), abs=1e-3)
    assert "truly reaches its goal in at least 95 of 100 tests" in shown(at.success[0].value)


def test_a_goal_beyond_the_data_is_refused_with_its_reason() -> None:
    at = choose(tradeoffs(sample="breast_cancer"), "Recall", goal_share=99)
    assert "takes 299" in shown(at.warning[0].value)
    assert len(at.success) == 0


def test_f_beta_says_how_much_the_choice_flatters_itself() -> None:
    at = choose(tradeoffs(sample="rare_eights"), "F-beta", goal_beta=1)
    assert "It was picked on these same items" in shown(at.success[0].value)


def test_the_best_by_cost_is_told_beside_the_labels_in_the_file() -> None:
    at = choose(tradeoffs(sample="breast_cancer"), "Cost", goal_times=10)
    rows = items("breast_cancer.csv", "diagnosis", "score_malignant", "malignant")
    cut = min(
        {score for score, _ in rows},
        key=lambda cut: (
            sum(10 for score, real in rows if real and score < cut)
            + sum(1 for score, real in rows if not real and score >= cut)
        ),
    )
    missed = sum(1 for score, real in rows if real and score < cut)
    alarms = sum(1 for score, real in rows if not real and score >= cut)
    words = shown(at.success[0].value)
    assert f"as much as {(10 * missed + alarms) / len(rows) * 100:.1f} false alarms" in words
    labels = [(row["predicted"], row["diagnosis"]) for row in rows_of("breast_cancer.csv")]
    wrong = [said for said, real in labels if said != real]
    cost = 10 * wrong.count("benign") + wrong.count("malignant")
    assert f"The labels in the file cost {cost / len(rows) * 100:.1f}." in words
    assert slider(at)["mix_matters"] is True


def test_the_slider_says_why_it_begins_there() -> None:
    data = slider(tradeoffs(sample="breast_cancer"))
    rows = rows_of("breast_cancer.csv")
    labels = [row["diagnosis"] for row in rows if row["predicted"] == "malignant"]
    place = data["place"]
    assert data["tp"][place] + data["fp"][place] == len(labels)
    assert data["tp"][place] == labels.count("malignant")
    assert "is given and right as often as in the file" in data["begins"]
    assert data["mix_matters"] is False


def test_labels_of_several_classes_need_not_be_those_of_a_cut_off() -> None:
    at = tradeoffs()
    at.selectbox(key="decided_class").set_value("8").run()
    data, rows = slider(at), rows_of("digits_predictions.csv")
    here = data["tp"][data["place"]] + data["fp"][data["place"]]
    there = sum(1 for row in rows if row["predicted"] == "8")
    assert f"{here} times here, {there} times there" in data["begins"]


def test_a_refused_goal_offers_no_cut_off_to_keep() -> None:
    at = choose(tradeoffs(sample="breast_cancer"), "Recall", goal_share=99)
    assert all(one.key != "settle" for one in at.button)
    assert any("No cut-off to keep for this goal" in one.value for one in at.caption)


def test_a_class_that_is_chosen_once_is_chosen_on_the_whole_page() -> None:
    at = tradeoffs()
    at.selectbox(key="explored_class").set_value("8").run()
    assert at.selectbox(key="decided_class").value == "8"
    at.selectbox(key="decided_class").set_value("3").run()
    assert at.selectbox(key="explored_class").value == "3"
    assert not at.exception


def test_a_settled_cut_off_counts_the_whole_test_again() -> None:
    at = choose(tradeoffs(), "Recall", goal_share=90)
    at.button(key="settle").click().run()
    assert not at.exception
    words = said(at)
    assert "Overall accuracy was 92.9% with the labels in the file" in words
    tables = [one.value for one in at.table]
    settled = next(table for table in tables if "label from a score of" in table.columns)
    assert list(settled["chosen for"]) == ["recall of at least 90 of 100"]
    again = next(table for table in tables if "recall now" in table.columns)
    assert list(again["class"]) == list("1246903578")
    at.button(key="take_back").click().run()
    assert "No cut-off is kept yet" in said(at)


def test_a_test_without_scores_has_nothing_to_decide() -> None:
    at = tradeoffs(content=NO_SCORES)
    assert all("Decide" not in one.value for one in at.header)
    assert all("Explore" not in one.value for one in at.header)


def test_names_of_any_kind_are_only_ever_text() -> None:
    name = NASTY_NAMES[0]
    rows = [[name if place % 2 else "b", name if place % 3 else "b", f"{place / 60:.3f}",
             f"{1 - place / 60:.3f}"] for place in range(60)]  # fmt: skip
    import io

    out = io.StringIO()
    csv.writer(out).writerows([["true", "predicted", f"score_{name}", "score_b"], *rows])
    at = tradeoffs(content=out.getvalue())
    at.button(key="settle").click().run()
    assert not at.exception


def test_settled_cut_offs_are_set_aside_while_labels_are_merged_and_that_is_said() -> None:
    rows = [("cat", "cat", 0.9), ("Cat", "cat", 0.7), ("dog", "dog", 0.2), ("dog", "cat", 0.6)] * 9
    text = "".join(f"{true},{said_},{score}\n" for true, said_, score in rows)
    at = tradeoffs(content="true,predicted,score_cat\n" + text)
    at.button(key="settle").click().run()
    assert "Each cut-off by itself" in said(at)
    at.switch_page("pages/report.py").run()
    at.multiselect(key="merge").set_value(["“Cat” = “cat”"]).run()
    at.switch_page("pages/tradeoffs.py").run()
    assert not at.exception
    assert any("are set aside" in info.value for info in at.info)
    assert "Each cut-off by itself" not in said(at)
    at.switch_page("pages/report.py").run()
    at.multiselect(key="merge").set_value([]).run()
    at.switch_page("pages/tradeoffs.py").run()
    assert "Each cut-off by itself" in said(at)
