"""What a stranger wrote into a file is shown as it is: never fetched, linked or run."""

from __future__ import annotations

import csv
import io

from playwright.sync_api import expect

from tests.browser.conftest import NewReader
from tests.browser.reader import Reader
from tests.nasty_names import NASTY_NAMES, OTHER_HOST, on_one_line

WORD_JOINER = "\u2060"
FILE_NAME = f"![x](http:__{OTHER_HOST}_file.png) :red[x] <b>.csv"


def attack() -> str:
    """A file in which every nasty name is a class, each taken for the next one now and then."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([f"true ![t](http://{OTHER_HOST}/t.png)", "pred <img src=x onerror=hit()>"])
    for place, name in enumerate(NASTY_NAMES):
        writer.writerows([[name, name]] * 3)
        writer.writerow([name, NASTY_NAMES[place - 1]])
    return out.getvalue()


def nothing_came_of_it(reader: Reader) -> None:
    """No picture, link or script in the page that the app itself did not put there."""
    page = reader.page
    for made in ("img", "a", "script", "image", "iframe", "link"):
        outside = page.locator(f"{made}[src*='{OTHER_HOST}'], {made}[href*='{OTHER_HOST}']")
        expect(outside).to_have_count(0)
    # The links of the page are those to its other pages and to its own headings.
    own = ":not([data-testid=stPageLink-NavLink]):not([aria-label='Link to heading'])"
    expect(page.get_by_test_id("stMain").locator(f"a{own}")).to_have_count(0)
    expect(page.get_by_test_id("stMain").locator("script, .katex")).to_have_count(0)
    expect(page.get_by_role("table").first.locator("tbody p > *")).to_have_count(0)
    cards = page.locator('[class*="st-key-finding_"]')
    expect(cards.locator(f"em, code, del, a{own}, img:not([role])")).to_have_count(0)
    assert not [url for url in reader.requests if OTHER_HOST in url]


def test_nasty_class_names_are_shown_letter_for_letter(reader: Reader) -> None:
    reader.upload(attack(), FILE_NAME)
    table = reader.page.get_by_role("table", name="Figures of every class")
    expect(table.get_by_role("row")).to_have_count(len(NASTY_NAMES) + 1)
    reader.settle()
    cells = table.locator("tbody tr > :first-child").all_inner_texts()
    shown = sorted(cell.replace(WORD_JOINER, "").strip() for cell in cells)
    assert shown == sorted(on_one_line(name) for name in NASTY_NAMES)
    # Some findings are folded under another: these are opened first.
    for folded in ("More about this", "Why we say this"):
        for summary in reader.page.locator("summary").filter(has_text=folded).all():
            summary.click()
    nothing_came_of_it(reader)


def test_nasty_names_stay_text_in_every_control(reader: Reader) -> None:
    reader.upload(attack(), FILE_NAME)
    expect(reader.page.get_by_role("table").first).to_contain_text("onerror")
    reader.settle()
    reader.page.get_by_role("combobox", name="Positive row").click()
    reader.page.get_by_role("option", name=NASTY_NAMES[0], exact=True).click()
    reader.page.keyboard.press("Escape")
    reader.settle()
    expect(reader.page.get_by_role("table").first).to_contain_text("positive")
    nothing_came_of_it(reader)
    reader.page.get_by_role("radio", name="Each against the rest").click()
    reader.settle()
    nothing_came_of_it(reader)


def test_a_nasty_file_name_and_columns_stay_text(reader: Reader) -> None:
    reader.upload(attack(), FILE_NAME)
    line = reader.page.get_by_text("true label in")
    expect(line).to_contain_text("onerror")
    text = line.inner_text().replace(WORD_JOINER, "")
    assert FILE_NAME in text
    assert f"![t](http://{OTHER_HOST}/t.png)" in text
    line.click()
    expect(reader.page.get_by_role("combobox", name="Prediction")).to_be_visible()
    nothing_came_of_it(reader)


def test_a_message_about_nasty_data_stays_text(reader: Reader) -> None:
    names = f"![a](http://{OTHER_HOST}/a.png),[b](http://{OTHER_HOST}/b)"
    reader.upload(f"{names}\n1.5,2.25\n1.75,2.5\n", FILE_NAME)
    alert = reader.page.get_by_role("alert").filter(has_text="could not be opened")
    expect(alert).to_be_visible()
    text = alert.inner_text().replace(WORD_JOINER, "")
    assert FILE_NAME in text
    assert f"[b](http://{OTHER_HOST}/b)" in text
    nothing_came_of_it(reader)


def test_a_nasty_link_is_harmless(new_reader: NewReader) -> None:
    reader = new_reader()
    nasty = "%3Cimg%20src%3Dhttp%3A%2F%2Fevil.test%2Fq.png%3E"
    reader.visit(f"/?sample={nasty}&positive={nasty}&rows={nasty}&classes={nasty}&x={nasty}")
    expect(reader.page.get_by_text("digits_predictions.csv: 1,797 items")).to_be_visible()
    # The address of the page itself is asked for, and no other.
    assert reader.other_hosts() == []
    expect(reader.page.get_by_test_id("stMain").locator("img")).to_have_count(0)
