"""The line above a report opens into the account, on a desk and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader

PETS = "id,actual,model output\n" + "1,cat,cat\n2,dog,cat\n3,dog,dog\n" * 4
LEFT_OUT = PETS + "4,=1+1,\n5,,dog\n"


def open_account(reader: Reader) -> None:
    """Unfold the line."""
    reader.page.locator(".st-key-about_data summary").click()
    expect(reader.page.get_by_role("table", name="How the file was read")).to_be_visible()
    reader.settle()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_account_opens_and_corrects(new_reader: NewReader, width: int) -> None:
    reader = new_reader(viewport={"width": width, "height": 900})
    reader.visit()
    reader.upload(LEFT_OUT, "pets.csv")
    expect(reader.page.get_by_text("2 of 14 rows left out.")).to_be_visible()
    reader.ways_in_are_folded()
    open_account(reader)
    rows = reader.page.get_by_role("table", name="Rows left out of the counting")
    expect(rows).to_contain_text("The row has nothing in “model output”")
    wide = "main => main.scrollWidth - main.clientWidth"
    assert reader.page.get_by_test_id("stMain").evaluate(wide) <= 0
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name="Rows left out (CSV)").click()
    assert "'=1+1" in download.value.path().read_text()
    # A click would scroll first, and a list that is open is folded by scrolling.
    reader.page.get_by_role("combobox", name="Delimiter").press("ArrowDown")
    reader.page.get_by_role("option", name="semicolon").click()
    reader.page.get_by_role("button", name="Read it this way").click()
    expect(reader.page.get_by_text("pets.csv could not be opened.")).to_be_visible()
    reader.settle()


def test_another_sign_can_be_typed_as_delimiter(reader: Reader) -> None:
    reader.upload("actual;a^guess;b\n" + "x;1^x;1\ny;1^x;1\ny;1^y;1\n" * 4, "odd.csv")
    expect(reader.page.get_by_text("odd.csv")).to_be_visible()
    reader.settle()
    box = reader.page.get_by_role("combobox", name="Delimiter")
    if not box.is_visible():
        open_account(reader)
    box.click()
    box.fill("^")
    reader.page.keyboard.press("Enter")
    reader.page.get_by_role("button", name="Read it this way").click()
    expect(reader.page.get_by_text("prediction in “guess;b”")).to_be_visible()
    reader.settle()
