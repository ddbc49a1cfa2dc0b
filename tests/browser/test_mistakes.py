"""The mistakes page in a browser: a click on a cell, the lists by keyboard, a phone, the dark."""

from __future__ import annotations

import csv
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, TimeoutError, expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.test_nasty_names import FILE_NAME, attack, nothing_came_of_it

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
PETS = "id,true,predicted\n" + "".join(
    f"{true}{label}{place},{true},{label}\n"
    for true, label, count in (("cat", "cat", 5), ("cat", "dog", 3), ("dog", "cat", 1))
    for place in range(count)
)


TRIES, OPENS = 3, 3_000
"""A list that has just been drawn anew can close again: a reader types once more, after so long
(milliseconds)."""


def mistakes(new_reader: NewReader, address: str = "", **settings: Any) -> Reader:
    """A reader who came to the mistakes page by its own address."""
    reader = new_reader(**settings)
    reader.visit(f"/mistakes{address}")
    expect(items(reader)).to_be_visible()
    reader.settle()
    return reader


def items(reader: Reader) -> Locator:
    return reader.page.get_by_role("table", name="Items of this pair")


def column(reader: Reader, name: str) -> list[str]:
    """What stands under a heading of the table of items."""
    heads = items(reader).locator("thead th").all_inner_texts()
    place = heads.index(name) + 1
    return items(reader).locator(f"tbody tr > :nth-child({place})").all_inner_texts()


def shows_pair(reader: Reader, true: str, label: str) -> None:
    """Wait until both lists say this pair and the page has run with it."""
    page = reader.page
    expect(page.get_by_role("combobox", name="True class")).to_have_value(true)
    expect(page.get_by_role("combobox", name="Called")).to_have_value(label)
    reader.settle()


def click_cell(reader: Reader, number: str, place: int = 0) -> None:
    """Click the cell of the matrix in which this number stands, counted from the top left."""
    found = reader.chart().locator("text").get_by_text(number, exact=True)
    box = found.nth(place).bounding_box()
    assert box
    reader.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("settings", [{}, PHONE], ids=["desk", "phone"])
def test_a_click_on_a_cell_shows_its_items(new_reader: NewReader, settings: dict[str, Any]) -> None:
    reader = mistakes(new_reader, "?sample=iris", **settings)
    pairs = reader.page.get_by_role("table", name="Pairs that are mixed up").locator("tbody tr")
    second = [one.strip("“”") for one in pairs.nth(1).locator("td, th").all_inner_texts()[:3]]
    reader.chart().scroll_into_view_if_needed()
    click_cell(reader, second[2])
    shows_pair(reader, second[0], second[1])
    assert column(reader, "actual") == [second[0]] * int(second[2])
    assert column(reader, "model output") == [second[1]] * int(second[2])


def test_a_pair_is_chosen_by_keyboard_alone(new_reader: NewReader) -> None:
    reader = mistakes(new_reader)
    keyboard = reader.page.keyboard
    rightly = reader.page.get_by_text("These items are labelled rightly.")
    for name, value, then in (("True class", "1", rightly), ("Called", "9", items(reader))):
        box = reader.page.get_by_role("combobox", name=name)
        option = reader.page.get_by_role("option", name=value, exact=True)
        for _ in range(TRIES):
            box.focus()
            box.fill(value)
            with suppress(TimeoutError):
                option.wait_for(timeout=OPENS)
                break
        keyboard.press("Enter")
        # What was chosen has come back from the server before the next list is opened.
        expect(then).to_be_visible()
        reader.settle()
    shows_pair(reader, "1", "9")
    assert set(column(reader, "true")) == {"1"}
    assert set(column(reader, "predicted")) == {"9"}


def test_a_phone_in_the_dark_never_scrolls_sideways(new_reader: NewReader) -> None:
    reader = mistakes(new_reader, color_scheme="dark", **PHONE)
    main = reader.page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    number = reader.chart().locator("text").get_by_text("160", exact=True)
    assert number.evaluate("text => getComputedStyle(text).fill") != "rgb(0, 0, 0)"
    background = reader.page.get_by_test_id("stApp").evaluate(
        "app => getComputedStyle(app).backgroundColor"
    )
    assert max(int(part) for part in background.strip("rgb()").split(",")) < 64


def test_an_upload_survives_the_way_to_the_report_and_back(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit()
    reader.upload(PETS)
    expect(reader.page.get_by_text("mine.csv: 9 items")).to_be_visible()
    for _ in range(2):
        reader.page.get_by_role("link", name="Mistakes").click()
        expect(reader.headline()).to_have_text("Real “cat” is called “dog” 3 times")
        expect(reader.page.get_by_text("mine.csv: 9 items")).to_be_visible()
        reader.settle()
        expect(items(reader)).to_be_visible()
        assert column(reader, "id") == ["catdog0", "catdog1", "catdog2"]
        reader.page.get_by_role("link", name="Report").click()
        expect(reader.page.get_by_role("table", name="Figures of every class")).to_be_visible()
        expect(reader.page.get_by_text("mine.csv: 9 items")).to_be_visible()


def test_the_view_is_in_the_address_and_the_items_are_taken_along(
    new_reader: NewReader, tmp_path: Path
) -> None:
    reader = mistakes(new_reader)
    reader.page.get_by_role("radio", name="By true class").click()
    share = "Confusion matrix of 10 classes, by share of the real items of a class."
    expect(reader.chart()).to_have_attribute("aria-label", share)
    reader.settle()
    assert reader.asked() == {"cells": ["By true class"]}
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name="These items (CSV)").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "sample_digits_predictions_items.csv"
    lines = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    assert [line["id"] for line in lines] == column(reader, "id")
    assert {line["note"] for line in lines} == {"sample data"}


def test_nasty_names_stay_text(new_reader: NewReader) -> None:
    reader = mistakes(new_reader)
    reader.upload(attack(), FILE_NAME)
    expect(reader.page.get_by_text("true label in")).to_contain_text("onerror")
    expect(items(reader)).to_be_visible()
    reader.settle()
    nothing_came_of_it(reader)
    expect(items(reader).locator("thead p > *, tbody p > *")).to_have_count(0)
