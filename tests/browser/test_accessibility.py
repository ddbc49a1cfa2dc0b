"""Readers with a keyboard or a screen reader can do the same."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import OPEN_DATA, Reader

DARK: dict[str, Any] = {"color_scheme": "dark"}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}

BOTH = pytest.mark.parametrize("settings", [{}, DARK | PHONE], ids=["light", "dark phone"])
"""Either colours at either width: what is wrong in the dark at a desk is so on a phone."""

NOT_OURS = {
    # The place to drop a file has role=presentation and a label at once.
    "presentation-role-conflict": ('data-testid="stFileUploaderDropzone"',),
    # st.table and st.code scroll in a box of their own that has no tabindex; Chromium, Firefox and
    # Safari let Tab into such a box all the same, as a test below shows.
    "scrollable-region-focusable": (
        ".st-key-settled_table > ",
        ".st-key-again_table > ",
        ".st-key-class_table > ",
        ".st-key-item_table > ",
        "> .stCode.",
        '<pre class="st-emotion-cache',
    ),
}
"""Faults of Streamlit itself: the rule, and what marks the elements that break it."""

ONLY_FAULTS = {"resultTypes": ["violations"]}
"""What is right is not told in full, which takes axe most of its time."""

TABS_TO_ANYTHING = 60


def violations(reader: Reader) -> list[str]:
    """What axe finds on the page as it stands, but for the faults that are not ours."""
    found = Axe().run(reader.page, options=ONLY_FAULTS).response["violations"]
    return [
        f"{violation['id']}: {node['target']} {node['html'][:160]}"
        for violation in found
        for node in violation["nodes"]
        if not _not_ours(violation["id"], node)
    ]


def _not_ours(rule: str, node: dict[str, Any]) -> bool:
    marks = NOT_OURS.get(rule, ())
    return any(mark in node["html"] or mark in str(node["target"]) for mark in marks)


@BOTH
def test_axe_finds_no_fault_of_ours(new_reader: NewReader, settings: dict[str, Any]) -> None:
    reader = new_reader(**settings)
    reader.visit()
    reader.page.get_by_text("Why we say this").first.click()
    expect(reader.page.get_by_text("It rests on these statements").first).to_be_visible()
    expect(reader.page.get_by_role("button", name="Copy this finding").first).to_be_visible()
    assert violations(reader) == []


@BOTH
def test_axe_finds_no_fault_on_the_mistakes_page(
    new_reader: NewReader, settings: dict[str, Any]
) -> None:
    reader = new_reader(**settings)
    reader.visit("/mistakes")
    expect(reader.page.get_by_role("table", name="Items of this pair")).to_be_visible()
    assert violations(reader) == []


def test_axe_finds_no_fault_in_an_entry_of_the_guide(new_reader: NewReader) -> None:
    reader = new_reader(**DARK, **PHONE)
    reader.visit("/guide?term=recall")
    expect(reader.page.get_by_role("heading", name="Recall")).to_be_visible()
    assert violations(reader) == []


def test_axe_finds_no_fault_in_the_ways_in(reader: Reader) -> None:
    reader.ways_in()
    for name in ("File", "Paste", "Type in", "Samples"):
        reader.page.get_by_role("tab", name=name).click()
        expect(reader.page.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")
        assert violations(reader) == []


@BOTH
def test_axe_finds_no_fault_in_the_share_box(
    new_reader: NewReader, settings: dict[str, Any]
) -> None:
    reader = new_reader(**settings)
    reader.visit()
    reader.page.get_by_role("button", name="Share").click()
    expect(reader.page.get_by_role("button", name="Copy the summary")).to_be_visible()
    reader.settle()
    assert violations(reader) == []


def test_axe_finds_no_fault_in_a_message(reader: Reader) -> None:
    reader.upload("true,pred,prediction\na,a,b\nb,b,a\n")
    expect(reader.page.get_by_text("One question before")).to_be_visible()
    reader.ways_in_are_folded()
    reader.settle()
    expect(reader.chart()).to_have_count(1)
    assert violations(reader) == []


def test_headings_go_down_one_step_at_a_time(reader: Reader) -> None:
    levels = reader.page.get_by_test_id("stMain").locator("h1, h2, h3, h4").evaluate_all(
        "headings => headings.map(heading => Number(heading.tagName[1]))"
    )  # fmt: skip
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def tab_to(reader: Reader, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(TABS_TO_ANYTHING):
        reader.page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no Tab reaches {target}")


def test_the_controls_are_used_by_keyboard_alone(reader: Reader) -> None:
    page, keyboard = reader.page, reader.page.keyboard
    tab_to(reader, page.get_by_role("radio", name="Positive and negative"))
    keyboard.press("ArrowRight")
    keyboard.press("Enter")
    expect(page.get_by_role("radio", name="Each against the rest")).to_be_checked()
    reader.settle()
    tab_to(reader, page.get_by_role("combobox", name="Order"))
    keyboard.press("ArrowDown")
    page.get_by_role("option", name="By name").wait_for()
    keyboard.type("Lowest recall")
    keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Order")).to_have_value("Lowest recall first")
    reader.settle()
    for label in ("Chart (PNG)", "Chart (SVG)"):
        tab_to(reader, page.get_by_role("button", name=label, exact=True))
    why = page.locator("summary").filter(has_text="Why we say this").first
    tab_to(reader, why)
    keyboard.press("Enter")
    expect(page.get_by_text("It rests on these statements").first).to_be_visible()


def test_a_sample_is_opened_by_keyboard_alone(reader: Reader) -> None:
    page, keyboard = reader.page, reader.page.keyboard
    tab_to(reader, page.get_by_role("button", name=OPEN_DATA))
    keyboard.press("Enter")
    file = page.get_by_role("tab", name="File")
    expect(file).to_be_visible()
    if not file.evaluate("tab => tab === document.activeElement"):
        tab_to(reader, file)
    for _ in range(3):
        keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Samples")).to_have_attribute("aria-selected", "true")
    tab_to(reader, page.get_by_role("combobox", name="A built-in sample"))
    keyboard.type("Iris")
    keyboard.press("Enter")
    expect(page.get_by_text("150 irises of three species").first).to_be_visible()
    tab_to(reader, page.get_by_role("button", name="Show this sample"))
    keyboard.press("Enter")
    expect(page.get_by_text("iris.csv: 150 items")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "name"), [("/", "Figures of every class"), ("/mistakes", "Items of this pair")]
)
def test_a_wide_table_is_scrolled_by_keyboard(new_reader: NewReader, path: str, name: str) -> None:
    reader = new_reader(**PHONE)
    reader.visit(path)
    table = reader.page.get_by_role("table", name=name)
    expect(table).to_be_visible()
    box = table.locator("xpath=ancestor::*").filter(has=table).last
    tab_to(reader, box)
    before = box.evaluate("box => box.scrollLeft")
    reader.page.keyboard.press("ArrowRight")
    reader.page.wait_for_function(
        "before => document.activeElement.scrollLeft > before", arg=before
    )


def test_the_chart_is_told_to_a_screen_reader(reader: Reader) -> None:
    name = reader.chart().get_attribute("aria-label")
    assert name is not None
    assert name.startswith("Bar chart of precision, recall, F1 and accuracy")
    assert reader.chart().locator('[aria-roledescription="bar"]').count() == 40
    reader.page.get_by_text("The same chart in words").click()
    expect(reader.page.get_by_text("“8”: precision 0.8563 (between 0.7965")).to_be_visible()
