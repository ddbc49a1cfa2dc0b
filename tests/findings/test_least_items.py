"""How many items the printed figures of a class need at least."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.least_items import RULE
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix

HUNDRED_FIFTY_TWO = figures("0.99", "0.43")
"""66 right, 86 missed, 1 false alarm: the fewest that print like this."""


def test_the_class_that_needs_the_most_is_named() -> None:
    found = findings_of(RULE, from_figures([figures("0.94", "0.31"), HUNDRED_FIFTY_TWO]))
    assert found["least-items"].classes == ("c01",)
    assert found["least-items"].severity == "note"
    assert Claim(Measure("least_class_items", "c01"), ">=", 152) in found["least-items"].claims
    assert "at least 152 items" in say(found["least-items"]).title


def test_classes_that_need_as_many_are_named_together() -> None:
    found = findings_of(RULE, from_figures([HUNDRED_FIFTY_TWO, HUNDRED_FIFTY_TWO]))["least-items"]
    assert found.classes == ("c00", "c01")
    assert "152 items each" in say(found).title


def test_a_number_that_rounding_alone_would_need_is_not_said() -> None:
    """25 items for 0.90 and 0.76: fewer than the 100 with which a rate prints as anything."""
    assert not findings_of(RULE, from_figures([figures("0.90", "0.76")]))


def test_it_does_not_apply_to_counts_or_to_sizes() -> None:
    assert "counted" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
    assert "without a number" in does_not_apply(RULE, from_figures([figures("0.9", "0.8", 10)]))
