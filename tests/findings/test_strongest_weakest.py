"""The classes with the highest and the lowest F1."""

from __future__ import annotations

import pytest

from lib.findings.claims import Claim, Measure
from lib.findings.strongest_weakest import RULE
from lib.metrics.intervals import f1_interval
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_it_names_the_lowest_and_the_highest() -> None:
    test = from_figures([figures("0.90", "0.90"), figures("0.99", "0.43"), figures("1.00", "1.00")])
    found = findings_of(RULE, test)
    assert found["weakest-class"].classes == ("c01",)
    assert found["strongest-class"].classes == ("c02",)
    assert Claim(Measure("f1", "c01"), "min") in found["weakest-class"].claims
    assert Claim(Measure("f1", "c02"), "max") in found["strongest-class"].claims


def test_ties_are_named_together() -> None:
    test = from_figures([figures("0.94", "0.31"), figures("0.94", "0.31"), figures("1.00", "1.00")])
    weakest = findings_of(RULE, test)["weakest-class"]
    assert weakest.classes == ("c00", "c01")
    assert {Claim(Measure("f1", name), "min") for name in weakest.classes} <= {*weakest.claims}


@pytest.mark.parametrize(
    ("share", "weakest", "strongest"),
    [("0.40", "problem", "note"), ("0.60", "caution", "note"), ("0.85", "note", "note"),
     ("0.95", "note", "good")],
)  # fmt: skip
def test_severity(share: str, weakest: str, strongest: str) -> None:
    lower = findings_of(RULE, from_figures([figures(share, share), figures("0.99", "0.99")]))
    higher = findings_of(RULE, from_figures([figures(share, share), figures("0.10", "0.10")]))
    assert lower["weakest-class"].severity == weakest
    assert higher["strongest-class"].severity == strongest


def test_the_interval_of_a_class_that_was_picked_is_wider() -> None:
    claims = findings_of(RULE, from_matrix([[60, 40], [10, 190]]))["weakest-class"].claims
    (reliable,) = (claim for claim in claims if claim.kind == "reliable")
    low, high = f1_interval(tp=60, fp=10, fn=40, level=0.975)
    assert reliable.left == Measure("f1", "c00")
    assert reliable.level == pytest.approx(1 - 0.05 / 2)
    assert isinstance(reliable.right, tuple)
    assert reliable.right[0] <= low < high <= reliable.right[1]
    assert low - reliable.right[0] < 0.01
    assert reliable.right[1] - high < 0.01


def test_it_does_not_apply_to_one_class() -> None:
    assert "fewer than two" in does_not_apply(RULE, from_figures([figures("0.90", "0.90")]))


def test_it_does_not_apply_where_all_are_alike() -> None:
    alike = from_figures([figures("0.90", "0.90"), figures("0.90", "0.90")])
    assert "same F1" in does_not_apply(RULE, alike)
