"""Intervals of averages: their influences, their limits, and how often they cover."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from lib.metrics.averages import average_intervals
from lib.metrics.measures import Results
from tests.builders import counts_of, from_counts, from_matrix, overall_of

AVERAGES = ("macro_recall", "macro_precision", "macro_f1", "weighted_f1", "mcc", "kappa",
            "balanced_accuracy")  # fmt: skip


def values(matrix: np.ndarray) -> dict[str, float]:
    """The measures of a matrix, or of its probabilities, by their definitions."""
    cells = np.asarray(matrix, dtype=float) / np.sum(matrix)
    true, used, right = cells.sum(1), cells.sum(0), np.diag(cells)
    recall = np.divide(right, true, out=np.zeros_like(true), where=true > 0)
    precision = np.divide(right, used, out=np.zeros_like(true), where=used > 0)
    f1 = 2 * right / np.maximum(true + used, 1e-300)
    there, chance = true > 0, float(true @ used)
    spread = (1 - float(true @ true)) * (1 - float(used @ used))
    found = {
        "macro_recall": recall[there].mean(),
        "balanced_accuracy": recall[there].mean(),
        "macro_precision": precision[there].mean(),
        "macro_f1": f1[there].mean(),
        "weighted_f1": float(true @ f1),
    }
    if spread > 0:
        found["kappa"] = (right.sum() - chance) / (1 - chance)
        found["mcc"] = (right.sum() - chance) / spread**0.5
    return {name: float(value) for name, value in found.items()}


def intervals(matrix: np.ndarray) -> Mapping[str, tuple[float, float]]:
    names = [str(place) for place in range(len(matrix))]
    test = Results(from_matrix(matrix.tolist(), names))
    assert test.tally is not None
    return average_intervals(test.tally, values(matrix), test.cells)


def test_of_many_items_they_are_those_of_the_bootstrap() -> None:
    random = np.random.default_rng(3)
    matrix = np.array([[700, 60, 40], [90, 350, 60], [10, 20, 170]])
    chances = matrix.ravel() / matrix.sum()
    drawn = [values(one.reshape(3, 3)) for one in random.multinomial(1_500, chances, 4_000)]
    for measure, (low, high) in intervals(matrix).items():
        ends = np.quantile([one[measure] for one in drawn], [0.025, 0.975])
        assert (low, high) == pytest.approx(tuple(ends), abs=0.006), measure


@pytest.mark.parametrize("measure", AVERAGES)
def test_a_perfect_matrix_has_a_width_too(measure: str) -> None:
    few = overall_of(from_matrix([[20, 0, 0], [0, 20, 0], [0, 0, 20]]), measure)
    many = overall_of(from_matrix([[200, 0, 0], [0, 200, 0], [0, 0, 200]]), measure)
    assert few.low is not None
    assert many.low is not None
    assert few.low < many.low < 1
    assert few.high == pytest.approx(1)


@pytest.mark.parametrize("measure", AVERAGES)
def test_more_items_make_them_narrower(measure: str) -> None:
    dense = [[30, 6, 4], [5, 40, 5], [1, 2, 17]]
    once = overall_of(from_matrix(dense), measure)
    often = overall_of(from_matrix([[9 * n for n in line] for line in dense]), measure)
    width = [(one.high or 0) - (one.low or 0) for one in (once, often)]
    assert width[1] == pytest.approx(width[0] / 3, rel=0.15)


def test_of_one_class_with_few_items_the_doubt_is_not_lost() -> None:
    """A large class of many items does not make the average of both sure."""
    uneven = overall_of(from_matrix([[4, 0], [0, 9_996]]), "balanced_accuracy")
    assert uneven.low is not None
    assert uneven.low < 0.85


@pytest.mark.parametrize("measure", ["mcc", "kappa"])
def test_beside_a_class_of_nearly_all_items_agreement_has_no_interval(measure: str) -> None:
    figure = overall_of(from_matrix([[35, 6, 3], [0, 7, 1], [0, 2**63, 4]]), measure)
    assert figure.value is not None
    assert figure.low is None


def test_counts_that_are_not_one_test_give_none() -> None:
    figure = overall_of(from_counts([(9, 1, 1, None), (9, 1, 1, None)]), "macro_f1")
    assert (figure.low, figure.high) == (None, None)


def test_counts_of_one_test_give_the_widest_that_they_allow() -> None:
    dense = [[30, 6, 4], [5, 40, 5], [1, 2, 17]]
    whole = overall_of(from_matrix(dense), "macro_f1")
    bare = overall_of(from_counts(counts_of(dense)), "macro_f1")
    assert bare.low is not None
    assert whole.low is not None
    assert bare.low < whole.low
    assert whole.low - bare.low < 0.02


def covered(recalls: list[float], sizes: list[int], tests: int) -> dict[str, float]:
    """How often the intervals of random tests hold the true measures."""
    random = np.random.default_rng(len(sizes))
    k = len(sizes)
    chances = np.array([[(1 - r) / (k - 1)] * k for r in recalls])
    np.fill_diagonal(chances, recalls)
    chances *= np.array(sizes)[:, None] / sum(sizes)
    truth = values(chances)
    hits = dict.fromkeys(truth, 0)
    for drawn in random.multinomial(sum(sizes), chances.ravel(), tests):
        for measure, (low, high) in intervals(drawn.reshape(k, k)).items():
            hits[measure] += low - 1e-12 <= truth[measure] <= high + 1e-12
    return {measure: hit / tests for measure, hit in hits.items()}


SETTINGS = [
    ([0.8] * 3, [70] * 3),
    ([0.98] * 10, [20] * 10),
    ([0.5, 0.7, 0.9, 0.99], [50] * 4),
    ([0.99, 0.6, 0.9], [300, 20, 40]),
    ([0.9, 0.9], [180, 20]),
]


@pytest.mark.parametrize(("recalls", "sizes"), SETTINGS)
def test_how_often_they_hold_the_truth(recalls: list[float], sizes: list[int]) -> None:
    assert min(covered(recalls, sizes, 300).values()) >= 0.90


@pytest.mark.soak
@pytest.mark.parametrize(("recalls", "sizes"), SETTINGS)
def test_how_often_they_hold_the_truth_in_many_tests(
    recalls: list[float], sizes: list[int]
) -> None:
    assert min(covered(recalls, sizes, 4_000).values()) >= 0.915
