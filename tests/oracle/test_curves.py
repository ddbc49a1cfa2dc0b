"""Curves from scores against scikit-learn's, with ties, and histograms within their bound."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics
from sklearn.calibration import calibration_curve

from lib.counting import score_tally
from lib.counting.score_curves import (
    Scored,
    average_precision,
    curve_of,
    curve_of_tally,
    roc_area,
)
from lib.counting.score_grid import ScoreGrid
from lib.counting.score_tally import Tally, tally_of
from lib.evaluation import ScoreCurve
from lib.metrics.curve_points import calibration, curve_points

EXACT = 1e-12
SCORES = {
    "few values": st.sampled_from([0.0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.7, 0.95, 1.0]),
    "six decimals": st.integers(0, 1_000_000).map(lambda whole: whole / 1_000_000),
    "any from 0 to 1": st.floats(0, 1),
    "logits": st.floats(-30, 30, width=32),
}

Rows = list[tuple[float, bool]]
rows = st.sampled_from(list(SCORES.values())).flatmap(
    lambda scores: st.lists(st.tuples(scores, st.booleans()), min_size=1, max_size=300)
)


def arrays(items: Rows) -> tuple[np.ndarray, np.ndarray]:
    scores, own = zip(*items, strict=True)
    return np.array(scores, dtype=np.float64), np.array(own, dtype=bool)


def curve(scores: np.ndarray, own: np.ndarray) -> ScoreCurve:
    found = curve_of(scores, own, Scored("score"))
    assert found is not None
    return found


@given(rows)
def test_precision_and_recall_at_every_cut_off_are_scikit_learns(items: Rows) -> None:
    scores, own = arrays(items)
    found = curve(scores, own)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        precision, recall, scored = metrics.precision_recall_curve(own, scores)
    points = curve_points(found)
    assert [one.precision for one in points] == pytest.approx(precision[-2::-1], abs=EXACT)
    if own.any():
        assert [one.recall for one in points] == pytest.approx(recall[-2::-1], abs=EXACT)
    for point, score in zip(points, scored[::-1], strict=True):
        assert np.array_equal(scores >= point.threshold, scores >= score)
        assert (point.tp, point.fp) == (own[scores >= score].sum(), (~own[scores >= score]).sum())


@given(rows)
def test_the_areas_are_scikit_learns(items: Rows) -> None:
    scores, own = arrays(items)
    found = curve(scores, own)
    if own.any():
        expected = metrics.average_precision_score(own, scores)
        assert found.average_precision == pytest.approx(expected, abs=EXACT)
    else:
        assert found.average_precision is None
    if own.any() and not own.all():
        assert found.roc_area == pytest.approx(metrics.roc_auc_score(own, scores), abs=EXACT)
    else:
        assert found.roc_area is None


@given(rows)
def test_calibration_is_scikit_learns_with_its_borders(items: Rows) -> None:
    scores, own = arrays([item for item in items if 0 <= item[0] <= 1] or [(0.5, True)])
    for bins in (5, 10, 20):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            true, said = calibration_curve(own, scores, n_bins=bins)
        found = calibration(curve(scores, own), bins)
        assert [part.true for part in found] == pytest.approx(true.tolist(), abs=EXACT)
        assert [part.said for part in found] == pytest.approx(said.tolist(), abs=EXACT)


def on_a_grid(scores: np.ndarray, own: np.ndarray) -> Tally:
    grid = ScoreGrid(float(scores.min()), float(scores.max()))
    for part in np.array_split(np.arange(len(scores)), 3):
        grid.add(scores[part], own[part])
    return tally_of(grid)


@given(st.lists(st.tuples(SCORES["six decimals"], st.booleans()), min_size=3, max_size=300))
def test_six_decimals_are_exact_on_a_grid(items: Rows) -> None:
    scores, own = arrays(items)
    tally = on_a_grid(scores, own)
    assert tally.tops is None
    exact = score_tally.tallied(scores, own)
    for one, other in ((tally.scores, exact.scores), (tally.tp, exact.tp), (tally.fp, exact.fp)):
        assert np.array_equal(one, other)


@given(
    st.integers(0, 2**32), st.sampled_from([0.0, -7.5, 1e9, -1e-4]),
    st.sampled_from([1e-12, 1e-5, 3e-3, 1.0, 40.0, 1e6, 1e200]),
)  # fmt: skip
def test_a_histogram_is_exact_at_its_borders_and_its_areas_within_the_bound(
    seed: int, start: float, width: float
) -> None:
    random = np.random.default_rng(seed)
    own = random.random(3_000) < 0.3
    # Many scores within one bin of the grid, and some far away.
    scores = start + width * np.round(random.beta(2, 5, 3_000) + 0.1 * own, 5)
    tally = on_a_grid(scores, own)
    grid = ScoreGrid(float(scores.min()), float(scores.max()))
    for place in range(0, len(tally.scores), 17):
        said = scores >= tally.scores[place]
        assert (said & own).sum() == tally.tp[place]
        assert (said & ~own).sum() == tally.fp[place]
    exact = score_tally._by_sorting(scores, own)
    found = curve_of_tally(tally, Scored("score"))
    for measure in (average_precision, roc_area):
        one, other = measure(tally), measure(exact)
        assert one is not None
        assert other is not None
        assert abs(one - other) <= found.within + EXACT
    assert grid.decimals <= 6
    for threshold, tp, fp in zip(found.thresholds, found.tp, found.fp, strict=True):
        said = scores >= threshold
        assert ((said & own).sum(), (said & ~own).sum()) == (tp, fp)


def test_a_large_histogram_is_off_by_less_than_a_hundredth_of_a_point(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(score_tally, "EXACT_SCORES", 1_000)
    random = np.random.default_rng(7)
    own = random.random(400_000) < 0.2
    scores = np.clip(random.normal(0.35 + 0.3 * own, 0.15), 0, 1)
    found = curve(scores, own)
    assert 0 < found.within < 1e-4
    expected = metrics.average_precision_score(own, scores)
    assert found.average_precision == pytest.approx(expected, abs=found.within)
    assert found.roc_area == pytest.approx(metrics.roc_auc_score(own, scores), abs=found.within)
