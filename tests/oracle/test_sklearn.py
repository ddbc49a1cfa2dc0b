"""Every metric against scikit-learn's, and our definition where the two differ."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn import metrics

from lib.evaluation import Evaluation
from lib.metrics.measures import Results
from tests.builders import figure_of, from_labels, from_matrix, overall_of
from tests.sample_evaluations import digits_predictions, lines

EXACT = 1e-12
OVERALL = ("overall_accuracy", "macro_precision", "macro_recall", "macro_f1", "balanced_accuracy",
           "weighted_f1", "mcc", "kappa")  # fmt: skip

LABELS = {
    "words": ["cat", "dog", "owl"],
    "unicode": ["łoś", "狐", "🦊", "e\u0301", "é", "İ"],
    "numbers as text": ["1", "01", "1.0", "10", "-1"],
    "what others read as null or boolean": ["NA", "null", "", "true", "TRUE", "None"],
    "yes and no": ["no", "yes"],
    "one": ["only"],
    "many": [f"class {number}" for number in range(40)],
}

Pairs = list[tuple[str, str]]


@st.composite
def rows(draw: st.DrawFn) -> Pairs:
    """Rows of true and predicted labels; some classes may be absent on either side."""
    labels = draw(st.sampled_from(list(LABELS.values())))
    true = draw(st.sets(st.sampled_from(labels), min_size=1))
    predicted = draw(st.sets(st.sampled_from(labels), min_size=1))
    pair = st.tuples(st.sampled_from(sorted(true)), st.sampled_from(sorted(predicted)))
    return draw(st.lists(pair, min_size=1, max_size=60))


@given(pairs=rows())
def test_random_labels(pairs: Pairs) -> None:
    _assert_as_sklearn(*zip(*pairs, strict=True))


@pytest.mark.parametrize("kind", LABELS)
@pytest.mark.parametrize("skill", [0.0, 0.5, 0.9, 1.0])
def test_labels_of_every_kind(kind: str, skill: float) -> None:
    random = np.random.default_rng([len(kind), int(10 * skill)])
    true = random.choice(LABELS[kind], 500)
    predicted = np.where(random.random(500) < skill, true, random.choice(LABELS[kind], 500))
    _assert_as_sklearn(true.tolist(), predicted.tolist())


def test_all_wrong() -> None:
    true = ["a", "b", "c"] * 20
    _assert_as_sklearn(true, ["b", "c", "a"] * 20)


def test_a_class_never_predicted_and_one_not_in_the_test() -> None:
    _assert_as_sklearn(["a", "a", "b", "b", "b"], ["a", "c", "a", "a", "c"])


def test_a_test_of_many_items() -> None:
    random = np.random.default_rng(5)
    true = random.choice(list("abcdefghij"), 100_000, p=np.arange(1, 11) / 55)
    predicted = np.where(random.random(100_000) < 0.8, true, np.roll(true, 1))
    _assert_as_sklearn(true.tolist(), predicted.tolist())


def test_digits_predictions() -> None:
    read = lines("digits_predictions.csv")
    true, predicted = [line["true"] for line in read], [line["predicted"] for line in read]
    _assert_evaluation(digits_predictions(), true, predicted)


@given(pairs=rows())
def test_one_against_the_rest(pairs: Pairs) -> None:
    """Accuracy, specificity and negative predictive value are those of the yes/no question."""
    true, predicted = (np.array(side) for side in zip(*pairs, strict=True))
    ours = from_labels(true.tolist(), predicted.tolist())
    for name in ours.classes:
        real, said = true == name, predicted == name
        assert figure_of(ours, "accuracy", name).value == pytest.approx(
            metrics.accuracy_score(real, said), abs=EXACT
        )
        no, meant_no = ~real, ~said
        for measure, oracle, whole in (
            ("specificity", metrics.recall_score, no),
            ("npv", metrics.precision_score, meant_no),
        ):
            value = figure_of(ours, measure, name).value
            expected = oracle(no, meant_no, zero_division=0) if whole.any() else None
            assert value == (None if expected is None else pytest.approx(expected, abs=EXACT))


def test_what_is_0_for_sklearn_is_unknown_here() -> None:
    true, predicted = ["a", "a", "b"], ["a", "c", "a"]
    ours = from_labels(true, predicted)
    theirs = metrics.precision_recall_fscore_support(true, predicted, zero_division=0)
    assert (theirs[0][1], theirs[1][2]) == (0, 0)
    assert figure_of(ours, "precision", "b").reason == "never-predicted"
    assert figure_of(ours, "recall", "c").reason == "not-in-test"


def test_averages_leave_out_what_is_not_in_the_test_where_sklearn_counts_it_0() -> None:
    true, predicted = ["a", "a", "b"], ["a", "c", "b"]
    theirs = metrics.f1_score(true, predicted, average="macro", zero_division=0)
    ours = overall_of(from_labels(true, predicted), "macro_f1").value
    assert theirs == pytest.approx((2 / 3 + 1 + 0) / 3)
    assert ours == pytest.approx((2 / 3 + 1) / 2)


def test_correlation_without_variation_is_unknown_where_sklearn_says_0() -> None:
    true, predicted = ["a", "b", "a"], ["a", "a", "a"]
    assert metrics.matthews_corrcoef(true, predicted) == 0
    assert overall_of(from_labels(true, predicted), "mcc").reason == "no-variation"


def test_average_precision_over_classes_counts_0_for_a_class_never_predicted() -> None:
    ours = from_matrix([[2, 0], [1, 0]])
    theirs = metrics.precision_score([0, 0, 1], [0, 0, 0], average="macro", zero_division=0)
    assert overall_of(ours, "macro_precision").value == pytest.approx(theirs) == 1 / 3


def _assert_as_sklearn(true: Sequence[str], predicted: Sequence[str]) -> None:
    _assert_evaluation(from_labels(true, predicted), true, predicted)


def _assert_evaluation(ours: Evaluation, true: Sequence[str], predicted: Sequence[str]) -> None:
    results = Results(ours)
    names = list(ours.classes)
    theirs = metrics.precision_recall_fscore_support(
        true, predicted, labels=names, zero_division=np.nan
    )
    for name, precision, recall, f1, support in zip(names, *theirs, strict=True):
        assert results.of_class("support", name) == support
        assert results.of_class("predicted", name) == list(predicted).count(name)
        for measure, expected in (("precision", precision), ("recall", recall), ("f1", f1)):
            value = results.of_class(measure, name)
            assert value == (None if math.isnan(expected) else pytest.approx(expected, abs=EXACT))
    for measure in OVERALL:
        expected = _overall(measure, true, predicted)
        value = results.overall(measure)
        assert value == (None if expected is None else pytest.approx(expected, abs=EXACT)), measure


def _overall(measure: str, true: Sequence[str], predicted: Sequence[str]) -> float | None:
    """What scikit-learn says, averages over the classes that occur as true labels."""
    if measure in ("mcc", "kappa"):
        return _agreement(measure, true, predicted)
    if measure == "overall_accuracy":
        return float(metrics.accuracy_score(true, predicted))
    if measure == "balanced_accuracy":
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "y_pred contains classes not in y_true")
            warnings.filterwarnings("ignore", "A single label was found")
            return float(metrics.balanced_accuracy_score(true, predicted))
    average, _, part = measure.partition("_")
    score = {"precision": metrics.precision_score, "recall": metrics.recall_score,
             "f1": metrics.f1_score}[part]  # fmt: skip
    names = sorted(set(true))
    return float(score(true, predicted, labels=names, average=average, zero_division=0))


def _agreement(measure: str, true: Sequence[str], predicted: Sequence[str]) -> float | None:
    if measure == "mcc":
        varies = len(set(true)) > 1 and len(set(predicted)) > 1
        return float(metrics.matthews_corrcoef(true, predicted)) if varies else None
    varies = len({*true, *predicted}) > 1
    return float(metrics.cohen_kappa_score(true, predicted)) if varies else None


@given(pairs=rows())
def test_balanced_accuracy_is_the_average_recall(pairs: Pairs) -> None:
    true, predicted = zip(*pairs, strict=True)
    assume(len(set(true)) > 1)
    ours = from_labels(true, predicted)
    assert overall_of(ours, "balanced_accuracy") == overall_of(ours, "macro_recall")
