"""Differences between classes: beyond chance, or perhaps chance."""

from __future__ import annotations

from lib.findings.claims import Claim, Difference, Measure
from lib.findings.reliable_differences import RULE
from tests.builders import counts_of, does_not_apply, findings_of, from_counts, from_matrix

WEAK = [[150, 30, 20], [5, 190, 5], [5, 5, 190]]


def test_a_class_that_is_found_more_rarely_is_named() -> None:
    found = findings_of(RULE, from_matrix(WEAK))["below-the-rest"]
    assert found.severity == "caution"
    assert found.classes[0] == "c00"
    (verdict,) = (one for one in found.claims if one.left == Measure("recall", "c00")
                  and one.kind == "reliable")  # fmt: skip
    assert (verdict.relation, verdict.right) == ("<", Measure("others_recall", "c00"))
    assert (verdict.level, "Fisher" in (verdict.method or "")) == (0.95, True)
    assert Claim(Measure("others_recall", "c00"), "=", 0.95, 0.005) in found.claims


def test_those_above_the_others_are_named_apart() -> None:
    found = findings_of(RULE, from_matrix(WEAK))["above-the-rest"]
    assert found.severity == "note"
    assert {one.relation for one in found.claims if one.kind == "reliable"} == {">"}


def test_of_two_classes_the_lower_one_is_told_and_nothing_twice() -> None:
    found = findings_of(RULE, from_matrix([[190, 10], [60, 140]]))
    assert set(found) == {"below-the-rest"}
    assert found["below-the-rest"].variant == "two"
    assert Claim(Measure("recall", "c01"), "=", 0.7, 0.005) in found["below-the-rest"].claims


def test_a_visible_difference_of_few_items_may_be_chance() -> None:
    found = findings_of(RULE, from_matrix([[8, 1, 1], [0, 9, 1], [0, 1, 9]]))
    assert set(found) == {"may-be-chance"}
    gap = Difference(Measure("recall", "c00"), Measure("others_recall", "c00"))
    assert Claim(gap, "<=", -0.05) in found["may-be-chance"].claims
    assert not any(claim.kind == "reliable" for claim in found["may-be-chance"].claims)


def test_a_reliable_difference_of_two_high_shares_is_only_a_note() -> None:
    dense = [[9_500, 250, 250], [10, 9_980, 10], [10, 10, 9_980]]
    assert findings_of(RULE, from_matrix(dense))["below-the-rest"].severity == "note"


def test_where_all_are_alike_nothing_is_said() -> None:
    assert not findings_of(RULE, from_matrix([[90, 5, 5], [5, 90, 5], [5, 5, 90]]))


def test_it_needs_a_matrix_of_two_classes() -> None:
    assert "matrix" in does_not_apply(RULE, from_counts(counts_of(WEAK)))
    assert "two classes" in does_not_apply(RULE, from_matrix([[9]]))
