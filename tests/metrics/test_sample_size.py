"""How many items make an interval narrow enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from lib.metrics.sample_size import items_needed, margin


def half_width(share: float, items: int) -> float:
    low, high = proportion_confint(share * items, items, method="wilson")
    return float(high - low) / 2


@given(share=st.floats(0, 1), half=st.sampled_from([0.02, 0.05, 0.1]))
def test_the_fewest_items_that_are_enough(share: float, half: float) -> None:
    needed = items_needed(share, half_width=half)
    assert half_width(share, needed) <= half + 1e-12
    assert needed == 1 or half_width(share, needed - 1) > half - 1e-12


@given(share=st.floats(0, 1), items=st.integers(1, 10_000))
def test_the_margin_is_half_the_width_of_wilson(share: float, items: int) -> None:
    assert margin(share, items) == pytest.approx(half_width(share, items), abs=1e-9)


def test_a_coin_needs_the_most_items() -> None:
    assert max(items_needed(step / 100) for step in range(101)) == items_needed(0.5)
