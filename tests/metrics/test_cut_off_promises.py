"""A goal that is said to be met truly fails in at most 5 of 100 tests."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy.stats import binom

from lib.evaluation import Goal
from lib.metrics.cut_off_choice import Choice, choose
from tests.curve_builders import curve_of

Array = np.ndarray
GRID = np.linspace(0, 1, 2_001)


def falling(score: Array) -> Array:
    """The usual: the higher the score, the likelier the class."""
    return score**0.7


def dented(score: Array) -> Array:
    """Precision at the top is worse than below: half of the highest scores are wrong."""
    return np.where(score > 0.9, 0.55, np.where(score > 0.4, 0.97, 0.1))


def just_short(score: Array) -> Array:
    """Everywhere a little below the goal: every promise is a mistake."""
    return np.where(score > 0.2, 0.79, 0.3)


def waves(score: Array) -> Array:
    """Above and below the goal by turns."""
    return np.clip(0.8 + 0.15 * np.sin(12 * score), 0, 1)


WORLDS: dict[str, Callable[[Array], Array]] = {
    one.__name__: one for one in (falling, dented, just_short, waves)
}


def truth_of(world: Callable[[Array], Array], decimals: int) -> tuple[Array, Array, Array]:
    """The scores of a world with even scores, and its recall and precision from each on."""
    scores = np.unique(np.round(GRID, decimals))
    chance = world(scores)
    hits = np.cumsum(chance[::-1])[::-1]
    return scores, hits / hits[0], hits / np.arange(len(scores), 0, -1)


def broken(
    world: Callable[[Array], Array], goal: Goal, *, items: int, decimals: int, tests: int
) -> int:
    """In how many random tests the cut-off that is chosen truly misses its goal."""
    random = np.random.default_rng([11, items, decimals, *world.__name__.encode()])
    scores, recall, precision = truth_of(world, decimals)
    true = recall if goal.kind == "recall" else precision
    if goal.kind == "false alarms":
        wrong = 1 - world(scores)
        true = -np.cumsum(wrong[::-1])[::-1] / wrong.sum() * (1 - world(scores).mean())
    wanted = -goal.value / goal.items if goal.kind == "false alarms" else goal.value
    failures = 0
    for _ in range(tests):
        drawn = random.integers(0, len(scores), items)
        truths = random.random(items) < world(scores[drawn])
        curve = curve_of(scores[drawn].tolist(), truths.tolist())
        prevalence = float(world(scores).mean()) if goal.kind == "false alarms" else None
        found = choose(curve, goal, prevalence=prevalence)
        if isinstance(found, Choice):
            place = np.searchsorted(scores, found.threshold - 1e-9)
            failures += bool(true[place] < wanted - 1e-9)
    return failures


GOALS = [Goal("recall", 0.8), Goal("precision", 0.8), Goal("false alarms", 150, 1_000)]


def _at_most_5_of_100(failures: int, tests: int) -> bool:
    """Whether so many failures are to be expected, once in a thousand looks, of a chance of 5 %."""
    return failures <= binom.ppf(0.999, tests, 0.05)


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.kind)
def test_promises_hold(world: str, goal: Goal) -> None:
    for items, decimals in ((150, 3), (400, 1)):
        failures = broken(WORLDS[world], goal, items=items, decimals=decimals, tests=80)
        assert _at_most_5_of_100(failures, 80)


@pytest.mark.soak
@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.kind)
@pytest.mark.parametrize(("items", "decimals"), [(60, 3), (200, 3), (1_000, 3), (600, 1)])
def test_promises_hold_in_many_tests(world: str, goal: Goal, items: int, decimals: int) -> None:
    failures = broken(WORLDS[world], goal, items=items, decimals=decimals, tests=1_000)
    assert _at_most_5_of_100(failures, 1_000)


def test_by_the_plain_rate_most_promises_would_be_broken() -> None:
    """What the bound is for: the cut-off whose plain recall is 80 % truly has less in every
    other test."""
    random = np.random.default_rng(7)
    scores, recall, _ = truth_of(falling, 3)
    short = 0
    for _ in range(100):
        drawn = random.integers(0, len(scores), 300)
        truths = random.random(300) < falling(scores[drawn])
        found = np.sort(scores[drawn][truths])[::-1]
        cut = found[int(np.ceil(0.8 * len(found))) - 1]
        short += bool(recall[np.searchsorted(scores, cut - 1e-9)] < 0.8)
    assert short > 35
