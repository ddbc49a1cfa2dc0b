"""What is taken along: made when it is asked for, and an exported page that stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from lib.evaluation import Evaluation
from lib.exports.as_html import report_as_html
from tests import sample_evaluations
from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.browser.test_accessibility import BOTH, DARK, ONLY_FAULTS, PHONE, violations
from tests.exports.attacked import made, nasty
from tests.nasty_names import OTHER_HOST

OpenPage = Callable[..., Page]


@pytest.fixture
def offline(room: Callable[..., BrowserContext]) -> Iterator[OpenPage]:
    """Opens a file without a network; when the test ends, it has asked for nothing else."""
    opened: list[tuple[Page, list[str], list[str]]] = []

    def open_file(path: Path, **settings: Any) -> Page:
        page = room(offline=True, **settings).new_page()
        asked: list[str] = []
        faults: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.goto(path.as_uri())
        opened.append((page, asked, faults))
        return page

    yield open_file
    for page, asked, faults in opened:
        outside = [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]
        page.close()
        assert (outside, faults) == ([], [])


def written(folder: Path, evaluation: Evaluation) -> Path:
    """An exported page."""
    path = folder / "report.html"
    path.write_text(report_as_html(*made(evaluation)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exported page of the digits."""
    return written(tmp_path_factory.mktemp("digits"), sample_evaluations.digits_predictions())


def charts(page: Page) -> Any:
    return page.locator(".live [role='graphics-document']:visible")


def point_at_a_bar(page: Page) -> None:
    """Point at the first bar, beside the line of its interval."""
    bar = charts(page).first.locator('[aria-roledescription="bar"]').first
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.9)


def choose(reader: Reader, label: str, option: str) -> None:
    """Choose in one of the lists; it closes when the page scrolls, so it is first in sight."""
    box = reader.page.get_by_role("combobox", name=label, exact=True)
    box.scroll_into_view_if_needed()
    box.focus()
    reader.page.keyboard.press("ArrowDown")
    reader.page.get_by_role("option", name=option).click()
    expect(box).to_have_value(re.compile(f"^{re.escape(option)}"))
    reader.settle()


def make(reader: Reader, kind: str) -> None:
    """Ask for a larger file."""
    choose(reader, "A larger file", kind)
    reader.page.get_by_role("button", name="Make it").click()


def saved(reader: Reader, kind: str, folder: Path) -> Path:
    """The file that was made, as the browser saves it."""
    button = reader.page.get_by_role("button", name=f"Save {kind}")
    expect(button).to_be_visible(timeout=60_000)
    with reader.page.expect_download() as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_page_is_made_when_it_is_asked_for_and_stands_alone(
    new_reader: NewReader, offline: OpenPage, tmp_path: Path
) -> None:
    reader = new_reader()
    reader.visit("/?sample=digit_figure")
    expect(reader.page.get_by_role("button", name="Save")).to_have_count(0)
    make(reader, "Web page (HTML)")
    path = saved(reader, "Web page (HTML)", tmp_path)
    assert path.name == "sample_digit_figure_report.html"
    headline = reader.headline().inner_text()
    page = offline(path)
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    expect(charts(page)).to_have_count(1)
    # The file does not allow accuracy: ten of the forty are told as unknown.
    assert charts(page).locator('[aria-roledescription="bar"]').count() == 30
    assert charts(page).locator('[aria-roledescription="unknown"]').count() == 10
    expect(page.get_by_text("Sample data, not your data.").first).to_be_visible()


def test_a_picture_has_the_width_that_was_asked_for(reader: Reader, tmp_path: Path) -> None:
    choose(reader, "A larger file", "Chart (SVG)")
    choose(reader, "Chart", "What does it mix up?")
    choose(reader, "Size", "Wiki")
    reader.page.get_by_role("button", name="Make it").click()
    path = saved(reader, "Chart (SVG)", tmp_path)
    assert path.name == "sample_digits_predictions_matrix.svg"
    assert 'width="900"' in path.read_text(encoding="utf-8")[:200]


def test_another_report_has_no_old_file_to_save(reader: Reader, tmp_path: Path) -> None:
    make(reader, "Workbook (Excel)")
    assert saved(reader, "Workbook (Excel)", tmp_path).read_bytes().startswith(b"PK")
    reader.upload("true,pred\na,a\na,b\nb,b\n", "mine.csv")
    expect(reader.page.get_by_text("mine.csv: 3 items")).to_be_visible()
    reader.settle()
    expect(reader.page.get_by_role("button", name="Save")).to_have_count(0)


def test_axe_finds_no_fault_once_a_file_is_made(new_reader: NewReader) -> None:
    reader = new_reader(**DARK, **PHONE)
    reader.visit()
    make(reader, "Workbook (Excel)")
    expect(reader.page.get_by_role("button", name="Save")).to_be_visible(timeout=60_000)
    assert violations(reader) == []


@BOTH
def test_axe_finds_no_fault_in_the_page(
    offline: OpenPage, digits: Path, settings: dict[str, Any]
) -> None:
    page = offline(digits, **settings)
    expect(charts(page)).to_have_count(2)
    for folded in page.locator("summary").all():
        folded.click()
    assert Axe().run(page, options=ONLY_FAULTS).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_the_charts_answer_and_the_text_can_be_selected(offline: OpenPage, digits: Path) -> None:
    page = offline(digits)
    point_at_a_bar(page)
    expect(page.locator("#vg-tooltip-element.visible")).to_contain_text("0.8696")
    page.keyboard.press("Control+A")
    selected = page.evaluate("getSelection().toString()")
    assert "0.8696 (0.8133 to 0.9108)" in selected


def test_paper_and_readers_without_scripts_get_the_drawings(
    offline: OpenPage, digits: Path
) -> None:
    page = offline(digits)
    expect(charts(page)).to_have_count(2)
    expect(page.locator(".still svg:visible")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator(".still svg:visible")).to_have_count(2)
    expect(page.locator(".live:visible")).to_have_count(0)
    silent = offline(digits, java_script_enabled=False)
    expect(silent.locator(".still svg:visible")).to_have_count(2)


def test_nasty_names_stay_text(offline: OpenPage, tmp_path: Path) -> None:
    page = offline(written(tmp_path, nasty()))
    expect(charts(page).first).to_be_visible()
    for made_up in ("img", "a", "iframe", "image", "link", "object"):
        expect(page.locator(made_up)).to_have_count(0)
    expect(page.locator("script")).to_have_count(2)
    point_at_a_bar(page)
    tooltip = page.locator("#vg-tooltip-element.visible")
    expect(tooltip).to_contain_text(OTHER_HOST)
    expect(tooltip.locator("img, a, script")).to_have_count(0)


@pytest.mark.parametrize(
    ("chart", "title", "told"),
    [
        ("two-rows", "How good is it, class by class?", "Bar chart of precision"),
        ("matrix", "What does it mix up?", "Confusion matrix of 10 classes"),
        ("roc&class=8", "“8”: ROC", "“8”: ROC."),
    ],
)
def test_one_chart_stands_in_the_frame_of_another_page(
    new_reader: NewReader, chart: str, title: str, told: str
) -> None:
    reader = new_reader()
    reader.visit(f"/?embed=true&only={chart}")
    expect(reader.headline()).to_have_text(title)
    assert (reader.chart().get_attribute("aria-label") or "").startswith(told)
    expect(reader.page.get_by_text("Sample data, not your data: digits_predic")).to_be_visible()
    expect(reader.page.get_by_role("button", name="Open your own results")).to_have_count(0)
    expect(reader.page.get_by_role("heading")).to_have_count(1)
    assert violations(reader) == []
