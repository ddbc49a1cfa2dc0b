"""What the page shows first, and every way to make it show something else."""

from __future__ import annotations

import json

import pytest

from lib.words.understood import understood
from tests.pages.report_page import NOT_YOURS, ReportPage, shown
from ui.samples import FOLDER, Sample, sample_evaluation, samples

PETS = "actual,model output\n" + "cat,cat\n" * 60 + "cat,dog\n" * 40 + "dog,dog\n" * 100
SAMPLES = json.loads((FOLDER / "samples.json").read_text(encoding="utf-8"))


def test_the_page_is_filled_before_anyone_uploads() -> None:
    page = ReportPage.opened()
    assert page.understood().startswith("digits_predictions.csv: 1,797 items; true label in")
    assert page.sample_mark().startswith(NOT_YOURS)
    assert "UCI" in page.sample_mark()
    assert page.headline() == "It gets 93 of every 100 items right"
    assert page.drawn() == list("1246903578")
    assert page.complaint() == ""
    assert page.titles()


def test_an_address_names_the_sample() -> None:
    page = ReportPage.opened(sample="digit_figure")
    assert page.understood().startswith("digit_figure.csv: printed figures of 10 classes")
    assert page.drawn() == list("1246903578")
    assert [bar["label"] for bar in page.bars() if bar["measure"] == "F1"] == [
        "1.00", ".60", ".47", ".93", ".82",
    ] * 2  # fmt: skip
    accuracy = [bar for bar in page.bars() if bar["measure"] == "Accuracy"]
    assert all(bar["value"] is None and bar["label"] == "?" for bar in accuracy)
    assert "the file does not say how many items each class has" in accuracy[0]["shown"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["file"])
def test_every_sample_is_shown_and_marked(sample: dict[str, str]) -> None:
    page = ReportPage.opened(sample=sample["file"].rsplit(".", 1)[0])
    assert page.understood().startswith(f"{sample['file']}: ")
    assert page.sample_mark() == f"{NOT_YOURS} {sample['about']}"


def test_a_sample_is_chosen_in_the_page() -> None:
    page = ReportPage.opened().upload(PETS)
    page.app.selectbox(key="sample_choice").set_value("Iris flowers")
    page.app.button(key="show_sample").click()
    page.run()
    assert page.understood().startswith("iris.csv: 150 items")
    assert page.sample_mark()


def test_an_upload_is_read_and_the_sample_is_gone() -> None:
    page = ReportPage.opened(sample="iris").upload(PETS, "pets.csv")
    assert page.understood() == (
        "pets.csv: 200 items; true label in “actual”, prediction in “model output”."
    )
    assert page.sample_mark() == ""
    assert "sample" not in page.app.query_params
    assert "It gets 80 of every 100 items right" in page.headline()
    assert "“cat” is often missed" in page.titles()
    assert "Of every 100 real “cat”, it finds 60 and misses 40" in page.words()
    assert {line["class"]: line["items"] for line in page.table()} == {"cat": "100", "dog": "100"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tabs.tsv", "true\tpred\na\tb\nb\tb\n", "2 items; true label in “true”"),
        ("semicolons.csv", "true;pred\na;b\nb;b\n", "2 items; true label in “true”"),
        ("matrix.csv", ",cat,dog\ncat,5,1\ndog,2,7\n", "15 items; a confusion matrix of 2 classes"),
        ("long.csv", "true,pred,count\na,a,5\na,b,1\nb,b,4\n", "10 items; a confusion matrix"),
        ("counts.csv", "class,tp,fp,fn,tn\na,5,1,2,7\nb,7,2,1,5\n", "15 items; counts of right"),
        ("percent.csv", "class,precision,recall\na,94%,80%\nb,90%,70%\n", "printed figures of 2"),
        ("hundred.csv", "class,precision,recall\na,94,80\nb,90,70\n", "printed figures of 2"),
    ],
)
def test_every_kind_of_file_is_understood(name: str, content: str, said: str) -> None:
    page = ReportPage.opened().upload(content, name)
    assert page.understood().startswith(f"{name}: ")
    assert said in page.understood()
    assert page.complaint() == ""


@pytest.mark.parametrize("unit", ["94%", "94", "0.94", "94 %", "0,94"])
def test_percent_signs_and_hundreds_are_understood(unit: str) -> None:
    page = ReportPage.opened().upload(f"class;precision;recall\na;{unit};{unit}\nb;{unit};{unit}\n")
    assert {bar["label"] for bar in page.bars() if bar["measure"] == "Precision"} == {".94"}


def test_pasted_text_is_read() -> None:
    page = ReportPage.opened().paste("class\tprecision\trecall\na\t90%\t80%\nb\t70%\t60%\n")
    assert page.understood() == (
        "pasted text: printed figures of 2 classes, in “precision” and “recall”."
    )
    assert page.sample_mark() == ""
    assert [bar["label"] for bar in page.bars() if bar["measure"] == "Recall"] == [".80", ".60"]


def test_a_printed_report_is_pasted() -> None:
    page = ReportPage.opened().paste((FOLDER / "digits_report.txt").read_text(encoding="utf-8"))
    assert page.understood().startswith("pasted text: 719 items")
    assert page.drawn() == list("0123456789")


def test_another_upload_takes_the_place_of_the_first() -> None:
    page = ReportPage.opened().upload(PETS, "pets.csv").upload("true,pred\nx,x\ny,x\n", "other.csv")
    assert page.understood().startswith("other.csv: 2 items")
    assert {line["class"] for line in page.table()} == {"x", "y"}


def test_what_was_left_out_is_counted_and_named() -> None:
    page = ReportPage.opened().upload("true,pred\na,a\nb,\nb,b\n,a\n")
    assert page.understood().endswith("; 2 of 4 rows left out.")
    page.open_account()
    assert page.account()["Rows"] == "4 read, 2 left out, 2 counted"
    lines = page.app.table[1].value.to_dict("records")
    assert [(line["line"], shown(line["the row"])) for line in lines] == [
        ("3", "b |"), ("5", "| a"),
    ]  # fmt: skip


def test_one_session_does_not_show_what_another_uploaded() -> None:
    one, other = ReportPage.opened().upload(PETS, "pets.csv"), ReportPage.opened()
    other.upload("true,pred\nx,x\ny,x\n", "other.csv")
    assert one.run().understood().startswith("pets.csv: 200 items")
    assert {line["class"] for line in one.table()} == {"cat", "dog"}
    assert ReportPage.opened().understood().startswith("digits_predictions.csv")


def test_the_line_says_what_the_command_line_says() -> None:
    from lib.report import report_on

    iris: Sample = next(sample for sample in samples() if sample.key == "iris")
    evaluation = sample_evaluation(iris)
    line = understood(evaluation, report_on(evaluation).card)
    assert ReportPage.opened(sample="iris").understood() == f"iris.csv: {line}."
