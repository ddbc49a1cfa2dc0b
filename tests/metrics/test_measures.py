"""Any measure by its name, as claims use it."""

from __future__ import annotations

import pytest

from lib.metrics.catalogue import CATALOGUE
from lib.metrics.measures import OF_OTHERS, OF_SIZE, Results
from tests.builders import figures, from_figures, from_matrix

PETS = Results(from_matrix([[5, 1, 0], [2, 7, 3], [0, 0, 2]], ["cat", "dog", "owl"]))


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("support", 12),
        ("predicted", 8),
        ("tp", 7),
        ("fp", 1),
        ("fn", 5),
        ("tn", 7),
        ("missed", 5),
        ("false_alarms", 1),
        ("recall", 7 / 12),
    ],
)
def test_measures_of_a_class(measure: str, value: float) -> None:
    assert PETS.of_class(measure, "dog") == value


@pytest.mark.parametrize(
    ("measure", "value"), [("count", 2), ("share_of_missed", 2 / 5), ("share_of_false_alarms", 1)]
)
def test_measures_of_a_cell(measure: str, value: float) -> None:
    assert PETS.of_cell(measure, "dog", "cat") == value


def test_a_cell_without_items_counts_0() -> None:
    assert PETS.of_cell("count", "owl", "cat") == 0
    assert PETS.of_cell("share_of_missed", "owl", "cat") is None


@pytest.mark.parametrize(("measure", "value"), [("items", 20), ("classes", 3)])
def test_measures_of_the_whole_test(measure: str, value: int) -> None:
    assert PETS.overall(measure) == value


def test_classes_counts_only_labels_that_occur() -> None:
    dense = [[4, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
    assert Results(from_matrix(dense)).overall("classes") == 3


def test_figures_hold_no_counts() -> None:
    results = Results(from_figures([figures("0.90", "0.80", 20)], ["a"]))
    assert results.of_class("support", "a") == 20
    assert results.of_class("predicted", "a") is None
    assert results.of_class("missed", "a") is None
    assert results.overall("items") == 20


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError, match="sharpness"):
        PETS.of_class("sharpness", "dog")
    with pytest.raises(KeyError, match="emu"):
        PETS.of_class("recall", "emu")


def test_the_catalogue_defines_every_figure_of_a_report() -> None:
    shown = {*PETS.by_name["dog"].figures, *PETS.card.overall, *OF_OTHERS, *OF_SIZE}
    assert shown == set(CATALOGUE)
    assert all(one.name and one.formula and one.meaning and one.source
               for one in CATALOGUE.values())  # fmt: skip
