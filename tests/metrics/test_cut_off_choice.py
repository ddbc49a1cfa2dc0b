"""Chosen cut-offs, held against a look at every cut-off by brute force."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta

from lib.evaluation import Goal, ScoreCurve
from lib.metrics.cut_off_choice import Choice, Refused, choose
from tests.curve_builders import curve_of

TENTHS = st.integers(0, 10).map(lambda tenth: tenth / 10)
FEW = st.lists(st.tuples(TENTHS, st.booleans()), min_size=2, max_size=60)
MANY = st.tuples(st.integers(0, 9_999), st.integers(20, 150), st.floats(0.1, 0.9)).map(
    lambda drawn: _noisy(*drawn)
)


def _noisy(seed: int, items: int, share: float) -> list[tuple[float, bool]]:
    """Scores that rank the class mostly above the others, with ties."""
    drawn = random.Random(seed)
    truths = [drawn.random() < share for _ in range(items)]
    return [
        (min(1.0, max(0.0, round(drawn.gauss(0.75 if one else 0.25, 0.2), 2))), one)
        for one in truths
    ]


def curve(items: list[tuple[float, bool]]) -> ScoreCurve:
    return curve_of([score for score, _ in items], [truth for _, truth in items])


def at_every_cut_off(
    items: list[tuple[float, bool]],
) -> list[tuple[float, int, int]]:
    """Each distinct score with the items of the class, and the others, that reach it."""
    real = [score for score, one in items if one]
    other = [score for score, one in items if not one]
    return [
        (cut, sum(score >= cut for score in real), sum(score >= cut for score in other))
        for cut in sorted({score for score, _ in items}, reverse=True)
    ]


def sizes(items: list[tuple[float, bool]]) -> tuple[int, int]:
    positives = sum(one for _, one in items)
    return positives, len(items) - positives


def at_least(x: int, n: int) -> float:
    return float(beta.ppf(0.05, x, n - x + 1)) if x else 0.0


def chosen_score(items: list[tuple[float, bool]], goal: Goal, **more: float) -> float | None:
    found = choose(curve(items), goal, **more)
    return found.threshold if isinstance(found, Choice) else None


@given(st.one_of(FEW, MANY), st.sampled_from([0.5, 0.8, 0.9, 0.95]))
def test_recall_the_highest_cut_off_whose_bound_is_enough(
    items: list[tuple[float, bool]], wanted: float
) -> None:
    positives, _ = sizes(items)
    enough = [cut for cut, tp, _ in at_every_cut_off(items) if at_least(tp, positives) >= wanted]
    expected = max(enough) if enough else None
    assert chosen_score(items, Goal("recall", wanted)) == expected


@given(st.one_of(FEW, MANY), st.sampled_from([1, 5, 50]))
def test_false_alarms_the_lowest_cut_off_whose_bound_is_enough(
    items: list[tuple[float, bool]], a_day: int
) -> None:
    positives, others = sizes(items)
    if not positives or not others:
        return
    new_others = 200 * others / len(items)

    def most(fp: int) -> float:
        return float(beta.ppf(0.95, fp + 1, others - fp)) if fp < others else 1.0

    kept = [cut for cut, _, fp in at_every_cut_off(items) if most(fp) * new_others <= a_day]
    expected = min(kept) if kept else None
    assert chosen_score(items, Goal("false alarms", a_day, 200)) == expected


def best(items: list[tuple[float, bool]], judged: Callable[[int, int, int, int], float]) -> float:
    """The strictest cut-off with the highest value."""
    positives, others = sizes(items)
    each = [(judged(tp, fp, positives, others), cut) for cut, tp, fp in at_every_cut_off(items)]
    return max(each)[1]


@given(st.one_of(FEW, MANY), st.sampled_from([0.5, 1.0, 2.0]))
def test_f_beta_the_highest(items: list[tuple[float, bool]], beta_: float) -> None:
    positives, others = sizes(items)
    if not positives or not others:
        return

    def f(tp: int, fp: int, positives: int, others: int) -> float:
        precision, recall = tp / (tp + fp), tp / positives
        weighted = beta_**2 * precision + recall
        return round((1 + beta_**2) * precision * recall / weighted, 12) if weighted else 0.0

    found = chosen_score(items, Goal("f", beta_))
    reached = {cut: (tp, fp) for cut, tp, fp in at_every_cut_off(items)}
    assert found is not None
    expected = best(items, f)
    assert f(*reached[found], positives, others) == f(*reached[expected], positives, others)


@given(st.one_of(FEW, MANY), st.sampled_from([1, 10, 100]))
def test_cost_the_lowest_and_never_where_that_is_cheaper(
    items: list[tuple[float, bool]], miss: int
) -> None:
    positives, others = sizes(items)
    if not positives or not others:
        return
    each = {cut: miss * (positives - tp) + fp for cut, tp, fp in at_every_cut_off(items)}
    found = choose(curve(items), Goal("cost", miss))
    if isinstance(found, Refused):
        assert found.why == "never-is-cheaper"
        assert miss * positives < min(each.values())
    else:
        assert each[found.threshold] == min(each.values())


@given(MANY, st.sampled_from([0.5, 0.8, 0.9]))
def test_precision_is_never_promised_where_its_own_bound_is_too_low(
    items: list[tuple[float, bool]], wanted: float
) -> None:
    found = choose(curve(items), Goal("precision", wanted))
    if isinstance(found, Choice):
        tp, fp = next((tp, fp) for cut, tp, fp in at_every_cut_off(items)
                      if cut == found.threshold)  # fmt: skip
        assert at_least(tp, tp + fp) >= wanted
        assert found.bound is not None
        assert found.bound >= wanted - 1e-12


def test_precision_is_looked_for_beyond_bad_luck_at_the_strictest_cut_off() -> None:
    scores = [1 - place / 1_000 for place in range(700)]
    truths = [place != 0 and place < 500 for place in range(700)]
    found = choose(curve_of(scores, truths), Goal("precision", 0.9))
    assert isinstance(found, Choice)
    assert found.place > 490


@pytest.mark.parametrize(
    ("positives", "others", "goal", "why", "needed"),
    [
        (58, 500, Goal("recall", 0.95), "too-few-items", 59),
        (0, 10, Goal("recall", 0.5), "no-items", 0),
        (10, 0, Goal("precision", 0.5), "no-others", 0),
        (10, 20, Goal("precision", 0.95), "too-few-said", 80),
        (50, 100, Goal("false alarms", 1, 1_000), "too-few-others", 1996),
    ],
)
def test_a_goal_beyond_the_data_is_refused_with_its_reason(
    positives: int, others: int, goal: Goal, why: str, needed: int
) -> None:
    truths = [True] * positives + [False] * others
    found = choose(curve_of([0.9 if one else 0.1 for one in truths], truths), goal)
    assert isinstance(found, Refused)
    assert (found.why, found.needed) == (why, needed)


def test_59_items_all_of_which_are_found_are_enough() -> None:
    truths = [True] * 59 + [False] * 500
    found = choose(curve_of([0.9 if one else 0.1 for one in truths], truths), Goal("recall", 0.95))
    assert isinstance(found, Choice)
    assert found.threshold == 0.9


def test_costs_follow_how_common_the_class_is_in_the_readers_world() -> None:
    items = [(score / 10, drawn) for score, drawn in _noisy(3, 300, 0.5)]
    common = chosen_score(items, Goal("cost", 5), prevalence=0.5)
    rare = chosen_score(items, Goal("cost", 5), prevalence=0.05)
    assert common is not None
    assert rare is not None
    assert rare > common
