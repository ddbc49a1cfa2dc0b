"""Pairs that are taken for each other, and pairs that go one way only."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.directions import RULE
from lib.words.say import say
from tests.builders import does_not_apply, findings_of, from_counts, from_matrix


def cell(true: str, predicted: str) -> Measure:
    return Measure("count", true=true, predicted=predicted)


def test_both_ways_is_two_way() -> None:
    test = from_matrix([[80, 10, 0], [8, 80, 0], [0, 0, 90]], ["a", "b", "c"])
    found = findings_of(RULE, test)
    assert set(found) == {"two-way"}
    assert found["two-way"].classes == ("a", "b")
    assert found["two-way"].claims == (
        Claim(cell("a", "b"), "=", 10),
        Claim(cell("b", "a"), "=", 8),
        Claim(cell("a", "b"), ">=", cell("b", "a")),
    )


def test_one_direction_only_is_one_way() -> None:
    test = from_matrix([[60, 30, 0], [1, 89, 0], [0, 0, 90]], ["a", "b", "c"])
    found = findings_of(RULE, test)
    assert set(found) == {"one-way"}
    assert Claim(cell("a", "b"), ">", cell("b", "a")) in found["one-way"].claims
    assert say(found["one-way"]).text == (
        "Real “a” is called “b” 30 times; the other way round 1 time."
    )


def test_a_few_mistakes_tell_nothing() -> None:
    assert findings_of(RULE, from_matrix([[9, 2, 0], [1, 9, 0], [0, 0, 9]])) == {}


def test_it_does_not_apply_to_two_classes_or_without_a_matrix() -> None:
    assert "more than two" in does_not_apply(RULE, from_matrix([[9, 5], [5, 9]]))
    assert "no matrix" in does_not_apply(RULE, from_counts([(5, 2, 1, 12), (7, 1, 2, 10)]))
