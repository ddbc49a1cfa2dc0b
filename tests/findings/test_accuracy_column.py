"""A printed column of accuracies that is recall, one number repeated, or does not fit."""

from __future__ import annotations

import pytest

from lib.evaluation import Evaluation
from lib.findings.accuracy_column import RULE
from lib.findings.claims import Claim, Measure
from lib.findings.class_accuracy import RULE as UNKNOWN
from lib.findings.finding import Finding
from lib.words.say import say
from tests.builders import (
    Dense,
    does_not_apply,
    figure_of,
    figures,
    findings_of,
    from_figures,
    from_matrix,
    printed,
)
from tests.findings.random_tests import accuracies_of

THREE = (("0.79", "0.85"), ("0.83", "0.75"), ("0.78", "0.80"))
RECALLS, SAME, OWN = ("0.85", "0.75", "0.80"), ("0.80",) * 3, ("0.87", "0.87", "0.86")


def with_accuracies(
    accuracies: tuple[str, ...], size: int | None = None, whole: str | None = None
) -> Evaluation:
    lines = [
        figures(precision, recall, size, None, accuracy)
        for (precision, recall), accuracy in zip(THREE, accuracies, strict=False)
    ]
    return from_figures(lines, overall={"overall_accuracy": printed(whole)} if whole else {})


def found_in(test: Evaluation) -> dict[str, Finding]:
    return findings_of(RULE, test)


@pytest.mark.parametrize(("size", "variant"), [(None, "shares-over"), (100, "class-sized")])
def test_recall_named_accuracy_is_a_caution(size: int | None, variant: str) -> None:
    found = found_in(with_accuracies(RECALLS, size))["accuracy-is-recall"]
    assert (found.severity, found.variant) == ("caution", variant)
    same = Claim(Measure("printed_accuracy", "c00"), "=", Measure("recall", "c00"), 0.005)
    assert same in found.claims
    assert "looks like the recall" in say(found).title


def test_one_number_for_every_class_is_a_caution() -> None:
    found = found_in(with_accuracies(SAME))["accuracy-repeated"]
    assert "Every row has 80%" in say(found).text
    assert "accuracy of the whole test" in say(found).text


def test_a_column_that_is_something_else_is_not_read_as_accuracy() -> None:
    unsized, sized = with_accuracies(RECALLS), with_accuracies(RECALLS, 100)
    assert figure_of(unsized, "accuracy", "c00").reason == "is-recall"
    assert findings_of(UNKNOWN, unsized)["accuracy-unknown"].variant == "is-recall"
    derived = figure_of(sized, "accuracy", "c01")
    assert derived.origin == "derived"
    assert derived.value == pytest.approx(0.865, abs=0.001)  # 1 − (25 + 15.4) / 300


def test_an_accuracy_below_every_right_share_is_a_problem() -> None:
    """1 / (1 / 0.845 + 1 / 0.785 − 1) = 0.686: more items of other classes only raise it."""
    found = found_in(with_accuracies(("0.55", "0.86", "0.84")))["accuracy-mismatch"]
    assert (found.severity, found.variant, found.classes) == ("problem", "class", ("c00",))
    assert Claim(Measure("least_accuracy", "c00"), "=", 0.686, 0.0005) in found.claims
    assert "at least 68.6 times of 100" in say(found).text


def test_the_class_that_is_furthest_off_comes_first() -> None:
    found = found_in(with_accuracies(("0.86", "0.95", "0.30"), 100))["accuracy-mismatch"]
    assert found.classes == ("c02", "c01", "c00")
    assert "100 of 300 items" in say(found).text


def test_accuracies_that_give_another_overall_accuracy_are_a_caution() -> None:
    """0.87, 0.86, 0.87 leave 40 of 200 errors, so 80 of 100 items are right."""
    test = with_accuracies(("0.87", "0.86", "0.87"), whole="0.85")
    found = found_in(test)["accuracy-mismatch"]
    assert (found.severity, found.variant) == ("caution", "overall")
    assert "79.25 to 80.75 of 100" in say(found).text


def test_accuracies_that_leave_room_for_other_classes_are_a_caution() -> None:
    found = found_in(with_accuracies(("0.97", "0.96", "0.97")))["accuracy-mismatch"]
    assert found.variant == "shares-under"
    assert "hidden class" in say(found).text


def test_two_classes_always_have_the_same_accuracy() -> None:
    same = [
        figures("0.80", "0.60", None, None, "0.85"),
        figures("0.86", "0.94", None, None, "0.85"),
    ]
    assert not found_in(from_figures(same))
    recalls = [figures("0.80", "0.60", None, None, "0.60"),
               figures("0.86", "0.94", None, None, "0.94")]  # fmt: skip
    assert "accuracy-is-recall" in found_in(from_figures(recalls))


MATRICES: tuple[Dense, ...] = (
    [[50, 0], [0, 50]],
    [[50, 0, 0], [0, 50, 0], [0, 0, 50]],
    [[45, 3, 2], [3, 45, 2], [2, 2, 46]],
    [[900, 50, 50], [2, 7, 1], [0, 1, 9]],
)


@pytest.mark.parametrize("dense", MATRICES)
@pytest.mark.parametrize("sized", [True, False])
def test_accuracies_of_a_real_test_are_nothing(dense: Dense, *, sized: bool) -> None:
    real = from_matrix(dense)
    lines = [
        figures(
            f"{figure_of(real, 'precision', name).value:.2f}",
            f"{figure_of(real, 'recall', name).value:.2f}",
            sum(row) if sized else None, None,
            f"{accuracy.value:.2f}" if accuracy else None,
        )
        for name, row, accuracy in zip(
            real.classes, dense, accuracies_of([list(row) for row in dense], "accuracy"),
            strict=True,
        )
    ]  # fmt: skip
    assert not found_in(from_figures(lines))


def test_accuracies_that_fit_are_nothing() -> None:
    assert not found_in(with_accuracies(OWN, 100))


def test_it_does_not_apply_without_printed_accuracies() -> None:
    assert "accuracy" in does_not_apply(RULE, from_figures([figures("0.8", "0.9")]))
    assert "accuracy" in does_not_apply(RULE, from_matrix([[3, 1], [1, 3]]))
