"""A thinned curve keeps its landmarks, moves no point far, and is as small as was asked for."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.counting.curve_thinning import MOST_POINTS, MOVES, kept_points, thinned
from lib.counting.landmarks import (
    BETAS,
    Landmarks,
    WorkingPoint,
    landmarks,
    landmarks_of,
)
from lib.counting.score_curves import Scored, curve_of
from lib.counting.score_tally import Tally, tallied
from lib.evaluation import ScoreCurve


def a_tally(seed: int, items: int, share: float, apart: float) -> Tally:
    random = np.random.default_rng(seed)
    own = random.random(items) < share
    own[0] = True
    return tallied(1 / (1 + np.exp(-random.normal(apart * own, 1))), own)


def rates(tally: Tally) -> tuple[np.ndarray, np.ndarray]:
    return tally.tp / tally.tp[-1], tally.tp / (tally.tp + tally.fp)


def furthest_moved(tally: Tally, kept: list[int]) -> float:
    """How far the points that are left out are from the nearer of the two beside them."""
    recall, precision = rates(tally)
    worst = 0.0
    for place in range(len(recall)):
        after = bisect_right(kept, place)
        beside = kept[max(after - 1, 0) : after + 1]
        worst = max(worst, min(
            max(abs(recall[place] - recall[one]), abs(precision[place] - precision[one]))
            for one in beside
        ))  # fmt: skip
    return worst


@pytest.mark.parametrize(
    ("share", "apart", "within"), [(0.3, 1.5, MOVES), (0.5, 2.5, MOVES), (0.02, 1.0, MOVES * 1.5)]
)
def test_no_point_of_a_large_test_moves_by_more_than_a_tenth_of_a_point(
    share: float, apart: float, within: float
) -> None:
    tally = a_tally(1, 150_000, share, apart)
    kept = kept_points(tally.tp, tally.fp)
    assert len(tally.tp) > 50 * MOST_POINTS
    assert len(kept) <= MOST_POINTS
    assert kept == sorted(set(kept))
    assert (kept[0], kept[-1]) == (0, len(tally.tp) - 1)
    assert furthest_moved(tally, kept) <= within


def test_few_points_all_stay() -> None:
    tally = a_tally(2, MOST_POINTS, 0.3, 1.0)
    assert kept_points(tally.tp, tally.fp) == list(range(MOST_POINTS))


def a_curve(seed: int, items: int, working: WorkingPoint) -> ScoreCurve:
    tally = a_tally(seed, items, 0.25, 1.2)
    random = np.random.default_rng(seed)
    own = random.random(items) < 0.25
    own[0] = True
    scores = 1 / (1 + np.exp(-random.normal(1.2 * own, 1)))
    found = curve_of(scores, own, Scored("score", working=working))
    assert found is not None
    assert found.tp[-1] == tally.tp[-1]
    return found


def as_points(curve: ScoreCurve, found: Landmarks) -> dict[str, object]:
    """The landmarks by their counts, which thinning does not change."""

    def at(place: int | None) -> object:
        return (
            None if place is None else (curve.thresholds[place], curve.tp[place], curve.fp[place])
        )

    return {
        name: {key: at(place) for key, place in value.items()}
        if isinstance(value := getattr(found, name), dict)
        else at(value)
        for name in Landmarks.__dataclass_fields__
    }


@given(
    st.integers(0, 10**6), st.integers(30, 4_000), st.floats(0.05, 0.95), st.floats(0.05, 0.95),
    st.integers(45, 400),
)  # fmt: skip
def test_a_curve_thinned_further_has_the_same_landmarks(
    seed: int, items: int, precision: float, recall: float, at_most: int
) -> None:
    working = WorkingPoint(precision, recall)
    full = a_curve(seed, items, working)
    few = thinned(full, at_most, working)
    assert len(few.thresholds) <= at_most
    assert as_points(few, landmarks(few, working)) == as_points(full, landmarks(full, working))
    assert few.average_precision == full.average_precision
    again = thinned(few, at_most, working)
    assert again == few


@given(
    st.integers(0, 10**6), st.integers(2, 200), st.floats(0.05, 0.95), st.floats(0.05, 0.95)
)  # fmt: skip
def test_landmarks_are_what_they_are_called(
    seed: int, items: int, precision: float, recall: float
) -> None:
    tally = a_tally(seed, items, 0.3, 1.0)
    found = landmarks_of(tally.tp, tally.fp, WorkingPoint(precision, recall))
    recalls, precisions = rates(tally)
    points = list(zip(recalls.tolist(), precisions.tolist(), strict=True))
    for beta in BETAS:
        scores = [(1 + beta**2) * r * p / (beta**2 * p + r) if p + r else 0.0 for r, p in points]
        assert scores[found.best_f[beta]] == pytest.approx(max(scores), abs=1e-12)
    for share in (0.5, 0.9):
        precise = [r for r, p in points if p >= share]
        place = found.most_recall_at.get(share)
        assert (place is None) == (not precise)
        if place is not None:
            assert points[place][0] == max(precise)
            assert points[place][1] >= share
        assert points[found.most_precise_at[share]][1] == max(p for r, p in points if r >= share)
    no_worse = [r for r, p in points if p >= precision]
    assert (found.more_recall is None) == (not no_worse)
    if found.more_recall is not None:
        assert points[found.more_recall][0] == max(no_worse)
    gains = [min(r - recall, p - precision) for r, p in points]
    assert (found.beats is None) == (max(gains) <= 0)
    if found.beats is not None:
        assert gains[found.beats] == max(gains)
    assert found.level is not None
    assert found.level_ends is not None
    assert points[found.level_ends][1] >= 0.9 * points[found.level][1]


def test_any_price_of_a_miss_has_its_best_cut_off_among_the_points_kept() -> None:
    tally = a_tally(5, 60_000, 0.2, 1.4)
    kept = kept_points(tally.tp, tally.fp)
    for price in (0.1, 0.5, 1, 3, 10, 100):
        costs = price * (tally.tp[-1] - tally.tp) + tally.fp
        assert costs[kept].min() == costs.min()


def test_a_class_without_items_has_no_landmarks() -> None:
    assert landmarks_of((0, 0), (1, 2), WorkingPoint(0.0, None)) == Landmarks()
