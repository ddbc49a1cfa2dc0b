"""The very first request to a fresh server, by whatever address."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.reader import OPEN_DATA
from tests.browser.server import serving


@pytest.mark.parametrize(
    ("path", "shown", "arrangement"),
    [
        ("/", "digits_predictions.csv: 1,797 items", "Positive and negative"),
        ("/?sample=digit_figure", "digit_figure.csv: printed figures", "Positive and negative"),
        (
            "/report?sample=iris&rows=Each+against+the+rest",
            "iris.csv: 150 items", "Each against the rest",
        ),
    ],
)  # fmt: skip
def test_a_cold_deep_link_opens_the_page_in_its_frame(
    new_reader: NewReader, path: str, shown: str, arrangement: str
) -> None:
    with serving() as fresh:
        reader = new_reader(fresh)
        reader.visit(path)
        expect(reader.page.get_by_text(shown)).to_be_visible()
        expect(reader.page.get_by_role("button", name=OPEN_DATA)).to_be_visible()
        expect(reader.page.get_by_role("radio", name=arrangement)).to_be_checked()
        # Streamlit's own menu of the files in pages/ would stand in a sidebar.
        expect(reader.page.get_by_test_id("stSidebar")).to_have_count(0)
        expect(reader.page.get_by_test_id("stSidebarNav")).to_have_count(0)
        expect(reader.page.get_by_role("link", name="streamlit app")).to_have_count(0)
        expect(reader.page.get_by_role("dialog")).to_have_count(0)
        expect(reader.page).to_have_title("Plainscore")
        reader.page.close()


@pytest.mark.parametrize(
    ("path", "headline", "shown"),
    [
        ("/mistakes?sample=iris", "Real “virginica” is called “versicolor”", "iris.csv: 150 items"),
        ("/guide", "What the words mean", "digits_predictions.csv"),
        ("/tradeoffs?sample=iris&step=2+Cut-off", "what happens if it is stricter?",
         "A cut-off turns scores into answers"),
    ],
)  # fmt: skip
def test_a_cold_page_of_its_own_address_stands_in_its_frame(
    new_reader: NewReader, path: str, headline: str, shown: str
) -> None:
    with serving() as fresh:
        reader = new_reader(fresh)
        reader.page.goto(fresh + path)
        reader.settle()
        expect(reader.headline()).to_contain_text(headline)
        expect(reader.page.get_by_text(shown).first).to_be_visible()
        expect(reader.page.get_by_role("button", name=OPEN_DATA)).to_be_visible()
        expect(reader.page.get_by_test_id("stSidebar")).to_have_count(0)
        expect(reader.page.get_by_role("link", name="streamlit app")).to_have_count(0)
        expect(reader.page.get_by_role("dialog")).to_have_count(0)
        reader.page.close()
