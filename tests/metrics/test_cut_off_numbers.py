"""The number a goal goes by, worked by hand and by counting; and what these items alone reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.evaluation import Goal
from lib.metrics.cut_off_choice import Choice, choose, enough_here
from lib.metrics.cut_off_numbers import Rates, number_at, number_of
from tests.curve_builders import curve_of

CURVE = curve_of([0.9, 0.8, 0.7, 0.6, 0.5], [True, False, True, True, False])
SCORED = st.lists(st.tuples(st.integers(0, 20), st.booleans()), min_size=4, max_size=60).filter(
    lambda items: len({real for _, real in items}) > 1
)


def test_by_hand() -> None:
    # From 0.7 on: 2 of 3 found, 1 false alarm. F1 = 4 / (4 + 1 + 1); cost 5 · 0.6/3 + 0.4/2.
    assert number_at(CURVE, 2, Goal("f", 1), prevalence=0.6) == pytest.approx(2 / 3)
    assert number_at(CURVE, 2, Goal("cost", 5), prevalence=0.6) == pytest.approx(1.2)


def test_labels_that_are_those_of_a_cut_off_have_its_number() -> None:
    labels = Rates(precision=2 / 3, recall=2 / 3, specificity=1 / 2)
    for goal in (Goal("f", 2), Goal("f", 0.5), Goal("cost", 7)):
        of_labels = number_of(labels, goal, prevalence=0.3)
        assert of_labels == pytest.approx(number_at(CURVE, 2, goal, prevalence=0.3))


@pytest.mark.parametrize("goal", [Goal("f", 1), Goal("cost", 1)], ids=lambda goal: goal.kind)
def test_what_is_not_known_of_the_labels_stays_unknown(goal: Goal) -> None:
    assert number_of(Rates(None, None, None), goal, prevalence=0.3) is None


@given(SCORED, st.integers(1, 20))
def test_enough_here_is_what_counting_the_items_finds(
    items: list[tuple[int, bool]], twentieths: int
) -> None:
    curve = curve_of([score / 20 for score, _ in items], [real for _, real in items])
    positives = sum(real for _, real in items)
    cuts = sorted({score for score, _ in items})
    hits = {cut: sum(real for score, real in items if score >= cut) for cut in cuts}
    said = {cut: sum(1 for score, _ in items if score >= cut) for cut in cuts}
    wide = [cut for cut in cuts if 20 * hits[cut] >= twentieths * positives]
    right = [cut for cut in cuts if 20 * hits[cut] >= twentieths * said[cut]]
    at_recall = enough_here(curve, Goal("recall", twentieths / 20))
    assert at_recall is not None
    assert curve.thresholds[at_recall] == max(wide) / 20
    at_precision = enough_here(curve, Goal("precision", twentieths / 20))
    found = None if at_precision is None else curve.thresholds[at_precision]
    assert found == (min(right) / 20 if right else None)


@given(SCORED)
def test_the_margin_only_ever_makes_a_cut_off_more_careful(items: list[tuple[int, bool]]) -> None:
    curve = curve_of([score / 20 for score, _ in items], [real for _, real in items])
    goal = Goal("recall", 0.5)
    found, enough = choose(curve, goal), enough_here(curve, goal)
    assert enough is not None
    if isinstance(found, Choice):
        assert found.threshold <= curve.thresholds[enough]
