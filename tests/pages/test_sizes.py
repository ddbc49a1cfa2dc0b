"""One class or a thousand, short names or endless ones: shown whole, or said what is shown."""

from __future__ import annotations

import csv
import io

import pytest

from tests.nasty_names import NASTY_NAMES, on_one_line
from tests.pages.report_page import ReportPage

ONE_PAGE = 10
"""Classes of four bars that fit beside each other."""


def predictions(classes: int) -> str:
    """A file in which every class occurs and is now and then taken for the next one."""
    lines = ["true,pred"]
    for number in range(classes):
        lines += [f"class {number:04},class {number:04}"] * 3
        lines.append(f"class {number:04},class {(number + 1) % classes:04}")
    return "\n".join(lines) + "\n"


def test_one_class() -> None:
    page = ReportPage.opened().upload("true,pred\na,a\na,a\n")
    assert page.drawn() == ["a"]
    assert [line["class"] for line in page.table()] == ["a"]


def test_one_class_that_is_never_right() -> None:
    page = ReportPage.opened().upload("class,precision,recall\na,0.00,0.00\n")
    assert page.drawn() == ["a"]


def test_two_classes_stand_above_each_other() -> None:
    page = ReportPage.opened().upload("true,pred\n" + "no,no\n" * 6 + "yes,yes\n" * 3 + "no,yes\n")
    assert page.drawn() == ["yes", "no"]
    rows = page.chart()["vconcat"]
    assert [row["title"]["text"] for row in rows] == ["Positive classes", "Negative classes"]
    page.choose("multiselect", "positive", ["no"])
    assert page.drawn() == ["no", "yes"]


@pytest.mark.parametrize("classes", [11, 100, 1_000])
def test_many_classes_are_paged_and_the_page_says_so(classes: int) -> None:
    page = ReportPage.opened().upload(predictions(classes))
    first = page.drawn()
    assert len(first) == ONE_PAGE
    assert f"Shown here: classes 1 to 10 of {classes:,}." in page.words()
    page.choose("pagination", "classes", 2)
    last = min(20, classes)
    assert len(page.drawn()) == last - ONE_PAGE
    assert not set(first) & set(page.drawn())
    where = f"classes 11 to {last} of" if last > 11 else "class 11 of"
    assert f"Shown here: {where} {classes:,}." in page.words()


def test_the_table_of_a_thousand_classes_is_paged() -> None:
    page = ReportPage.opened().upload(predictions(1_000))
    assert "Classes 1 to 50 of 1,000." in page.words()
    names = [line["class"] for line in page.table()]
    page.choose("pagination", "table_page", 20)
    assert "Classes 951 to 1,000 of 1,000." in page.words()
    assert len(page.table()) == 50
    assert not set(names) & {line["class"] for line in page.table()}


def test_fewer_classes_after_many_begin_at_their_first_page() -> None:
    page = ReportPage.opened().upload(predictions(100)).choose("pagination", "classes", 7)
    page.choose("pagination", "table_page", 2)
    page.upload(predictions(60))
    assert "Shown here: classes 1 to 10 of 60." in page.words()
    assert "Classes 1 to 50 of 60." in page.words()
    page.upload("true,pred\na,a\nb,a\n")
    assert page.drawn() == ["a", "b"]


def test_a_page_of_the_table_that_is_no_more_is_left() -> None:
    page = ReportPage.opened().upload(predictions(1_000)).choose("pagination", "table_page", 20)
    page.upload(predictions(100))
    assert "Classes 1 to 50 of 100." in page.words()


def test_fewer_bars_let_more_classes_onto_a_page() -> None:
    page = ReportPage.opened().upload(predictions(100))
    page.choose("segmented_control", "rows", "Each against the rest")
    before = len(page.drawn())
    page.choose("pills", "show", ["Precision", "Recall"])
    assert len(page.drawn()) > before


def test_very_long_names_are_cut_in_the_chart_and_whole_in_the_table() -> None:
    one, other = "a" * 500 + " left", "a" * 500 + " right"
    page = ReportPage.opened().upload(f"true,pred\n{one},{one}\n{other},{one}\n")
    assert page.drawn() == [one, other]
    assert all(len(bar["title"]) < 40 and "…" in bar["title"] for bar in page.bars())
    assert [line["class"] for line in page.table()] == [one, other]


def test_nasty_names_are_kept_letter_for_letter() -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("true", "pred"), *zip(NASTY_NAMES, NASTY_NAMES, strict=True)])
    page = ReportPage.opened().upload(text.getvalue())
    shown = sorted(line["class"] for line in page.table())
    assert shown == sorted(on_one_line(name) for name in NASTY_NAMES)


@pytest.mark.parametrize(
    "content",
    [
        "true,pred\na,b\nb,a\n",
        "true,pred\na,b\n",
        "true,pred\na,b\na,b\n",
        ",a,b\na,0,0\nb,0,3\n",
        "class,tp,fp,fn,tn\na,0,0,0,9\nb,9,0,0,0\n",
        "class,precision,recall\na,,0.5\nb,0.7,\n",
        "class,precision,recall,support\na,0.00,0.00,10\nb,0.50,1.00,10\n",
        "class,precision,recall,support\na,1.00,1.00,0\nb,1.00,1.00,5\n",
        "true,pred\n" + "0,0\n" * 99 + "1,0\n",
    ],
)
def test_odd_but_possible_results_have_a_page(content: str) -> None:
    page = ReportPage.opened().upload(content)
    assert page.complaint() == ""
    for arrangement in ("Each against the rest", "Positive and negative"):
        page.choose("segmented_control", "rows", arrangement)
    assert page.headline()
