"""Every rate, against values worked by hand; 0/0 is no result."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lib.metrics import rates


@pytest.mark.parametrize(
    ("got", "by_hand"),
    [
        (rates.precision(tp=3, fp=1), Fraction(3, 4)),
        (rates.recall(tp=3, fn=2), Fraction(3, 5)),
        (rates.f1(tp=3, fp=1, fn=2), Fraction(6, 9)),
        (rates.specificity(tn=14, fp=1), Fraction(14, 15)),
        (rates.npv(tn=14, fn=2), Fraction(14, 16)),
        (rates.accuracy(tp=3, fp=1, fn=2, tn=14), Fraction(17, 20)),
        (rates.share(1, 8), Fraction(1, 8)),
    ],
)
def test_worked_by_hand(got: float, by_hand: Fraction) -> None:
    assert got == float(by_hand)


@pytest.mark.parametrize(
    "got",
    [
        rates.precision(tp=0, fp=0),
        rates.recall(tp=0, fn=0),
        rates.f1(tp=0, fp=0, fn=0),
        rates.specificity(tn=0, fp=0),
        rates.npv(tn=0, fn=0),
        rates.accuracy(tp=0, fp=0, fn=0, tn=0),
        rates.share(0, 0),
    ],
)
def test_nothing_of_nothing_is_no_result(got: float | None) -> None:
    assert got is None


@pytest.mark.parametrize(
    "got",
    [
        rates.precision(tp=0, fp=4),
        rates.recall(tp=0, fn=4),
        rates.f1(tp=0, fp=0, fn=4),
        rates.f1(tp=0, fp=4, fn=0),
        rates.specificity(tn=0, fp=4),
        rates.npv(tn=0, fn=4),
        rates.accuracy(tp=0, fp=2, fn=2, tn=0),
    ],
)
def test_nothing_right_is_zero(got: float | None) -> None:
    assert got == 0


def test_f1_from_precision_and_recall_is_f1_from_counts() -> None:
    assert rates.f1_of(3 / 4, 3 / 5) == pytest.approx(6 / 9, abs=1e-15)
    assert rates.f1_of(0, 0) == 0
