"""One class makes up so much of the test that accuracy says little about the others."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.imbalance import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_a_rare_class_fires() -> None:
    found = findings_of(RULE, from_matrix([[990, 0], [6, 4]]))["imbalance"]
    assert (found.severity, found.classes) == ("caution", ("c00", "c01"))
    assert Claim(Measure("support", "c00"), "max") in found.claims
    assert Claim(Measure("support", "c01"), "min") in found.claims
    assert Claim(Measure("balanced_accuracy"), "<", Measure("overall_accuracy")) in found.claims


def test_a_dominant_class_fires_at_three_quarters() -> None:
    assert findings_of(RULE, from_matrix([[75, 0], [5, 20]]))
    assert not findings_of(RULE, from_matrix([[74, 0], [6, 20]]))


def test_ten_times_as_many_fires_although_no_class_dominates() -> None:
    assert findings_of(RULE, from_matrix([[50, 0, 0], [0, 50, 0], [0, 0, 5]]))
    assert not findings_of(RULE, from_matrix([[50, 0, 0], [0, 50, 0], [0, 0, 6]]))


def test_printed_sizes_will_do() -> None:
    sized = from_figures([figures("0.99", "0.99", 990), figures("0.40", "0.40", 10)])
    assert "imbalance" in findings_of(RULE, sized)


def test_a_class_without_items_is_not_the_smallest() -> None:
    found = findings_of(RULE, from_matrix([[90, 0, 1], [0, 5, 0], [0, 0, 0]]))["imbalance"]
    assert found.classes == ("c00", "c01")
    assert not any(claim.relation == "min" for claim in found.claims)


def test_it_does_not_apply_without_sizes() -> None:
    assert "sizes" in does_not_apply(RULE, from_figures([figures("0.94", "0.31")]))


def test_it_does_not_apply_to_one_class() -> None:
    assert "two classes" in does_not_apply(RULE, from_matrix([[9]]))
