"""A server that is stopped and started again under an open page: the same report, or what is lost.

The page itself connects again and still shows what it showed; the next touch meets the new server.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, NewReader
from tests.browser.reader import Reader
from tests.browser.server import free_port, serving

NARROW = {"width": 600, "height": 900}
SMALL = "true,pred\n" + "cat,cat\n" * 30 + "cat,dog\n" * 4 + "dog,dog\n" * 20
SIDE = 100
CHANCE = Random(4)
NAMES = [f"class {place}" for place in range(SIDE)]
LARGE = "\n".join(
    ",".join(map(str, line))
    for line in [
        ["true", *NAMES],
        *([name, *(CHANCE.randrange(200) for _ in NAMES)] for name in NAMES),
    ]
)
"""So many different cells that no address holds its report."""
CONNECTED = "CONNECTED"
AGAIN = 60_000
"""Milliseconds until a page has found its server again: it tries less and less often."""


def over_a_restart(
    new_reader: NewReader, before: Callable[[Reader], None], after: Callable[[Reader], None]
) -> None:
    port = free_port()
    with serving(port=port) as address:
        reader = new_reader(address, viewport=DESK)
        before(reader)
    app, state = reader.page.get_by_test_id("stApp"), "data-test-connection-state"
    expect(app).not_to_have_attribute(state, CONNECTED)
    with serving(port=port):
        expect(app).to_have_attribute(state, CONNECTED, timeout=AGAIN)
        after(reader)
        reader.page.close()


@pytest.mark.parametrize("path", [
    "/?sample=iris&positive=virginica",
    "/mistakes?sample=iris&positive=virginica",
    "/tradeoffs?sample=breast_cancer",
])  # fmt: skip
def test_what_the_address_names_is_there_again(new_reader: NewReader, path: str) -> None:
    seen: list[str] = []

    def look(reader: Reader) -> list[str]:
        reader.settle()
        told = reader.page.get_by_test_id("stMain").inner_text().splitlines()
        return [reader.page.url, reader.headline().inner_text(), *told[:20]]

    def before(reader: Reader) -> None:
        reader.page.goto(reader.address + path)
        seen.extend(look(reader))

    def after(reader: Reader) -> None:
        assert look(reader) == seen
        reader.page.reload()
        assert look(reader) == seen

    over_a_restart(new_reader, before, after)


def test_the_report_of_a_small_upload_is_there_again(new_reader: NewReader) -> None:
    def before(reader: Reader) -> None:
        reader.visit()
        reader.upload(SMALL, "pets.csv")
        expect(reader.page.get_by_text("pets.csv: 54 items")).to_be_visible()
        reader.settle()
        assert "report" in reader.asked()

    def after(reader: Reader) -> None:
        reader.page.get_by_role("link", name="Mistakes").click()
        expect(reader.headline()).to_contain_text("cat")
        reader.settle()
        reader.page.get_by_role("link", name="Report").click()
        expect(reader.page.get_by_role("table", name="Figures of every class")).to_be_visible()
        expect(reader.page.get_by_text("pets.csv: 54 items")).to_be_visible()
        reader.settle()
        expect(reader.bar("cat: Recall 0.8824")).to_have_count(1)

    over_a_restart(new_reader, before, after)


def test_a_narrow_window_keeps_its_narrow_chart(new_reader: NewReader) -> None:
    def is_narrow(reader: Reader) -> None:
        box = reader.chart().bounding_box()
        assert box is not None
        assert box["width"] < NARROW["width"]

    def before(reader: Reader) -> None:
        reader.page.set_viewport_size(NARROW)
        reader.visit("/?sample=digit_figure")
        reader.page.wait_for_function(
            "() => document.querySelector('[role=graphics-document]').clientWidth < innerWidth"
        )
        is_narrow(reader)

    def after(reader: Reader) -> None:
        reader.page.get_by_role("radio", name="Each against the rest").click()
        expect(reader.page.get_by_text("Items that are, or are called, the class")).to_be_visible()
        reader.settle()
        is_narrow(reader)

    over_a_restart(new_reader, before, after)


def test_of_a_large_upload_it_is_said_that_the_file_is_gone(new_reader: NewReader) -> None:
    def before(reader: Reader) -> None:
        reader.visit()
        reader.upload(LARGE, "many.csv")
        expect(reader.page.get_by_text("many.csv:").first).to_be_visible(timeout=AGAIN)
        reader.settle()
        assert "file" in reader.asked()

    def after(reader: Reader) -> None:
        reader.page.get_by_role("link", name="Mistakes").click()
        said = reader.page.get_by_text("The file that this address showed is no longer at hand")
        expect(said).to_be_visible()
        expect(reader.page.get_by_text("digits_predictions.csv")).to_have_count(0)
        expect(reader.page.get_by_role("button", name="Show a built-in sample")).to_be_visible()

    over_a_restart(new_reader, before, after)
