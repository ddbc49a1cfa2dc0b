"""The parts of the closed test, each on an example worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.closed_test import closed_test
from lib.metrics.consistency.cone import always_occurs, clip, cone, surplus
from lib.metrics.consistency.limits import limits
from lib.metrics.consistency.quick import surely_fits
from lib.metrics.consistency.two_classes import first_share
from lib.metrics.consistency.whole_numbers import least_items, least_surplus
from lib.metrics.consistency.whole_test import (
    no_whole_counts,
    possible_errors,
    whole,
    whole_counts_fit,
)
from tests.builders import figures


def test_a_cone_has_a_corner_for_each_pair_of_ends() -> None:
    """Precision and recall from 0.4 to 0.6: for 6 right, 4 or 9 misses and 4 or 9 false alarms."""
    half = Reported(0.5, 0.1)
    shares = {(Fraction(a, t), Fraction(b, t)) for t, a, b in cone(ReportedFigures(half, half))}
    ends = {Fraction(2, 3), Fraction(3, 2)}
    assert shares == {(a, b) for a in ends for b in ends}


def test_f1_cuts_corners_off_a_cone() -> None:
    half = Reported(0.5, 0.1)
    with_f1 = cone(ReportedFigures(half, half, Reported(0.5, 0.005)))
    for t, a, b in with_f1:
        f1 = Fraction(2 * t, 2 * t + a + b)
        assert limits(Reported(0.5, 0.005))[0] <= f1 <= limits(Reported(0.5, 0.005))[1]


def test_clipping_by_a_plane_keeps_one_side() -> None:
    """Of all counts, those with at least as many right ones as misses."""
    kept = clip([(1, 0, 0), (0, 1, 0), (0, 0, 1)], [(1, -1, 0)])
    assert set(kept) == {(1, 0, 0), (1, 1, 0), (0, 0, 1)}


def test_the_surplus_is_misses_less_false_alarms() -> None:
    assert surplus((5, 3, 1)) == 2


@pytest.mark.parametrize(
    ("precision", "recall", "occurs"),
    [("0.90", "0.80", True), ("0.00", "0.00", False), ("0.00", "1.00", False),
     ("0.00", "0.50", True)],
)  # fmt: skip
def test_a_printed_zero_may_stand_for_nothing(precision: str, recall: str, *, occurs: bool) -> None:
    assert always_occurs(figures(precision, recall)) is occurs


@pytest.mark.parametrize(
    ("precision", "recall", "items"),
    [
        ("0.50", "0.50", 2),  # 1 right, 1 missed, 1 false alarm
        ("0.67", "0.67", 3),
        ("1.00", "0.33", 3),
        ("0.94", "0.31", 48),  # 15 of 48 found, 1 false alarm
        ("0.99", "0.43", 152),  # 66 of 152 found, 1 false alarm
    ],
)
def test_the_least_items_of_a_class(precision: str, recall: str, items: int) -> None:
    one = figures(precision, recall)
    assert least_items(one) == items
    assert no_whole_counts(figures(precision, recall, items - 1))
    assert not no_whole_counts(figures(precision, recall, items))


def test_recall_alone_can_have_no_whole_number() -> None:
    assert no_whole_counts(figures(None, "0.50", 7))  # 3 of 7 are 0.43, 4 are 0.57
    assert not no_whole_counts(figures(None, "0.57", 7))


def test_the_least_surplus_of_a_class() -> None:
    """66 right, 86 missed and 1 false alarm: 85 misses more than false alarms."""
    one = figures("0.99", "0.43")
    assert least_surplus(one, cone(one)) == 85


@pytest.mark.parametrize(
    ("share", "n", "ends"), [("0.50", 7, (4, 3)), ("0.43", 7, (3, 3)), ("0.5", 20, (9, 11))]
)
def test_whole_numbers_of_a_share(share: str, n: int, ends: tuple[int, int]) -> None:
    value = figures(share).precision
    assert value is not None
    assert whole(limits(value), n) == ends


def test_every_pair_of_errors_of_a_class_is_tried() -> None:
    """Of 4 items 2 are found; 2 right with 2 false alarms is a precision of 0.50."""
    assert possible_errors(figures("0.50", "0.50", 4), 8) == [(2, 2)]
    assert possible_errors(figures("0.50", "0.50", 4), 5) == []  # only one other item
    assert possible_errors(figures("0.50", "0.50"), 8) is None


def test_whole_counts_fit_where_misses_are_false_alarms() -> None:
    assert whole_counts_fit([[(2, 1)], [(1, 2)]])
    assert whole_counts_fit([[(2, 1), (2, 2)], [(1, 3)]]) is False
    assert whole_counts_fit([[(1, 1)], [(0, 0)]]) is False  # no other class shares the error


def test_a_test_that_fits_is_found_at_once() -> None:
    lines = closed_test([figures("0.80", "0.80", 50)] * 3)
    assert surely_fits(lines)
    assert surely_fits(lines, (Fraction("0.795"), Fraction("0.805")))
    assert not surely_fits(lines, (Fraction("0.895"), Fraction("0.905")))
    apart = closed_test([figures("0.90", "0.50", 50), figures("0.90", "0.50", 50)])
    assert not surely_fits(apart)


def test_the_mix_of_two_classes() -> None:
    """120 of 200 found and 32 false alarms among 800 others: 1 in 5."""
    share = first_share([figures("0.7895", "0.6000"), figures("0.9057", "0.9600")])
    assert share is not None
    assert share[0] < Fraction(1, 5) < share[1] < share[0] + Fraction(1, 100)
    assert first_share([figures("0.60", "0.90"), figures("0.95", "0.90")]) is None
