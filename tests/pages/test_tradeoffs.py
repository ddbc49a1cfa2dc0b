"""The trade-off page without a browser: its steps, about the example and about the data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.words.five_steps import STEPS
from tests.pages.report_page import ENTRYPOINT, PATIENCE, shown

SCORES = "true,predicted,score_spam\n" + "".join(
    f"{'spam' if place % 3 else 'mail'},{'spam' if place > 40 else 'mail'},{place / 80:.4f}\n"
    for place in range(80)
)

FIGURES = "class,precision,recall\na,0.90,0.40\nb,0.50,0.95\n![x](http://evil.test/x.png),0.7,0.6\n"


def tradeoffs(sample: str = "", content: str = "", **address: str) -> AppTest:
    """The page with a sample or an upload that was opened before."""
    at = AppTest.from_file(str(ENTRYPOINT), default_timeout=PATIENCE)
    if sample:
        at.query_params["sample"] = sample
    at.run()
    if content:
        at.file_uploader(key="upload").set_value(("mine.csv", content.encode(), "text/csv")).run()
    at.switch_page("pages/tradeoffs.py")
    at.query_params.update(address)
    at.run()
    assert not at.exception
    return at


def said(at: AppTest) -> str:
    return "\n".join(shown(one.value) for one in (*at.markdown, *at.caption, *at.info))


def specs(at: AppTest) -> list[dict[str, Any]]:
    return [json.loads(one.proto.spec) for one in at.get("vega_lite_chart")]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_step_has_its_words_and_a_picture_with_a_slider(step: Any) -> None:
    at = tradeoffs(step=step.short)
    assert shown(at.subheader[0].value) == step.title
    assert "From breast_cancer.csv." in said(at)
    wide = specs(at)[0]
    at.session_state["narrow_screen"] = True
    narrow = specs(at.run())[0]
    for spec in (wide, narrow):
        assert spec["params"][0]["bind"]["name"] == step.slider
    assert wide["width"] > narrow["width"]


def test_the_steps_can_be_about_a_class_of_the_upload() -> None:
    at = tradeoffs(content=SCORES, step="3 Precision and recall")
    choice = at.segmented_control(key="learn_from")
    choice.set_value(choice.options[1]).run()
    assert not at.exception
    assert "A disc is real “spam”" in said(at)
    assert "Each of the 80 signs is one item of the test." in said(at)


@pytest.mark.parametrize(("content", "open_"), [("", True), (SCORES, False), (FIGURES, True)],
                         ids=["sample", "own scores", "own figures"])  # fmt: skip
def test_the_steps_are_folded_for_who_brings_scores(content: str, open_: bool) -> None:
    at = tradeoffs(content=content)
    steps = next(one for one in at.expander if one.label.startswith("New to these words?"))
    assert steps.proto.expanded is open_


def test_without_scores_only_the_example_is_there() -> None:
    at = tradeoffs(sample="travel_matrix")
    assert "learn_from" not in [one.key for one in at.segmented_control]
    assert "“malignant”" in said(at)


def test_without_scores_the_page_teaches_with_the_own_figures() -> None:
    at = tradeoffs(sample="travel_matrix")
    assert "Of every 100 real “bus”, it finds 50." in said(at)
    assert [header.value for header in at.header][1:] == [
        "Your own precision and recall", "What scores would add",
    ]  # fmt: skip
    assert "score_A" in at.code[0].value
    labels = [spec["params"][0]["bind"]["name"] for spec in specs(at) if "params" in spec]
    assert sum("What does a miss cost you?" in label for label in labels) == 1
    assert sum("How common is the class for you?" in label for label in labels) == 1


def test_of_figures_alone_no_other_mix_is_worked_out_and_names_stay_text() -> None:
    at = tradeoffs(content=FIGURES)
    assert "How precision would change cannot be worked out" in said(at)
    choice = at.selectbox(key="own_class")
    choice.set_value(choice.options[2]).run()
    assert not at.exception
    assert not any("![x]" in one.value or "http://" in one.value for one in at.markdown)


@pytest.mark.parametrize(
    "content",
    [
        "true,predicted\na,a\na,a\n",
        "true,predicted\na,b\na,b\nb,b\nb,b\n",
        "class,tp,fp,fn\na,5,1,0\nb,0,0,3\n",
        "class,precision,recall,support\na,0.5,0.5,10\nb,0.8,0.9,40\n",
    ],
    ids=["one class", "never said", "no true negatives", "figures with sizes"],
)
def test_any_kind_of_file_has_its_page(content: str) -> None:
    at = tradeoffs(content=content)
    assert at.header[1].value == "Your own precision and recall"


@pytest.mark.parametrize("classes", [100, 1_000])
def test_many_classes_are_all_drawn_and_one_is_chosen(classes: int) -> None:
    lines = ["class,precision,recall"]
    lines += [f"c{number},0.{number % 90 + 10},0.{number % 80 + 10}" for number in range(classes)]
    at = tradeoffs(content="\n".join(lines) + "\n")
    points = next(spec for spec in specs(at) if "params" not in spec)
    drawn = [row for layer in points["layer"] for row in layer["data"]["values"] if "told" in row]
    assert len(drawn) == classes
    assert len(at.selectbox(key="own_class").options) == classes


@pytest.mark.parametrize("sample", ["digits_predictions", "breast_cancer", "rare_eights"])
def test_with_scores_nothing_is_said_to_be_missing(sample: str) -> None:
    at = tradeoffs(sample=sample)
    assert "Your own precision and recall" not in [header.value for header in at.header]


@pytest.mark.parametrize("sample", ["digit_figure", "iris", "wine_counts", "digits_report",
                                    "impossible_figures"])  # fmt: skip
def test_every_sample_without_scores_has_its_own_part(sample: str) -> None:
    at = tradeoffs(sample=sample)
    assert at.header[1].value == "Your own precision and recall"


def test_a_story_is_answered_by_its_numbers_once_a_setting_is_chosen() -> None:
    at = tradeoffs()
    assert "cheapest of the three" not in said(at)
    at.radio(key="story_spam").set_value("strict").run()
    assert not at.exception
    assert "This is the cheapest of the three" in said(at)
    at.radio(key="story_spam").set_value("lenient").run()
    assert "Cheaper here is “Strict" in said(at)
    at.segmented_control(key="story").set_value("Card fraud").run()
    assert not at.exception
    assert "50,000 payments" in said(at)
