"""Where missed items go, and where false alarms come from."""

from __future__ import annotations

import pytest

from lib.findings.claims import Claim, Difference, Measure
from lib.findings.where_mistakes_lie import RULE
from lib.words.say import say
from tests.builders import does_not_apply, findings_of, from_counts, from_matrix

DENSE = [[50, 9, 3, 1, 1], [0, 50, 0, 0, 0], [0, 0, 50, 0, 0], [0, 0, 0, 50, 0], [0, 0, 0, 0, 50]]


def test_missed_items_are_followed_to_the_labels_that_they_got() -> None:
    found = findings_of(RULE, from_matrix(DENSE, list("abcde")))["missed-went"]
    text = say(found).text
    assert text == (
        "Of 14 missed “a”, 9 got the label “b”, 3 got “c” and 1 got “d”; 1 got another label."
    )
    assert say(found).title == "Most missed “a” are called “b”"


def test_false_alarms_are_followed_to_the_classes_that_they_are_of() -> None:
    found = findings_of(RULE, from_matrix(DENSE, list("abcde")))["alarms-came"]
    assert say(found).text == "All 9 wrong uses of “b” are on real “a”."


def test_what_is_left_over_is_claimed_as_what_remains_of_the_whole() -> None:
    found = findings_of(RULE, from_matrix(DENSE, list("abcde")))["missed-went"]
    cells = [Measure("count", true="a", predicted=label) for label in "bcd"]
    rest = Difference(Difference(Difference(Measure("missed", "a"), cells[0]), cells[1]), cells[2])
    assert Claim(rest, "=", 1) in found.claims


def test_most_is_said_of_more_than_half_only() -> None:
    half = [[50, 5, 3, 2], [0, 50, 0, 0], [0, 0, 50, 0], [0, 0, 0, 50]]
    found = findings_of(RULE, from_matrix(half))["missed-went"]
    assert "Most" not in say(found).title
    assert all(claim.relation != ">" for claim in found.claims)


def test_a_few_mistakes_are_left_to_the_list_of_confusions() -> None:
    assert not findings_of(RULE, from_matrix([[9, 2, 2], [0, 9, 0], [0, 0, 9]]))


@pytest.mark.parametrize(
    "evaluation", [from_matrix([[9, 9], [9, 9]]), from_counts([(9, 9, 9, 9)] * 3)]
)
def test_it_does_not_apply_without_a_matrix_of_three_classes(evaluation: object) -> None:
    assert "matrix" in does_not_apply(RULE, evaluation)  # type: ignore[arg-type]
