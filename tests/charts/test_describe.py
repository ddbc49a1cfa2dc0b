"""The chart in words, and its help."""

from __future__ import annotations

from typing import get_args

from lib.charts.describe import describe, place, short_name
from lib.charts.help import HELP, ChartName
from lib.charts.panels import page_of_panels
from lib.metrics.figure import Figure
from tests.charts.cards import card, digit_figure, many, scores


def test_ten_classes_are_told_with_every_value() -> None:
    page = page_of_panels(digit_figure(), arrangement="split", columns=10)
    text = describe(page)
    assert text.startswith("Positive classes 1 to 5 of 5 and negative classes 1 to 5 of 5.")
    assert "“2”: precision 0.9900, recall 0.4300, F1 0.5996, accuracy not known" in text
    assert "(the file does not say how many items each class has)" in text
    assert text.count("recall") == 10
    assert short_name(page).startswith("Bar chart of precision, recall, F1 and accuracy, ")


def test_many_classes_are_summed_up() -> None:
    page = page_of_panels(many(40), arrangement="against_rest", columns=20, page=2)
    assert place(page) == "classes 21 to 40 of 40"
    text = describe(page)
    assert "precision from 0.2062 (“20”) to 0.4021 (“39”), the middle one 0.3041" in text
    assert "specificity not known for any of them" in text
    assert len(text) < 900


def test_intervals_are_told() -> None:
    page = page_of_panels(
        card([scores("a", recall=Figure(0.5, 0.4, 0.6))]), arrangement="against_rest", columns=5
    )
    assert "recall 0.5000 (between 0.4000 and 0.6000)" in describe(page)
    assert place(page) == "class 1 of 1"


def test_large_numbers_have_separators_and_classes_in_neither_row_are_named() -> None:
    page = page_of_panels(many(1_000), arrangement="against_rest", columns=10, page=2)
    assert place(page) == "classes 11 to 20 of 1,000"
    mixed = card([scores("a", row="positive"), scores("b"), scores("c")])
    page = page_of_panels(mixed, arrangement="split", columns=5)
    assert place(page) == "positive class 1 of 1 and classes 1 to 2 of 2 in neither row"


def test_every_chart_has_its_help() -> None:
    assert set(HELP) == set(get_args(ChartName))
    for entry in HELP.values():
        assert entry.what
        assert entry.axes
        assert len(entry.reading) >= 5
