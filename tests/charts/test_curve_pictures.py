"""Pictures of curves: their rows are counts of items, their specifications valid and small."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import get_args

import altair as alt
import pytest
from jsonschema import ValidationError

from lib.charts import curve_rows as rows
from lib.charts.cut_off_points import cut_off_points
from lib.charts.describe_curves import described, in_words
from lib.charts.one_curve import Kind, one_curve, specification
from lib.charts.small_curves import Panel, small_curves
from lib.charts.theme import DARK, LIGHT
from lib.counting.landmarks import WorkingPoint
from lib.evaluation import Row, ScoreCurve
from lib.findings.other_prevalence import precision_at
from lib.metrics.intervals import rate_interval
from tests.curve_builders import curve_of
from tests.nasty_names import NASTY_NAMES

KINDS = get_args(Kind)
WORKING = WorkingPoint(precision=0.9, recall=0.7)
MOST_OF_A_PAGE = 1_000_000


def noisy(seed: int = 1, items: int = 900) -> ScoreCurve:
    drawn = random.Random(seed)
    truths = [drawn.random() < 0.3 for _ in range(items)]
    scores = [min(1.0, max(0.0, drawn.gauss(0.7 if one else 0.3, 0.2))) for one in truths]
    return curve_of([round(one, 4) for one in scores], truths)


CURVE = noisy()


def panels(number: int) -> list[Panel]:
    sides: tuple[Row | None, ...] = ("positive", "negative", None)
    return [
        Panel(NASTY_NAMES[at % len(NASTY_NAMES)], sides[at % 3], noisy(at, 1_500), WORKING)
        for at in range(number)
    ]


def at_cut(cut: str) -> int:
    return next(at for at, one in enumerate(CURVE.thresholds) if one <= float(cut))


@pytest.mark.parametrize("step", [rows.SMALL_STEP, rows.LARGE_STEP])
def test_each_row_of_a_curve_is_a_point_of_it(step: float) -> None:
    for row in rows.precision_recall(CURVE, step=step):
        tp, fp = CURVE.tp[at_cut(row["cut"])], CURVE.fp[at_cut(row["cut"])]
        low, high = rate_interval(tp, tp + fp)
        shown = (row["x"], row["y"], row["low"], row["high"])
        assert shown == pytest.approx((tp / CURVE.tp[-1], tp / (tp + fp), low, high), abs=1e-4)


def test_no_point_is_far_from_those_that_are_drawn() -> None:
    drawn = [(row["x"], row["y"]) for row in rows.precision_recall(CURVE, step=rows.LARGE_STEP)]
    for tp, fp in zip(CURVE.tp, CURVE.fp, strict=True):
        point = (tp / CURVE.tp[-1], tp / (tp + fp))
        near = min(max(abs(point[0] - x), abs(point[1] - y)) for x, y in drawn)
        assert near <= rows.LARGE_STEP + 1e-4


def test_roc_goes_from_the_strictest_cut_off_to_the_corner() -> None:
    drawn = rows.roc(CURVE, step=rows.LARGE_STEP)
    assert (drawn[-1]["x"], drawn[-1]["y"]) == (1, 1)
    assert [row["x"] for row in drawn] == sorted(row["x"] for row in drawn)


def test_calibration_sets_the_mean_score_beside_what_came_true() -> None:
    whole = rows.calibration(CURVE)
    assert sum(row["items"] for row in whole) == CURVE.tp[-1] + CURVE.fp[-1]
    assert sum(row["items"] * row["y"] for row in whole) == pytest.approx(CURVE.tp[-1], rel=0.01)


def test_the_scores_of_each_group_are_all_of_it() -> None:
    for group, whole in ((0, CURVE.tp[-1]), (1, CURVE.fp[-1])):
        assert sum(row["items"] for row in rows.scores_of_items(CURVE)
                   if row["group"] == group) == whole  # fmt: skip


def test_on_a_line_of_f1_it_is_the_same_everywhere() -> None:
    for row in rows.f1_lines():
        f1 = 2 * row["x"] * row["y"] / (row["x"] + row["y"])
        assert f1 == pytest.approx(row["f1"], abs=2e-3)


def valid(spec: dict[str, object]) -> bool:
    try:
        alt.Chart.from_dict(spec)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_large_picture_is_valid_and_told_in_words(kind: Kind, theme: object) -> None:
    drawn = one_curve(CURVE, WORKING, None, 0, theme, 560)  # type: ignore[arg-type]
    assert valid(specification(drawn, kind))
    assert described(Panel("a", None, CURVE, WORKING), kind).endswith(".")


@pytest.mark.parametrize("phone", [False, True])
def test_small_curves_are_valid_and_hold_every_class(phone: bool) -> None:
    shown = panels(9)
    spec = small_curves(shown, LIGHT, phone=phone)
    assert valid(spec)
    named = [row for grid in spec["vconcat"] for row in grid["data"]["values"]
             if row["kind"] == "name"]  # fmt: skip
    assert len(named) == len(shown)


def test_all_that_a_page_draws_is_below_a_megabyte() -> None:
    shown = panels(20)
    drawn = [small_curves(shown, LIGHT, phone=phone) for phone in (False, True)]
    drawn += [specification(one_curve(CURVE, WORKING, None, 0, LIGHT, width), "precision_recall")
              for width in (560, 290)]  # fmt: skip
    drawn.append(cut_off_points(CURVE).as_data())
    assert sum(len(json.dumps(one)) for one in drawn) < MOST_OF_A_PAGE


def test_the_slider_has_precision_at_any_mix() -> None:
    points = cut_off_points(CURVE)
    for at in range(0, len(points.tp), 50):
        tp, fp = points.tp[at], points.fp[at]
        ratio = (tp / CURVE.tp[-1]) / (fp / CURVE.fp[-1]) if fp else None
        low, high = points.ratio_low[at], points.ratio_high[at]
        assert low <= (ratio if ratio is not None else float("inf"))
        assert high is None or ratio is None or ratio <= high
        if fp:
            limit = precision_at(recall=low, false_positive_rate=1, prevalence=0.1)
            assert limit <= precision_at(
                recall=tp / CURVE.tp[-1], false_positive_rate=fp / CURVE.fp[-1], prevalence=0.1
            )


def test_a_curve_in_words_says_its_areas_or_that_they_are_not_known() -> None:
    words = in_words(Panel("a", None, CURVE, WORKING))
    assert "one number for the whole line, is not known." in words
    assert "ROC area is not known." in words
    known = Panel("a", None, replace(CURVE, average_precision=0.71, roc_area=0.8), WORKING)
    assert "scores given at random have 0.28. ROC area is 0.8;" in in_words(known)
