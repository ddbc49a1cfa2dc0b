"""Classes with exactly the same printed figures."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.twins import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix

PERFECT, LOW = figures("1.00", "1.00"), figures("0.94", "0.31")


def test_equal_precision_and_recall_are_twins() -> None:
    found = findings_of(RULE, from_figures([LOW, figures("0.90", "0.76"), LOW]))["twins"]
    assert (found.severity, found.classes) == ("caution", ("c00", "c02"))
    for measure in ("precision", "recall"):
        assert Claim(Measure(measure, "c00"), "=", Measure(measure, "c02")) in found.claims


def test_equal_precision_alone_is_nothing() -> None:
    assert not findings_of(RULE, from_figures([LOW, figures("0.94", "0.32")]))


def test_perfect_classes_alone_are_nothing() -> None:
    assert not findings_of(RULE, from_figures([PERFECT, PERFECT, LOW]))


def test_perfect_classes_are_named_last_beside_other_twins() -> None:
    found = findings_of(RULE, from_figures([PERFECT, LOW, PERFECT, LOW]))["twins"]
    assert found.classes == ("c01", "c03", "c00", "c02")


def test_it_does_not_apply_to_what_was_counted() -> None:
    assert "counted" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
