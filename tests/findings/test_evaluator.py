"""The second opinion itself: it knows true claims from false ones, and numbers from names."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from lib.words.wording import Wording
from tests.findings.counted_test import CountedTest
from tests.findings.evaluator import evaluate, holds
from tests.findings.printed_test import Line, PrintedTest
from tests.findings.sentences import (
    backed,
    numbers,
    quoted_names,
    unbacked_comparisons,
    unbacked_numbers,
)

MATRIX = CountedTest(
    ("a", "b"), ((8, 1, 2, 9), (9, 2, 1, 8)), ((8, 2), (1, 9))
)  # fmt: skip
FIGURES = PrintedTest(
    ("2", "3"),
    (
        Line(Fraction("0.99"), Fraction("0.43"), None),
        Line(Fraction("0.90"), Fraction("0.76"), None),
    ),
)


def claim(left: Any, relation: str, right: Any = None, **more: Any) -> dict[str, Any]:
    term = {"measure": left[0], "class": left[1]} if isinstance(left, tuple) else left
    data = {"left": term, "relation": relation, "kind": "observed", **more}
    return data if right is None else data | {"right": right}


@pytest.mark.parametrize(
    ("one", "true"),
    [
        (claim(("recall", "a"), "=", 0.8), True),
        (claim(("recall", "a"), "=", 0.79), False),
        (claim(("precision", "a"), "=", 0.89, within=0.005), True),
        (claim(("precision", "a"), "=", 0.89, within=0.0005), False),
        (claim(("recall", "a"), "<", {"measure": "recall", "class": "b"}), True),
        (claim(("recall", "a"), ">=", {"measure": "recall", "class": "b"}), False),
        (claim(("others_recall", "a"), "=", 0.9), True),
        (claim(("others_precision", "a"), "=", 0.818, within=0.0005), True),
        (claim(("more_items", "a"), "=", 240, within=10), True),  # Wilson: 245 in all, less 10
        (claim(("recall_margin", "a"), "in", [0.22, 0.23]), True),
        (claim({"measure": "random_share"}, "=", 0.5), True),
        (claim(("recall", "a"), "min"), True),
        (claim(("recall", "a"), "max"), False),
        (claim(("recall", "a"), "in", [0.8, 0.9]), True),
        (claim(("recall", "a"), "in", [0.81, 0.9]), False),
        (claim(("recall", "a"), "unknown"), False),
        (claim({"measure": "overall_accuracy"}, "=", 0.85), True),
        (claim({"measure": "kappa"}, "=", 0.7), True),
        (claim({"measure": "mcc"}, "=", 0.704, within=0.0005), True),
        (claim({"measure": "count", "true": "a", "predicted": "b"}, "=", 2), True),
        (claim({"measure": "share_of_missed", "true": "a", "predicted": "b"}, "=", 1), True),
        (claim({"difference": [{"measure": "items"},
                               {"measure": "support", "class": "a"}]}, "=", 10), True),
        (claim({"count_where": {"measure": "recall", "relation": "<", "right": 0.9}}, "=", 1),
         True),
    ],
)  # fmt: skip
def test_claims_of_a_matrix(one: dict[str, Any], true: bool) -> None:
    assert holds(one, MATRIX) is true


@pytest.mark.parametrize(
    ("one", "true"),
    [
        (claim(("f1", "2"), "=", 0.6, within=0.005), True),
        (claim(("label_use", "2"), "=", 0.43, within=0.005), True),
        (claim(("miss_rate", "2"), "=", 0.57), True),
        (claim(("accuracy", "2"), "unknown"), True),
        (claim(("support", "2"), "unknown"), True),
        (claim(("accuracy", "2"), "=", 0.5, within=0.5), False),
        (claim({"measure": "overall_accuracy"}, "unknown"), True),
        (claim({"measure": "macro_f1"}, "=", 0.71, within=0.005), True),
    ],
)
def test_claims_of_printed_figures(one: dict[str, Any], true: bool) -> None:
    assert holds(one, FIGURES) is true


def test_numbers_are_read_and_names_are_not() -> None:
    text = "Of every 100 real “4”, it finds 31.5 (1,797 of 2,000): F1 is 47%."
    assert numbers(text) == {100.0, 31.5, 1797.0, 2000.0, 47.0}
    assert quoted_names(text) == {"4"}


def test_a_share_backs_its_per_cent_and_a_count_itself() -> None:
    claims = [claim(("recall", "a"), "=", 0.31), claim(("support", "a"), "=", 12)]
    assert backed(claims) == {31.0, 12.0}


def test_what_no_claim_carries_is_objected_to() -> None:
    claims = [claim(("recall", "a"), "=", 0.31)]
    wording = Wording("“a” has the lowest F1: 12%", "It finds 31 of 100.", "95%.", "")
    assert unbacked_numbers(wording, claims) == {12.0}
    assert unbacked_comparisons(wording, claims) == [r"\blowest\b"]


def test_an_average_of_a_row_is_that_of_its_classes_with_items() -> None:
    """Recalls 1/2 and 1; the third class of the row has no item."""
    test = CountedTest(
        ("a", "b", "c", "d"), ((1, 0, 1, 8), (3, 1, 0, 6), (0, 1, 0, 9), (4, 1, 2, 3)),
        rows={"a": "positive", "b": "positive", "c": "positive", "d": "negative"},
    )  # fmt: skip
    assert evaluate({"measure": "macro_recall", "row": "positive"}, test) == Fraction(3, 4)
    assert evaluate({"measure": "classes", "row": "positive"}, test) == 3


def test_precision_at_another_prevalence_is_bayes_rule() -> None:
    """Recall 4/5, false-positive rate 1/10: at one in ten, 8 right to 9 wrong."""
    test = CountedTest(("a", "b"), ((8, 1, 2, 9), (9, 2, 1, 8)))
    term = {"measure": "precision_at_prevalence", "class": "a", "prevalence": 0.1}
    assert evaluate(term, test) == Fraction(8, 17)
