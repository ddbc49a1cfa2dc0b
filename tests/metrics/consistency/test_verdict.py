"""Figures of real tests are never called impossible, figures of no test are."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from lib.metrics.consistency.accuracy_column import accuracy_column
from lib.metrics.consistency.averages import rules_out
from lib.metrics.consistency.two_classes import first_share
from lib.metrics.consistency.verdict import verdict
from lib.metrics.consistency.whole_numbers import least_items
from tests.builders import counts_of, figures, printed_from
from tests.findings.random_tests import STYLES, accuracies_of, whole_of
from tests.metrics.consistency.brute_force import some_matrix_prints

FORMS = [(True, False), (True, True), (False, False), (False, True)]
"""With and without sizes and F1."""


@pytest.mark.parametrize("style", STYLES)
def test_figures_of_real_tests_are_never_called_impossible(style: str) -> None:
    _assert_possible(style, tests=9, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("style", STYLES)
def test_figures_of_ten_thousand_real_tests_are_never_called_impossible(style: str) -> None:
    _assert_possible(style, tests=10_000 // len(STYLES) + 1, seed=2)


def _assert_possible(style: str, *, tests: int, seed: int) -> None:
    generator = np.random.default_rng([seed, *style.encode()])
    for _ in range(tests):
        k = int(generator.choice([1, 2, 2, 3, 4, 6, 10, 20, 50]))
        dense = STYLES[style](generator, k).tolist()
        decimals = int(generator.choice([1, 2, 3, 4]))
        absent = str(generator.choice(["0.00", ""])) or None
        for sizes, f1 in FORMS:
            _assert_true_of(dense, decimals, sizes=sizes, f1=f1, absent=absent)
        _assert_whole_fits(dense, decimals, absent)


def _assert_true_of(
    dense: list[list[int]], decimals: int, *, sizes: bool, f1: bool, absent: str | None
) -> None:
    """Whatever is said of every test with these figures is true of the one behind them."""
    lines = printed_from(dense, decimals, sizes=sizes, f1=f1, absent=absent)
    found, items = verdict(lines), [sum(row) for row in dense]
    assert found.impossible is None, (dense, lines)
    for one, n in zip(lines, items, strict=True):
        assert least_items(one) <= n
    if found.sizes:
        few = sum(items[place] for place in found.sizes.places)
        assert Fraction(few, sum(items)) >= found.sizes.share
        assert (found.sizes.items or 0) <= sum(items)


def _assert_whole_fits(dense: list[list[int]], decimals: int, absent: str | None) -> None:
    """Neither the figures of the whole test nor the accuracies of its classes are ruled out."""
    whole = whole_of(dense, decimals)
    accuracies = accuracies_of(dense, "accuracy", decimals)
    for sizes in (True, False):
        lines = [
            replace(one, accuracy=accuracy)
            for one, accuracy in zip(
                printed_from(dense, decimals, sizes=sizes, absent=absent), accuracies, strict=True
            )
        ]
        assert verdict(lines, whole.get("overall_accuracy")).impossible is None, (dense, decimals)
        assert accuracy_column(lines, whole).why is None, (dense, decimals)
        for measure, one in whole.items():
            assert not rules_out(measure, one, lines), (measure, dense, decimals)
    share = first_share(lines)
    if share is not None:
        assert share[0] <= Fraction(sum(dense[0]), sum(map(sum, dense))) <= share[1]


@pytest.mark.parametrize("seed", range(8))
def test_changed_figures_that_no_matrix_prints_are_caught(seed: int) -> None:
    """Every matrix is tried; what none prints is called impossible, and nothing else."""
    chance = random.Random(seed)
    for _ in range(40):
        dense = _tiny(chance)
        decimals = chance.choice([1, 2])
        rates = [
            [tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn)]
            for tp, fp, fn, _ in counts_of(dense)
        ]
        changed, which = chance.choice(rates), chance.randrange(2)
        changed[which] = min(1.0, max(0.0, changed[which] + chance.uniform(-0.3, 0.3)))
        if _may_be_undefined(rates):
            continue
        lines = [
            figures(f"{p:.{decimals}f}", f"{r:.{decimals}f}", sum(row))
            for (p, r), row in zip(rates, dense, strict=True)
        ]
        assert (verdict(lines).impossible is None) is some_matrix_prints(lines), lines


def _tiny(chance: random.Random) -> list[list[int]]:
    k = chance.choice([2, 2, 3])
    dense = [[0] * k for _ in range(k)]
    for true, row in enumerate(dense):
        for _ in range(chance.randint(1, 8 if k == 2 else 4)):
            row[true if chance.random() < 0.6 else chance.randrange(k)] += 1
    return dense


def _may_be_undefined(rates: list[list[float]]) -> bool:
    """A printed 1.00 beside a 0.00 may stand for 0/0, which the search does not allow for."""
    return any(min(pair) < 0.05 and max(pair) >= 0.95 for pair in rates)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([("0.90", "0.50"), ("0.90", "0.60"), ("0.90", "0.70")], "more-misses"),
        # Items that the last class misses have no label to go to: the others are too pure.
        ([("0.99", "0.50"), ("0.99", "0.60"), ("0.99", "0.70"), ("0.98", "0.99")], "proved"),
        ([("0.60", "0.90"), ("0.95", "0.90")], "proved"),
        ([("0.00", "0.00"), ("0.50", "1.00")], None),  # never predicted
        ([("0.50", "0.50"), ("0.50", "0.50")], None),
    ],
)
def test_examples_worked_by_hand(lines: list[tuple[str, str]], why: str | None) -> None:
    assert verdict([figures(*line) for line in lines]).impossible == why


def test_one_f1_that_does_not_fit_is_not_held_against_the_whole_test() -> None:
    lines = [figures("0.80", "0.80", None, "0.99"), figures("0.80", "0.80", None, "0.80")]
    assert verdict(lines).impossible is None
