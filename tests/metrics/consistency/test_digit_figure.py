"""The ten digits of the picture that started the project, worked out a second way."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.verdict import verdict
from lib.metrics.consistency.whole_numbers import least_items
from tests.sample_evaluations import digit_figure

LINES = digit_figure().figures or ()
SIZES = verdict(LINES).sizes


def rows() -> np.ndarray:
    """The closed test over (right, misses, false alarms) of each class, each row ≤ 0."""
    found = []
    for place, one in enumerate(LINES):
        for reported, wrong in ((one.recall, 1), (one.precision, 2)):
            assert reported is not None
            low = reported.value - reported.half_unit
            high = min(1.0, reported.value + reported.half_unit)
            for sign, share in ((1, low), (-1, high)):
                row = np.zeros((len(LINES), 3))
                row[place, 0], row[place, wrong] = sign * (share - 1), sign * share
                found.append(row.ravel())
        row = np.zeros((len(LINES), 3))
        row[:, 1] -= 1
        row[place, 1:] += 1
        found.append(row.ravel())
    return np.array(found)


BALANCE = np.tile([0.0, 1.0, -1.0], len(LINES))
ITEMS = np.tile([1.0, 1.0, 0.0], len(LINES))


def test_the_share_of_0_and_1_is_that_of_another_programme() -> None:
    share = np.zeros((len(LINES), 3))
    share[[0, 5], :2] = 1
    solved = linprog(share.ravel(), A_ub=rows(), b_ub=np.zeros(len(rows())),
                     A_eq=np.array([BALANCE, ITEMS]), b_eq=[0, 1])  # fmt: skip
    assert SIZES is not None
    assert SIZES.places == (0, 5)
    assert float(SIZES.share) == pytest.approx(solved.fun, abs=1e-6)
    assert 0.942 < SIZES.share < 0.943


def test_in_whole_numbers_it_takes_50288_items() -> None:
    right = np.tile([1.0, 0.0, 0.0], len(LINES))
    solved = milp(
        ITEMS,
        constraints=[LinearConstraint(rows(), -np.inf, 0), LinearConstraint(BALANCE, 0, 0)],
        bounds=Bounds(right, np.inf), integrality=np.ones(len(ITEMS)),
        options={"mip_rel_gap": 0},
    )  # fmt: skip
    assert SIZES is not None
    assert SIZES.items == round(solved.fun) == 50_288


def test_with_equal_sizes_29_to_30_percent_get_no_label() -> None:
    assert SIZES is not None
    assert SIZES.unlabelled is not None
    assert [round(float(end), 2) for end in SIZES.unlabelled] == [0.29, 0.3]


def test_taken_as_exact_numbers_they_fit_no_test() -> None:
    """Eight classes have r < p and two r = p: nothing makes up for the misses. With six decimals,
    which is as exact as anybody prints, the two would have to be nearly all of the test."""
    exact = [
        ReportedFigures(
            one.precision and Reported(one.precision.value, 0.0000005),
            one.recall and Reported(one.recall.value, 0.0000005),
        )
        for one in LINES
    ]
    sizes = verdict(exact).sizes
    assert sizes is not None
    assert sizes.share > 0.99999


def test_recall_43_and_precision_99_need_152_items() -> None:
    assert least_items(LINES[1]) == 152
