"""The reader's choices: what is drawn is what the report says, whatever the view."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from lib.metrics.figure import ClassScores, Scorecard
from lib.report import report_on
from lib.words.glossary import GLOSSARY
from tests.pages.report_page import ReportPage
from tests.sample_evaluations import iris
from ui.samples import sample_evaluation, samples

SPLIT, REST = "Positive and negative", "Each against the rest"


def card(key: str) -> Scorecard:
    """The numbers of a sample, computed without the page."""
    sample = next(sample for sample in samples() if sample.key == key)
    return report_on(sample_evaluation(sample)).card


def same(page: ReportPage, classes: tuple[ClassScores, ...]) -> None:
    """Every bar has the report's number with its interval, and no number is left out."""
    by_name = {entry.name: entry for entry in classes}
    for bar in page.bars():
        figure = by_name[bar["name"]].figures[bar["key"]]
        assert bar["value"] == figure.value
        assert (bar["low"], bar["high"]) == (figure.low, figure.high)


@pytest.mark.parametrize("key", [sample.key for sample in samples()])
@pytest.mark.parametrize("arrangement", [SPLIT, REST])
def test_the_chart_has_the_reports_numbers(key: str, arrangement: str) -> None:
    page = ReportPage.opened(sample=key, rows=arrangement)
    if arrangement == SPLIT and not page.app.get("vega_lite_chart"):
        assert "Choose the classes of the positive row" in page.app.info[-1].value
        return
    numbers = card(key)
    same(page, numbers.classes)
    assert set(page.drawn()) == {entry.name for entry in numbers.classes}
    measures = {"precision", "recall", "f1", "accuracy"}
    if arrangement == REST:
        measures |= {"npv", "specificity"}
    assert {bar["key"] for bar in page.bars()} == measures
    assert len(page.bars()) == len(measures) * len(numbers.classes)


def test_the_phones_chart_has_the_same_bars() -> None:
    page = ReportPage.opened()
    wide = page.app.get("vega_lite_chart")[0].proto.spec
    page.app.session_state["narrow_screen"] = True
    page.app.run()
    (narrow,) = (one.proto.spec for one in page.app.get("vega_lite_chart"))
    assert wide != narrow
    assert wide.count('"told"') == narrow.count('"told"')


def test_a_phone_gets_its_chart_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from ui import screen

    for agent, expected in (("… Chrome/130 Mobile Safari/537.36", True), ("… Chrome/130", False)):
        monkeypatch.setattr(screen.st, "context", SimpleNamespace(headers={"User-Agent": agent}))
        assert screen.narrow() is expected


def test_the_arrangement_is_switched() -> None:
    page = ReportPage.opened().choose("segmented_control", "rows", REST)
    titles = [row["title"]["text"] for row in page.chart()["vconcat"]]
    assert titles == ["Items that are, or are called, the class", "All the other items"]
    page.choose("segmented_control", "rows", SPLIT)
    titles = [row["title"]["text"] for row in page.chart()["vconcat"]]
    assert titles == ["Positive classes", "Negative classes"]


def test_measures_are_chosen() -> None:
    page = ReportPage.opened().choose("pills", "show", ["F1"])
    assert {bar["measure"] for bar in page.bars()} == {"F1"}
    page.choose("pills", "show", [])
    assert {bar["measure"] for bar in page.bars()} == {"Precision", "Recall", "F1", "Accuracy"}


@pytest.mark.parametrize(
    ("order", "positive", "negative"),
    [
        ("As in the file", "12469", "03578"),
        ("By name", "12469", "03578"),
        ("Lowest precision first", "94621", "85730"),
        ("Lowest recall first", "42961", "53870"),
        ("Lowest F1 first", "42961", "53870"),
    ],
)
def test_classes_are_sorted_within_their_rows(order: str, positive: str, negative: str) -> None:
    page = ReportPage.opened(sample="digit_figure").choose("selectbox", "sort", order)
    assert page.drawn() == list(positive + negative)


def test_classes_are_sorted_by_size() -> None:
    page = ReportPage.opened().upload("true,pred\n" + "a,a\n" * 2 + "b,b\n" * 9 + "c,c\n" * 5)
    page.choose("selectbox", "sort", "Most items first")
    assert page.drawn() == list("bca")


def test_the_positive_row_is_chosen() -> None:
    page = ReportPage.opened(sample="iris").choose("multiselect", "positive", ["virginica"])
    assert {line["class"]: line["row"] for line in page.table()} == {
        "virginica": "positive", "setosa": "negative", "versicolor": "negative",
    }  # fmt: skip
    page.choose("segmented_control", "rows", SPLIT)
    assert page.drawn() == ["virginica", "setosa", "versicolor"]


def test_an_address_names_the_positive_row() -> None:
    page = ReportPage.opened(sample="iris", rows=SPLIT, positive=["setosa", "virginica"])
    assert page.drawn() == ["setosa", "virginica", "versicolor"]


def test_other_data_forget_the_choice_of_classes() -> None:
    page = ReportPage.opened(sample="iris").choose("multiselect", "positive", ["virginica"])
    page.upload("true,pred\nx,x\ny,x\nz,z\n")
    assert page.drawn() == ["x", "y", "z"]
    assert all("row" not in line for line in page.table())


@pytest.mark.parametrize(
    "address",
    [
        {"rows": "x"}, {"rows": ""}, {"sort": "x"}, {"show": "x"}, {"show": ""},
        {"positive": "x"}, {"classes": "99"}, {"classes": "x"}, {"classes": "-1"},
        {"table_page": "x"}, {"sample": "x"}, {"sample": ""}, {"unheard": "of"},
        {"sample": ["iris", "wine_counts"]}, {"rows": [SPLIT, REST]},
    ],
    ids=str,
)  # fmt: skip
def test_an_address_with_nonsense_still_opens(address: dict[str, str | list[str]]) -> None:
    page = ReportPage.opened(**address)
    assert page.headline()
    assert page.drawn()


def test_findings_are_backed_by_the_claims_that_are_shown() -> None:
    page = ReportPage.opened()
    assert "It rests on these statements" not in page.words()
    page.unfold_findings()
    folded = [one.label for one in page.app.expander]
    findings = len(page.titles()) + len(page.folded_titles())
    assert folded.count("Why we say this") == findings
    assert page.words().count("It rests on these statements") == findings


def test_findings_that_repeat_a_graver_one_are_folded_under_it_and_none_is_left_out() -> None:
    page = ReportPage.opened(sample="iris").unfold_findings()
    told = [*page.titles(), *page.folded_titles()]
    report = report_on(iris())
    assert sorted(told) == sorted(wording.title for _, wording in report.findings)
    assert "“virginica” is often missed" in page.titles()
    assert "“virginica” has the lowest F1: 65%" in page.folded_titles()


def test_cards_beyond_the_first_few_are_one_click_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.cards.FIRST_CARDS", 2)
    page = ReportPage.opened(sample="iris")
    assert "Show the rest: 4 findings more" in [one.label for one in page.app.expander]
    assert len(page.titles()) == 2
    assert len(page.unfold_findings().titles()) == 6


def test_what_cannot_be_told_comes_with_a_message_to_copy() -> None:
    page = ReportPage.opened(sample="digit_figure")
    page.app.session_state["message_to_maker"] = True
    page.run()
    assert "Which class is taken for which" in page.words()
    message = page.app.code[-1].value
    assert message.startswith("Hello,")
    assert "the confusion matrix" in message


def test_the_terms_of_the_summary_open_their_explanation() -> None:
    page = ReportPage.opened(sample="iris")
    keys = [one.key for one in page.app.button if str(one.key).startswith("word_summary_")]
    terms = ("overall_accuracy", "interval", "majority_share", "f1")
    assert keys == [f"word_summary_{term}" for term in terms]
    page.app.button(key="word_summary_f1").click()
    page.run()
    assert GLOSSARY["f1"].plain in page.words()


def test_a_chart_of_one_class_is_taken_along_for_the_class_that_is_chosen() -> None:
    page = ReportPage.opened().choose("selectbox", "make_form", "Chart (SVG)")
    assert "make_class" not in [one.key for one in page.app.selectbox]
    page.choose("selectbox", "make_chart", "One class: ROC")
    page.choose("selectbox", "make_class", "8")
    page.app.button(key="make_it").click()
    page.run()
    made = page.app.session_state["made_file"]
    assert b"\xe2\x80\x9c8\xe2\x80\x9d: ROC" in made.content
