"""Printed figures of the whole test that cannot follow from those of its classes."""

from __future__ import annotations

import pytest

from lib.evaluation import Evaluation
from lib.findings.average_mismatch import RULE
from lib.findings.claims import Claim, Measure
from lib.findings.impossible_figures import RULE as ONE_TEST
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix, printed


def with_whole(measure: str, value: str, size: int | None = None) -> Evaluation:
    """Precision 0.79, 0.83, 0.78 and recall 0.85, 0.75, 0.80: their means are 0.80."""
    lines = [("0.79", "0.85"), ("0.83", "0.75"), ("0.78", "0.80")]
    return from_figures([figures(*line, size) for line in lines], overall={measure: printed(value)})


@pytest.mark.parametrize(
    ("measure", "size", "low", "high"),
    [
        ("macro_precision", None, 0.795, 0.805),
        ("macro_recall", 100, 0.795, 0.805),
        ("overall_accuracy", 100, 0.795, 0.805),
        ("overall_accuracy", None, 0.775, 0.835),  # among the recalls and the precisions
    ],
)
def test_what_rounding_does_not_allow_is_a_problem(
    measure: str, size: int | None, low: float, high: float
) -> None:
    found = findings_of(RULE, with_whole(measure, "0.87", size))["average-mismatch"]
    assert found.severity == "problem"
    for which, end in (("least", low), ("greatest", high)):
        assert Claim(Measure(f"{which}_{measure}"), "=", end, 0.0005) in found.claims
    assert f"{low:.1%} to {high:.1%}" in say(found).text


@pytest.mark.parametrize("measure", ["macro_f1", "weighted_f1"])
def test_averages_of_f1_are_looked_at(measure: str) -> None:
    assert findings_of(RULE, with_whole(measure, "0.70", 100))["average-mismatch"]
    assert not findings_of(RULE, with_whole(measure, "0.80", 100))


@pytest.mark.parametrize("value", ["0.79", "0.80", "0.81"])
def test_what_rounding_allows_is_nothing(value: str) -> None:
    """0.795 prints as either of two, and so does 0.805."""
    assert not findings_of(RULE, with_whole("macro_recall", value))


@pytest.mark.parametrize("macro", ["0.60", "0.90"])
def test_a_class_without_items_may_be_in_the_average_or_not(macro: str) -> None:
    lines = [figures("0.90", "0.90", 50), figures("0.90", "0.90", 50), figures("0.00", "0.00", 0)]
    assert not findings_of(RULE, from_figures(lines, overall={"macro_recall": printed(macro)}))


def test_both_macro_f1_that_are_in_use_are_allowed() -> None:
    """Precision 1 and 0.2, recall 0.2 and 1: the mean of F1s is 0.33, the F1 of means 0.60."""
    lines = [figures("1.00", "0.20"), figures("0.20", "1.00")]
    for value in ("0.33", "0.60"):
        assert not findings_of(RULE, from_figures(lines, overall={"macro_f1": printed(value)}))


def test_an_accuracy_among_the_recalls_can_still_fit_no_test() -> None:
    """Misses and false alarms come out even only with sizes that put it near 0.80."""
    test = with_whole("overall_accuracy", "0.83")
    assert not findings_of(RULE, test)
    found = findings_of(ONE_TEST, test)["impossible-figures"]
    assert found.variant == "accuracy"
    assert "overall accuracy of 83%" in say(found).text
    assert not findings_of(ONE_TEST, with_whole("overall_accuracy", "0.80"))


def test_it_does_not_apply_without_printed_averages() -> None:
    assert "whole test" in does_not_apply(RULE, from_figures([figures("0.8", "0.9")]))
    assert "whole test" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
    of_sizes = from_figures([figures("0.8", "0.9")], overall={"weighted_f1": printed("0.8")})
    assert "say nothing" in does_not_apply(RULE, of_sizes)
