"""The guide in a browser: look up, open, download, on a phone, in the dark, without a mouse."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from lib.exports.templates import TEMPLATES
from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.test_accessibility import violations

PHONE = {"width": 390, "height": 844}
PARTS = ("Words", "Reading a report", "Files", "Questions")


def guide(new_reader: NewReader, address: str = "", **settings: Any) -> Reader:
    """A reader who came to the guide by its own address."""
    reader = new_reader(**settings)
    reader.page.goto(f"{reader.address}/guide{address}")
    reader.settle()
    expect(reader.headline()).to_contain_text("What the words mean")
    return reader


def test_an_address_opens_the_entry(new_reader: NewReader) -> None:
    reader = guide(new_reader, "?term=recall")
    entry = reader.page.locator(".st-key-word_looked_up")
    expect(entry.get_by_role("heading", name="Recall")).to_be_visible()
    expect(entry.get_by_text("of every 100 real “8”, it finds 86")).to_be_visible()
    expect(reader.chart()).to_have_attribute(
        "aria-label", "100 dots. 100 real “8”: 86 found, 14 missed."
    )


def test_a_word_that_is_looked_up_is_in_the_address(new_reader: NewReader) -> None:
    reader = guide(new_reader)
    box = reader.page.get_by_role("combobox", name="Look up a word")
    box.click()
    box.fill("sensitivity")
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_role("heading", name="Recall")).to_be_visible()
    reader.settle()
    assert reader.asked() == {"term": ["sensitivity"]}


def test_an_entry_opens_in_its_place(new_reader: NewReader) -> None:
    reader = guide(new_reader)
    line = reader.page.locator(".st-key-entry_precision summary")
    line.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_text("it is right 86 times of 100")).to_be_visible()
    expect(reader.chart()).to_have_count(1)


def test_a_term_opens_in_a_dialog_and_an_upload_stays(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit()
    reader.upload("true,predicted\nyes,yes\nyes,no\nno,no\nno,no\n")
    expect(reader.page.get_by_text("mine.csv: 4 items")).to_be_visible()
    reader.page.get_by_role("link", name="Guide").click()
    reader.page.get_by_role("tab", name="Questions").click()
    reader.page.get_by_text("Why is accuracy not enough?").click()
    reader.page.get_by_role("button", name="recall", exact=True).click()
    dialog = reader.page.get_by_role("dialog")
    expect(dialog.get_by_text("In mine.csv: of every 100 real “yes”, it finds 50.")).to_be_visible()
    assert violations(reader) == []
    reader.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(reader.page.get_by_text("The examples are from mine.csv.")).to_be_visible()


def test_a_template_is_downloaded(new_reader: NewReader, tmp_path: Path) -> None:
    reader = guide(new_reader, "?part=Files")
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name="Template (CSV)").first.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "template_predictions.csv"
    lines = list(csv.reader(file.read_text(encoding="utf-8").splitlines()))
    assert tuple(lines[0]) == TEMPLATES["predictions"].header


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "settings", [{}, {"viewport": PHONE, "color_scheme": "dark"}], ids=["desk", "dark phone"]
)
def test_no_fault_of_ours_and_no_sideways_scroll(
    new_reader: NewReader, part: str, settings: dict[str, Any]
) -> None:
    reader = guide(new_reader, f"?part={part.replace(' ', '+')}&term=MCC", **settings)
    expect(reader.page.get_by_role("tab", name=part)).to_have_attribute("aria-selected", "true")
    assert violations(reader) == []
    main = reader.page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
