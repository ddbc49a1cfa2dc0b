"""Classes that are never predicted, and labels that the test has no item of."""

from __future__ import annotations

from lib.findings.absent import RULE
from lib.findings.claims import Claim, Measure
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_a_class_that_is_never_predicted_is_a_problem() -> None:
    found = findings_of(RULE, from_matrix([[5, 0], [3, 0]]))["never-predicted"]
    assert (found.severity, found.classes) == ("problem", ("c01",))
    assert Claim(Measure("predicted", "c01"), "=", 0) in found.claims
    assert Claim(Measure("support", "c01"), "=", 3) in found.claims


def test_a_label_without_an_item_is_a_caution() -> None:
    found = findings_of(RULE, from_matrix([[5, 2], [0, 0]]))["not-in-test"]
    assert (found.severity, found.classes) == ("caution", ("c01",))
    assert Claim(Measure("support", "c01"), "=", 0) in found.claims
    assert Claim(Measure("predicted", "c01"), "=", 2) in found.claims


def test_the_largest_comes_first() -> None:
    test = from_matrix([[5, 0, 0], [3, 0, 0], [8, 0, 0]])
    assert findings_of(RULE, test)["never-predicted"].classes == ("c02", "c01")


def test_a_class_that_never_occurs_is_neither() -> None:
    assert not findings_of(RULE, from_matrix([[5, 1, 0], [1, 3, 0], [0, 0, 0]]))


def test_it_does_not_fire_where_every_class_occurs_on_both_sides() -> None:
    assert not findings_of(RULE, from_matrix([[5, 1], [3, 2]]))


def test_it_does_not_apply_to_printed_figures() -> None:
    printed = from_figures([figures("0.00", "0.00", 10)])
    assert "no counts" in does_not_apply(RULE, printed)
