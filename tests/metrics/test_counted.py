"""Figures that were counted: worked values, and unknown with its reason for 0/0."""

from __future__ import annotations

from math import sqrt

import pytest

from lib.metrics.figure import WHY_UNKNOWN, Figure
from lib.metrics.intervals import f1_interval, rate_interval
from tests.builders import figure_of, from_counts, from_matrix, overall_of

PETS = from_matrix([[5, 1, 0], [2, 7, 3], [0, 0, 2]], ["cat", "dog", "owl"])


@pytest.mark.parametrize(
    ("measure", "x", "n"),
    [
        ("precision", 7, 8),
        ("recall", 7, 12),
        ("accuracy", 14, 20),
        ("specificity", 7, 8),
        ("npv", 7, 12),
        ("miss_rate", 5, 12),
        ("false_alarm_rate", 1, 8),
        ("prevalence", 12, 20),
    ],
)
def test_rates_of_a_class_come_with_their_interval(measure: str, x: int, n: int) -> None:
    low, high = rate_interval(x, n)
    assert figure_of(PETS, measure, "dog") == Figure(x / n, low, high, "counted")


def test_f1_and_label_use_of_a_class() -> None:
    low, high = f1_interval(tp=7, fp=1, fn=5)
    assert figure_of(PETS, "f1", "dog") == Figure(14 / 20, low, high)
    assert figure_of(PETS, "label_use", "dog") == Figure(8 / 12)


@pytest.mark.parametrize(
    ("measure", "by_hand"),
    [
        ("overall_accuracy", 14 / 20),
        ("majority_share", 12 / 20),
        ("macro_precision", (5 / 7 + 7 / 8 + 2 / 5) / 3),
        ("macro_recall", (5 / 6 + 7 / 12 + 2 / 2) / 3),
        ("balanced_accuracy", (5 / 6 + 7 / 12 + 2 / 2) / 3),
        ("macro_f1", (10 / 13 + 14 / 20 + 4 / 7) / 3),
        ("weighted_f1", (6 * 10 / 13 + 12 * 14 / 20 + 2 * 4 / 7) / 20),
        # Σ support · predicted = 6·7 + 12·8 + 2·5 = 148
        ("kappa", (14 * 20 - 148) / (400 - 148)),
        ("mcc", (14 * 20 - 148) / sqrt((400 - 184) * (400 - 138))),
    ],
)
def test_figures_of_the_whole_test(measure: str, by_hand: float) -> None:
    assert overall_of(PETS, measure).value == pytest.approx(by_hand, abs=1e-15)


def test_overall_accuracy_has_an_interval() -> None:
    accuracy = overall_of(PETS, "overall_accuracy")
    assert (accuracy.low, accuracy.high) == rate_interval(14, 20)


ABSENT = from_matrix(
    [[5, 0, 2, 0], [3, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]],
    ["seen", "never predicted", "not in the test", "neither"],
)


@pytest.mark.parametrize(
    ("name", "measure", "reason"),
    [
        ("never predicted", "precision", "never-predicted"),
        ("never predicted", "false_alarm_rate", "never-predicted"),
        ("not in the test", "recall", "not-in-test"),
        ("not in the test", "miss_rate", "not-in-test"),
        ("not in the test", "label_use", "not-in-test"),
        ("neither", "precision", "never-predicted"),
        ("neither", "recall", "not-in-test"),
        ("neither", "f1", "never-occurs"),
    ],
)
def test_nothing_of_nothing_is_unknown_with_its_reason(
    name: str, measure: str, reason: str
) -> None:
    assert figure_of(ABSENT, measure, name) == Figure(None, origin="unknown", reason=reason)  # type: ignore[arg-type]
    assert reason in WHY_UNKNOWN


def test_f1_is_zero_where_only_precision_or_recall_is_unknown() -> None:
    assert figure_of(ABSENT, "f1", "never predicted").value == 0
    assert figure_of(ABSENT, "f1", "not in the test").value == 0


def test_averages_run_over_true_classes_and_count_0_for_a_missing_precision() -> None:
    assert overall_of(ABSENT, "macro_precision").value == pytest.approx((5 / 8 + 0) / 2)
    assert overall_of(ABSENT, "macro_recall").value == pytest.approx((5 / 7 + 0) / 2)
    assert overall_of(ABSENT, "macro_f1").value == pytest.approx((10 / 15 + 0) / 2)


def test_one_class_leaves_nothing_to_be_negative_or_to_vary() -> None:
    alone = from_matrix([[9]], ["all"])
    assert figure_of(alone, "specificity", "all").reason == "no-negatives"
    assert figure_of(alone, "npv", "all").reason == "no-negatives"
    assert overall_of(alone, "mcc").reason == "no-variation"
    assert overall_of(alone, "kappa").reason == "no-variation"
    assert overall_of(alone, "overall_accuracy").value == 1


def test_without_true_negatives_what_needs_them_is_unknown() -> None:
    partial = from_counts([(5, 2, 1, None), (7, 1, 5, None)], ["a", "b"])
    for measure in ("accuracy", "specificity", "npv", "prevalence"):
        assert figure_of(partial, measure, "a").reason == "no-true-negatives"
    assert figure_of(partial, "precision", "a").value == 5 / 7
    assert overall_of(partial, "macro_recall").value == pytest.approx((5 / 6 + 7 / 12) / 2)


@pytest.mark.parametrize(
    "measure", ["overall_accuracy", "majority_share", "weighted_f1", "mcc", "kappa"]
)
def test_without_one_label_an_item_there_is_no_figure_over_all(measure: str) -> None:
    detectors = from_counts([(5, 2, 1, 12), (7, 1, 5, 7)])
    assert overall_of(detectors, measure).reason == "not-one-label"


@pytest.mark.parametrize("items", [2, 3, 7, 11, 1_797, 10**10])
def test_perfect_labels_correlate_to_exactly_one(items: int) -> None:
    perfect = from_matrix([[items, 0, 0], [0, items + 1, 0], [0, 0, 2 * items]])
    assert overall_of(perfect, "mcc").value == 1
    assert overall_of(perfect, "kappa").value == 1
