"""Figures changed beyond rounding are caught wherever another way of working them out rules them
out, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.accuracy_column import accuracy_column
from lib.metrics.consistency.averages import rules_out
from lib.metrics.consistency.cone import always_occurs
from lib.metrics.consistency.verdict import verdict
from tests.builders import printed, printed_from
from tests.findings.accuracies import Line, accuracy_ends
from tests.findings.averages import average_end
from tests.findings.random_tests import STYLES, accuracies_of, whole_of

HALF = Fraction(1, 200)


@pytest.mark.parametrize("style", STYLES)
def test_changes_that_cannot_be_are_caught(style: str) -> None:
    assert _caught(style, tests=8, seed=3) > 0


@pytest.mark.soak
@pytest.mark.parametrize("style", STYLES)
def test_changes_that_cannot_be_are_caught_in_ten_thousand_tests(style: str) -> None:
    assert _caught(style, tests=10_000 // len(STYLES) + 1, seed=4) > 0


def _caught(style: str, *, tests: int, seed: int) -> int:
    """How many changed figures were ruled out both ways; fails where one says so and not both."""
    chance = np.random.default_rng([seed, *style.encode()])
    caught = 0
    for _ in range(tests):
        dense = STYLES[style](chance, int(chance.choice([2, 3, 4, 6, 10, 20]))).tolist()
        lines = printed_from(dense, sizes=bool(chance.random() < 0.5), absent="0.00")
        caught += _class_accuracy(lines, dense, chance) + _averages(lines, dense, chance)
    return caught


def _elsewhere(one: Reported, chance: np.random.Generator) -> Reported:
    """The figure, moved by up to half of all there is."""
    moved = min(1.0, max(0.0, one.value + chance.uniform(-0.5, 0.5)))
    return printed(f"{moved:.2f}")


def _class_accuracy(
    lines: list[ReportedFigures], dense: list[list[int]], chance: np.random.Generator
) -> int:
    accuracies = accuracies_of(dense, "accuracy")
    at = int(chance.integers(len(lines)))
    given = accuracies[at]
    if given is None or not always_occurs(lines[at]) or lines[at].support == 0:
        return 0
    accuracies[at] = changed = _elsewhere(given, chance)
    whole = [replace(one, accuracy=acc) for one, acc in zip(lines, accuracies, strict=True)]
    items = sum(map(sum, dense)) if lines[at].support is not None else None
    low, high = accuracy_ends(_line(lines[at]), items)
    outside = _outside(changed, low, high)
    assert (at in accuracy_column(whole, {}).places) is outside, (lines[at], changed, items)
    return outside


def _averages(
    lines: list[ReportedFigures], dense: list[list[int]], chance: np.random.Generator
) -> int:
    caught, exact = 0, [_line(one) for one in lines]
    sized = all(one.support is not None for one in lines)
    for measure, one in whole_of(dense).items():
        if measure == "weighted_f1" and not sized:
            continue
        changed = _elsewhere(one, chance)
        outside = _outside(changed, *average_end(measure, exact))
        assert rules_out(measure, changed, lines) is outside, (measure, changed, lines)
        caught += outside
    return caught


def _outside(one: Reported, low: Fraction, high: Fraction) -> bool:
    value = Fraction(repr(one.value))
    return min(Fraction(1), value + HALF) < low or max(Fraction(0), value - HALF) > high


def _line(one: ReportedFigures) -> Line:
    precision, recall = (
        share and Fraction(repr(share.value)) for share in (one.precision, one.recall)
    )
    return Line(precision, recall, one.support)


@pytest.mark.parametrize("seed", range(4))
def test_what_a_tiny_test_prints_is_never_ruled_out_by_its_accuracy(seed: int) -> None:
    """With one decimal, and counts so small that every edge of the rounding is met."""
    chance = np.random.default_rng(seed)
    for _ in range(40):
        dense = chance.integers(0, 4, (3, 3)).tolist()
        for at, row in enumerate(dense):
            row[at] += 1
        lines = printed_from(dense, 1, sizes=True)
        accuracy = whole_of(dense, 1)["overall_accuracy"]
        assert verdict(lines, accuracy).impossible is None
        without = [replace(one, support=None) for one in lines]
        assert verdict(without, accuracy).impossible is None
