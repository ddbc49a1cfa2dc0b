"""Figures that somebody printed, and what follows from them, rounding included."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib.evaluation import Reported
from lib.metrics.figure import Figure
from lib.metrics.intervals import f1_interval, rate_interval
from lib.metrics.printed import bounds
from tests.builders import (
    Dense,
    counts_of,
    figure_of,
    figures,
    from_figures,
    from_matrix,
    overall_of,
    printed,
    printed_from,
)

SMALL = st.integers(2, 4).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 60), min_size=k, max_size=k), min_size=k, max_size=k)
)


def test_a_printed_share_is_as_wide_as_its_last_decimal() -> None:
    assert bounds(printed("0.43")) == pytest.approx((0.425, 0.435))
    assert bounds(Reported(1.0, 0.005)) == (0.995, 1.0)
    assert bounds(Reported(0.0, 0.05)) == (0.0, 0.05)


def test_precision_and_recall_alone_stay_as_printed_without_interval() -> None:
    test = from_figures([figures("0.99", "0.43")], ["2"])
    assert figure_of(test, "precision", "2") == Figure(0.99, origin="reported")
    assert figure_of(test, "recall", "2") == Figure(0.43, origin="reported")


@pytest.mark.parametrize(
    ("measure", "by_hand"),
    [
        ("f1", 2 * 0.94 * 0.31 / (0.94 + 0.31)),
        ("miss_rate", 0.69),
        ("false_alarm_rate", 0.06),
        ("label_use", 0.31 / 0.94),
    ],
)
def test_what_follows_from_precision_and_recall_is_derived(measure: str, by_hand: float) -> None:
    figure = figure_of(from_figures([figures("0.94", "0.31")], ["4"]), measure, "4")
    assert figure.value == pytest.approx(by_hand, abs=1e-12)
    assert (figure.low, figure.high, figure.origin) == (None, None, "derived")


@pytest.mark.parametrize(
    ("measure", "reason"),
    [
        ("accuracy", "no-sizes"),
        ("prevalence", "no-sizes"),
        ("specificity", "no-counts"),
        ("npv", "no-counts"),
    ],
)
def test_what_does_not_follow_is_unknown(measure: str, reason: str) -> None:
    figure = figure_of(from_figures([figures("0.94", "0.31")], ["4"]), measure, "4")
    assert (figure.value, figure.origin, figure.reason) == (None, "unknown", reason)


@pytest.mark.parametrize("measure", ["overall_accuracy", "majority_share", "weighted_f1"])
def test_without_sizes_there_is_no_figure_over_all_items(measure: str) -> None:
    assert overall_of(from_figures([figures("0.94", "0.31")]), measure).reason == "no-sizes"


@pytest.mark.parametrize("missing", ["precision", "recall"])
def test_a_figure_that_is_not_printed_is_unknown(missing: str) -> None:
    texts = {"precision": "0.94", "recall": "0.31"} | {missing: None}
    test = from_figures([figures(**texts)], ["4"])
    assert figure_of(test, missing, "4").reason == "not-reported"
    assert figure_of(test, "f1", "4").reason == "not-reported"
    assert overall_of(test, "macro_f1").reason == "not-reported"


def test_printed_f1_and_accuracy_are_taken_as_printed() -> None:
    test = from_figures([figures("0.94", "0.31", None, "0.50", "0.97")], ["4"])
    assert figure_of(test, "f1", "4") == Figure(0.50, origin="reported")
    assert figure_of(test, "accuracy", "4") == Figure(0.97, origin="reported")


def test_a_printed_overall_figure_is_taken_as_printed() -> None:
    test = from_figures([figures("0.94", "0.31")], overall={"overall_accuracy": printed("0.80")})
    assert overall_of(test, "overall_accuracy") == Figure(0.80, origin="reported")


def test_accuracy_worked_by_hand_from_exact_figures() -> None:
    """40 items, recall 0.5: 20 missed; precision 0.8: 25 uses, 5 of them wrong; 100 items."""
    test = from_figures([figures("0.8", "0.5", 40), figures("0.7", "0.9", 60)], ["a", "b"])
    assert figure_of(test, "accuracy", "a").value == pytest.approx(1 - 25 / 100)
    assert overall_of(test, "overall_accuracy").value == pytest.approx((20 + 54) / 100)
    assert overall_of(test, "majority_share").value == 0.6


def test_precision_of_zero_leaves_accuracy_open() -> None:
    """Nothing right says nothing of how often the label was used."""
    test = from_figures([figures("0.00", "0.00", 40), figures("0.70", "0.90", 60)], ["a", "b"])
    assert figure_of(test, "accuracy", "a").reason == "no-counts"
    assert figure_of(test, "label_use", "a").reason == "no-counts"
    assert figure_of(test, "f1", "a").value == 0


def test_accuracy_that_no_test_can_have_is_not_drawn_as_zero() -> None:
    """10 items found at a precision of 1 % are 1,000 uses of the label, in a test of 12 items."""
    test = from_figures([figures("0.01", "1.00", 10), figures("0.50", "0.50", 2)], ["a", "b"])
    assert figure_of(test, "accuracy", "a").value is None


def test_a_class_without_items_does_not_count_in_averages() -> None:
    """A printed 0.00 for a class that the test does not hold is 0/0, not a bad result."""
    test = from_figures(
        [figures("0.80", "0.60", 10), figures("0.60", "0.80", 10), figures("0.00", "0.00", 0)]
    )
    assert overall_of(test, "macro_recall").value == pytest.approx(0.7)
    assert overall_of(test, "balanced_accuracy").value == pytest.approx(0.7)
    assert overall_of(test, "overall_accuracy").value == pytest.approx(0.7)


def test_a_class_without_items_needs_no_figures_for_the_overall_ones() -> None:
    test = from_figures(
        [figures("0.80", "0.60", 10), figures("0.60", "0.80", 10), figures(support=0)]
    )
    assert overall_of(test, "overall_accuracy").value == pytest.approx(0.7)


@given(dense=SMALL, decimals=st.sampled_from([2, 3]))
def test_derived_accuracy_is_the_real_one_within_rounding(dense: Dense, decimals: int) -> None:
    real, shown = from_matrix(dense), from_figures(printed_from(dense, decimals, sizes=True))
    half = 0.5 * 10.0**-decimals
    for name, (tp, fp, fn, tn) in zip(real.classes, counts_of(dense), strict=True):
        derived = figure_of(shown, "accuracy", name)
        if derived.value is None:
            assert tp + fn == 0 or tp + fp == 0 or tp / (tp + fp) <= half
            continue
        # Errors are n (1 − 2 r + r / p): how far a half unit of p and of r can move them.
        p, n, items = tp / (tp + fp), tp + fn, tp + fp + fn + tn
        if p <= half:
            continue
        slack = n / items * half * (2 + 1 / (p - half) + 1 / (p * (p - half)))
        assert abs(derived.value - (tp + tn) / items) <= slack + 1e-12


@given(dense=SMALL, decimals=st.sampled_from([2, 3]))
@example(dense=[[5, 995], [5, 995]], decimals=2)  # 0.005 is printed as 0.01: half as many uses
@example(dense=[[1, 50], [50, 60]], decimals=2)
@example(dense=[[0, 0, 0, 0], [13, 1, 60, 60], [0, 0, 0, 0], [0, 29, 0, 0]], decimals=2)
@example(dense=[[1, 13, 60, 60], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]], decimals=2)
def test_a_derived_interval_holds_the_one_of_the_real_counts(dense: Dense, decimals: int) -> None:
    """Rounding can only make an interval wider."""
    real, shown = from_matrix(dense), from_figures(printed_from(dense, decimals, sizes=True))
    for name, (tp, fp, fn, tn) in zip(real.classes, counts_of(dense), strict=True):
        truth = {
            "recall": (tp, tp + fn),
            "precision": (tp, tp + fp),
            "accuracy": (tp + tn, tp + fp + fn + tn),
        }
        for measure, (x, n) in truth.items():
            figure = figure_of(shown, measure, name)
            if figure.low is not None and figure.high is not None:
                low, high = rate_interval(x, n)
                assert figure.low <= low + 1e-9, (measure, name)
                assert figure.high >= high - 1e-9, (measure, name)
        f1 = figure_of(shown, "f1", name)
        if f1.low is not None and f1.high is not None:
            low, high = f1_interval(tp=tp, fp=fp, fn=fn)
            assert f1.low <= low + 1e-9, name
            assert f1.high >= high - 1e-9, name


@given(dense=SMALL)
def test_overall_accuracy_holds_the_real_one(dense: Dense) -> None:
    shown = overall_of(from_figures(printed_from(dense, sizes=True)), "overall_accuracy")
    real = overall_of(from_matrix(dense), "overall_accuracy")
    if shown.value is not None and real.value is not None:
        assert abs(shown.value - real.value) <= 0.005 + 1e-12
        assert shown.low is not None
        assert shown.high is not None
        assert shown.low <= real.low + 1e-9  # type: ignore[operator]
        assert shown.high >= real.high - 1e-9  # type: ignore[operator]


@given(dense=SMALL, decimals=st.sampled_from([1, 2, 3]))
def test_every_derived_figure_lies_in_its_interval(dense: Dense, decimals: int) -> None:
    shown = from_figures(printed_from(dense, decimals, sizes=True, f1=True))
    for name in shown.classes:
        for measure in ("precision", "recall", "accuracy", "prevalence"):
            figure = figure_of(shown, measure, name)
            if figure.low is not None and figure.high is not None:
                assert figure.value is not None
                assert 0 <= figure.low <= figure.value <= figure.high <= 1, (measure, name)
