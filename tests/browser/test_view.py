"""How the report is looked at: arrangement, order, light and dark, phone, files to take along."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from lib.charts.theme import DARK, LIGHT, Theme
from tests.browser.conftest import DESK, NewReader
from tests.browser.reader import Reader, panels_a_line

FIGURES = "/?sample=digit_figure"
PHONE = {"width": 390, "height": 844}
WIDER_THAN_A_PHONE = """([phone, wider]) => {
    const chart = document.querySelector('[role="graphics-document"]');
    return chart && (chart.getBoundingClientRect().width > phone) === wider
}"""


def test_the_arrangement_is_switched_and_outlives_a_reload(reader: Reader) -> None:
    rest = reader.page.get_by_role("radio", name="Each against the rest")
    expect(rest).not_to_be_checked()
    rest.click()
    expect(reader.chart().get_by_text("All the other items")).to_have_count(1)
    expect(reader.bar("8: Specificity")).to_have_count(1)
    reader.settle()
    assert reader.asked() == {"rows": ["Each against the rest"]}
    reader.page.reload()
    reader.settle()
    expect(rest).to_be_checked()
    expect(reader.chart().get_by_text("All the other items")).to_have_count(1)


def test_a_link_opens_the_view_that_it_names(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit("/?sample=iris&rows=Each+against+the+rest&sort=Lowest+F1+first&show=F1")
    expect(reader.page.get_by_role("radio", name="Each against the rest")).to_be_checked()
    shown = reader.page.get_by_role("toolbar", name="Show")
    expect(shown.get_by_role("button", name="F1", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(reader.bar("virginica: F1 0.6526")).to_have_count(1)
    expect(reader.bar("virginica: Accuracy")).to_have_count(0)


def test_a_link_with_nonsense_opens_the_usual_view(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit("/?sample=none&rows=x&sort=x&show=x&positive=x&classes=99&class_page=-1")
    expect(reader.page.get_by_text("digits_predictions.csv: 1,797 items")).to_be_visible()
    expect(reader.bar("8: Recall 0.8563")).to_have_count(1)


def test_the_positive_row_is_chosen_and_stands_in_the_address(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit("/?sample=iris")
    choice = reader.page.get_by_role("combobox", name="Positive row")
    choice.click()
    reader.page.get_by_role("option", name="virginica").click()
    reader.page.keyboard.press("Escape")
    reader.settle()
    expect(reader.page.get_by_role("table").first).to_contain_text("positive")
    assert reader.asked()["positive"] == ["virginica"]
    reader.page.reload()
    reader.settle()
    expect(reader.page.get_by_role("table").first).to_contain_text("positive")


@pytest.mark.parametrize(("scheme", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_light_and_dark_have_their_own_colours(
    new_reader: NewReader, scheme: str, theme: Theme
) -> None:
    reader = new_reader(color_scheme=scheme)
    reader.visit(FIGURES)
    for measure, told in (("precision", "2: Precision"), ("recall", "2: Recall"), ("f1", "2: F1")):
        bar = reader.bar(told)
        expect(bar).to_have_attribute("fill", theme.fills[measure])
        expect(bar).to_have_attribute("stroke", theme.outlines[measure])
    background = reader.page.get_by_test_id("stApp").evaluate(
        "app => getComputedStyle(app).backgroundColor"
    )
    assert background == f"rgb{tuple(bytes.fromhex(theme.background[1:]))}"


@pytest.mark.parametrize("path", [FIGURES, "/?sample=digits_predictions", "/?sample=iris"])
def test_a_phone_scrolls_down_only(new_reader: NewReader, path: str) -> None:
    reader = new_reader(viewport=PHONE)
    reader.visit(path)
    width = reader.page.evaluate(
        "Math.max(document.documentElement.scrollWidth, "
        "...[...document.querySelectorAll('[data-testid=stMain], [data-testid=stApp]')]"
        ".map(box => box.scrollWidth))"
    )
    assert width <= PHONE["width"]
    assert set(panels_a_line(reader)) <= {1, 2}
    assert 2 in panels_a_line(reader)


def test_a_desk_has_all_panels_of_a_row_beside_each_other(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(FIGURES)
    assert panels_a_line(reader) == [5, 5]


def test_a_chart_follows_the_width_of_the_window(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(FIGURES)
    for size, most_a_line in ((PHONE, 2), (DESK, 5)):
        reader.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        reader.page.wait_for_function(WIDER_THAN_A_PHONE, arg=[PHONE["width"], size is DESK])
        reader.settle()
        assert max(panels_a_line(reader)) == most_a_line


def taken(reader: Reader, label: str, folder: Path) -> tuple[str, bytes]:
    """The name and the content of the file that a button hands out."""
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name=label, exact=True).click()
    path = folder / "taken"
    download.value.save_as(path)
    return download.value.suggested_filename, path.read_bytes()


def test_the_table_is_taken_along(new_reader: NewReader, tmp_path: Path) -> None:
    reader = new_reader()
    reader.visit(FIGURES)
    name, content = taken(reader, "Table (CSV)", tmp_path)
    assert name == "sample_digit_figure_classes.csv"
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8"))))
    assert [line["class"] for line in lines] == list("1246903578")
    assert (lines[1]["precision"], lines[1]["recall"], lines[1]["accuracy"]) == (
        "0.9900", "0.4300", "",
    )  # fmt: skip
    assert {line["note"] for line in lines} == {"sample data"}


def test_the_chart_is_taken_along_as_pictures(new_reader: NewReader, tmp_path: Path) -> None:
    reader = new_reader()
    reader.visit(FIGURES)
    name, png = taken(reader, "Chart (PNG)", tmp_path)
    assert name == "sample_digit_figure_chart.png"
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    name, svg = taken(reader, "Chart (SVG)", tmp_path)
    assert name == "sample_digit_figure_chart.svg"
    root = ElementTree.fromstring(svg)
    texts = "|".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))
    assert "Sample data, not your data" in texts
    assert ".43" in texts


def test_what_is_taken_from_ones_own_file_is_no_sample(reader: Reader, tmp_path: Path) -> None:
    reader.upload("true,pred\na,a\na,b\nb,b\n", "My results 1.csv")
    expect(reader.page.get_by_text("My results 1.csv: 3 items")).to_be_visible()
    reader.settle()
    name, content = taken(reader, "Table (CSV)", tmp_path)
    assert name == "My_results_1_classes.csv"
    assert b"sample" not in content
    name, svg = taken(reader, "Chart (SVG)", tmp_path)
    assert name == "My_results_1_chart.svg"
    assert b"Sample data" not in svg
