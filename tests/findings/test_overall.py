"""Overall accuracy beside what always naming the most common class would score."""

from __future__ import annotations

import pytest

from lib.findings.claims import Claim, Measure
from lib.findings.overall import RULE, SIZED_CLASSES
from tests.builders import (
    Dense,
    does_not_apply,
    figures,
    findings_of,
    from_counts,
    from_figures,
    from_matrix,
)

ACCURACY, BASELINE = Measure("overall_accuracy"), Measure("majority_share")


@pytest.mark.parametrize(
    ("dense", "relation", "severity", "variant"),
    [
        ([[95, 5], [5, 95]], ">", "good", ">"),
        ([[80, 20], [20, 80]], ">", "note", ">"),
        ([[52, 48], [48, 52]], ">", "caution", "perhaps"),  # 52 % of 200: chance alone can do that
        ([[100, 0], [50, 0]], "=", "problem", "="),
        ([[90, 10], [9, 1]], "<", "problem", "<"),
    ],
)
def test_severity_depends_on_the_baseline(
    dense: Dense, relation: str, severity: str, variant: str
) -> None:
    found = findings_of(RULE, from_matrix(dense))["overall"]
    assert Claim(ACCURACY, relation, BASELINE) in found.claims  # type: ignore[arg-type]
    assert (found.variant, found.severity) == (variant, severity)


def test_it_claims_accuracy_items_and_classes() -> None:
    claims = findings_of(RULE, from_matrix([[87, 13], [6, 94]]))["overall"].claims
    assert Claim(ACCURACY, "=", 0.905, 0.0005) in claims
    assert Claim(Measure("items"), "=", 200) in claims
    assert Claim(SIZED_CLASSES, "=", 2) in claims


def test_counts_of_one_test_and_figures_with_sizes_will_do() -> None:
    assert "overall" in findings_of(RULE, from_counts([(9, 1, 1, 9), (9, 1, 1, 9)]))
    sized = from_figures([figures("0.90", "0.80", 50), figures("0.82", "0.91", 50)])
    assert "overall" in findings_of(RULE, sized)


def test_it_does_not_apply_without_sizes() -> None:
    assert "not known" in does_not_apply(RULE, from_figures([figures("0.90", "0.80")]))


def test_a_single_class_has_no_baseline_to_stand_beside() -> None:
    found = findings_of(RULE, from_matrix([[50]]))["overall"]
    assert (found.severity, found.variant) == ("note", "")
    assert not any(claim.left == BASELINE for claim in found.claims)


def test_it_does_not_apply_to_counts_that_are_not_one_test() -> None:
    assert "not known" in does_not_apply(RULE, from_counts([(9, 1, 1, None)]))
