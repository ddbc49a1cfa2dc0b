"""A printed F1 that cannot follow from the printed precision and recall."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.findings.claims import Claim, Measure
from lib.findings.f1_mismatch import RULE, impossible
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix


def test_an_f1_above_both_is_a_problem() -> None:
    test = from_figures([figures("0.83", "0.84", None, "0.83"),
                         figures("0.75", "0.70", None, "0.81")])  # fmt: skip
    found = findings_of(RULE, test)["f1-mismatch"]
    assert (found.severity, found.classes) == ("problem", ("c01",))
    assert Claim(Measure("f1", "c01"), ">", Measure("precision", "c01")) in found.claims
    assert Claim(Measure("f1", "c01"), ">", Measure("recall", "c01")) in found.claims


def test_an_f1_below_both_is_a_problem() -> None:
    found = findings_of(RULE, from_figures([figures("0.75", "0.70", None, "0.60")]))["f1-mismatch"]
    assert Claim(Measure("f1", "c00"), "<", Measure("recall", "c00")) in found.claims


@pytest.mark.parametrize(
    ("precision", "recall", "f1", "cannot"),
    [
        ("0.99", "0.43", "0.60", False),
        ("0.99", "0.43", "0.59", False),  # 0.985 and 0.425 give 0.5938
        ("0.99", "0.43", "0.58", True),
        ("0.99", "0.43", "0.61", False),  # 0.995 and 0.435 give 0.6053
        ("0.99", "0.43", "0.62", True),
        ("0.00", "0.00", "0.00", False),
        ("0.00", "0.00", "0.02", True),
        ("1.00", "1.00", "1.00", False),
        ("1.00", "1.00", "0.99", False),  # all three may be 0.995
        ("1.00", "1.00", "0.98", True),
        ("0.990", "0.430", "0.605", True),  # more decimals leave less room
    ],
)
def test_rounding_is_allowed_for_to_the_last_digit(
    precision: str, recall: str, f1: str, cannot: bool
) -> None:
    assert impossible(figures(precision, recall, None, f1)) is cannot


@given(tp=st.integers(0, 200), fp=st.integers(0, 200), fn=st.integers(0, 200),
       decimals=st.sampled_from([1, 2, 3, 4]))  # fmt: skip
def test_figures_of_a_real_test_are_never_called_impossible(
    tp: int, fp: int, fn: int, decimals: int
) -> None:
    if tp + fp and tp + fn:
        shares = (Fraction(tp, tp + fp), Fraction(tp, tp + fn), Fraction(2 * tp, 2 * tp + fp + fn))
        precision, recall, f1 = (f"{float(share):.{decimals}f}" for share in shares)
        assert not impossible(figures(precision, recall, None, f1))


def test_it_does_not_fire_where_all_fit() -> None:
    assert not findings_of(RULE, from_figures([figures("0.99", "0.43", None, "0.60")]))


def test_it_does_not_apply_where_f1_is_not_printed() -> None:
    assert "report F1" in does_not_apply(RULE, from_figures([figures("0.99", "0.43")]))
    assert "report F1" in does_not_apply(RULE, from_matrix([[3, 1], [0, 2]]))
