"""The list of charts: each is drawn where the report allows it, and told in words."""

from __future__ import annotations

import json
from functools import cache

import pytest

from lib.charts.layout import PHONE_WIDTH
from lib.charts.theme import DARK, LIGHT
from lib.exports.drawn import CHARTS, charts_of, picture_named, pictures_of
from lib.exports.pictures import own_size, svg
from lib.exports.wish import Look
from lib.report import Report, count_file, report_on
from tests import sample_evaluations
from tests.builders import from_matrix
from tests.nasty_names import NASTY_NAMES, OTHER_HOST
from tests.sample_evaluations import SAMPLE_DATA


@cache
def digits() -> Report:
    path = SAMPLE_DATA / "digits_predictions.csv"
    return report_on(count_file(path, name=path.name).evaluation)


def test_a_report_with_scores_has_every_chart_and_one_of_figures_a_single_one() -> None:
    assert list(charts_of(digits()).values()) == list(CHARTS)
    assert [one.key for one in pictures_of(digits())] == ["two-rows", "matrix-counts", "curves"]
    figures = report_on(sample_evaluations.digit_figure())
    assert list(charts_of(figures).values()) == ["two-rows"]
    assert picture_named(figures, "matrix") is None
    assert picture_named(figures, "pie") is None


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_drawn_and_told(name: str) -> None:
    picture = picture_named(digits(), name, Look(of="8"))
    assert picture is not None
    assert picture.name.endswith(".")
    assert "“8”" in picture.words
    assert picture.advice.reading
    for theme, width in ((LIGHT, 900), (DARK, PHONE_WIDTH)):
        drawing = svg(picture.draw(theme, width))
        assert own_size(drawing)[0] > 0
        assert theme.muted.lower() in drawing.lower()


def test_many_classes_come_in_parts_and_what_is_left_out_is_told() -> None:
    size = range(50)
    many = report_on(from_matrix([[5 * (one == other) for other in size] for one in size]))
    parts = [one for one in pictures_of(many) if one.key.startswith("two-rows")]
    assert [part.key for part in parts] == [f"two-rows-{number}" for number in (1, 2, 3, 4)]
    assert parts[0].title.endswith("part 1 of 5")
    assert "1 to 10 of 50" in parts[0].note
    last = picture_named(many, "two-rows", Look(page=5))
    assert last is not None
    assert "41 to 50 of 50" in last.note


def test_a_chart_of_one_class_is_that_of_the_class_wanted_or_of_the_first() -> None:
    for of, shown in ((None, "“1”"), ("8", "“8”")):
        picture = picture_named(digits(), "curve", Look(of=of))
        assert picture is not None
        assert picture.title == f"{shown}: precision and recall"
    assert picture_named(digits(), "curve", Look(of="eight")) is None


@pytest.mark.parametrize("name", ["two-rows", "matrix"])
def test_nasty_names_are_only_ever_values(name: str) -> None:
    size = range(len(NASTY_NAMES))
    dense = [[3 if one == other else int(other == one + 1) for other in size] for one in size]
    picture = picture_named(report_on(from_matrix(dense, NASTY_NAMES)), name)
    assert picture is not None
    shape = json.dumps(without_values(picture.draw(LIGHT, 900)))
    assert OTHER_HOST not in shape


def without_values(part: object) -> object:
    """The specification without its data."""
    if isinstance(part, list):
        return [without_values(one) for one in part]
    if isinstance(part, dict):
        return {key: without_values(one) for key, one in part.items() if key != "values"}
    return part
