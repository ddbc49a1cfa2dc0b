"""What cannot be read is explained in the page, and what was shown before stays."""

from __future__ import annotations

import pytest
from streamlit import config

from tests.pages.report_page import ReportPage
from tests.refused_files import REFUSED, Refused, each_refused, parts

NO_TEXT = ("an encrypted workbook", "a picture named .csv")
TIE = "true,pred,prediction\na,a,b\nb,b,a\nb,b,b\n"
UNNAMED = "left,right\n" + "cat,cat\ndog,cat\ndog,dog\n" * 4


def opening(file: Refused, name: str) -> str:
    """How the message begins: nothing is wrong with a file that only needs a choice."""
    if file.case == "two columns may hold the prediction":
        return f"One question before {name} is opened. "
    return f"{name} could not be opened. "


@each_refused()
def test_bad_input_is_explained_and_the_page_stays(file: Refused) -> None:
    page = ReportPage.opened(sample="iris")
    before = page.understood(), page.headline(), page.titles(), page.bars()
    page.upload(file.content, file.name)
    said = page.complaint() or page.question()
    assert said.startswith(opening(file, file.name))
    for part in parts(file):
        assert part in said
    assert bool(page.complaint()) != bool(page.question())
    assert len(page.app.error) == bool(page.complaint())
    assert (page.understood(), page.headline(), page.titles(), page.bars()) == before
    assert page.sample_mark()
    assert "What is shown below is still what was open before." in page.words()


@pytest.mark.parametrize(
    "file", [file for file in REFUSED if file.case not in NO_TEXT], ids=lambda file: file.case
)
def test_bad_text_is_explained_when_it_is_pasted(file: Refused) -> None:
    page = ReportPage.opened().paste(file.content.decode())
    said = page.complaint() or page.question()
    assert said.startswith(opening(file, "pasted text"))
    for part in parts(file):
        assert part in said
    assert page.understood().startswith("digits_predictions.csv")


def test_bad_input_does_not_take_away_ones_own_report() -> None:
    page = ReportPage.opened().upload("true,pred\nx,x\ny,x\n", "good.csv").upload(b"", "bad.csv")
    assert page.complaint().startswith("bad.csv could not be opened.")
    assert page.understood().startswith("good.csv: 2 items")
    assert page.sample_mark() == ""


def test_the_message_goes_when_something_is_read() -> None:
    page = ReportPage.opened().upload(b"", "bad.csv").upload("true,pred\nx,x\ny,x\n", "good.csv")
    assert page.complaint() == ""
    assert page.understood().startswith("good.csv: 2 items")


def test_more_than_the_deployers_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = config.get_option("server.maxUploadSize")
    config.set_option("server.maxUploadSize", 1)
    try:
        page = ReportPage.opened().paste("true,pred\n" + "cat,dog\n" * 150_000)
    finally:
        config.set_option("server.maxUploadSize", usual)
    assert "this app reads at most 1 MB" in page.complaint()
    assert "Keep only the columns" in page.complaint()


def settled(page: ReportPage, form: str, true: str, predicted: str) -> ReportPage:
    """The page after the form that says which column is which was filled in."""
    fields = {one.label: one for one in page.app.selectbox if one.form_id == form}
    fields["True label"].set_value(true)
    fields["Prediction"].set_value(predicted)
    next(one for one in page.app.button if one.form_id == form).click()
    return page.run()


def test_a_tie_of_columns_asks_and_the_form_settles_it() -> None:
    page = ReportPage.opened().upload(TIE, "tie.csv")
    assert page.question().startswith("One question before tie.csv is opened. More than one column")
    assert "“pred” and “prediction”" in page.question()
    assert page.complaint() == ""
    settled(page, "correct_failed", "true", "prediction")
    assert page.question() == ""
    assert page.understood().endswith("true label in “true”, prediction in “prediction”.")
    assert {line["class"]: line["items"] for line in page.table()} == {"a": "1", "b": "2"}


def test_what_is_clear_already_is_filled_in() -> None:
    page = ReportPage.opened().upload(TIE, "tie.csv")
    fields = {one.label: one.value for one in page.app.selectbox if one.form_id == "correct_failed"}
    assert fields["True label"] == "true"
    assert fields["Prediction"] is None


def test_columns_without_telling_names_ask_too() -> None:
    page = ReportPage.opened().upload(UNNAMED, "unnamed.csv")
    assert "“left” and “right”" in page.question()
    settled(page, "correct_failed", "left", "right")
    assert page.understood().startswith("unnamed.csv: 12 items; true label in “left”")


def test_a_pasted_tie_is_settled() -> None:
    page = ReportPage.opened().paste(TIE)
    settled(page, "correct_failed", "true", "pred")
    assert page.understood().startswith("pasted text: 3 items; true label in “true”")


def test_columns_that_were_understood_can_be_corrected() -> None:
    content = "true,pred,second_model\n" + "a,a,b\n" * 3 + "b,b,a\n" * 5
    page = ReportPage.opened().upload(content)
    assert "prediction in “pred”" in page.understood()
    settled(page.open_account(), "correct", "true", "second_model")
    assert "prediction in “second_model”" in page.understood()
    assert {line["Recall"].split()[0] for line in page.table()} == {"0.0000"}


def test_columns_are_corrected_in_what_is_shown_not_in_what_was_refused() -> None:
    page = ReportPage.opened().upload("true,pred,x\na,a,b\nb,b,a\n", "shown.csv")
    page.upload(b"", "refused.csv")
    settled(page.open_account(), "correct", "true", "x")
    assert page.understood() == "shown.csv: 2 items; true label in “true”, prediction in “x”."


def test_the_same_column_twice_is_refused() -> None:
    page = settled(ReportPage.opened().upload(TIE), "correct_failed", "true", "true")
    assert "both as the true and the predicted label" in page.complaint()
