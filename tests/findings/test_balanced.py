"""Accuracy beside balanced accuracy."""

from __future__ import annotations

from lib.findings.balanced import RULE
from lib.findings.claims import Claim, Difference, Measure
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix

ACCURACY, BALANCED = Measure("overall_accuracy"), Measure("balanced_accuracy")


def test_large_classes_that_are_found_more_often_lift_accuracy() -> None:
    found = findings_of(RULE, from_matrix([[190, 10], [40, 40]]))["accuracy-or-balanced"]
    assert found.variant == "larger"
    assert Claim(Difference(ACCURACY, BALANCED), ">=", 0.05) in found.claims


def test_small_classes_that_are_found_more_often_lift_balanced_accuracy() -> None:
    found = findings_of(RULE, from_matrix([[140, 60], [2, 58]]))["accuracy-or-balanced"]
    assert found.variant == "smaller"


def test_close_together_there_is_nothing_to_tell() -> None:
    assert not findings_of(RULE, from_matrix([[90, 10], [8, 92]]))


def test_what_the_card_about_class_sizes_tells_is_not_told_twice() -> None:
    assert not findings_of(RULE, from_matrix([[980, 20], [15, 15]]))


def test_it_does_not_apply_without_sizes() -> None:
    assert "sizes" in does_not_apply(RULE, from_figures([figures("0.9", "0.9")]))
