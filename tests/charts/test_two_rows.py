"""The drawn chart: valid, true to its numbers, and safe with any class name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from lib.charts.layout import (
    PAGE_WIDTH,
    PHONE_COLUMNS,
    PHONE_WIDTH,
    max_columns,
    min_panel_width,
    panel_width,
)
from lib.charts.panels import Arrangement, page_of_panels
from lib.charts.theme import DARK, LIGHT
from lib.charts.two_rows import NARROW_HEIGHT, specification, two_rows
from lib.metrics.figure import Figure, Scorecard
from tests.charts.cards import card, digit_figure, many, scores

HOSTILE = (
    "![x](http://example.test/x.png)",
    "datum.value",
    "<script>alert(1)</script>",
    '"]}};//',
    "a.b[c]",
    "image",
    "same very long name of a class, first part, end",
    "same very long name of a class, other part, end",
)


def spec_of(
    scorecard: Scorecard, arrangement: Arrangement = "split", *, wrap: int | None = None
) -> dict[str, Any]:
    page = page_of_panels(scorecard, arrangement=arrangement, columns=max_columns())
    return specification(two_rows(page, theme=LIGHT, panel_width=150, wrap=wrap))


def values(spec: dict[str, Any], row: int = 0) -> Sequence[dict[str, Any]]:
    found: Sequence[dict[str, Any]] = spec["vconcat"][row]["data"]["values"]
    return found


@pytest.mark.parametrize("arrangement", ["split", "against_rest"])
@pytest.mark.parametrize("wrap", [None, 2])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_quick_specification_is_the_one_that_altair_finds_valid(
    arrangement: Arrangement, wrap: int | None, theme: Any
) -> None:
    with_interval = scores("x", row="positive", precision=Figure(0.5, 0.4, 0.6))
    scorecard = card([*digit_figure().classes, with_interval])
    page = page_of_panels(scorecard, arrangement=arrangement, columns=10)
    chart = two_rows(page, theme=theme, panel_width=120, wrap=wrap)
    assert specification(chart) == chart.to_dict(validate=True)


def test_the_same_page_gives_the_same_specification_and_a_fresh_one() -> None:
    first, second = spec_of(digit_figure()), spec_of(digit_figure())
    assert first == second
    first["vconcat"][0]["spec"]["layer"].clear()
    assert spec_of(digit_figure()) == second


def test_the_bars_are_the_numbers_of_the_picture() -> None:
    labels = [
        [record["label"] for record in values(spec_of(digit_figure()), row)] for row in (0, 1)
    ]
    five = ["1.00 1.00 1.00 ?", ".99 .43 .60 ?", ".94 .31 .47 ?", ".98 .89 .93 ?", ".90 .76 .82 ?"]
    assert labels[0] == labels[1] == " ".join(five).split()


def test_an_unknown_figure_is_a_box_with_its_reason_and_never_a_zero() -> None:
    unknown = values(spec_of(digit_figure()))[3]
    assert unknown["value"] is None
    assert unknown["box"] > 0
    assert unknown["shown"] == "not known: the file does not say how many items each class has"
    zero = values(spec_of(card([scores("a", row="positive", precision=0.0)])))[0]
    assert (zero["value"], zero["box"], zero["label"]) == (0.0, None, ".00")


def test_the_value_stands_above_the_interval() -> None:
    classes = [scores("a", row="positive", precision=Figure(0.8, 0.7, 0.9), recall=0.5)]
    precision, recall, *_ = values(spec_of(card(classes)))
    assert (precision["low"], precision["high"], precision["top"]) == (0.7, 0.9, 0.9)
    assert (recall["low"], recall["high"], recall["top"]) == (None, None, 0.5)


def test_what_a_user_wrote_is_only_ever_a_value() -> None:
    spec = spec_of(card([scores(name, row="positive", recall=0.5) for name in HOSTILE]))
    names = {record["name"] for record in values(spec)}
    assert names == set(HOSTILE)
    plain = spec_of(card([scores(name, row="positive", recall=0.5) for name in "abcdefgh"]))
    for row in (*spec["vconcat"], *plain["vconcat"]):
        del row["data"]
    assert spec == plain


def test_a_page_with_one_row_only_keeps_its_data() -> None:
    page = page_of_panels(
        card([scores("a", row="positive", recall=0.5)]), arrangement="split", columns=5
    )
    chart = two_rows(page, theme=LIGHT, panel_width=120)
    chart.to_dict(validate=True)
    assert [record["name"] for record in values(specification(chart))] == ["a"] * 4


def test_names_that_are_cut_to_the_same_text_stay_two_panels() -> None:
    records = values(spec_of(card([scores(name, row="positive") for name in HOSTILE[-2:]])))
    titles = {(record["panel"], record["title"]) for record in records}
    assert len(titles) == 2
    assert len({title for _, title in titles}) == 1


def test_the_narrow_chart_has_two_high_panels_a_line() -> None:
    spec = spec_of(digit_figure(), wrap=PHONE_COLUMNS)
    row = spec["vconcat"][0]
    assert row["columns"] == PHONE_COLUMNS
    assert row["spec"]["height"] >= NARROW_HEIGHT >= 220


@pytest.mark.parametrize("bars", [1, 2, 3, 4])
@pytest.mark.parametrize("available", [PHONE_WIDTH, 700, PAGE_WIDTH])
def test_panels_fit_into_what_is_available(bars: int, available: int) -> None:
    columns = max_columns(bars, available)
    width = panel_width(columns, available)
    assert width >= min_panel_width(bars)
    assert columns * width < available
    assert max_columns(4) == 10


def test_a_thousand_classes_are_paged_not_squeezed() -> None:
    spec = spec_of(many(1_000), "against_rest")
    assert {record["panel"] for record in values(spec)} == set(range(10))
