"""The guide: every part of it, about a sample and about an upload, and terms in a dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.words.glossary import CHAPTERS, GLOSSARY
from lib.words.questions import QUESTIONS
from ui.guide import PARTS_OF_THE_GUIDE

ROOT = Path(__file__).resolve().parent.parent.parent
MATRIX = "true,predicted,count\nyes,yes,8\nyes,![x](http://evil.test/x.png),2\n" + (
    "![x](http://evil.test/x.png),![x](http://evil.test/x.png),5\n"
)


def guide(part: str = PARTS_OF_THE_GUIDE[0], sample: str = "", **address: str) -> AppTest:
    """The guide as it stands at an address, with a sample that was opened before."""
    at = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    if sample:
        at.query_params["sample"] = sample
    at.run().switch_page("pages/guide.py")
    at.query_params.update(address | {"part": part})
    return at.run()


def said(at: AppTest) -> str:
    return "\n".join(
        [element.value for element in at.markdown] + [element.value for element in at.caption]
    ).replace("\\", "")


def test_all_words_are_listed_under_their_headings_and_none_is_open() -> None:
    at = guide()
    assert not at.exception
    assert [header.value.replace("\\", "") for header in at.header] == [
        chapter.title for chapter in CHAPTERS
    ]
    assert len(at.expander) == len(GLOSSARY)
    assert at.get("vega_lite_chart") == []
    assert "Sample data, not your data" in at.info[0].value


def test_the_address_opens_an_entry_first() -> None:
    at = guide(term="recall")
    assert not at.exception
    assert at.selectbox(key="term").value == "recall"
    assert at.header[0].value == "Recall"
    assert "In the sample digits_predictions.csv: of every 100 real “8”, it finds 86." in said(at)
    assert len(at.get("vega_lite_chart")) == 1


@pytest.mark.parametrize(
    ("asked", "name"),
    [("Recall", "Recall"), ("npv", "Negative predictive value"), ("label_use", "Label use")],
)
def test_an_address_may_be_in_any_case_or_a_key(asked: str, name: str) -> None:
    assert guide(term=asked).header[0].value == name


def test_a_word_that_is_none_opens_nothing() -> None:
    at = guide(term="nonsense")
    assert not at.exception
    assert at.selectbox(key="term").value is None
    assert len(at.header) == len(CHAPTERS)


@pytest.mark.parametrize("term", GLOSSARY)
@pytest.mark.parametrize("sample", ["digits_predictions", "digit_figure", "breast_cancer"])
def test_every_entry_opens(term: str, sample: str) -> None:
    at = guide(term=GLOSSARY[term].name, sample=sample)
    assert not at.exception
    assert "Example:" in said(at)
    assert len(at.get("vega_lite_chart")) == 1


def test_what_the_figures_do_not_tell_is_made_up_and_says_so() -> None:
    at = guide(term="overall accuracy", sample="digit_figure")
    assert "The sample digit_figure.csv does not tell" in said(at)
    assert "Made-up numbers" in said(at)


@pytest.mark.parametrize("part", PARTS_OF_THE_GUIDE)
@pytest.mark.parametrize("sample", ["digits_predictions", "digit_figure", "breast_cancer", "iris"])
def test_every_part_stands_with_every_kind_of_data(part: str, sample: str) -> None:
    at = guide(part, sample=sample)
    assert not at.exception
    assert at.title[0].value.startswith("What the words mean")


def test_the_reading_part_shows_a_panel_and_a_finding_of_the_data() -> None:
    at = guide("Reading a report")
    assert len(at.get("vega_lite_chart")) == 1
    assert any("Why we say this" in expander.label for expander in at.expander)
    assert "advice, not a finding" in said(at)


def test_the_files_part_has_a_table_and_a_template_of_each_kind() -> None:
    at = guide("Files")
    assert len(at.table) == len(at.get("download_button")) == 5
    assert [code.language for code in at.code] == ["python", "sql"]


def test_an_answer_opens_a_term_in_a_dialog_without_leaving() -> None:
    at = guide("Questions")
    assert len(at.expander) == len(QUESTIONS)
    at.button(key="word_question_0_majority_share").click().run()
    assert not at.exception
    assert "always saying the most common class would be right 10 times of 100" in said(at)
    assert len(at.get("vega_lite_chart")) == 1


def test_an_upload_is_what_the_examples_are_about_and_its_names_stay_text() -> None:
    at = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    at.file_uploader(key="upload").set_value(("mine.csv", MATRIX.encode(), "text/csv")).run()
    at.switch_page("pages/guide.py").run()
    assert not at.exception
    assert not at.info
    assert "The examples are from mine.csv." in said(at)
    for term in ("recall", "confusion matrix", "support", "average F1 over classes"):
        at.selectbox(key="term").set_value(term).run()
        assert not at.exception
        markdown = [element.value for element in at.markdown]
        assert not any("![x]" in value or "http://" in value for value in markdown)


def test_no_data_of_an_upload_that_failed() -> None:
    at = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    at.switch_page("pages/guide.py").run()
    at.file_uploader(key="upload").set_value(("bad.csv", b"", "text/csv")).run()
    assert not at.exception
    assert "bad" in at.error[0].value
    assert len(at.expander) == len(GLOSSARY)


"""The figure to reach is measured on a quiet machine; a loaded one may take so many times it."""


@pytest.mark.parametrize("classes", [10, 100, 1_000])
def test_an_entry_opens_however_many_classes(classes: int) -> None:
    lines = ["true,predicted,count"]
    for index in range(classes):
        lines += [f"c{index},c{index},{50 + index % 7}", f"c{index},c{(index + 1) % classes},3"]
    at = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=120).run()
    content = "\n".join(lines).encode()
    at.file_uploader(key="upload").set_value(("many.csv", content, "text/csv")).run()
    at.switch_page("pages/guide.py").run()
    at.selectbox(key="term").set_value("balanced accuracy").run()
    assert not at.exception
    assert len(at.get("vega_lite_chart")) == 1  # the picture of the one entry that is open
