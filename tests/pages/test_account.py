"""How a file was read stands in one line, opens into all of it, and is corrected in one form."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

import pytest

from tests.pages.report_page import ReportPage

PETS = "id,actual,model output\n" + "1,cat,cat\n2,dog,cat\n3,dog,dog\n" * 4


def fields(page: ReportPage, form: str = "correct") -> dict[str, Any]:
    """The fields of the form, by their labels."""
    every = (*page.app.selectbox, *page.app.number_input)
    return {one.label: one for one in every if one.form_id == form}


def corrected(page: ReportPage, form: str = "correct", /, **chosen: Any) -> ReportPage:
    """The page after the form was filled in (its labels with _ for a blank) and sent."""
    given = fields(page, form)
    for label, value in chosen.items():
        given[label.replace("_", " ")].set_value(value)
    next(one for one in page.app.button if one.form_id == form).click()
    return page.run()


def test_a_clean_file_is_one_line_without_a_remark() -> None:
    page = ReportPage.opened().upload(PETS, "pets.csv")
    assert page.understood() == (
        "pets.csv: 12 items; true label in “actual”, prediction in “model output”."
    )


def test_the_line_opens_into_what_was_decided() -> None:
    page = ReportPage.opened().upload(PETS.replace(",", ";"), "pets.csv").open_account()
    assert page.account() == {
        "File": "a text file",
        "Encoding": "UTF-8",
        "Delimiter": "semicolon",
        "Names of the columns": "on line 1",
        "Kind": "one row per item, with its true and its predicted label",
        "Columns": "true label in “actual”; prediction in “model output”; id in “id”",
        "Rows": "12 read",
    }


def test_a_note_is_announced_in_the_line() -> None:
    page = ReportPage.opened().upload("Results of run 7\n\n" + PETS, "pets.csv")
    assert page.understood().endswith("; 1 note on the reading.")
    assert "Lines 1 to 2 stand above the names" in page.open_account().words()


def test_rows_left_out_are_shown_and_can_be_taken_along() -> None:
    page = ReportPage.opened().upload(PETS + "4,=1+1,\n5,,dog\n", "pets.csv").open_account()
    assert page.understood().endswith("; 2 of 14 rows left out.")
    download = next(one for one in page.app.get("download_button") if one.key == "left_out_csv")
    assert download.label == "Rows left out (CSV)"


def test_a_sample_is_accounted_for_and_not_corrected() -> None:
    page = ReportPage.opened().open_account()
    assert page.account()["Rows"] == "1,797 read"
    assert fields(page) == {}


def test_the_delimiter_is_corrected_and_corrected_again() -> None:
    page = ReportPage.opened().upload(PETS.replace(",", ";")).open_account()
    corrected(page, Delimiter="comma")
    assert "mine.csv could not be opened" in page.complaint()
    corrected(page, "correct_failed", Delimiter="semicolon")
    assert page.complaint() == ""
    assert page.understood().startswith("mine.csv: 12 items")


def test_an_unusual_delimiter_is_named_and_can_be_chosen() -> None:
    page = ReportPage.opened().upload("actual^guess\n" + "a^a\nb^a\nb^b\n" * 4).open_account()
    assert page.account()["Delimiter"] == "“^”"
    assert fields(page)["Delimiter"].options[-1] == "“^”"


def test_the_header_line_is_corrected() -> None:
    content = "true,pred\nactual,guess\n" + "a,a\nb,a\nb,b\n" * 4
    page = ReportPage.opened().upload(content).open_account()
    corrected(page, Header_line=2)
    assert "true label in “actual”, prediction in “guess”" in page.understood()
    assert page.open_account().account()["Names of the columns"] == "on line 2"


def test_the_encoding_is_corrected() -> None:
    content = ("actual,guess\n" + "größe,größe\nb,größe\nb,b\n" * 4).encode("cp1252")
    page = ReportPage.opened().upload(content).open_account()
    corrected(page, Encoding="DOS 850")
    assert page.open_account().account()["Encoding"] == "DOS 850"
    corrected(page, Encoding="Windows-1252")
    assert {line["class"] for line in page.table()} == {"b", "größe"}


def test_columns_stay_chosen_when_something_else_is_corrected_too() -> None:
    content = "actual,first,second\n" + "a,a,b\nb,a,b\nb,b,b\n" * 4
    page = ReportPage.opened().upload(content)
    corrected(page, "correct_failed", True_label="actual", Prediction="second")
    assert "prediction in “second”" in page.understood()
    corrected(page.open_account(), Encoding="Windows-1252")
    assert "More than one column" in page.question() or "“second”" in page.understood()


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.csv", PETS)
        packed.writestr("b.csv", PETS + "4,cat,dog\n")
    return out.getvalue()


def test_the_file_of_an_archive_is_chosen_and_chosen_again() -> None:
    page = ReportPage.opened().upload(archive(), "all.zip")
    assert "holds 2 files" in page.question()
    corrected(page, "correct_failed", File_in_the_archive="a.csv")
    assert page.understood().startswith("all.zip: 12 items")
    corrected(page.open_account(), File_in_the_archive="b.csv")
    assert page.understood().startswith("all.zip: 13 items")
    assert page.open_account().account()["File"] == "a text file, “b.csv” in a zip archive"


def test_what_cannot_be_told_apart_may_be_read_in_another_way() -> None:
    page = ReportPage.opened().upload("x1,x2\n" + "a,b\nb,b\nb,a\n" * 4)
    assert "Delimiter" in fields(page, "correct_failed")
    assert "Header line" in fields(page, "correct_failed")


@pytest.mark.parametrize("nasty", ["=cmd|' /C calc'!A0", "+1", "@x", "-1"])
def test_the_download_holds_no_formula(nasty: str) -> None:
    from lib.counting.left_out import LeftOut, LeftOutRow
    from lib.exports.left_out_csv import left_out_as_csv

    text = left_out_as_csv(LeftOut((nasty, "b"), (LeftOutRow(7, nasty, (nasty, "", "x")),), 1))
    lines = list(csv.reader(io.StringIO(text)))
    assert lines == [
        ["line in the file", "why it is left out", "'" + nasty, "b"],
        ["7", "'" + nasty, "'" + nasty, "", "x"],
    ]


def test_a_file_that_cannot_be_divided_can_be_read_in_another_way() -> None:
    page = ReportPage.opened().upload('actual;model output\ncat;"cat\ndog;dog;dog\n', "pets.csv")
    assert "never closes" in page.app.error[0].value
    corrected(page, "correct_failed", Delimiter="comma")
    assert "one column only" in page.app.error[0].value


def test_figures_have_no_columns_of_labels_to_choose() -> None:
    page = ReportPage.opened().upload("class,precision,recall\na,.9,.8\nb,.7,.6\n").open_account()
    assert set(fields(page)) == {"Header line", "Delimiter", "Encoding"}


def test_rows_that_are_alike_odd_are_told_in_one_line() -> None:
    content = "id,true,pred,x\n" + "1,a,b,z\n1,a,b\n" * 6
    page = ReportPage.opened().upload(content).open_account()
    said = "The row has 3 of 4 cells; the rest is empty. (lines 3, 5, 7 and 3 others)"
    assert f"- {said}" in page.words().splitlines()


def test_a_header_line_without_names_is_chosen_anew() -> None:
    page = ReportPage.opened().upload(PETS, "pets.csv").open_account()
    corrected(page, Header_line=99)
    assert "Line 99 holds no names" in page.app.error[0].value
    corrected(page, "correct_failed", Header_line=1)
    assert not page.app.error
