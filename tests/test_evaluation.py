"""The value in the middle: its rows, its drawing order, its evidence, and that it is frozen."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from lib.evaluation import has, in_drawing_order, with_rows
from tests.builders import figures, from_counts, from_figures, from_matrix

PETS = from_matrix([[5, 1, 0], [2, 7, 3], [0, 0, 2]], ["cat", "dog", "owl"])


def test_chosen_classes_come_first_in_their_own_order() -> None:
    split = with_rows(PETS, ["owl", "cat"])
    assert split.classes == ("cat", "owl", "dog")
    assert split.rows == ("positive", "positive", "negative")


def test_cells_follow_their_classes() -> None:
    split = with_rows(PETS, ["owl"])
    assert split.classes == ("owl", "cat", "dog")
    assert split.cells == ((0, 0, 2), (1, 1, 5), (1, 2, 1), (2, 0, 3), (2, 1, 2), (2, 2, 7))


def test_counts_follow_their_classes() -> None:
    counts = from_counts([(1, 0, 0, 2), (2, 0, 0, 1)], ["a", "b"])
    split = with_rows(counts, ["b"])
    assert split.counts is not None
    assert [(name, one.tp) for name, one in zip(split.classes, split.counts, strict=True)] == [
        ("b", 2),
        ("a", 1),
    ]


def test_figures_follow_their_classes() -> None:
    printed = from_figures([figures("0.1", "0.2"), figures("0.3", "0.4")], ["a", "b"])
    split = with_rows(printed, ["b"])
    assert split.figures == (figures("0.3", "0.4"), figures("0.1", "0.2"))


def test_classes_without_a_row_come_last() -> None:
    mixed = from_matrix([[1, 0, 0], [0, 2, 0], [0, 0, 3]], ["none", "below", "above"],
                        [None, "negative", "positive"])  # fmt: skip
    ordered = in_drawing_order(mixed)
    assert ordered.classes == ("above", "below", "none")
    assert ordered.cells == ((0, 0, 3), (1, 1, 2), (2, 2, 1))


def test_no_class_above_puts_all_below() -> None:
    assert with_rows(PETS, []).rows == ("negative",) * 3
    assert with_rows(PETS, []).classes == PETS.classes


def test_a_name_that_is_no_class_is_refused() -> None:
    with pytest.raises(ValueError, match="not a class of this test: 'emu'"):
        with_rows(PETS, ["cat", "emu"])


def test_evidence_must_all_be_there() -> None:
    assert has(PETS, "figures", "matrix")
    assert not has(PETS, "figures", "scores")
    assert has(PETS)


def test_an_evaluation_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        PETS.classes = ()  # type: ignore[misc]
