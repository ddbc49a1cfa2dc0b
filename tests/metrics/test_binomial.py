"""The exact binomial bounds, held against SciPy's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, binom

from lib.metrics.binomial import (
    chance_of_at_least,
    fewest_items,
    fewest_right,
    lower_bound,
    upper_bound,
)

COUNTS = st.integers(1, 3_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(COUNTS, st.floats(0, 1))
def test_the_tail_is_that_of_the_oracle(count: tuple[int, int], rate: float) -> None:
    x, n = count
    assert chance_of_at_least(x, n, rate) == pytest.approx(binom.sf(x - 1, n, rate), abs=1e-10)


@given(COUNTS)
def test_bounds_are_those_of_clopper_and_pearson(count: tuple[int, int]) -> None:
    x, n = count
    below = beta.ppf(0.05, x, n - x + 1) if x else 0.0
    above = beta.ppf(0.95, x + 1, n - x) if x < n else 1.0
    assert lower_bound(x, n) == pytest.approx(below, abs=1e-10)
    assert upper_bound(x, n) == pytest.approx(above, abs=1e-10)


# All bounds of a test of 400 items take half a second.
@settings(max_examples=settings.default.max_examples // 6)
@given(st.integers(1, 400), st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99]))
def test_the_fewest_right_ones_are_the_first_whose_bound_is_enough(n: int, goal: float) -> None:
    enough = [x for x in range(n + 1) if lower_bound(x, n) >= goal]
    assert fewest_right(n, goal) == (enough[0] if enough else None)


def test_a_goal_of_95_needs_59_items() -> None:
    assert fewest_items(0.95) == 59
    assert lower_bound(59, 59) >= 0.95 > lower_bound(58, 58)


def test_ten_million_items_are_no_trouble() -> None:
    x, n = 9_500_100, 10_000_000
    assert chance_of_at_least(x, n, 0.95) == pytest.approx(binom.sf(x - 1, n, 0.95), rel=1e-6)
