"""A value on a bar is short and true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.shares import bar_label, four_decimals, interval_text
from lib.metrics.figure import Figure


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (0.0, ".00"),
        (1.0, "1.00"),
        (0.43, ".43"),
        (0.005, ".01"),
        (0.996, ".996"),
        (0.9996, ".9996"),
        (0.99996, ">.9999"),
        (0.004, ".004"),
        (0.00004, "<.0001"),
        (1 - 1e-16, "1.00"),
        (1 / 3, ".33"),
    ],
)
def test_labels(value: float, label: str) -> None:
    assert bar_label(value) == label


@given(st.floats(1e-8, 1 - 1e-8))
def test_only_a_whole_share_is_written_as_one(value: float) -> None:
    for text in (bar_label(value), four_decimals(value)):
        written = float(text.lstrip("<>"))
        assert 0 < written < 1
        assert abs(written - value) <= 0.005 + 1e-12


def test_an_interval_needs_both_ends() -> None:
    assert interval_text(Figure(0.5)) is None
    assert interval_text(Figure(1.0, 0.9702, 1.0)) == "0.9702 to 1.0000"
