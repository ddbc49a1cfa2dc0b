"""Deciding in a browser: what moves with the slider, and what is sent while it moves."""

from __future__ import annotations

import csv
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.test_accessibility import DARK, PHONE, tab_to, violations
from ui.samples import FOLDER

SWEEPS = 5
ENOUGH_A_SECOND = 30
STEPS = 200


def open_page(reader: Reader, sample: str = "breast_cancer") -> Locator:
    """The trade-off page, with the slider in sight."""
    reader.page.goto(f"{reader.address}/tradeoffs?sample={sample}")
    reader.settle()
    slider = reader.page.get_by_label(re.compile("^Cut-off of"))
    expect(slider).to_be_visible()
    slider.scroll_into_view_if_needed()
    return slider


def told(reader: Reader, tile: str) -> str:
    return reader.page.locator(f".figures .{tile} b").inner_text()


def counted(cut: float) -> tuple[int, int, int]:
    """tp, fp and fn from a score on, straight from the file."""
    with (FOLDER / "breast_cancer.csv").open(encoding="utf-8", newline="") as text:
        rows = [(float(row["score_malignant"]), row["diagnosis"] == "malignant")
                for row in csv.DictReader(text)]  # fmt: skip
    tp = sum(1 for score, real in rows if real and score >= cut)
    fp = sum(1 for score, real in rows if not real and score >= cut)
    return tp, fp, sum(real for _, real in rows) - tp


def cut_off(reader: Reader) -> float:
    text = reader.page.locator(".slider .at").inner_text()
    found = re.search(r"a score of ([\d.]+) or more", text)
    assert found is not None, text
    return float(found[1])


def of_100(share: float) -> str:
    """A share that is not 0 or 1 is not shown as if it were."""
    if 0 < share < 0.005:
        return "<1"
    return ">99" if 0.995 <= share < 1 else str(round(100 * share))


def agrees_with_the_file(reader: Reader) -> None:
    tp, fp, fn = counted(cut_off(reader))
    assert told(reader, "alarms") == str(fp)
    assert told(reader, "misses") == str(fn)
    assert told(reader, "precision") == f"{of_100(tp / (tp + fp))} of 100"
    assert told(reader, "recall") == f"{of_100(tp / (tp + fn))} of 100"


def test_dragging_shows_the_right_numbers_and_sends_nothing(new_reader: NewReader) -> None:
    reader = new_reader()
    slider = open_page(reader)
    sent: list[Any] = []
    reader.sockets[-1].on("framesent", lambda frame: sent.append(frame))  # noqa: PLW0108
    box = slider.bounding_box()
    assert box is not None
    mouse, middle = reader.page.mouse, box["y"] + box["height"] / 2
    mouse.move(box["x"] + 0.9 * box["width"], middle)
    mouse.down()
    seen = set()
    for step in range(1, 30):
        mouse.move(box["x"] + (0.9 - step / 50) * box["width"], middle)
        seen.add(cut_off(reader))
        if step % 10 == 0:
            agrees_with_the_file(reader)
    assert len(seen) > 15
    assert sent == []
    with reader.told():
        mouse.up()
    reader.settle()
    assert len(sent) == 1
    agrees_with_the_file(reader)


def test_it_keeps_up_with_any_hand(new_reader: NewReader) -> None:
    """Every step is drawn in a frame of its own, as a hand would see it."""
    slider = open_page(new_reader(), "digits_predictions")
    sweep = """async (slider, steps) => {
        const frame = () => new Promise(requestAnimationFrame);
        const begun = performance.now();
        for (let step = 0; step < steps; step++) {
            slider.value = (step * 7) % slider.max;
            slider.dispatchEvent(new Event("input"));
            slider.getBoundingClientRect();
            await frame();
        }
        return 1000 * steps / (performance.now() - begun);
    }"""
    # Other tests want the same processors: one sweep of some is enough.
    assert any(slider.evaluate(sweep, STEPS) >= ENOUGH_A_SECOND for _ in range(SWEEPS))


def test_the_slider_is_moved_by_keys_and_tells_a_screen_reader(new_reader: NewReader) -> None:
    reader = new_reader()
    slider = open_page(reader)
    slider.focus()
    before = slider.get_attribute("aria-valuetext")
    reader.page.keyboard.press("ArrowRight")
    after = slider.get_attribute("aria-valuetext") or ""
    assert after != before
    figures = r"Cut-off [\d.]+: precision \d+ of 100, recall \d+ of 100, \d+ false alarms"
    assert re.match(figures, after)
    agrees_with_the_file(reader)


def test_the_mix_slider_follows_bayes(new_reader: NewReader) -> None:
    reader = new_reader()
    open_page(reader)
    mix = reader.page.get_by_label("My real mix")
    mix.focus()
    reader.page.keyboard.press("Home")
    tp, fp, fn = counted(cut_off(reader))
    others = 357
    share = 0.0001
    right = share * tp / (tp + fn)
    precision = right / (right + (1 - share) * fp / others)
    words = reader.page.locator(".world").inner_text()
    assert "If 0.01 of every 100 items are really “malignant”" in words
    found = re.search(r"of every 100 labels, ([<>]?\d+) are right", words)
    assert found is not None
    assert found[1] == of_100(precision)
    world = reader.page.locator(".world")
    reader.page.get_by_label("Of every 100 items").fill("2.5")
    expect(world).to_contain_text("If 2.5 of every 100 items are really “malignant”")
    reader.page.get_by_role("button", name="As in this test").click()
    expect(world).to_contain_text("The figures above hold.")


@pytest.mark.parametrize("settings", [{}, DARK | PHONE], ids=["light", "dark phone"])
def test_axe_finds_no_fault_of_ours(new_reader: NewReader, settings: dict[str, Any]) -> None:
    reader = new_reader(**settings)
    open_page(reader, "digits_predictions")
    reader.page.get_by_role("button", name=re.compile("^Keep ")).click()
    expect(
        reader.page.get_by_role("heading", name="What becomes of the whole test")
    ).to_be_visible()
    reader.settle()
    # What a run leaves as it was is paler until it ends, and takes a moment to come back.
    reader.page.wait_for_function(
        """() => {
            let one = document.querySelector("[data-testid=stBidiComponentIsolated]");
            for (; one; one = one.parentElement)
                if (getComputedStyle(one).opacity !== "1") return false;
            return true;
        }"""
    )
    assert violations(reader) == []


def test_a_phone_is_wide_enough(new_reader: NewReader) -> None:
    reader = new_reader(**PHONE)
    open_page(reader, "digits_predictions")
    wide = reader.page.evaluate("document.scrollingElement.scrollWidth")
    assert wide <= PHONE["viewport"]["width"]


def test_a_goal_is_settled_by_keyboard_alone(new_reader: NewReader) -> None:
    reader = new_reader()
    open_page(reader)
    reader.page.get_by_role("heading", name="Decide").click()
    keyboard = reader.page.keyboard
    tab_to(reader, reader.page.get_by_role("combobox", name="Choose the cut-off by"))
    keyboard.type("Recall")
    keyboard.press("Enter")
    expect(reader.page.get_by_text("Allowing for chance, that is at least")).to_be_visible()
    reader.settle()
    tab_to(reader, reader.page.get_by_role("button", name=re.compile("^Keep ")))
    keyboard.press("Enter")
    expect(reader.page.get_by_role("table", name="Cut-offs that you keep")).to_be_visible()
