"""Figures that no one test can print, or only one with classes of unusual sizes."""

from __future__ import annotations

import pytest

from lib.evaluation import Evaluation
from lib.findings.claims import Claim, Measure
from lib.findings.finding import Finding
from lib.findings.impossible_figures import RULE
from lib.words.say import say
from lib.words.wording import Wording
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix
from tests.sample_evaluations import digit_figure, impossible_figures


def found_in(*lines: tuple[str, str] | tuple[str, str, int]) -> dict[str, Finding]:
    return findings_of(RULE, from_figures([figures(*line) for line in lines]))


def words(evaluation: Evaluation, code: str) -> Wording:
    return say(findings_of(RULE, evaluation)[code])


@pytest.mark.parametrize(
    ("lines", "variant"),
    [
        ([("0.90", "0.50"), ("0.90", "0.60"), ("0.90", "0.70")], "more-misses"),
        ([("0.50", "0.90"), ("0.60", "0.90"), ("0.70", "0.90")], "more-alarms"),
        ([("0.90", "0.50", 1000), ("0.90", "0.95", 1000)], "more-misses-sized"),
        ([("0.50", "0.90", 1000), ("0.95", "0.90", 1000)], "more-alarms-sized"),
        ([("0.50", "0.83", 7), ("0.50", "0.43", 7)], "class-counts"),
        ([("0.60", "0.90"), ("0.95", "0.90")], "two-classes"),
    ],
)
def test_figures_of_no_test_are_a_problem(lines: list[tuple[str, str]], variant: str) -> None:
    found = found_in(*lines)["impossible-figures"]
    assert (found.severity, found.variant) == ("problem", variant)
    assert Claim(Measure("tests_that_fit"), "=", 0) in found.claims
    said = say(found)
    assert "typing error" in said.text
    assert "proved" in said.why


def test_the_class_without_whole_counts_is_named() -> None:
    found = found_in(("0.50", "0.43", 7), ("0.50", "0.83", 7))["impossible-figures"]
    assert found.classes == ("c01",)
    assert "7 items" in say(found).text


def test_one_known_size_can_be_too_small_for_its_figures() -> None:
    """(0.99, 0.43) needs 152 items of the class; 100 are printed, the other size is not."""
    found = found_in(("0.99", "0.43", 100), ("0.80", "0.85"))["impossible-figures"]
    assert (found.variant, found.classes) == ("class-counts", ("c00",))
    assert findings_variant(("0.99", "0.43", 152), ("0.80", "0.85")) != "class-counts"


def findings_variant(*lines: tuple[str, str] | tuple[str, str, int]) -> str:
    found = found_in(*lines).get("impossible-figures")
    return found.variant if found else ""


def test_figures_of_a_real_test_are_nothing() -> None:
    assert not found_in(("0.90", "0.88"), ("0.85", "0.87"), ("0.80", "0.81"))
    assert not findings_of(RULE, impossible_figures())


def test_classes_that_must_be_most_of_the_test_are_a_caution() -> None:
    found = found_in(("0.99", "0.50"), ("0.99", "0.60"), ("0.99", "0.70"), ("0.99", "1.00"))
    needed = found["sizes-needed"]
    assert (needed.severity, needed.classes, needed.variant) == ("caution", ("c03",), "missed")
    assert Claim(Measure("recall", "c00"), "<", Measure("precision", "c00")) in needed.claims


def test_more_false_alarms_need_a_large_class_with_misses() -> None:
    found = found_in(("0.50", "0.99"), ("0.60", "0.99"), ("0.70", "0.99"), ("1.00", "0.99"))
    assert found["sizes-needed"].variant == "alarms"
    assert "false alarms outnumber misses" in say(found["sizes-needed"]).text


def test_the_digit_figure_says_what_its_numbers_support() -> None:
    """The numbers were worked out by hand: see docs/FIGURE.md."""
    found = findings_of(RULE, digit_figure())["sizes-needed"]
    assert found.classes == ("1", "0")
    assert Claim(Measure("least_share", classes=("1", "0")), ">", 0.942) in found.claims
    assert Claim(Measure("least_items"), ">=", 50_288) in found.claims
    assert Claim(Measure("least_unlabelled"), "=", 0.29, 0.005) in found.claims
    assert Claim(Measure("most_unlabelled"), "=", 0.3, 0.005) in found.claims
    said = say(found)
    assert "more than 94.2% of the test" in said.title
    for part in ("at least 50,288 items", "exact numbers, the figures fit no such test",
                 "29 to 30 of every 100 items would get none"):  # fmt: skip
        assert part in said.text


@pytest.mark.parametrize("word", ["wrong", "cheat", "fake", "invented", "incorrect", "error in"])
def test_nobody_is_accused(word: str) -> None:
    said = words(digit_figure(), "sizes-needed")
    assert word not in f"{said.title} {said.text} {said.why} {said.advice}"


def test_it_does_not_apply_to_counts_or_to_one_class() -> None:
    assert "counted" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
    assert "several" in does_not_apply(RULE, from_figures([figures("0.9", "0.8")]))
    assert "several" in does_not_apply(RULE, from_figures([figures(f1="0.9"), figures(f1="0.8")]))
