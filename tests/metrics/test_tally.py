"""From cells or counts to the four counts of every class."""

from __future__ import annotations

from lib.evaluation import ClassCounts
from lib.metrics.tally import Tally, tally
from tests.builders import figures, from_counts, from_figures, from_matrix


def test_a_matrix_gives_each_class_against_the_rest() -> None:
    test = tally(from_matrix([[5, 1, 0], [2, 7, 3], [0, 0, 2]]))
    assert test == Tally(
        (
            ClassCounts(tp=5, fp=2, fn=1, tn=12),
            ClassCounts(tp=7, fp=1, fn=5, tn=7),
            ClassCounts(tp=2, fp=3, fn=0, tn=15),
        ),
        items=20,
        one_label=True,
    )


def test_a_class_that_never_occurs_has_only_true_negatives() -> None:
    test = tally(from_matrix([[4, 1, 0], [0, 2, 0], [0, 0, 0]]))
    assert test is not None
    assert test.counts[2] == ClassCounts(tp=0, fp=0, fn=0, tn=7)


def test_counts_of_one_test_are_known_as_such() -> None:
    test = tally(from_counts([(5, 2, 1, 12), (7, 1, 5, 7), (2, 3, 0, 15)]))
    assert test is not None
    assert (test.items, test.one_label) == (20, True)


def test_counts_without_true_negatives_have_no_total() -> None:
    test = tally(from_counts([(5, 2, 1, 12), (7, 1, 5, None)]))
    assert test is not None
    assert (test.items, test.one_label) == (None, False)


def test_counts_with_different_totals_are_not_one_test() -> None:
    test = tally(from_counts([(5, 2, 1, 12), (7, 1, 5, 8)]))
    assert test is not None
    assert (test.items, test.one_label) == (None, False)


def test_yes_no_detectors_on_the_same_items_are_not_one_label_each() -> None:
    test = tally(from_counts([(5, 2, 1, 12), (7, 1, 5, 7)]))
    assert test is not None
    assert (test.items, test.one_label) == (20, False)


def test_printed_figures_have_no_counts() -> None:
    assert tally(from_figures([figures("0.90", "0.80", 20)])) is None
