"""Exact tests, beside SciPy's distributions and tests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact, hypergeom

from lib.metrics.tails import WIDE, fisher, sign_test


@st.composite
def tables(draw: st.DrawFn, largest: int = 3_000) -> tuple[int, int, int, int]:
    """Right ones and items of a class, and of the rest."""
    items, rest = draw(st.integers(1, largest)), draw(st.integers(1, largest))
    return draw(st.integers(0, items)), items, draw(st.integers(0, rest)), rest


def central(right: int, items: int, right_rest: int, items_rest: int) -> float:
    """Twice the smaller tail of SciPy's hypergeometric distribution."""
    of = hypergeom(items + items_rest, right + right_rest, items)
    return min(1.0, 2 * min(of.cdf(right), of.sf(right - 1)))


def ours(table: tuple[int, int, int, int], stop: float = 1.0) -> float:
    right, items, right_rest, items_rest = table
    return fisher(right=right, items=items, right_rest=right_rest, items_rest=items_rest, stop=stop)


@given(table=tables())
def test_fisher_is_twice_the_smaller_tail(table: tuple[int, int, int, int]) -> None:
    assert ours(table) == pytest.approx(central(*table), rel=1e-6, abs=1e-12)


@given(table=tables(60))
def test_each_tail_is_that_of_the_one_sided_test(table: tuple[int, int, int, int]) -> None:
    right, items, right_rest, items_rest = table
    cells = [[right, items - right], [right_rest, items_rest - right_rest]]
    tails = [fisher_exact(cells, alternative=side).pvalue for side in ("less", "greater")]
    assert ours(table) == pytest.approx(min(1, 2 * min(tails)), rel=1e-9)


@given(table=tables())
def test_below_the_stop_it_is_exact_and_above_it_is_1(table: tuple[int, int, int, int]) -> None:
    whole, stopped = ours(table), ours(table, stop=0.05)
    assert stopped == (pytest.approx(whole, rel=1e-6) if whole <= 0.05 else 1.0)


@given(table=tables())
def test_right_and_wrong_class_and_rest_can_be_exchanged(table: tuple[int, int, int, int]) -> None:
    right, items, right_rest, items_rest = table
    chance = pytest.approx(ours(table), rel=1e-6, abs=1e-12)
    assert ours((right_rest, items_rest, right, items)) == chance
    assert ours((items - right, items, items_rest - right_rest, items_rest)) == chance


@pytest.mark.parametrize("sigmas", [0.5, 2.0, 3.0, 4.0])
def test_of_millions_the_normal_tail_is_near_enough(sigmas: float) -> None:
    items = 20_000_000
    apart = round(sigmas * (items * 0.16 / 2) ** 0.5)
    table = (round(items * 0.8) - apart, items, round(items * 0.8) + apart, items)
    assert (items * 0.16 / 2) ** 0.5 > WIDE
    assert ours(table) == pytest.approx(central(*table), rel=0.01)


@given(first=st.integers(0, 3_000), second=st.integers(0, 3_000))
def test_misses_against_false_alarms_is_the_exact_binomial_test(first: int, second: int) -> None:
    if first + second:
        expected = binomtest(first, first + second).pvalue
        assert sign_test(first=first, second=second) == pytest.approx(expected, rel=1e-6)
