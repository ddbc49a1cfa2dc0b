"""Each class by itself: misses more, alarms more, or about as often."""

from __future__ import annotations

import pytest

from lib.findings.claims import Claim, Measure
from lib.findings.own_balance import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


@pytest.mark.parametrize(
    ("precision", "recall", "code", "severity"),
    [
        ("0.99", "0.43", "misses-many", "problem"),
        ("0.90", "0.76", "misses-many", "caution"),
        ("0.43", "0.99", "false-alarms", "problem"),
        ("0.76", "0.90", "false-alarms", "caution"),
        ("1.00", "1.00", "balanced", "good"),
        ("0.92", "0.90", "balanced", "good"),
        ("0.85", "0.88", "balanced", "note"),
        ("0.60", "0.58", "balanced", "caution"),
    ],
)
def test_what_is_said_of_a_class(precision: str, recall: str, code: str, severity: str) -> None:
    found = findings_of(RULE, from_figures([figures(precision, recall)], ["2"]))
    assert {name: one.severity for name, one in found.items()} == {code: severity}


@pytest.mark.parametrize(("precision", "recall"), [("0.98", "0.89"), ("0.87", "0.79")])
def test_a_moderate_lean_is_not_worth_a_finding(precision: str, recall: str) -> None:
    assert not findings_of(RULE, from_figures([figures(precision, recall)]))


def test_the_gravest_class_comes_first() -> None:
    test = from_figures([figures("0.99", "0.43"), figures("0.94", "0.31"), figures("0.90", "0.76")])
    assert findings_of(RULE, test)["misses-many"].classes == ("c01", "c00", "c02")


def test_claims_of_a_class_that_misses_many() -> None:
    claims = findings_of(RULE, from_matrix([[31, 69], [2, 98]]))["misses-many"].claims
    assert Claim(Measure("recall", "c00"), "<", Measure("precision", "c00")) in claims
    assert Claim(Measure("recall", "c00"), "=", 0.31, 0.005) in claims
    assert Claim(Measure("missed", "c00"), "=", 69) in claims
    assert Claim(Measure("support", "c00"), "=", 100) in claims


def test_a_class_of_which_nothing_is_right_does_not_lean() -> None:
    """Precision and recall both 0: neither is lower than the other."""
    found = findings_of(RULE, from_matrix([[0, 10, 0], [5, 20, 0], [0, 0, 30]]))
    leaning = {code for code, one in found.items() if code != "balanced" and "c00" in one.classes}
    assert leaning == set()


def test_it_does_not_apply_without_precision_and_recall() -> None:
    assert "no class" in does_not_apply(RULE, from_figures([figures(recall="0.40")]))
