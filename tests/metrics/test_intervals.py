"""Intervals: worked values, symmetry, their limits near 0 and 1, and how often they cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, chi2
from statsmodels.stats.proportion import proportion_confint

from lib.metrics.intervals import f1_interval, most_errors, rate_interval

LEVELS = st.sampled_from([0.9, 0.95, 0.995])


@st.composite
def rates(draw: st.DrawFn, largest: int = 5_000) -> tuple[int, int]:
    """x of n."""
    n = draw(st.integers(1, largest))
    return draw(st.integers(0, n)), n


@pytest.mark.parametrize(
    ("x", "n", "low", "high"),
    [
        (43, 100, 0.3373, 0.5278),  # Wilson: (0.43 + 0.0192 ± 0.0989) / 1.0384
        (5, 10, 0.2366, 0.7634),
        (10, 20, 0.2993, 0.7007),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_worked_values_of_wilson(x: int, n: int, low: float, high: float) -> None:
    assert rate_interval(x, n) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("x", "mean"), [(1, 0.051293), (2, 0.355362), (3, 0.817691)])
def test_near_zero_the_lower_limit_is_the_one_of_poisson(x: int, mean: float) -> None:
    assert chi2.ppf(0.05, 2 * x) / 2 == pytest.approx(mean, abs=1e-6)
    assert rate_interval(x, 100)[0] == pytest.approx(mean / 100, abs=1e-8)
    assert rate_interval(100 - x, 100)[1] == pytest.approx(1 - mean / 100, abs=1e-8)


@given(x=st.integers(1, 3), n=st.integers(4, 10_000), level=LEVELS)
def test_up_to_three_the_lower_limit_is_the_wider_of_the_two(x: int, n: int, level: float) -> None:
    wilson = proportion_confint(x, n, alpha=1 - level, method="wilson")[0]
    poisson = chi2.ppf(1 - level, 2 * x) / 2 / n
    assert rate_interval(x, n, level=level)[0] == pytest.approx(min(wilson, poisson), rel=1e-9)


@given(rate=rates(), level=LEVELS)
def test_beyond_three_it_is_wilson(rate: tuple[int, int], level: float) -> None:
    x, n = rate
    low, high = proportion_confint(x, n, alpha=1 - level, method="wilson")
    got = rate_interval(x, n, level=level)
    if x > 3:
        assert got[0] == pytest.approx(low, abs=1e-12)
    if n - x > 3:
        assert got[1] == pytest.approx(high, abs=1e-12)


@given(rate=rates(), level=LEVELS)
def test_it_is_never_narrower_than_wilson(rate: tuple[int, int], level: float) -> None:
    low, high = proportion_confint(*rate, alpha=1 - level, method="wilson")
    got = rate_interval(*rate, level=level)
    assert got[0] <= low + 1e-12
    assert got[1] >= high - 1e-12


@given(rate=rates(), level=LEVELS)
def test_hits_and_misses_mirror_each_other(rate: tuple[int, int], level: float) -> None:
    x, n = rate
    low, high = rate_interval(x, n, level=level)
    assert rate_interval(n - x, n, level=level) == pytest.approx((1 - high, 1 - low), abs=1e-15)


@given(n=st.integers(1, 300), level=LEVELS, data=st.data())
def test_it_holds_the_rate_and_stays_a_share(n: int, level: float, data: st.DataObject) -> None:
    x = data.draw(st.one_of(st.integers(0, n), st.floats(0, n)))
    low, high = rate_interval(x, n, level=level)
    assert 0 <= low <= x / n + 1e-12
    assert x / n - 1e-12 <= high <= 1


@given(rate=rates(400))
def test_one_more_right_moves_both_limits_up(rate: tuple[int, int]) -> None:
    x, n = rate
    if x < n:
        assert rate_interval(x, n)[0] < rate_interval(x + 1, n)[0]
        assert rate_interval(x, n)[1] < rate_interval(x + 1, n)[1]


@given(n=st.integers(2, 400), data=st.data())
def test_a_fractional_count_is_never_safer_than_the_next_whole_one(
    n: int, data: st.DataObject
) -> None:
    """A printed rate gives a fractional x; the count behind it may be the next whole one."""
    x = data.draw(st.floats(0, n - 1))
    assert rate_interval(x, n)[0] <= rate_interval(int(x) + 1, n)[0]


@given(rate=rates(1_000))
def test_a_higher_level_is_wider(rate: tuple[int, int]) -> None:
    narrow, wide = rate_interval(*rate, level=0.95), rate_interval(*rate, level=0.995)
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]


@pytest.mark.parametrize("n", [20, 21, 30, 50, 87, 100, 200, 500])
def test_coverage_counted_out(n: int) -> None:
    """Mean at least 95 %, never below 91.5 %: every x weighed with its exact probability."""
    intervals = [rate_interval(x, n) for x in range(n + 1)]
    edges = {limit for interval in intervals for limit in interval if 0 < limit < 1}
    # Coverage is least just beside a limit: there an interval stops holding the true rate.
    beside = {edge + side * 1e-9 for edge in edges for side in (-1, 1)}
    grid = [k / 2_000 for k in range(1, 2_000)]
    assert min(_coverage(p, intervals) for p in (*beside, *grid)) >= 0.915
    assert sum(_coverage(p, intervals) for p in grid) / len(grid) >= 0.95


def _coverage(p: float, intervals: list[tuple[float, float]]) -> float:
    n = len(intervals) - 1
    holding = [x for x, (low, high) in enumerate(intervals) if low <= p <= high]
    return float(binom.pmf(holding, n, p).sum())


@pytest.mark.parametrize(("x", "n"), [(-1, 10), (11, 10), (0, 0), (1, -1)])
def test_what_is_no_rate_is_refused(x: int, n: int) -> None:
    with pytest.raises(ValueError, match="a rate needs 0 <= x <= n and n > 0"):
        rate_interval(x, n)


def test_f1_interval_worked() -> None:
    """J = 60 of 100: Wilson gives 0.5020 to 0.6906, and F1 = 2 J / (1 + J)."""
    assert f1_interval(tp=60, fp=15, fn=25) == pytest.approx((0.66845, 0.81699), abs=5e-5)


@given(tp=st.integers(0, 200), fp=st.integers(0, 200), fn=st.integers(0, 200), level=LEVELS)
def test_f1_interval_holds_f1_and_stays_a_share(tp: int, fp: int, fn: int, level: float) -> None:
    if tp + fp + fn == 0:
        with pytest.raises(ValueError, match="a rate needs"):
            f1_interval(tp=tp, fp=fp, fn=fn, level=level)
        return
    low, high = f1_interval(tp=tp, fp=fp, fn=fn, level=level)
    assert 0 <= low <= 2 * tp / (2 * tp + fp + fn) + 1e-15
    assert 2 * tp / (2 * tp + fp + fn) <= high + 1e-15
    assert high <= 1


@pytest.mark.parametrize(
    ("n", "bound"), [(1, 0.95), (10, 0.2589), (20, 0.1391), (59, 0.0495), (1_000, 0.002991)]
)
def test_most_errors_worked(n: int, bound: float) -> None:
    assert most_errors(n) == pytest.approx(bound, abs=5e-5)


@given(n=st.integers(1, 100_000))
def test_most_errors_would_be_missed_once_in_twenty(n: int) -> None:
    assert binom.pmf(0, n, most_errors(n)) == pytest.approx(0.05, rel=1e-6)
