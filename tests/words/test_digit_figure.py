"""What is said of the picture that started the project: all that it holds, and no more."""

from __future__ import annotations

import re

import pytest

from lib.evaluation import Evaluation
from lib.findings.finding import Finding
from lib.findings.rules import find
from lib.metrics.measures import Results
from lib.words.say import say
from tests.findings.random_tests import STYLES, cases
from tests.findings.sentences import spoken
from tests.sample_evaluations import SAMPLES, digit_figure

ORDER = ("1", "2", "4", "6", "9", "0", "3", "5", "7", "8")

UNLICENSED = re.compile(
    r"overconfiden|misclassified as|generali[sz]|\bsignificant|\bbias(?:ed)?\b|\bpoor\b|likely 6"
    r"|\bbecause\b|\bdue to\b|\bcurved?\b|\bstricter threshold|\brobust|\bconfident\b",
    re.IGNORECASE,
)
"""What the caption of that picture claims, and words like it: no figure licenses them."""


@pytest.fixture
def found() -> dict[str, Finding]:
    findings = find(digit_figure())
    named = {f"{one.code} {one.variant}".strip(): one for one in findings}
    assert len(named) == len(findings)
    return named


def test_classes_stand_in_the_order_of_the_picture() -> None:
    card = Results(digit_figure()).card
    assert tuple(entry.name for entry in card.classes) == ORDER
    assert [entry.row for entry in card.classes] == ["positive"] * 5 + ["negative"] * 5


@pytest.mark.parametrize(
    ("measure", "row"),
    [
        ("precision", ["1.00", "0.99", "0.94", "0.98", "0.90"]),
        ("recall", ["1.00", "0.43", "0.31", "0.89", "0.76"]),
        ("f1", ["1.00", "0.60", "0.47", "0.93", "0.82"]),
    ],
)
def test_both_rows_show_the_same_figures(measure: str, row: list[str]) -> None:
    results = Results(digit_figure())
    shown = [f"{results.of_class(measure, name):.2f}" for name in ORDER]
    assert shown == row + row


def test_accuracy_is_unknown_with_its_reason() -> None:
    card = Results(digit_figure()).card
    for entry in card.classes:
        accuracy = entry.figures["accuracy"]
        assert (accuracy.value, accuracy.origin, accuracy.reason) == (None, "unknown", "no-sizes")
    assert card.overall["overall_accuracy"].reason == "no-sizes"


def test_no_figure_has_an_interval_and_no_claim_reaches_beyond_the_file(
    found: dict[str, Finding],
) -> None:
    card = Results(digit_figure()).card
    figures = [figure for entry in card.classes for figure in entry.figures.values()]
    assert all(figure.low is None and figure.high is None for figure in figures)
    assert all(claim.kind == "observed" for one in found.values() for claim in one.claims)
    assert all(one.needs == ("figures",) for one in found.values())


@pytest.mark.parametrize(
    ("code", "severity", "classes"),
    [
        ("weakest-class", "problem", ("4", "5")),
        ("strongest-class", "good", ("1", "0")),
        ("misses-many", "problem", ("4", "5", "2", "3", "9", "8")),
        ("sizes-needed missed-exact", "caution", ("1", "0")),
        ("twins", "caution", ("2", "3", "4", "5", "6", "7", "9", "8", "1", "0")),
        ("label-under-used", "caution", ("4", "5", "2", "3", "9", "8")),
        ("balanced high", "good", ("1", "0")),
        ("accuracy-unknown no-sizes", "note", ORDER),
        ("least-items", "note", ("2", "3")),
    ],
)
def test_each_finding_and_its_classes(
    found: dict[str, Finding], code: str, severity: str, classes: tuple[str, ...]
) -> None:
    assert found[code].severity == severity
    assert found[code].classes == classes


def test_the_perfect_ones_are_a_caution(found: dict[str, Finding]) -> None:
    (perfect,) = (one for one in found.values() if one.code == "perfect-score")
    assert (perfect.severity, perfect.classes) == ("caution", ("1", "0"))


def test_nothing_else_is_found(found: dict[str, Finding]) -> None:
    assert {one.code for one in found.values()} == {
        "weakest-class", "strongest-class", "misses-many", "twins", "label-under-used", "balanced",
        "accuracy-unknown", "perfect-score", "average-f1", "rows-compared",
        "sizes-needed", "least-items",
    }  # fmt: skip


def test_the_average_f1_is_said(found: dict[str, Finding]) -> None:
    assert say(found["average-f1"]).title == "The average F1 of its classes is 76%"


def assert_licensed(evaluation: Evaluation) -> None:
    """Fails if any sentence names a cause, a trait or a conclusion that no figure shows."""
    for finding in find(evaluation):
        for text in spoken(say(finding)):
            assert not UNLICENSED.search(text), text


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_sample_is_over_interpreted(sample: str) -> None:
    assert_licensed(SAMPLES[sample]())


@pytest.mark.parametrize("style", STYLES)
def test_no_random_test_is_over_interpreted(style: str) -> None:
    for case in cases(style, 3, seed=3):
        assert_licensed(case.evaluation)


def test_where_the_missed_digits_went_is_not_said() -> None:
    for finding in find(digit_figure()):
        said = " ".join(spoken(say(finding)))
        assert not re.search(r"called “|taken for|mistaken|mixed up", said), said
