"""What a page of the two-row chart shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.panels import bars_a_panel, page_of_panels, split_possible
from tests.charts.cards import card, digit_figure, many, scores


def test_the_digits_stand_in_their_two_rows() -> None:
    page = page_of_panels(digit_figure(), arrangement="split", columns=10)
    assert [(row.kind, "".join(panel.name for panel in row.panels)) for row in page.rows] == [
        ("positive", "12469"),
        ("negative", "03578"),
    ]
    assert [bar.letter for bar in page.rows[0].panels[0].bars] == ["p", "r", "F1", "acc"]
    assert (page.number, page.pages) == (1, 1)


def test_an_unknown_figure_stays_in_its_place() -> None:
    page = page_of_panels(digit_figure(), arrangement="split", columns=10)
    accuracy = page.rows[0].panels[1].bars[3]
    assert (accuracy.measure, accuracy.figure.value) == ("accuracy", None)
    assert accuracy.figure.reason == "no-sizes"


def test_measures_keep_their_order_and_none_means_all() -> None:
    def letters(*measures: str) -> list[str]:
        page = page_of_panels(digit_figure(), arrangement="split", measures=measures, columns=5)
        return [bar.letter for bar in page.rows[0].panels[0].bars]

    assert letters("accuracy", "precision") == ["p", "acc"]
    assert letters() == letters("nonsense") == ["p", "r", "F1", "acc"]


def test_against_the_rest_every_class_stands_in_both_rows() -> None:
    page = page_of_panels(digit_figure(), arrangement="against_rest", measures=("f1",), columns=10)
    above, below = page.rows
    assert [bar.letter for bar in above.panels[0].bars] == ["p", "r", "F1"]
    assert [bar.letter for bar in below.panels[0].bars] == ["npv", "spec"]
    assert [panel.name for panel in above.panels] == [panel.name for panel in below.panels]
    assert bars_a_panel(page) == 3


def test_a_class_without_a_row_is_not_hidden() -> None:
    mixed = card([scores("a", row="positive"), scores("b"), scores("c", row="negative")])
    page = page_of_panels(mixed, arrangement="split", columns=5)
    assert [(row.kind, row.total) for row in page.rows] == [
        ("positive", 1),
        ("negative", 1),
        ("neither", 1),
    ]


def test_without_rows_there_is_nothing_to_split() -> None:
    assert not split_possible(many(3))
    with pytest.raises(ValueError, match="no class of this test has a row"):
        page_of_panels(many(3), arrangement="split", columns=5)


def test_a_row_that_has_ended_stays_with_its_total() -> None:
    classes = [scores(f"p{n}", row="positive") for n in range(7)] + [scores("n", row="negative")]
    page = page_of_panels(card(classes), arrangement="split", page=2, columns=5)
    above, below = page.rows
    assert (above.first, above.last, above.total, page.pages) == (6, 7, 7, 2)
    assert (below.panels, below.first, below.last, below.total) == ((), 0, 0, 1)


@given(st.integers(1, 1_000), st.integers(1, 12))
def test_the_pages_together_show_every_class_once(classes: int, columns: int) -> None:
    scorecard = many(classes)
    pages = page_of_panels(scorecard, arrangement="against_rest", columns=columns).pages
    seen: list[str] = []
    for number in range(1, pages + 1):
        row = page_of_panels(
            scorecard, arrangement="against_rest", page=number, columns=columns
        ).rows[0]
        assert 1 <= len(row.panels) == row.last - row.first + 1 <= columns
        seen += [panel.name for panel in row.panels]
    assert seen == [one.name for one in scorecard.classes]


@pytest.mark.parametrize(("asked", "shown"), [(-3, 1), (0, 1), (2, 2), (99, 3)])
def test_a_page_that_does_not_exist_becomes_the_nearest(asked: int, shown: int) -> None:
    page = page_of_panels(many(25), arrangement="against_rest", page=asked, columns=10)
    assert (page.number, page.pages) == (shown, 3)
