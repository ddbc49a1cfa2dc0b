"""Precision where the positive class is rarer than in the test."""

from __future__ import annotations

import pytest

from lib.evaluation import Evaluation, PositiveClass
from lib.findings.claims import Claim, Measure
from lib.findings.other_prevalence import RULE, precision_at, ratio_interval
from lib.words.say import say
from tests.builders import Dense, does_not_apply, findings_of, from_counts, from_matrix


def of_two(dense: Dense) -> Evaluation:
    return from_matrix(dense, ["yes", "no"], positive=PositiveClass("yes", "word"))


def test_precision_is_worked_out_for_a_rarer_class() -> None:
    """Recall 0.8, false-positive rate 0.1: at 10 %, 0.08 right to 0.09 wrong."""
    found = findings_of(RULE, of_two([[80, 20], [10, 90]]))["other-prevalence"]
    rarer = Measure("precision_at_prevalence", "yes", prevalence=0.1)
    assert Claim(rarer, "=", 0.47, 0.005) in found.claims
    assert found.severity == "caution"
    assert "If only 10 of every 100 were, it would be right 47 times of 100." in say(found).text


def test_a_class_that_is_rare_already_is_asked_about_at_one_in_a_hundred() -> None:
    found = findings_of(RULE, of_two([[80, 20], [9, 891]]))["other-prevalence"]
    assert any(claim.right == 0.01 for claim in found.claims)


def test_the_interval_holds_the_value_and_is_wider_for_fewer_items() -> None:
    ratio, low, high = ratio_interval(tp=80, fn=20, fp=10, tn=90)
    assert ratio == pytest.approx(8)
    _, low_more, high_more = ratio_interval(tp=800, fn=200, fp=100, tn=900)
    assert low < low_more < ratio < high_more < high


def test_the_formula_is_bayes_rule() -> None:
    assert precision_at(recall=1, false_positive_rate=1, prevalence=0.3) == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("dense", "why"),
    [
        ([[80, 20], [0, 100]], "false alarm"),
        ([[0, 20], [5, 100]], "nothing"),
        ([[8, 2], [5, 985]], "rare"),
    ],
)
def test_it_does_not_apply(dense: Dense, why: str) -> None:
    assert why in does_not_apply(RULE, of_two(dense))


def test_it_does_not_apply_without_a_positive_class_or_true_negatives() -> None:
    assert "two classes" in does_not_apply(RULE, from_matrix([[9, 1], [1, 9]]))
    assert "two classes" in does_not_apply(RULE, from_counts([(9, 1, 1, None)] * 3))
