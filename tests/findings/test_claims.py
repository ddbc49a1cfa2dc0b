"""Numbers as they are shown, and claims as plain data."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.findings.claims import (
    Claim,
    CountWhere,
    Difference,
    Measure,
    as_data,
    count_of,
    reliable_range,
    rounded,
    share_of,
)

RECALL = Measure("recall", "2")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.4299, (0.43, 0.005)),
        (1.0, (1.0, 0.005)),
        (0.0, (0.0, 0.005)),
        (0.9951, (0.995, 0.0005)),
        (0.9999, (0.9999, 0.00005)),
        (0.0004, (0.0004, 0.00005)),
        (1.4, (1.4, 0.005)),
    ],
)
def test_shown_as_a_per_cent_but_never_as_0_or_100_unless_it_is(
    value: float, shown: tuple[float, float]
) -> None:
    assert rounded(value, 2) == pytest.approx(shown, abs=1e-12)


@given(n=st.integers(1, 10**7), data=st.data())
def test_the_rounded_number_is_true_in_exact_fractions(n: int, data: st.DataObject) -> None:
    x = data.draw(st.integers(0, n))
    shown, within = rounded(x / n, 2)
    assert abs(Fraction(x, n) - Fraction(repr(shown))) <= Fraction(repr(within))
    assert (shown in (0, 1)) == (x in (0, n))


def test_what_is_found_and_what_is_missed_add_up_as_shown() -> None:
    """Half-way between two roundings, both get the same decimal more: 97.5 and 2.5."""
    uneven = [
        (x, n)
        for n in range(1, 401)
        for x in range(n + 1)
        if abs(rounded(x / n, 2)[0] + rounded((n - x) / n, 2)[0] - 1) > 1e-9
    ]
    assert uneven == []


@given(low=st.floats(0, 1), high=st.floats(0, 1))
def test_a_range_is_shown_wider_never_narrower(low: float, high: float) -> None:
    low, high = sorted((low, high))
    claim = reliable_range(RECALL, low, high, level=0.95, method="m")
    assert isinstance(claim.right, tuple)
    assert claim.right[0] <= low <= high <= claim.right[1]
    assert claim.right[0] >= low - 0.01 - 1e-12
    assert claim.right[1] <= high + 0.01 + 1e-12


def test_plain_data_is_as_the_design_fixes_it() -> None:
    assert as_data(share_of(RECALL, 0.4299)) == {
        "left": {"measure": "recall", "class": "2"},
        "relation": "=",
        "right": 0.43,
        "within": 0.005,
        "kind": "observed",
    }
    assert as_data(Claim(RECALL, "<", Measure("precision", "2"))) == {
        "left": {"measure": "recall", "class": "2"},
        "relation": "<",
        "right": {"measure": "precision", "class": "2"},
        "kind": "observed",
    }
    assert as_data(reliable_range(RECALL, 0.353, 0.515, level=0.95, method="modified Wilson")) == {
        "left": {"measure": "recall", "class": "2"},
        "relation": "in",
        "right": [0.35, 0.52],
        "kind": "reliable",
        "level": 0.95,
        "method": "modified Wilson",
    }


@pytest.mark.parametrize(
    ("term", "data"),
    [
        (Measure("items"), {"measure": "items"}),
        (
            Measure("count", true="a", predicted="b"),
            {"measure": "count", "true": "a", "predicted": "b"},
        ),
        (
            Difference(Measure("items"), Measure("support", "a")),
            {"difference": [{"measure": "items"}, {"measure": "support", "class": "a"}]},
        ),
        (
            CountWhere("recall", "<", 0.5),
            {"count_where": {"measure": "recall", "relation": "<", "right": 0.5}},
        ),
        (Measure("recall", ""), {"measure": "recall", "class": ""}),
    ],
)
def test_terms_as_plain_data(term: Measure, data: dict[str, object]) -> None:
    assert as_data(term) == data


@pytest.mark.parametrize("relation", ["min", "max", "unknown"])
def test_some_relations_have_no_right(relation: str) -> None:
    assert "right" not in as_data(Claim(RECALL, relation))  # type: ignore[arg-type]


def test_a_count_of_zero_keeps_its_right() -> None:
    assert as_data(count_of(Measure("predicted", "2"), 0))["right"] == 0
