"""How a number looks in a sentence, and that it comes out of a claim."""

from __future__ import annotations

import pytest

from lib.findings.claims import (
    Claim,
    Difference,
    Measure,
    count_of,
    reliable_range,
    share_of,
)
from lib.findings.finding import Finding
from lib.words.facts import Facts


def facts(*claims: Claim) -> Facts:
    return Facts(Finding("any", "note", ("figures",), ("2",), claims))


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.31, "31"), (0.4299, "43"), (0.996, "99.6"), (1.0, "100"), (0.0, "0"), (0.1, "10"),
     (0.9999, "99.99"), (0.004, "0.4"), (0.125, "12.5"), (1.4, "140")],
)  # fmt: skip
def test_a_share_is_a_frequency_of_100(value: float, text: str) -> None:
    recall = facts(share_of(Measure("recall", "2"), value))
    assert recall.per_100("recall", "2") == text
    assert recall.percent("recall", "2") == f"{text}%"


def test_counts_and_large_shares_have_thousands_commas() -> None:
    use = facts(share_of(Measure("label_use", "2"), 42.0), count_of(Measure("support", "2"), 1797))
    assert use.count("support", "2") == "1,797"
    assert use.per_100("label_use", "2") == "4,200"


def test_a_range_says_both_ends() -> None:
    recall = facts(reliable_range(Measure("recall", "2"), 0.353, 0.515, level=0.95, method="m"))
    assert recall.has_range("recall", "2")
    assert recall.span("recall", "2") == "35 to 52"


def test_a_bound_is_said_of_100() -> None:
    bound = Claim(Measure("miss_rate", "2"), "<=", 0.017, kind="reliable", level=0.95, method="m")
    assert facts(bound).at_most("miss_rate", "2") == "1.7"


def test_any_term_can_be_counted() -> None:
    others = Difference(Measure("items"), Measure("support", "2"))
    assert facts(count_of(others, 12_345)).count_of(others) == "12,345"


def test_a_cell_has_its_share() -> None:
    cell = Measure("share_of_missed", true="2", predicted="3")
    assert facts(share_of(cell, 0.4)).cell_per_100("share_of_missed", "2", "3") == "40"


def test_a_number_that_no_claim_carries_cannot_be_said() -> None:
    nothing = facts(Claim(Measure("recall", "2"), "<", Measure("precision", "2")))
    assert not nothing.knows("recall", "2")
    assert not nothing.has_range("recall", "2")
    with pytest.raises(KeyError):
        nothing.per_100("recall", "2")
    with pytest.raises(KeyError):
        nothing.span("recall", "2")
