"""Of two classes, which is the positive one, and why."""

from __future__ import annotations

import pytest

from lib.evaluation import PositiveClass, WhyPositive
from lib.findings.claims import Claim, Measure
from lib.findings.positive_class import RULE
from tests.builders import does_not_apply, findings_of, from_matrix


@pytest.mark.parametrize("why", ["asked", "row", "score", "word", "first"])
def test_the_reason_is_handed_on(why: WhyPositive) -> None:
    test = from_matrix([[9, 1], [2, 8]], ["no", "yes"], positive=PositiveClass("yes", why))
    found = findings_of(RULE, test)["positive-class"]
    assert (found.severity, found.classes, found.variant) == ("note", ("yes",), why)
    assert {claim.left for claim in found.claims} == {
        Measure("recall", "yes"),
        Measure("precision", "yes"),
    }


def test_the_rarer_class_is_claimed_to_be_rarer() -> None:
    test = from_matrix([[9, 1], [2, 3]], ["a", "b"], positive=PositiveClass("b", "rarer"))
    claims = findings_of(RULE, test)["positive-class"].claims
    assert Claim(Measure("support", "b"), "<", Measure("support", "a")) in claims


def test_it_does_not_apply_without_a_positive_class() -> None:
    assert "two classes" in does_not_apply(RULE, from_matrix([[9, 1], [2, 3]]))
