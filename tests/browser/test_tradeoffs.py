"""The trade-off page in a browser: sliders that ask nothing of the server, by key and by eye."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from lib.metrics.dots import cuts, dots_of, first_cut
from lib.report import count_file
from lib.words.five_steps import STEPS
from lib.words.step_lines import two_numbers
from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.test_accessibility import BOTH, tab_to, violations
from tests.sample_evaluations import SAMPLE_DATA

CUT_OFF = "Cut-off: stricter to the right"


def tradeoffs(new_reader: NewReader, address: str = "", **settings: Any) -> Reader:
    """A reader who came to the page by its own address."""
    reader = new_reader(**settings)
    reader.page.goto(f"{reader.address}/tradeoffs{address}")
    reader.settle()
    expect(reader.page.locator('[role="graphics-document"]:visible').first).to_be_visible()
    if reader.page.locator(".st-key-cut_off_slider").count():
        expect(slider(reader, "Cut-off of")).to_be_visible()
    return reader


def at_step(number: int) -> str:
    return "?step=" + STEPS[number - 1].short.replace(" ", "+")


def slider(reader: Reader, label: str) -> Locator:
    return reader.page.get_by_role("slider", name=label)


def lines(reader: Reader) -> list[str]:
    """The lines above the picture that is shown first."""
    texts = reader.page.locator('[role="graphics-document"]:visible').first.locator("svg text")
    return texts.evaluate_all("texts => texts.map(text => text.textContent)")


def test_a_slider_shows_the_right_numbers_and_sends_nothing(new_reader: NewReader) -> None:
    reader = tradeoffs(new_reader, at_step(3))
    evaluation = count_file(SAMPLE_DATA / "breast_cancer.csv", name="b.csv").evaluation
    curve = dict(zip(evaluation.classes, evaluation.curves or (), strict=True))["malignant"]
    assert curve is not None
    dots = dots_of(curve)
    assert dots is not None
    found = cuts(dots)
    begin = first_cut(found)
    handle = slider(reader, CUT_OFF)
    expect(handle).to_have_value(str(begin))
    assert set(two_numbers(found[begin])) <= set(lines(reader))

    sent: list[Any] = []
    reader.sockets[-1].on("framesent", lambda frame: sent.append(frame))  # noqa: PLW0108
    handle.focus()
    for steps in range(1, 8):
        reader.page.keyboard.press("ArrowLeft")
        expect(handle).to_have_value(str(begin - steps))
        told = two_numbers(found[begin - steps])
        reader.page.wait_for_function(
            "told => [...document.querySelectorAll('svg text')].some(t => t.textContent === told)",
            arg=told[2],
        )
        assert set(told) <= set(lines(reader))
    reader.page.keyboard.press("End")
    reader.page.wait_for_function(
        "() => document.body.textContent.includes('Cut-off above every score')"
    )
    assert sent == []


def test_every_step_is_reached_by_keyboard_and_its_slider_too(new_reader: NewReader) -> None:
    reader = tradeoffs(new_reader)
    tab_to(reader, reader.page.get_by_role("radio", name=STEPS[0].short))
    reader.page.keyboard.press("ArrowRight")
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("heading", name=STEPS[1].title)).to_be_visible()
    handle = slider(reader, STEPS[1].slider)
    tab_to(reader, handle)
    before = handle.input_value()
    reader.page.keyboard.press("ArrowRight")
    assert int(handle.input_value()) == int(before) + 1


@BOTH
@pytest.mark.parametrize(
    "view", ["?sample=travel_matrix", at_step(3), at_step(4), at_step(5)],
    ids=["no scores", "step 3", "step 4", "step 5"],
)  # fmt: skip
def test_axe_finds_no_fault_and_the_page_does_not_scroll_sideways(
    new_reader: NewReader, settings: dict[str, Any], view: str
) -> None:
    reader = tradeoffs(new_reader, view, **settings)
    assert violations(reader) == []
    main = reader.page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")


def test_a_story_is_answered(new_reader: NewReader) -> None:
    reader = tradeoffs(new_reader)
    reader.page.get_by_text("What would you choose?").click()
    reader.page.get_by_text("Strict: flag only if it is sure").click()
    expect(reader.page.get_by_text("This is the cheapest of the three")).to_be_visible()
    expect(reader.page.get_by_role("table", name="Settings: Spam filter")).to_be_visible()
    assert violations(reader) == []
