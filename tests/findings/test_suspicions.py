"""Always the same answer, or never a wrong one."""

from __future__ import annotations

from lib.findings.suspicions import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_one_answer_for_every_item_is_a_problem() -> None:
    found = findings_of(RULE, from_matrix([[90, 0], [10, 0]]))
    assert found["one-answer"].severity == "problem"
    assert found["one-answer"].classes == ("c00",)


def test_not_one_mistake_in_many_items_asks_for_a_check() -> None:
    assert "all-right" in findings_of(RULE, from_matrix([[40, 0], [0, 20]]))


def test_a_perfect_small_test_is_no_suspicion() -> None:
    assert not findings_of(RULE, from_matrix([[4, 0], [0, 2]]))


def test_an_ordinary_test_passes() -> None:
    assert not findings_of(RULE, from_matrix([[40, 1], [0, 20]]))


def test_it_does_not_apply_to_one_class_or_to_figures() -> None:
    assert "single class" in does_not_apply(RULE, from_matrix([[40]]))
    assert "sizes" in does_not_apply(RULE, from_figures([figures("1.00", "1.00")]))
