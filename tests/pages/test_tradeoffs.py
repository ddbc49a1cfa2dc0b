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
    wide, narrow = specs(at)[:2]
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


def test_without_scores_only_the_example_is_there() -> None:
    at = tradeoffs(sample="travel_matrix")
    assert [one.key for one in at.segmented_control] == ["step"]
    assert "“malignant”" in said(at)
