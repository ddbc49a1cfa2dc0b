"""The shades of a matrix: round ranges without a gap, and numbers that can be read on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.matrix_shades import (
    SHADES,
    WITH_INK,
    step_of,
    steps_for_counts,
    steps_for_shares,
)
from lib.charts.theme import DARK, LIGHT, Theme
from tests.charts.test_theme import contrast


def labels(steps: object) -> list[str]:
    return [step.label for step in steps]  # type: ignore[attr-defined]


def test_counts_have_round_ranges() -> None:
    assert labels(steps_for_counts(1, 1)) == ["1"]
    assert labels(steps_for_counts(1, 9)) == ["1", "2–4", "5–9"]
    assert labels(steps_for_counts(3, 700)) == [
        "1–19", "20–49", "50–99", "100–199", "200–499", "500–999",
    ]  # fmt: skip
    assert labels(steps_for_counts(60, 1_000)) == [
        "50–99", "100–199", "200–499", "500–999", "1,000–1,999",
    ]  # fmt: skip


def test_shares_have_round_ranges() -> None:
    assert labels(steps_for_shares(0.06, 1.0)) == ["5–10%", "10–20%", "20–50%", "50–100%"]
    assert labels(steps_for_shares(0.0001, 0.5))[0] == "under 2%"
    assert labels(steps_for_shares(0.0001, 0.003))[-1] == "0.2–0.5%"
    assert labels(steps_for_shares(0.7, 0.7)) == ["50–100%"]


@given(values=st.lists(st.integers(1, 10**9), min_size=1))
def test_every_count_lies_in_its_range(values: list[int]) -> None:
    steps = steps_for_counts(min(values), max(values))
    assert len(steps) <= len(SHADES["light"])
    for value in values:
        first, _, last = step_of(steps, value).label.replace(",", "").partition("–")
        assert int(first) <= value <= int(last or first)


@given(parts=st.lists(st.tuples(st.integers(1, 10**5), st.integers(0, 10**5)), min_size=1))
def test_every_share_lies_in_its_range(parts: list[tuple[int, int]]) -> None:
    values = [part / (part + rest) for part, rest in parts]
    steps = steps_for_shares(min(values), max(values))
    shades = [step.shade for step in steps]
    assert shades == sorted(set(shades))
    for value in values:
        low, _, high = step_of(steps, value).label.rstrip("%").rpartition("–")
        if low:
            assert float(low) <= value * 100 * (1 + 1e-12)
        assert value * 100 <= float(high.removeprefix("under ")) * (1 + 1e-12)


def test_an_exact_bound_belongs_to_the_upper_range() -> None:
    steps = steps_for_shares(0.001, 0.4)
    assert [step_of(steps, value).label for value in (1 / 20, 3 / 30, 7 / 35)] == [
        "5–10%", "10–20%", "20–50%",
    ]  # fmt: skip


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_numbers_can_be_read_on_every_shade(theme: Theme) -> None:
    for place, fill in enumerate(SHADES[theme.name]):
        text = theme.ink if place < WITH_INK else theme.background
        assert contrast(text, fill) >= 4.5
    assert contrast(theme.ink, theme.grid) >= 4.5
    against = [contrast(fill, theme.background) for fill in SHADES[theme.name]]
    assert against == sorted(against)
    assert against[0] >= 1.3
