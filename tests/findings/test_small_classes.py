"""Classes with so few items that their figures can hardly be relied on."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.small_classes import RULE
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_fewer_than_thirty_items_fire_the_smallest_first() -> None:
    test = from_matrix([[20, 9, 0], [0, 40, 0], [2, 0, 3]])
    found = findings_of(RULE, test)["small-classes"]
    assert (found.severity, found.classes) == ("caution", ("c02", "c00"))
    assert Claim(Measure("support", "c02"), "=", 5) in found.claims
    assert any(
        claim.kind == "reliable" and claim.left == Measure("recall", "c02")
        for claim in found.claims
    )


def test_thirty_items_are_enough() -> None:
    assert not findings_of(RULE, from_matrix([[30, 0], [1, 29]]))


def test_a_class_without_items_is_not_small_but_absent() -> None:
    assert not findings_of(RULE, from_matrix([[30, 1], [0, 0]]))


def test_printed_sizes_will_do() -> None:
    sized = from_figures([figures("0.99", "0.99", 990), figures("0.40", "0.40", 10)])
    assert findings_of(RULE, sized)["small-classes"].classes == ("c01",)


def test_it_does_not_apply_without_sizes() -> None:
    assert "sizes" in does_not_apply(RULE, from_figures([figures("0.94", "0.31")]))
