"""Choosing and judging on the same data flatters; cross-fitting shows by how much."""

from __future__ import annotations

import numpy as np
import pytest

from lib.evaluation import Goal
from lib.metrics.cut_off_choice import Choice, choose
from lib.metrics.cut_off_costs import f_beta
from lib.metrics.cut_off_optimism import optimism
from tests.curve_builders import curve_of


def drawn(random: np.random.Generator, positives: int, others: int) -> tuple[list[float], ...]:
    scores = np.concatenate([random.normal(1, 1, positives), random.normal(-1, 1, others)])
    return scores.tolist(), [1.0] * positives + [0.0] * others


def at(scores: list[float], truths: list[float], cut: float) -> float:
    said, true = np.array(scores) >= cut, np.array(truths) == 1
    return float(f_beta((said & true).sum(), (said & ~true).sum(), (~said & true).sum(), beta=1))


def test_the_honest_f1_is_nearer_to_that_on_new_items() -> None:
    random = np.random.default_rng(3)
    seen, honest, new = [], [], []
    for _ in range(60):
        scores, truths = drawn(random, 20, 80)
        curve = curve_of(scores, [one == 1 for one in truths])
        chosen, judged = choose(curve, Goal("f", 1)), optimism(curve, Goal("f", 1))
        assert isinstance(chosen, Choice)
        assert judged is not None
        seen.append(judged.seen)
        honest.append(judged.honest)
        new.append(at(*drawn(random, 2_000, 8_000), chosen.threshold))
    flattery, left = np.mean(seen) - np.mean(new), abs(np.mean(honest) - np.mean(new))
    assert flattery > 0.03
    assert left < flattery / 2


@pytest.mark.parametrize(("positives", "least", "most"), [(20, 0.02, 0.12), (400, 0.0, 0.02)])
def test_more_items_flatter_less(positives: int, least: float, most: float) -> None:
    random = np.random.default_rng(4)
    gaps = []
    for _ in range(10):
        scores, truths = drawn(random, positives, 4 * positives)
        judged = optimism(curve_of(scores, [one == 1 for one in truths]), Goal("f", 1))
        assert judged is not None
        gaps.append(judged.seen - judged.honest)
    assert least <= np.mean(gaps) <= most


def test_a_cost_is_flattered_downwards() -> None:
    scores, truths = drawn(np.random.default_rng(5), 30, 300)
    judged = optimism(curve_of(scores, [one == 1 for one in truths]), Goal("cost", 10))
    assert judged is not None
    assert judged.honest > judged.seen


def test_the_same_test_gives_the_same_answer() -> None:
    scores, truths = drawn(np.random.default_rng(6), 30, 300)
    curve = curve_of(scores, [one == 1 for one in truths])
    assert optimism(curve, Goal("f", 1)) == optimism(curve, Goal("f", 1))


@pytest.mark.parametrize(("positives", "others"), [(4, 100), (100, 4)])
def test_nothing_is_held_back_from_a_handful(positives: int, others: int) -> None:
    scores, truths = drawn(np.random.default_rng(8), positives, others)
    assert optimism(curve_of(scores, [one == 1 for one in truths]), Goal("f", 1)) is None


def test_a_goal_that_a_bound_assures_needs_no_second_opinion() -> None:
    scores, truths = drawn(np.random.default_rng(9), 100, 100)
    assert optimism(curve_of(scores, [one == 1 for one in truths]), Goal("recall", 0.8)) is None
