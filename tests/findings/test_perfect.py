"""A perfect score, and how much it can promise."""

from __future__ import annotations

import pytest

from lib.findings.claims import Claim, Measure
from lib.findings.perfect import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_no_error_among_counted_items_leaves_three_of_n_open() -> None:
    found = findings_of(RULE, from_matrix([[100, 0], [0, 300]]))["perfect-score"]
    assert (found.severity, found.classes) == ("caution", ("c00", "c01"))
    (bound,) = (
        claim
        for claim in found.claims
        if claim.kind == "reliable" and claim.left == Measure("miss_rate", "c00")
    )
    assert (bound.relation, bound.level) == ("<=", 0.95)
    assert bound.right == pytest.approx(0.030)  # 1 − 0.05^(1/100) = 0.0295, shown no smaller


def test_a_printed_1_00_without_sizes_promises_nothing() -> None:
    found = findings_of(RULE, from_figures([figures("1.00", "1.00"), figures("0.90", "0.76")]))
    assert found["perfect-score"].classes == ("c00",)
    assert Claim(Measure("support", "c00"), "unknown") in found["perfect-score"].claims
    assert not any(claim.kind == "reliable" for claim in found["perfect-score"].claims)


def test_a_printed_1_00_with_sizes_is_still_a_rounded_one() -> None:
    found = findings_of(RULE, from_figures([figures("1.00", "1.00", 400)]))["perfect-score"]
    assert found.variant == "printed-sizes"
    assert not any(claim.kind == "reliable" for claim in found.claims)


def test_perfect_recall_alone_is_not_perfect() -> None:
    assert not findings_of(RULE, from_figures([figures("0.99", "1.00")]))
    assert not findings_of(RULE, from_matrix([[100, 0], [1, 300]]))


def test_it_does_not_apply_where_no_recall_is_known() -> None:
    assert "recall" in does_not_apply(RULE, from_figures([figures("1.00")]))
