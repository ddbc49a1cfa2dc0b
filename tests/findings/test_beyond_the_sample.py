"""What is said beyond the sample, in tests whose truth is known: seldom wrong, seldom missed."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

import numpy as np
import pytest

from lib.evaluation import ClassCounts
from lib.findings.reliable_differences import RULE
from lib.metrics.comparisons import Comparison, compare
from tests.builders import findings_of, from_matrix

ERRORS_OF_THE_SIMULATION = 3
"""So many standard errors of a simulated share are allowed for."""


def drawn(recalls: list[float], items: int, tests: int, seed: int) -> Iterator[np.ndarray]:
    """Matrices of classes with `items` each; mistakes go to every other label alike."""
    random = np.random.default_rng([seed, len(recalls), items])
    chances = np.array([[(1 - r) / (len(recalls) - 1)] * len(recalls) for r in recalls])
    np.fill_diagonal(chances, recalls)
    rows = [random.multinomial(items, row, tests) for row in chances]
    yield from np.stack(rows, axis=1)


def compared(matrix: np.ndarray) -> tuple[Comparison, ...]:
    right, support, used = np.diag(matrix), matrix.sum(1), matrix.sum(0)
    counts = [
        ClassCounts(tp=int(tp), fp=int(m - tp), fn=int(n - tp), tn=0)
        for tp, n, m in zip(right, support, used, strict=True)
    ]
    return compare(counts, between=True)


def false_reports(classes: int, items: int, recall: float, tests: int, seed: int) -> float:
    """The share of reports that call any difference reliable where there is none."""
    matrices = drawn([recall] * classes, items, tests, seed)
    return sum(any(one.reliable for one in compared(matrix)) for matrix in matrices) / tests


def found(classes: int, rest: float, own: float, tests: int, seed: int) -> float:
    """The share of reports that tell the one class of 200 items that differs from the rest."""
    matrices = drawn([own, *[rest] * (classes - 1)], 200, tests, seed)
    return sum(compared(matrix)[0].reliable for matrix in matrices) / tests


def slack(share: float, tests: int) -> float:
    return ERRORS_OF_THE_SIMULATION * sqrt(share * (1 - share) / tests)


@pytest.mark.parametrize("classes", [2, 3, 10, 50])
def test_without_true_differences_few_reports_state_any(classes: int) -> None:
    tests = 400
    assert false_reports(classes, 100, 0.8, tests, seed=1) <= 0.05 + slack(0.05, tests)


@pytest.mark.soak
@pytest.mark.parametrize("recall", [0.5, 0.8, 0.95, 0.99])
@pytest.mark.parametrize("items", [20, 50, 200, 1_000])
@pytest.mark.parametrize("classes", [2, 3, 10, 50])
def test_without_true_differences_few_of_many_reports_state_any(
    classes: int, items: int, recall: float
) -> None:
    tests = 4_000
    assert false_reports(classes, items, recall, tests, seed=2) <= 0.05 + slack(0.05, tests)


LEAST_FAVOURABLE = [(0.575, 0.425), (0.425, 0.575), (0.5, 0.35), (0.65, 0.5)]
"""Rates around one half vary the most."""


@pytest.mark.parametrize("classes", [3, 10, 50])
def test_a_class_15_points_below_the_rest_is_found(classes: int) -> None:
    tests = 300
    assert found(classes, 0.80, 0.65, tests, seed=1) >= 0.80 - slack(0.80, tests)


@pytest.mark.soak
@pytest.mark.parametrize("classes", [2, 3, 5, 10, 20, 50])
def test_a_class_15_points_below_the_rest_is_found_in_many_tests(classes: int) -> None:
    tests = 4_000
    assert found(classes, 0.80, 0.65, tests, seed=2) >= 0.80 - slack(0.80, tests)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("rest", "own"), [*LEAST_FAVOURABLE, *((b, a) for a, b in LEAST_FAVOURABLE)]
)
@pytest.mark.parametrize("classes", [2, 3, 10, 50])
def test_it_is_found_at_the_least_favourable_rates(classes: int, rest: float, own: float) -> None:
    tests = 2_000
    assert found(classes, rest, own, tests, seed=3) >= 0.74 - slack(0.74, tests)


def test_the_finding_states_what_the_comparison_found() -> None:
    (matrix,) = drawn([0.5, 0.9, 0.9, 0.9], 200, 1, seed=4)
    said = findings_of(RULE, from_matrix(matrix.tolist()))["below-the-rest"]
    assert said.classes[0] == "c00"
    assert any(claim.kind == "reliable" for claim in said.claims)
