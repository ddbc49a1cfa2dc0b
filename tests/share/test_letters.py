"""Letters for names: no name of a class is left anywhere, and no figure changes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given

from lib.evaluation import Evaluation, PositiveClass, Problem, RowCheck, Source
from lib.report import report_on
from lib.share.letters import REPLACED, lettered
from lib.share.packing import pack, unpack
from tests.builders import from_matrix
from tests.share.evaluations import evaluations


def texts(value: Any) -> list[str]:
    """Every text anywhere in a value."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for one in fields(value) for text in texts(getattr(value, one.name))]
    if isinstance(value, dict):
        return [text for pair in value.items() for one in pair for text in texts(one)]
    return [text for one in value for text in texts(one)] if isinstance(value, tuple) else []


def secret() -> Evaluation:
    test = from_matrix(
        [[5, 1, 0], [2, 7, 0], [1, 0, 3]], ["Malaria", "HIV", "no"],
        positive=PositiveClass("HIV", "asked"),
    )  # fmt: skip
    source = Source(
        "test.csv", 19,
        columns={"true": ("diagnosis",), "predicted": ("Malaria", "hiv"),
                 "scores": ("p(no)", "hiv_score"), "id": ("note",)},
        problems=(Problem("“Malaria” is odd."), Problem("The text is not UTF-8.", 3)),
        merged={"HIV": ("HIV", "hiv")},
    )  # fmt: skip
    return replace(test, source=source, row_check=RowCheck(0, 0, 0, ("is_malaria", "other")))


def test_no_name_is_left_anywhere() -> None:
    told = [text.casefold() for text in texts(lettered(secret()))]
    assert not [text for text in told if "malaria" in text or "hiv" in text]


def test_what_does_not_name_a_class_stays() -> None:
    source = lettered(secret()).source
    assert source.columns == {
        "true": ("diagnosis",), "predicted": ("predicted 1", "predicted 2"),
        "scores": ("scores 1", "scores 2"), "id": ("note",),
    }  # fmt: skip
    assert source.problems == (Problem("The text is not UTF-8.", 3), Problem(REPLACED))
    assert source.merged == {"B": ("spelling 1", "spelling 2")}


def test_the_letters_stand_in_drawing_order() -> None:
    changed = lettered(secret())
    assert changed.classes == ("A", "B", "C")
    assert changed.positive == PositiveClass("B", "asked")
    many = lettered(from_matrix([[1] * 30] * 30, [f"name {place}" for place in range(30)]))
    assert many.classes[24:29] == ("Y", "Z", "AA", "AB", "AC")


@given(evaluations())
def test_every_report_can_be_lettered_and_its_numbers_stay(evaluation: Evaluation) -> None:
    changed = lettered(evaluation)
    assert unpack(pack(changed), longest=10**6, most=10**6) == changed
    for kept in ("kind", "evidence", "rows", "cells", "counts", "figures", "settled"):
        assert getattr(changed, kept) == getattr(evaluation, kept)


def test_the_sentences_speak_of_letters() -> None:
    told = " ".join(report_on(lettered(secret())).summary)
    assert "“A”" in told
    assert "Malaria" not in told
