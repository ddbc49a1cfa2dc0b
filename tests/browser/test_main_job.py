"""The main job, as a reader does it: open, hand in a file, read."""

from __future__ import annotations

from contextlib import nullcontext

from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader

PETS = "actual,model output\n" + "cat,cat\n" * 60 + "cat,dog\n" * 40 + "dog,dog\n" * 100
NOT_YOURS = "Sample data, not your data."


def test_the_page_is_filled_before_anyone_uploads(reader: Reader) -> None:
    expect(reader.page.get_by_text(NOT_YOURS)).to_be_visible()
    expect(reader.page).to_have_title("Plainscore")
    expect(reader.chart()).to_have_count(1)
    expect(reader.bar("8: Recall 0.8563, 95% interval 0.7965 to 0.9007")).to_have_count(1)


def test_a_file_is_handed_in_and_its_finding_read(reader: Reader) -> None:
    reader.upload(PETS, "pets.csv")
    understood = "pets.csv: 200 items; true label in “actual”, prediction in “model output”."
    expect(reader.page.get_by_text(understood)).to_be_visible()
    reader.ways_in_are_folded()
    expect(reader.page.get_by_text(NOT_YOURS)).to_have_count(0)
    card = reader.finding("“cat” is often missed")
    expect(card).to_contain_text("Of every 100 real “cat”, it finds 60 and misses 40")
    why = card.get_by_text("Why we say this").first  # folded findings have their own
    why.click()
    expect(card).to_contain_text("recall of “cat” is 60%")
    expect(reader.bar("cat: Recall 0.6000")).to_have_count(1)
    reader.settle()


def test_a_bad_file_is_explained_and_the_page_stays(reader: Reader) -> None:
    before = reader.headline().inner_text()
    reader.upload("class,precision,recall\ncat,0.9,0.8\ndog,1.2,0.7\n", "slide.csv")
    alert = reader.page.get_by_role("alert").filter(has_text="slide.csv could not be opened.")
    expect(alert).to_contain_text("precision above 1: 1.2. Line 3, column “precision”.")
    expect(alert).to_contain_text("It must lie from 0 to 1")
    reader.ways_in_are_folded()
    expect(reader.page.get_by_text(NOT_YOURS)).to_be_visible()
    assert reader.headline().inner_text() == before


def test_after_a_bad_file_a_good_one_is_read(reader: Reader) -> None:
    reader.upload("", "empty.csv")
    alert = reader.page.get_by_text("empty.csv could not be opened.")
    expect(alert).to_be_visible()
    reader.ways_in_are_folded()
    reader.upload(PETS, "pets.csv")
    expect(reader.page.get_by_text("pets.csv: 200 items")).to_be_visible()
    expect(alert).to_have_count(0)


def test_pasted_text_is_read(reader: Reader) -> None:
    reader.ways_in()
    reader.page.get_by_role("tab", name="Paste").click()
    box = reader.page.get_by_role("textbox", name="Paste a table or a printed report")
    box.fill("class\tprecision\trecall\na\t90%\t80%\nb\t70%\t60%\n")
    reader.page.get_by_role("button", name="Read it").click()
    expect(reader.page.get_by_text("pasted text: printed figures of 2 classes")).to_be_visible()
    reader.ways_in_are_folded()
    expect(reader.bar("a: Precision 0.9000")).to_have_count(1)


def test_figures_are_typed_in(reader: Reader) -> None:
    reader.ways_in()
    reader.page.get_by_role("tab", name="Type in").click()
    type_cells(reader, ("fox", ".9", "80%", "50"), ("hen", "0.70", "0,6", "150"))
    reader.page.get_by_role("button", name="Use these figures").click()
    expect(reader.page.get_by_text("typed figures: 200 items")).to_be_visible()
    reader.ways_in_are_folded()
    expect(reader.bar("fox: Recall 0.8000")).to_have_count(1)
    expect(reader.bar("hen: Recall 0.6000")).to_have_count(1)


def type_cells(reader: Reader, *lines: tuple[str, ...]) -> None:
    """Type into the table from its first cell on."""
    table = reader.page.get_by_test_id("stDataFrame")
    editor = reader.page.locator(".gdg-input")
    last = lines[-1][-1]
    for place, cells in enumerate(lines):
        # The table is a canvas: its cells have no element to be found by.
        table.click(position={"x": 60, "y": 52 + 35 * place})
        for cell in cells:
            reader.page.keyboard.press("Enter")
            expect(editor).to_have_count(1)
            editor.fill(cell)
            # Streamlit collects what is typed and sends it after a short rest.
            with reader.told() if cell == last else nullcontext():
                editor.press("Tab")
            expect(editor).to_have_count(0)


def test_another_sample_is_shown_and_stands_in_the_address(reader: Reader) -> None:
    reader.ways_in()
    reader.page.get_by_role("tab", name="Samples").click()
    reader.page.get_by_role("combobox", name="A built-in sample").click()
    reader.page.get_by_role("option", name="Ten digits, figures only").click()
    reader.page.get_by_role("button", name="Show this sample").click()
    expect(reader.page.get_by_text("digit_figure.csv: printed figures of 10")).to_be_visible()
    reader.ways_in_are_folded()
    expect(reader.bar("2: Recall 0.4300")).to_have_count(1)
    expect(reader.page.get_by_text(NOT_YOURS)).to_be_visible()
    reader.settle()
    assert reader.asked()["sample"] == ["digit_figure"]


def test_two_readers_do_not_see_each_others_files(new_reader: NewReader) -> None:
    one, other = new_reader(), new_reader()
    one.visit()
    one.upload(PETS, "secret pets.csv")
    expect(one.page.get_by_text("secret pets.csv: 200 items")).to_be_visible()
    other.visit()
    expect(other.page.get_by_text(NOT_YOURS)).to_be_visible()
    expect(other.page.get_by_text("secret pets.csv")).to_have_count(0)
    other.upload(PETS.replace("cat", "fox"), "foxes.csv")
    expect(other.page.get_by_text("foxes.csv: 200 items")).to_be_visible()
    one.page.get_by_role("radio", name="Each against the rest").click()
    one.settle()
    expect(one.page.get_by_text("secret pets.csv: 200 items")).to_be_visible()
    expect(one.page.get_by_text("fox")).to_have_count(0)
