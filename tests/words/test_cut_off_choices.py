"""What is said of goals: numbers that the choice carries, rounded so that they stay true."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lib.evaluation import Goal
from lib.metrics.cut_off_choice import Choice, Refused, choose, enough_here
from lib.metrics.cut_off_optimism import Optimism
from lib.words.cut_off_choices import (
    SURE,
    TWO_ENDS,
    Best,
    asked,
    begins_there,
    best,
    met,
    refused,
    who_gets_what,
    without_margin,
)
from tests.builders import from_matrix
from tests.curve_builders import curve_of
from tests.words.test_plainness import FORBIDDEN, LONGEST, SENTENCE_END

TRUTHS = [True] * 80 + [False] * 400
CURVE = curve_of(
    [0.9 - place / 1_000 for place in range(80)] + [0.6 - place / 1_000 for place in range(400)],
    TRUTHS,
)
GOALS = (
    Goal("recall", 0.9), Goal("precision", 0.8), Goal("false alarms", 50, 1_000), Goal("cost", 3),
    Goal("f", 1),
)  # fmt: skip
BEYOND = (Goal("recall", 0.99), Goal("precision", 0.995), Goal("false alarms", 0.5, 1_000))


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.kind)
def test_every_goal_has_a_name(goal: Goal) -> None:
    assert asked(goal)


@pytest.mark.parametrize("goal", GOALS[:3], ids=lambda goal: goal.kind)
def test_what_is_assured_is_no_more_than_the_bound(goal: Goal) -> None:
    found = choose(CURVE, goal)
    assert isinstance(found, Choice)
    assert found.bound is not None
    words = met("a", CURVE, found, 80 / 480)
    number = re.search(r"at (least|most) ([\d.]+) of", words)
    assert number is not None
    if number[1] == "least":
        assert float(number[2]) <= 100 * found.bound + 1e-9
    else:
        assert float(number[2]) >= found.bound * 1_000 * 400 / 480 - 1e-9


@pytest.mark.parametrize("goal", BEYOND, ids=lambda goal: goal.kind)
def test_a_refusal_says_what_the_test_has_and_what_it_takes(goal: Goal) -> None:
    found = choose(CURVE, goal)
    assert isinstance(found, Refused)
    words = refused("a", CURVE, found)
    assert "too small" in words
    assert f"{found.needed:,g}" in words


def test_sentences_are_short_and_judge_nothing() -> None:
    texts = [
        SURE,
        TWO_ENDS,
        best("a", Best(Goal("f", 1), 0.9, 0.88, 0.2), Optimism(0.9, 0.85)),
        best("a", Best(Goal("cost", 3), 0.1, None, 0.2), Optimism(0.1, 0.2)),
        best("a", Best(Goal("cost", 3), 0.1, 0.3, 0.2), None),
        begins_there("a", CURVE, 7, 9, 9),
        begins_there("a", CURVE, 7, 8, 8),
        *(without_margin("a", CURVE, goal, 3) for goal in GOALS[:2]),
    ]
    for goal in (*GOALS, *BEYOND):
        found = choose(CURVE, goal)
        texts.append(
            met("a", CURVE, found, 0.2) if isinstance(found, Choice) else refused("a", CURVE, found)
        )
    for text in texts:
        assert not FORBIDDEN.search(text), text
        assert all(len(one.split()) <= LONGEST for one in SENTENCE_END.split(text)), text


def test_the_best_by_cost_is_said_beside_what_the_labels_cost_and_what_to_expect() -> None:
    words = best("a", Best(Goal("cost", 3), 0.1, 0.3, 0.02), Optimism(0.1, 0.2))
    assert "costs less where 2 of 100 items are “a”" in words
    assert "as much as 10.0 false alarms in 100 items, with 3 for each miss" in words
    assert "The labels in the file cost 30.0." in words
    assert "On new items expect about 20.0." in words


def test_a_goal_that_these_items_alone_reach_is_said_with_what_it_lacks() -> None:
    goal = Goal("recall", 0.9)
    place = enough_here(CURVE, goal)
    assert place is not None
    words = without_margin("a", CURVE, goal, place)
    assert "there 72 of 80 real “a” are found" in words
    assert "no margin for chance" in words
    assert without_margin("a", CURVE, goal, None) == ""


def test_labels_that_do_better_than_any_cut_off_are_said_to() -> None:
    for found, better in (
        (Best(Goal("f", 1), 0.85, 0.86, 0.2), True), (Best(Goal("f", 1), 0.85, 0.85, 0.2), False),
        (Best(Goal("cost", 3), 0.2, 0.1, 0.2), True), (Best(Goal("cost", 3), 0.2, 0.3, 0.2), False),
    ):  # fmt: skip
        assert ("for this goal they are better" in best("a", found, None)) is better


@pytest.mark.parametrize(
    ("names", "curves", "settled", "said"),
    [
        ("abc", "abc", ["a"], ("reaches the cut-off gets the label “a”", "of those without")),
        ("abc", "abc", ["a", "b"], ("exceeds by most", "of those without a cut-off")),
        ("abc", "ab", ["a", "b"], ("exceeds by most", "Any other is “not sure”")),
        ("ab", "a", ["a"], ("reaches the cut-off", "Any other gets the other label")),
        ("ab", "ab", ["a", "b"], ("exceeds by most", "Any other is “not sure”")),
    ],
)
def test_it_is_said_which_label_an_item_gets(
    names: str, curves: str, settled: list[str], said: tuple[str, ...]
) -> None:
    evaluation = replace(
        from_matrix([[1] * len(names)] * len(names), list(names)),
        curves=tuple(CURVE if name in curves else None for name in names),
    )
    words = who_gets_what(evaluation, settled)
    assert all(part in words for part in said), words


def test_it_says_whether_labels_are_wrong_or_too_few() -> None:
    # Never more than 50 of 60 labels are right.
    mixed = curve_of(
        [0.9] * 60 + [0.1] * 440, [True] * 50 + [False] * 10 + [True] * 40 + [False] * 400
    )
    goal = Goal("precision", 0.9)
    wrong = choose(mixed, goal)
    assert isinstance(wrong, Refused)
    assert "even at the best of them, only 50 of 60 labels “a” are right" in refused(
        "a", mixed, wrong
    )
    # Ten of ten are, and then none.
    few = curve_of([0.9] * 10 + [0.1] * 490, [True] * 10 + [False] * 490)
    chance = choose(few, goal)
    assert isinstance(chance, Refused)
    assert "may do so by chance" in refused("a", few, chance)
    here = enough_here(few, goal)
    assert "there 10 of 10 labels are right" in without_margin("a", few, goal, here)
