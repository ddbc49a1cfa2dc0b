"""An evaluation comes out of a link as it went in, and a link is short."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from lib.evaluation import Decided, Evaluation, RowCheck, ScoreBin, ScoreCurve, Source
from lib.report import count_file
from lib.share.link import SAFE, link_to
from lib.share.packing import pack, unpack
from lib.share.passed_on import for_link
from tests.builders import from_matrix
from tests.sample_evaluations import SAMPLE_DATA
from tests.share.evaluations import evaluations

ENOUGH = 10**6
APP = "https://plainscore.example.org"


@given(evaluations())
def test_what_is_packed_comes_out_as_it_was(evaluation: Evaluation) -> None:
    assert unpack(pack(evaluation), longest=ENOUGH, most=ENOUGH) == evaluation


@given(evaluations())
def test_the_same_report_makes_the_same_link(evaluation: Evaluation) -> None:
    payload = pack(evaluation)
    assert pack(unpack(payload, longest=ENOUGH, most=ENOUGH)) == payload


@pytest.mark.parametrize("file", sorted(SAMPLE_DATA.glob("*.csv")), ids=lambda file: file.stem)
def test_every_sample_comes_out_as_it_was(file: Path) -> None:
    evaluation = count_file(file, name=file.name, sample="about it").evaluation
    assert unpack(pack(evaluation)) == evaluation


def test_mappings_keep_their_order() -> None:
    columns = {"true": ("t",), "predicted": ("p",), "id": ("i",)}
    evaluation = from_matrix([[1]])
    packed = replace(evaluation, source=replace(evaluation.source, columns=columns))
    assert [*unpack(pack(packed)).source.columns] == [*columns]


def a_test(classes: int, items: int, *, right: float, names: str) -> Evaluation:
    """A test with mistakes of every kind: a wrong answer is any other class, some rather often."""
    chance = random.Random(classes)
    often = [chance.expovariate(1) for _ in range(classes)]
    counts = [[0] * classes for _ in range(classes)]
    for item in range(items):
        true = item % classes
        said = true if chance.random() < right else chance.choices(range(classes), often)[0]
        counts[true][said] += 1
    labels = [names.format(place, chance.choice(("oak", "ash", "elm"))) for place in range(classes)]
    source = Source(
        "predictions_2024.csv", items,
        columns={"true": ("true_label",), "predicted": ("predicted_label",), "id": ("item",)},
        decided=Decided("text", "UTF-8", ",", header_line=1),
    )  # fmt: skip
    made = from_matrix(counts, labels, evidence=("figures", "sizes", "matrix", "rows"))
    return replace(made, source=source, row_check=RowCheck(0, 0, 0))


@pytest.mark.parametrize("right", [0.95, 0.8, 0.7, 0.6])
def test_fifty_five_classes_fit_a_link_that_is_safe_everywhere(right: float) -> None:
    evaluation = a_test(55, 10_000, right=right, names="{1} of kind {0}")
    link = link_to(evaluation, APP)
    assert unpack(link.partition("report=")[2]) == evaluation
    assert len(link) <= SAFE


def test_ten_classes_with_their_curves_fit_four_thousand_characters() -> None:
    file = SAMPLE_DATA / "digits_predictions.csv"
    evaluation = count_file(file, name=file.name).evaluation
    assert evaluation.curves is not None
    assert sum(curve is not None for curve in evaluation.curves) == 10
    link = link_to(evaluation, APP)
    assert len(link) <= 4_000
    assert unpack(link.partition("report=")[2]) == for_link(evaluation)


def with_curves(evaluation: Evaluation, points: int) -> Evaluation:
    chance = random.Random(points)

    def curve(name: str) -> ScoreCurve:
        at = sorted((chance.randrange(10_000) / 10_000 for _ in range(points)), reverse=True)
        rise = (
            sorted(chance.randrange(1, 300) for _ in at), sorted(chance.randrange(900) for _ in at)
        )  # fmt: skip
        bins = tuple(ScoreBin(90, 9 * part, 9.25 * part) for part in range(10))
        thresholds = tuple(dict.fromkeys(at))
        return ScoreCurve(
            f"score_{name}", thresholds, *(tuple(one[: len(thresholds)]) for one in rise),
            0.91234567891234, 0.98765432198765, 0.0, 1.0, bins,
        )  # fmt: skip

    return replace(evaluation, curves=tuple(map(curve, evaluation.classes)))


@pytest.mark.parametrize("points", [0, 20])
def test_a_hundred_classes_come_out_as_they_were(points: int) -> None:
    evaluation = a_test(100, 20_000, right=0.8, names="{1} {0}")
    if points:
        evaluation = with_curves(evaluation, points)
    assert unpack(pack(evaluation), longest=ENOUGH, most=ENOUGH) == evaluation
