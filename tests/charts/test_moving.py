"""Pictures with a slider: valid, moved by the browser alone, and true at every stop."""

from __future__ import annotations

import json
from typing import Any, get_args

import altair as alt
import pytest

from lib.charts.learning_help import LEARNING_HELP, LearningPicture
from lib.charts.moving_bars import Bar, moving_bars
from lib.charts.moving_field import ROWS, moving_field
from lib.charts.moving_lines import moving_lines
from lib.charts.slider import AT, NARROW, WIDE, Slider
from lib.charts.theme import DARK, LIGHT, Theme
from lib.charts.working_points import F1_LINES, Point, line_of_f1, working_points
from lib.metrics.dots import Dots, cuts
from lib.words.step_lines import trade_off, two_numbers
from tests.nasty_names import NASTY_NAMES

DOTS = Dots((0.1, 0.2, 0.2, 0.5, 0.7, 0.9, 0.95), (False, False, True, False, True, True, True), 7)
CUTS = cuts(DOTS)
LINES = [two_numbers(cut) for cut in CUTS]
SLIDER = Slider("Cut-off", 2, LINES)
BARS = [(Bar("Misses", part / 4, f"{part}", "recall", 0.1, 0.9), Bar("Alarms", None, "?"))
        for part in range(5)]  # fmt: skip

LONGEST_LINE = 46
"""Letters of thirteen pixels' type that fit on a phone."""


def drawn(theme: Theme, width: float) -> dict[str, dict[str, Any]]:
    return {
        "one": moving_field(DOTS, SLIDER, theme, look="one", width=width),
        "from": moving_field(DOTS, SLIDER, theme, look="from", width=width),
        "lines": moving_lines(CUTS, Slider("Cut-off", 1, trade_off(CUTS)), theme, width=width),
        "bars": moving_bars(BARS, Slider("Cost", 1, LINES[:5]), theme, width=width),
    }


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("kind", ["one", "from", "lines", "bars"])
def test_the_quick_specification_is_one_that_altair_finds_valid(
    theme: Theme, width: float, kind: str
) -> None:
    spec = drawn(theme, width)[kind]
    chart = alt.LayerChart.from_dict(spec, validate=True)
    assert chart.to_dict(validate=True)["width"] == width
    (slider,) = spec["params"]
    assert slider["name"] == AT
    assert slider["bind"]["input"] == "range"
    assert slider["bind"]["min"] <= slider["value"] <= slider["bind"]["max"]


def test_every_stop_of_the_slider_has_its_lines() -> None:
    spec = drawn(LIGHT, WIDE)["from"]
    texts = [row for layer in spec["layer"] for row in layer["data"]["values"] if "text" in row]
    for stop, lines in enumerate(LINES):
        assert {row["text"] for row in texts if row.get("stop") == stop} == set(lines)
    assert spec["params"][0]["bind"]["max"] == len(LINES) - 1


def test_the_shade_covers_what_the_lines_count() -> None:
    spec = drawn(LIGHT, WIDE)["from"]
    tiles = spec["layer"][0]
    assert tiles["encoding"]["fill"]["condition"]["test"] == f"datum.stop >= {AT}"
    for stop, cut in enumerate(CUTS):
        shaded = [row for row in tiles["data"]["values"] if row["stop"] >= stop]
        assert len(shaded) == cut.said
        assert sum(row["sign"] == "circle" for row in shaded) == cut.counts.tp


def test_dots_differ_by_shape_and_filling_and_stay_inside() -> None:
    signs = drawn(LIGHT, NARROW)["from"]["layer"][1]["data"]["values"]
    looks = {(row["sign"], row["fill"]) for row in signs}
    assert looks == {("circle", LIGHT.fills["recall"]), ("diamond", "transparent")}
    assert len({(row["x"], row["y"]) for row in signs}) == len(DOTS.scores)
    assert all(0 < row["x"] < NARROW for row in signs)
    assert len({row["y"] for row in signs}) == ROWS


def test_an_unknown_bar_is_not_drawn_but_named() -> None:
    spec = drawn(LIGHT, WIDE)["bars"]
    bars, ranges = (spec["layer"][number]["data"]["values"] for number in (0, 1))
    assert {row["name"] for row in bars} == {row["name"] for row in ranges} == {"Misses"}
    names = [row["name"] for row in spec["layer"][2]["data"]["values"]]
    assert names.count("Alarms") == len(BARS)


def test_lines_fit_on_a_phone() -> None:
    texts = [line for lines in (*LINES, *trade_off(CUTS)) for line in lines]
    assert max(map(len, texts)) <= LONGEST_LINE


def test_f1_is_the_same_all_along_a_line() -> None:
    for f1 in F1_LINES:
        for point in line_of_f1(f1):
            r, p = point["x"], point["y"]
            assert 2 * p * r / (p + r) == pytest.approx(f1)
            assert 0 <= p <= 1 + 1e-12


def test_working_points_are_valid_and_what_a_user_wrote_is_only_a_value() -> None:
    points = [Point(0.5, 0.7, name, chosen=place == 0) for place, name in enumerate(NASTY_NAMES)]
    spec = working_points(points, LIGHT)
    assert alt.LayerChart.from_dict(spec, validate=True)
    drawn_points = [row for layer in spec["layer"] for row in layer["data"]["values"]
                    if "told" in row]  # fmt: skip
    assert len(drawn_points) == len(NASTY_NAMES)
    for layer in spec["layer"]:
        del layer["data"]
    assert "evil" not in json.dumps(spec)


def test_every_picture_has_its_help() -> None:
    assert set(LEARNING_HELP) == set(get_args(LearningPicture))
    for advice in LEARNING_HELP.values():
        for text in (advice.what, advice.axes, *advice.reading):
            assert text.endswith((".", "?"))
