"""A link as the first request of a fresh server shows what its maker saw, on every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from lib.evaluation import Evaluation
from lib.report import count_file
from lib.share.link import link_to
from lib.share.packing import pack
from lib.share.store import DAY, Store
from tests.browser.conftest import DESK, NewReader
from tests.browser.reader import Reader
from tests.browser.server import serving
from tests.browser.test_nasty_names import nothing_came_of_it
from tests.builders import from_matrix
from tests.nasty_names import NASTY_NAMES
from tests.sample_evaluations import SAMPLE_DATA

PHONE = {"width": 390, "height": 844}
SCREENS = pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
FIGURES = "Figures of every class"


def digits() -> Evaluation:
    file = SAMPLE_DATA / "digits_predictions.csv"
    return count_file(file, name=file.name).evaluation


def figures(reader: Reader) -> list[str]:
    """The headline, the one number and every figure of the table."""
    table = reader.page.get_by_role("table", name=FIGURES)
    expect(table).to_be_visible()
    number = reader.page.get_by_test_id("stMetricValue").first.inner_text()
    return [reader.headline().inner_text(), number, *table.locator("td").all_inner_texts()]


@pytest.fixture(scope="module")
def seen(browser: object) -> list[str]:
    """What the maker of the links sees of the sample that they carry."""
    from playwright.sync_api import Browser

    assert isinstance(browser, Browser)
    with serving() as own:
        maker = Reader(browser.new_page(viewport=DESK), own)
        maker.visit()
        found = figures(maker)
        maker.page.close()
    return found


@SCREENS
def test_a_cold_long_link_shows_the_figures_of_its_maker(
    new_reader: NewReader, seen: list[str], screen: dict[str, int]
) -> None:
    with serving() as fresh:
        reader = new_reader(fresh, viewport=screen)
        reader.page.goto(link_to(digits(), fresh))
        reader.settle()
        assert figures(reader) == seen
        expect(reader.page.get_by_text("Opened from a link.")).to_be_visible()
        reader.page.close()


@SCREENS
def test_a_cold_short_link_shows_the_figures_of_its_maker(
    new_reader: NewReader, seen: list[str], screen: dict[str, int], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    url = f"sqlite:///{tmp_path / 'links.sqlite'}"
    monkeypatch.setenv("PLAINSCORE_STORE", url)
    store = Store(url)
    number = store.keep(pack(digits()), seconds=DAY).number
    store.close()
    with serving() as fresh:
        reader = new_reader(fresh, viewport=screen)
        reader.page.goto(f"{fresh}/?r={number}")
        reader.settle()
        assert figures(reader) == seen
        reader.page.close()


def test_a_cold_link_opens_the_page_and_the_view_that_it_names(new_reader: NewReader) -> None:
    with serving() as fresh:
        reader = new_reader(fresh)
        view = [("cells", "By true class")]
        reader.page.goto(link_to(digits(), fresh, page="mistakes", view=view))
        reader.settle()
        expect(reader.page.get_by_role("radio", name="By true class")).to_be_checked()
        expect(reader.page.get_by_text("which never holds rows")).to_be_visible()
        reader.page.close()


def test_pages_reload_and_steps_back_keep_the_report(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.page.goto(link_to(from_matrix([[8, 2], [1, 9]], ["oak", "ash"]), reader.address))
    reader.settle()
    told = reader.headline().inner_text()
    reader.page.get_by_role("link", name="Mistakes").click()
    expect(reader.headline()).to_contain_text("is called")
    reader.settle()
    assert "report" in reader.asked()
    reader.page.reload()
    expect(reader.headline()).to_contain_text("is called")
    expect(reader.page.get_by_text("matrix.csv").first).to_be_visible()
    reader.settle()
    while "/mistakes" in reader.page.url:
        reader.page.go_back()
    expect(reader.headline()).to_have_text(told)
    expect(reader.page.get_by_text("matrix.csv").first).to_be_visible()


def test_an_upload_outlives_a_reload(reader: Reader) -> None:
    reader.upload("true,pred\noak,oak\noak,ash\nash,ash\n", "trees.csv")
    expect(reader.page.get_by_text("trees.csv: 3 items")).to_be_visible()
    reader.page.wait_for_url("**/*report=*")
    reader.page.reload()
    expect(reader.page.get_by_text("trees.csv: 3 items")).to_be_visible()
    expect(reader.page.get_by_text("Opened from a link.")).to_be_visible()


def test_a_broken_link_is_a_message_and_no_sample(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.page.goto(f"{reader.address}/?report={pack(digits())[:-9]}")
    expect(reader.page.get_by_role("alert")).to_contain_text("cut or changed")
    expect(reader.headline()).to_have_count(0)


def test_nasty_names_in_a_link_stay_text(new_reader: NewReader) -> None:
    size = len(NASTY_NAMES)
    cells = [[3 if a == b else int(b == a - 1) for b in range(size)] for a in range(size)]
    reader = new_reader()
    reader.page.goto(link_to(from_matrix(cells, NASTY_NAMES), reader.address))
    expect(reader.page.get_by_role("table", name=FIGURES)).to_contain_text("onerror")
    reader.settle()
    nothing_came_of_it(reader)


def test_a_report_within_another_page_has_no_frame_of_its_own(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.page.goto(link_to(digits(), reader.address) + "&embed=true")
    reader.settle()
    expect(reader.page.get_by_role("button", name="Share")).to_have_count(0)
    expect(reader.page.get_by_role("button", name="Open your own results")).to_have_count(0)
    expect(reader.chart().first).to_be_visible()
