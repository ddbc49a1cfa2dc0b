"""The accuracy of a class: unknown, or easily taken for more than it is."""

from __future__ import annotations

from lib.findings.claims import Claim, Difference, Measure
from lib.findings.class_accuracy import RULE
from tests.builders import (
    does_not_apply,
    figures,
    findings_of,
    from_counts,
    from_figures,
    from_matrix,
)


def test_without_sizes_accuracy_is_unknown_with_its_reason() -> None:
    found = findings_of(RULE, from_figures([figures("0.94", "0.31")]))["accuracy-unknown"]
    assert (found.severity, found.variant) == ("note", "no-sizes")
    assert Claim(Measure("accuracy", "c00"), "unknown") in found.claims
    assert Claim(Measure("overall_accuracy"), "unknown") in found.claims


def test_without_true_negatives_accuracy_is_unknown_with_its_reason() -> None:
    found = findings_of(RULE, from_counts([(5, 2, 1, None), (7, 1, 5, None)]))["accuracy-unknown"]
    assert found.variant == "no-true-negatives"
    assert found.classes == ("c00", "c01")


def test_only_the_classes_without_an_accuracy_are_named() -> None:
    found = findings_of(RULE, from_counts([(5, 2, 1, 12), (7, 1, 5, None)]))["accuracy-unknown"]
    assert found.classes == ("c01",)


def test_a_high_accuracy_beside_a_low_recall_is_a_caution() -> None:
    found = findings_of(RULE, from_matrix([[985, 5], [6, 4]]))["class-accuracy"]
    assert (found.severity, found.classes) == ("caution", ("c01",))
    others = Difference(Measure("items"), Measure("support", "c01"))
    assert Claim(others, "=", 990) in found.claims
    assert Claim(Measure("accuracy", "c01"), ">", Measure("recall", "c01")) in found.claims


def test_the_class_with_the_lowest_recall_is_named() -> None:
    test = from_matrix([[900, 0, 0], [6, 4, 0], [9, 0, 1]])
    assert findings_of(RULE, test)["class-accuracy"].classes == ("c02",)


def test_a_high_accuracy_beside_a_high_recall_is_nothing() -> None:
    assert not findings_of(RULE, from_matrix([[95, 5], [5, 95]]))


def test_it_does_not_apply_to_printed_sizes() -> None:
    sized = from_figures([figures("0.90", "0.80", 50), figures("0.82", "0.91", 50)])
    assert "sizes" in does_not_apply(RULE, sized)
