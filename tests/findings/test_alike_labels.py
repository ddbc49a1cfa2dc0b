"""Alike labels: fires, does not fire, does not apply."""

from __future__ import annotations

from lib.findings.alike_labels import RULE
from lib.findings.claims import Claim, Measure, as_data
from lib.words.say import say
from tests.builders import (
    does_not_apply,
    figures,
    findings_of,
    from_counts,
    from_figures,
    from_matrix,
)
from tests.findings.sentences import unbacked_numbers

CATS = from_matrix([[5, 2, 1], [3, 9, 0], [1, 1, 4]], ["Cat", "cat", "dog"])


def test_it_fires_with_the_items_and_uses_of_each_spelling() -> None:
    found = findings_of(RULE, CATS)["alike-labels"]
    assert (found.severity, found.classes) == ("caution", ("Cat", "cat"))
    assert found.claims == (
        Claim(Measure("support", "Cat"), "=", 8),
        Claim(Measure("predicted", "Cat"), "=", 9),
        Claim(Measure("support", "cat"), "=", 12),
        Claim(Measure("predicted", "cat"), "=", 12),
    )
    said = say(found)
    assert said.title == "“Cat” and “cat” look like one class, but are counted apart"
    assert said.text == (
        "They differ only in capitals. “Cat” has 8 items and is said 9 times."
        " “cat” has 12 items and is said 12 times."
    )
    assert "--merge-alike" in said.advice


def test_several_groups_are_one_finding() -> None:
    names = ["Cat", "cat", " x", "x", "caf\u00e9", "cafe\u0301", "B", "b"]
    dense = [[int(row == column) for column in range(8)] for row in range(8)]
    found = findings_of(RULE, from_matrix(dense, names))["alike-labels"]
    assert found.classes == tuple(names)
    said = say(found)
    assert said.title.startswith("Some labels look like one class")
    assert "blanks, capitals and the way their characters are stored" in said.text
    assert said.text.endswith("There are more like these.")
    assert not unbacked_numbers(said, [as_data(claim) for claim in found.claims])


def test_counts_are_not_offered_to_be_merged() -> None:
    found = findings_of(RULE, from_counts([(1, 0, 2, 1), (1, 2, 0, 1)], ["a", "A"]))
    assert "ask for the confusion matrix" in say(found["alike-labels"]).advice


def test_it_does_not_fire_on_labels_that_are_only_similar() -> None:
    assert findings_of(RULE, from_matrix([[5, 2], [3, 9]], ["1", "10"])) == {}
    assert findings_of(RULE, from_matrix([[5, 2], [3, 9]], ["1.5", "1.50"])) == {}


def test_numbers_with_other_zeros_look_alike() -> None:
    dense = [[5, 2, 1], [3, 9, 0], [0, 0, 4]]
    found = findings_of(RULE, from_matrix(dense, ["1", "01", "1.0"]))["alike-labels"]
    assert found.classes == ("1", "01", "1.0")
    assert "They differ only in zeros before or after a number." in say(found).text


def test_it_does_not_apply_to_figures() -> None:
    lines = [figures("0.9", "0.9", 10), figures("0.9", "0.9", 10)]
    assert does_not_apply(RULE, from_figures(lines, ["a", "A"])) == "the file holds no counts"
