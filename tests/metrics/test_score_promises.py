"""Scores against what came true: the test keeps its level whatever the scores are like."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import binom

from lib.metrics.score_promises import Promise, promises
from tests.curve_builders import curve_of


def test_the_halves_are_parted_by_score() -> None:
    curve = curve_of([0.5, 0.51, 0.9, 0.2], [True, False, True, False])
    above, up_to = promises(3, curve)
    assert (above.items, above.positives, above.total) == (2, 1, pytest.approx(1.41))
    assert (up_to.items, up_to.positives, up_to.total) == (2, 1, pytest.approx(0.7))
    assert (above.place, up_to.place) == (3, 3)


def test_the_chance_is_that_of_the_exact_test_where_all_scores_are_equal() -> None:
    one = Promise(0, True, items=100, positives=80, total=90.0)
    assert one.chance() == pytest.approx(2 * binom.cdf(80, 100, 0.9))
    other = Promise(0, True, items=100, positives=97, total=90.0)
    assert other.chance() == pytest.approx(2 * binom.sf(96, 100, 0.9))


@pytest.mark.parametrize("spread", [0.0, 0.2, 0.45])
def test_true_probabilities_are_rarely_called_wrong(spread: float) -> None:
    random = np.random.default_rng(1)
    wrong, tests = 0, 2_000
    for _ in range(tests):
        scores = np.clip(random.uniform(0.5 - spread, 0.5 + spread, 80) + 0.01, 0, 1)
        positives = int((random.random(80) < scores).sum())
        wrong += Promise(0, True, 80, positives, float(scores.sum())).chance() <= 0.05
    assert wrong <= binom.ppf(0.999, tests, 0.05)


def test_scores_outside_0_to_1_promise_nothing() -> None:
    curve = replace(curve_of([0.4, 0.6], [True, False]), lowest=-3.0)
    assert list(promises(0, curve)) == []
