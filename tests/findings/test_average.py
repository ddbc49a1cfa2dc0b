"""The average F1, where overall accuracy is unknown."""

from __future__ import annotations

from lib.findings.average import RULE
from lib.findings.claims import Claim, Measure
from tests.builders import (
    does_not_apply,
    figures,
    findings_of,
    from_counts,
    from_figures,
    from_matrix,
)


def test_it_fires_on_precision_and_recall_alone() -> None:
    test = from_figures([figures("1.00", "1.00"), figures("0.50", "0.50")])
    found = findings_of(RULE, test)["average-f1"]
    assert found.severity == "note"
    assert found.claims == (Claim(Measure("macro_f1"), "=", 0.75, 0.005),)


def test_it_fires_on_counts_without_true_negatives() -> None:
    assert "average-f1" in findings_of(RULE, from_counts([(5, 2, 1, None), (7, 1, 5, None)]))


def test_it_does_not_apply_where_overall_accuracy_is_known() -> None:
    assert "is known" in does_not_apply(RULE, from_matrix([[3, 1], [0, 2]]))


def test_it_does_not_apply_where_a_class_has_no_f1() -> None:
    test = from_figures([figures("1.00", "1.00"), figures("0.50")])
    assert "every class" in does_not_apply(RULE, test)


def test_its_number_of_classes_is_the_one_that_the_average_runs_over() -> None:
    """The second label is used, but the test has no item of it: one F1 makes the average."""
    test = from_counts([(8, 1, 2, None), (0, 3, 0, None)])
    claims = findings_of(RULE, test)["average-f1"].claims
    assert Claim(Measure("macro_f1"), "=", 0.84, 0.005) in claims
    assert Claim(Measure("classes"), "=", 2) not in claims
