"""What it mixes up: the matrix, the pairs and the items, held against the file itself."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from typing import Any

import pandas as pd
import pytest
from sklearn.metrics import confusion_matrix

from tests.nasty_names import NASTY_NAMES, on_one_line
from tests.pages.report_page import ReportPage, shown
from ui.samples import FOLDER

DIGITS = FOLDER / "digits_predictions.csv"
VIEWS = ("Counts", "By true class", "By predicted class")
NOTHING_MIXED_UP = "There are no mistakes in this test: every item got its true label."

Cells = dict[tuple[str, str], str]


def mistakes_of(page: ReportPage) -> ReportPage:
    """Go from whatever page is open to the mistakes page."""
    page.app.switch_page("pages/mistakes.py")
    return page.run()


def uploaded(content: str, name: str = "mine.csv") -> ReportPage:
    return mistakes_of(ReportPage.opened().upload(content, name))


def as_csv(header: list[str], lines: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([header, *lines])
    return out.getvalue()


def drawn(page: ReportPage) -> list[str]:
    """The classes of the matrix, in drawing order."""
    return [name["name"] for name in page.chart()["layer"][1]["data"]["values"]]


def cells(page: ReportPage) -> Cells:
    """What is written into each cell, by its true and its predicted class."""
    layer = page.chart()["layer"][0]
    lookups = [one["from"]["data"]["values"] for one in layer["transform"]]
    true, predicted = ({one["place"]: one["name"] for one in values} for values in lookups)
    return {
        (true[one["true_index"]], predicted[one["predicted_index"]]): one["label"]
        for one in layer["data"]["values"]
    }


def lines(page: ReportPage, place: int) -> list[dict[str, str]]:
    records = page.app.table[place].value.to_dict("records")
    return [{shown(key): shown(cell) for key, cell in line.items()} for line in records]


def pairs(page: ReportPage) -> list[dict[str, str]]:
    return lines(page, 0)


def items(page: ReportPage) -> list[dict[str, str]]:
    return lines(page, 1)


def told(page: ReportPage) -> str:
    """The notes of the page, but for the mark of a sample."""
    return " ".join(shown(one.value) for one in page.app.info if "Sample data" not in one.value)


def picked(page: ReportPage) -> tuple[str, str]:
    chosen = {one.key: one.value for one in page.app.selectbox}
    return chosen["picked_true"], chosen["picked_label"]


def pick(page: ReportPage, true: str, label: str) -> ReportPage:
    page.app.selectbox(key="picked_true").set_value(true)
    return page.choose("selectbox", "picked_label", label)


def digits() -> pd.DataFrame:
    return pd.read_csv(DIGITS, dtype=str, keep_default_na=False)


def in_words(share: float) -> str:
    if share < 0.01:
        return "<1%"
    return ">99%" if 0.99 < share < 1 else f"{share:.0%}"


def ring(classes: int, most: int = 0) -> str:
    """Each class is right twice and once taken for the next one; class `most` eight times more."""
    rows = []
    for place in range(classes):
        true, following = f"c{place}", f"c{(place + 1) % classes}"
        rows += [[true, true]] * 2 + [[true, following]] * (9 if place == most else 1)
    return as_csv(["true", "predicted"], rows)


def test_the_page_says_in_its_title_what_is_mixed_up_most() -> None:
    page = mistakes_of(ReportPage.opened())
    assert page.headline() == "Real “8” is called “1” 10 times"
    assert page.sample_mark()
    assert "“8” and “1” are taken for each other" in page.titles()
    assert [shown(one.value) for one in page.app.header] == [
        "What does it mix up?", "The pairs in words", "The items themselves",
    ]  # fmt: skip


@pytest.mark.parametrize("view", VIEWS)
def test_the_cells_are_those_of_the_oracle(view: str) -> None:
    page = mistakes_of(ReportPage.opened()).choose("segmented_control", "cells", view)
    names, rows = drawn(page), digits()
    counts = confusion_matrix(rows["true"], rows["predicted"], labels=names)
    real, used = counts.sum(axis=1), counts.sum(axis=0)
    expected: Cells = {}
    for at_true, true in enumerate(names):
        for at_label, label in enumerate(names):
            count = int(counts[at_true, at_label])
            whole = {"Counts": 0, "By true class": real[at_true]}.get(view, used[at_label])
            if count:
                expected[true, label] = in_words(count / whole) if whole else f"{count:,}"
    assert cells(page) == expected
    assert len(expected) == 61


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("Counts", "says 10: 10 items were really “8”, and called “1”."),
        ("By true class", "says 6%: of the 174 real items of “8”, 10 got the label “1”."),
    ],
)
def test_each_view_says_how_to_read_a_cell(view: str, said: str) -> None:
    page = mistakes_of(ReportPage.opened()).choose("segmented_control", "cells", view)
    assert f"How to read a cell: The cell in row “8” and column “1” {said}" in page.words()


def test_another_order_draws_the_same_cells() -> None:
    page = mistakes_of(ReportPage.opened())
    given, before = drawn(page), cells(page)
    page.choose("segmented_control", "order", "Confused ones together")
    assert drawn(page) != given
    assert sorted(drawn(page)) == sorted(given)
    assert cells(page) == before


def test_the_pairs_follow_from_the_oracle() -> None:
    page = mistakes_of(ReportPage.opened())
    names, rows = sorted("0123456789"), digits()
    counts = confusion_matrix(rows["true"], rows["predicted"], labels=names)
    found = [*pairs(page)]
    for number in (2, 3):
        found += pairs(page.choose("pagination", "pairs_page", number))
    wrong = (counts > 0).sum() - (counts.diagonal() > 0).sum()
    assert len(found) == wrong == 51
    assert f"{wrong} kinds of mistake, the most frequent first." in page.words()
    sizes = [int(line["items"]) for line in found]
    assert sizes == sorted(sizes, reverse=True)
    for line in found:
        true, label = (names.index(line[side].strip("“”")) for side in ("true class", "called"))
        count = counts[true, label]
        missed = counts[true].sum() - counts[true, true]
        false_alarms = counts[:, label].sum() - counts[label, label]
        assert line["items"] == str(count)
        assert line["of the missed ones"] == f"{count / missed:.0%}"
        assert line["of the label's wrong uses"] == f"{count / false_alarms:.0%}"
        assert line["the other way"] == str(counts[label, true])


def of_digits(true: str, label: str) -> list[dict[str, str]]:
    """The rows of a pair as they stand in the file, the most confident mistakes first."""
    rows = digits()
    rows.insert(0, "line", [f"{place + 2:,}" for place in range(len(rows))])
    wanted = rows[(rows["true"] == true) & (rows["predicted"] == label)]
    score = wanted[f"score_{label}"].astype(float)
    order = score.sort_values(ascending=False, kind="stable").index
    return wanted.loc[order].to_dict("records")


@pytest.mark.parametrize(("true", "label"), [("8", "1"), ("1", "9"), ("4", "7")])
def test_the_items_of_a_pair_are_those_of_the_file(true: str, label: str) -> None:
    page = pick(mistakes_of(ReportPage.opened()), true, label)
    expected = of_digits(true, label)
    said = page.words() + told(page)
    if expected:
        assert items(page) == expected
        assert f"{len(expected)} item" in said
    else:
        assert f"No real “{true}” is called “{label}” in this test." in said


def test_the_most_frequent_pair_is_chosen_first_and_can_be_taken_along() -> None:
    page = mistakes_of(ReportPage.opened())
    assert picked(page) == ("8", "1")
    assert items(page) == of_digits("8", "1")
    assert "10 items, the most confident mistakes first." in page.words()
    assert [one.key for one in page.app.get("download_button")] == ["items_csv"]


def test_the_same_class_twice_is_no_mistake() -> None:
    page = pick(mistakes_of(ReportPage.opened()), "8", "8")
    assert "These items are labelled rightly. Choose two different classes." in told(page)
    assert len(page.app.table) == 1
    assert not page.app.get("download_button")


def test_a_pair_without_items_says_so() -> None:
    rows = digits()
    seen = set(zip(rows["true"], rows["predicted"], strict=True))
    true, label = next((a, b) for a in "0123456789" for b in "0123456789" if (a, b) not in seen)
    page = pick(mistakes_of(ReportPage.opened()), true, label)
    assert f"No real “{true}” is called “{label}” in this test." in told(page)
    assert not page.app.get("download_button")


def test_many_items_are_paged_and_another_pair_begins_at_its_first() -> None:
    rows = [["a", "b", f"n{place}"] for place in range(45)]
    rows += [["b", "a", f"m{place}"] for place in range(30)] + [["a", "a", "x"], ["b", "b", "y"]]
    page = uploaded(as_csv(["true", "predicted", "note"], rows))
    assert [line["note"] for line in items(page)] == [f"n{place}" for place in range(20)]
    page.choose("pagination", "items_page", 2)
    assert [line["note"] for line in items(page)] == [f"n{place}" for place in range(20, 40)]
    # A click on a cell changes both lists at once.
    page.app.selectbox(key="picked_true").set_value("b")
    page.app.selectbox(key="picked_label").set_value("a")
    page.run()
    assert [line["note"] for line in items(page)] == [f"m{place}" for place in range(20)]


def test_a_matrix_has_pairs_but_no_items_and_says_what_would_tell() -> None:
    page = mistakes_of(ReportPage.opened(sample="travel_matrix"))
    assert cells(page)["air", "train"] == "6"
    assert pairs(page)
    assert len(page.app.table) == 1
    assert "the file does not list single items" in told(page)
    assert "Would tell: one row for each item" in told(page)
    assert not page.app.get("download_button")


@pytest.mark.parametrize(
    "sample", ["wine_counts", "digit_figure", "digits_report", "impossible_figures"]
)
def test_without_a_matrix_the_page_asks_for_it(sample: str) -> None:
    page = mistakes_of(ReportPage.opened(sample=sample))
    assert page.headline() == "What it mixes up is not known"
    assert "Which class is taken for which" in told(page)
    assert "Would tell: the confusion matrix" in told(page)
    message = page.app.code[0].value
    assert "- the confusion matrix, or the true and the predicted label of each item" in message
    assert page.app.get("vega_lite_chart") == []
    assert len(page.app.table) == 0


@pytest.mark.parametrize("content", ["true,pred\na,a\nb,b\n", ",a,b\na,4,0\nb,0,5\n"])
def test_a_test_without_mistakes_has_a_matrix_and_no_pairs(content: str) -> None:
    page = uploaded(content)
    assert page.headline() == "It mixes up nothing in this test"
    assert NOTHING_MIXED_UP in told(page)
    assert set(cells(page)) == {("a", "a"), ("b", "b")}
    assert len(page.app.table) == 0


@pytest.mark.parametrize("content", ["true,pred\na,b\n", "true,pred\na,b\nb,a\n"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_test_of_mistakes_alone_has_every_view(content: str, view: str) -> None:
    page = uploaded(content).choose("segmented_control", "cells", view)
    assert picked(page) == ("a", "b")
    assert len(items(page)) == 1


def test_a_hundred_classes_stand_in_one_picture() -> None:
    page = uploaded(ring(100, most=70))
    assert len(drawn(page)) == 100
    assert len(page.app.get("vega_lite_chart")) == 1
    assert [one.key for one in page.app.multiselect] == []
    assert picked(page) == ("c70", "c71")
    assert len(items(page)) == 9


def test_of_a_thousand_classes_a_part_is_shown_and_the_page_says_which() -> None:
    page = uploaded(ring(1_000, most=500))
    assert len(drawn(page)) == 30
    assert {"c500", "c501"} <= set(drawn(page))
    inside = sum(int(text) for pair, text in cells(page).items() if pair[0] != pair[1] and text)
    said = page.words()
    assert "Shown are 30 of 1,000 classes." in said
    assert f"Of all 1,008 mistakes, {inside} lie between them" in said


def test_every_class_and_pair_of_a_thousand_is_one_step_away() -> None:
    page = uploaded(ring(1_000, most=500))
    page.choose("multiselect", "shown_classes", ["c900", "c901", "c7"])
    assert set(drawn(page)) == {"c900", "c901", "c7"}
    assert cells(page)["c900", "c901"] == "1"
    assert "Shown are 3 of 1,000 classes." in page.words()
    assert len(items(pick(page, "c998", "c999"))) == 1
    assert "1,000 kinds of mistake" in page.words()
    page.choose("pagination", "pairs_page", 50)
    assert len(pairs(page)) == 20


TWO_MODELS = as_csv(
    ["id", "truth", "old model", "new model"],
    [["1", "a", "b", "a"], ["2", "a", "a", "b"], ["3", "b", "b", "b"], ["4", "b", "a", "a"]],
)


@pytest.mark.parametrize("first", ["old model", "new model"])
def test_columns_that_are_corrected_show_the_items_of_those_columns(first: str) -> None:
    page = uploaded(TWO_MODELS)
    for column, ids in _in_turn(first):
        page.app.session_state["account"] = True
        page.run()
        selectbox = {one.label: one for one in page.app.selectbox}
        selectbox["True label"].set_value("truth")
        selectbox["Prediction"].set_value(column)
        next(one for one in page.app.button if one.label == "Read it this way").click()
        page.run()
        assert f"prediction in “{column}”" in page.understood()
        page.app.session_state["account"] = False
        page.run()
        for (true, label), expected in ids.items():
            assert [line["id"] for line in items(pick(page, true, label))] == expected


def _in_turn(first: str) -> list[tuple[str, dict[tuple[str, str], list[str]]]]:
    found = {
        "old model": {("a", "b"): ["1"], ("b", "a"): ["4"]},
        "new model": {("a", "b"): ["2"], ("b", "a"): ["4"]},
    }
    return sorted(found.items(), key=lambda one: one[0] != first)


@pytest.mark.parametrize(
    ("content", "pair"),
    [
        ("true,pred\n8,3\n8,8\n3,3\n", ("8", "3")),
        ("true,pred\ncat,dog\ndog,dog\n", ("cat", "dog")),
        ("true,pred\n1,8\n1,1\n8,8\n", ("1", "8")),
    ],
)
def test_another_file_begins_at_its_own_most_frequent_pair(
    content: str, pair: tuple[str, str]
) -> None:
    page = pick(mistakes_of(ReportPage.opened()), "8", "1").upload(content)
    assert picked(page) == pair
    assert len(items(page)) == 1


def test_a_choice_of_classes_that_another_file_does_not_have_is_left() -> None:
    page = uploaded(ring(1_000)).choose("multiselect", "shown_classes", ["c900", "c901"])
    page.upload(ring(150).replace("c", "d"))
    assert len(drawn(page)) == 30
    assert "Shown are 30 of 150 classes." in page.words()


def hostile() -> str:
    header = ["true ![t](http://evil.test/t.png)", "pred <img src=x>", "![note](http://x.test)"]
    rows = [[name, name, name] for name in NASTY_NAMES for _ in range(3)]
    rows += [[name, NASTY_NAMES[at - 1], name] for at, name in enumerate(NASTY_NAMES)]
    return as_csv(header, rows)


def test_hostile_names_are_shown_letter_for_letter_and_found_in_the_file() -> None:
    page = uploaded(hostile())
    named = Counter(line["true class"] for number in (1, 2, 3) for line in _page(page, number))
    assert named == Counter(f"“{on_one_line(name)}”" for name in NASTY_NAMES)
    for at in (0, 13, 38, 41):
        pick(page, NASTY_NAMES[at], NASTY_NAMES[at - 1])
        assert len(items(page)) == 1, NASTY_NAMES[at]
        assert list(items(page)[0].values())[1:] == [
            on_one_line(name) for name in (NASTY_NAMES[at], NASTY_NAMES[at - 1], NASTY_NAMES[at])
        ]


def _page(page: ReportPage, number: int) -> list[dict[str, str]]:
    return pairs(page.choose("pagination", "pairs_page", number))


def test_hostile_names_are_never_alive_in_the_markdown() -> None:
    page = uploaded(hostile())
    for text in (*page.app.markdown, *page.app.caption, *page.app.info, *page.app.title):
        assert not re.search(r"\]\(http|(?<!\\)<img|http://|(?<!\\):red", text.value)


def test_what_is_drawn_carries_no_row_of_the_file() -> None:
    page = uploaded(as_csv(["true", "pred", "secret"], [["a", "b", "s3cret"], ["b", "b", "x"]]))
    specs: list[Any] = [json.loads(one.proto.spec) for one in page.app.get("vega_lite_chart")]
    assert len(specs) == 1
    assert "s3cret" not in json.dumps(specs)
