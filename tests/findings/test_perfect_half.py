"""Without a miss, or never wrong: said by the number of items, or of uses."""

from __future__ import annotations

import pytest

from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.findings.perfect_half import RULE
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def bound_of(found: Finding, measure: str, name: str) -> object:
    (claim,) = (one for one in found.claims if one.left == Measure(measure, name))
    assert (claim.kind, claim.relation, claim.level) == ("reliable", "<=", 0.95)
    return claim.right


def test_no_miss_among_counted_items_leaves_three_of_n_open() -> None:
    found = findings_of(RULE, from_matrix([[100, 0], [5, 300]]))
    assert found["perfect-recall"].classes == ("c00",)
    assert bound_of(found["perfect-recall"], "miss_rate", "c00") == pytest.approx(0.030)


def test_a_label_that_is_never_wrong_is_judged_by_its_uses() -> None:
    found = findings_of(RULE, from_matrix([[100, 0], [5, 300]]))
    assert found["perfect-precision"].classes == ("c01",)
    # 1 − 0.05^(1/300) = 0.00994, shown no smaller
    assert bound_of(found["perfect-precision"], "false_alarm_rate", "c01") == pytest.approx(0.010)


def test_the_smallest_comes_first() -> None:
    matrix = [[300, 0, 0], [0, 40, 0], [9, 9, 200]]
    assert findings_of(RULE, from_matrix(matrix))["perfect-recall"].classes == ("c01", "c00")


def test_classes_that_are_perfect_in_both_or_in_neither_are_not_told() -> None:
    assert not findings_of(RULE, from_matrix([[100, 0], [0, 300]]))
    assert not findings_of(RULE, from_matrix([[100, 1], [1, 300]]))
    assert not findings_of(RULE, from_matrix([[0, 0], [0, 300]]))


def test_printed_figures_can_be_rounded_ones() -> None:
    assert "rounded" in does_not_apply(RULE, from_figures([figures("0.9", "1.00", 400)] * 2))


@pytest.mark.parametrize(
    ("matrix", "title"),
    [
        ([[100, 0], [5, 300]], "“c00” has no misses in this test, which is no promise"),
        (
            [[30, 0, 0], [0, 40, 0], [9, 9, 200]],
            "“c00” and “c01” have no misses in this test, which is no promise",
        ),
    ],
)
def test_one_and_many_are_said_rightly(matrix: list[list[int]], title: str) -> None:
    assert say(findings_of(RULE, from_matrix(matrix))["perfect-recall"]).title == title


def test_a_single_use_is_one_time() -> None:
    found = findings_of(RULE, from_matrix([[1, 2], [0, 300]]))
    assert "said 1 time and never wrong" in say(found["perfect-precision"]).text
