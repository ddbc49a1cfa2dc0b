"""What must hold of every test whatever its numbers are."""

from __future__ import annotations

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.evaluation import Evaluation, in_drawing_order, with_rows
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.measures import OF_OTHERS, OF_SIZE, Results
from tests.builders import Dense, counts_of, from_counts, from_labels, from_matrix

CELLS = st.one_of(st.integers(0, 3), st.integers(0, 2_000), st.just(0))
MATRICES = st.integers(1, 6).flatmap(
    lambda k: st.lists(st.lists(CELLS, min_size=k, max_size=k), min_size=k, max_size=k)
).filter(lambda dense: any(map(any, dense)))  # fmt: skip
PER_CLASS = [measure for measure in CATALOGUE if measure in (
    "precision", "recall", "f1", "accuracy", "specificity", "npv", "miss_rate",
    "false_alarm_rate", "label_use", "prevalence")]  # fmt: skip
OVERALL = [measure for measure in CATALOGUE
           if measure not in (*PER_CLASS, *OF_OTHERS, *OF_SIZE)]  # fmt: skip
AVERAGES = ("macro_f1", "weighted_f1", "mcc", "kappa")
"""What depends on how the mistakes of one class go with those of another."""


def every_number(evaluation: Evaluation) -> dict[tuple[str, ...], float | str | None]:
    """Values, limits and reasons, by class and measure."""
    results = Results(evaluation)
    numbers: dict[tuple[str, ...], float | str | None] = {("items",): results.overall("items")}
    for name in evaluation.classes:
        numbers["support", name] = results.of_class("support", name)
        numbers["predicted", name] = results.of_class("predicted", name)
        for measure in PER_CLASS:
            numbers |= _parts((measure, name), results.by_name[name].figures[measure])
    for measure in OVERALL:
        numbers |= _parts((measure,), results.card.overall[measure])
    return numbers


def _parts(key: tuple[str, ...], figure: object) -> dict[tuple[str, ...], float | str | None]:
    return {(*key, part): getattr(figure, part) for part in ("value", "low", "high", "reason")}


def same(one: Evaluation, other: Evaluation) -> None:
    """Fails unless all numbers of two evaluations agree, to the last few bits."""
    expected = every_number(other)
    for key, number in every_number(one).items():
        if isinstance(number, str) or number is None:
            assert number == expected[key], key
        else:
            assert number == pytest.approx(expected[key], rel=1e-13, abs=1e-13), key


@given(dense=MATRICES, seed=st.integers(0, 10**6))
def test_the_order_of_the_classes_changes_no_number(dense: Dense, seed: int) -> None:
    order = random.Random(seed).sample(range(len(dense)), len(dense))
    names = [f"n{index}" for index in range(len(dense))]
    moved = [[dense[row][column] for column in order] for row in order]
    same(from_matrix(dense, names), from_matrix(moved, [names[index] for index in order]))


@given(pairs=st.lists(st.tuples(*[st.sampled_from("abcd")] * 2), min_size=1), seed=st.integers())
def test_the_order_of_the_rows_changes_nothing(pairs: list[tuple[str, str]], seed: int) -> None:
    shuffled = random.Random(seed).sample(pairs, len(pairs))
    assert from_labels(*zip(*pairs, strict=True)) == from_labels(*zip(*shuffled, strict=True))


@given(dense=MATRICES)
def test_a_matrix_and_its_counts_have_the_same_numbers(dense: Dense) -> None:
    """Only averages, and of these the intervals, need the cells."""
    whole, bare = from_matrix(dense), from_counts(counts_of(dense))
    cells, counts = every_number(whole), every_number(bare)
    for key, number in cells.items():
        if key[0] in AVERAGES and key[1] in ("low", "high"):
            continue
        known = number is not None and not isinstance(number, str)
        assert counts[key] == (pytest.approx(number) if known else number), key


@given(dense=MATRICES)
def test_exchanging_truth_and_prediction_exchanges_their_measures(dense: Dense) -> None:
    there = Results(from_matrix(dense))
    back = Results(from_matrix(list(map(list, zip(*dense, strict=True)))))
    for name in there.evaluation.classes:
        for measure, other in (
            ("precision", "recall"),
            ("specificity", "npv"),
            ("miss_rate", "false_alarm_rate"),
            ("f1", "f1"),
            ("accuracy", "accuracy"),
            ("support", "predicted"),
        ):
            assert there.of_class(measure, name) == back.of_class(other, name)
            assert there.of_class(other, name) == back.of_class(measure, name)
    for measure in ("overall_accuracy", "mcc", "kappa"):
        assert there.overall(measure) == pytest.approx(back.overall(measure), abs=1e-13)


@given(dense=MATRICES, times=st.integers(2, 50))
def test_more_of_the_same_keeps_the_rates_and_narrows_the_intervals(
    dense: Dense, times: int
) -> None:
    once = Results(from_matrix(dense))
    often = Results(from_matrix([[times * items for items in line] for line in dense]))
    for name in once.evaluation.classes:
        for measure in PER_CLASS:
            few, many = (one.by_name[name].figures[measure] for one in (once, often))
            assert few.value == (None if many.value is None else pytest.approx(many.value))
            if few.low is not None and many.low is not None:
                assert few.high is not None
                assert many.high is not None
                assert many.high - many.low < few.high - few.low
    for measure in OVERALL:
        value = once.overall(measure)
        assert value == (None if value is None else pytest.approx(often.overall(measure)))


@given(dense=MATRICES)
def test_every_value_lies_in_its_interval_and_in_its_range(dense: Dense) -> None:
    results = Results(from_matrix(dense))
    classes = [(m, entry.figures[m]) for entry in results.card.classes for m in PER_CLASS]
    for measure, figure in [*classes, *results.card.overall.items()]:
        if figure.value is None:
            assert figure.origin == "unknown"
            assert figure.reason is not None
            continue
        lowest, highest = CATALOGUE[measure].range
        assert lowest <= figure.value, measure
        assert highest is None or figure.value <= highest, measure
        if figure.low is not None and figure.high is not None:
            assert lowest <= figure.low <= figure.value <= figure.high, measure
            assert highest is None or figure.high <= highest, measure


@given(dense=MATRICES)
def test_what_is_found_and_what_is_missed_is_all(dense: Dense) -> None:
    results = Results(from_matrix(dense))
    for name in results.evaluation.classes:
        figures = results.by_name[name].figures
        for share, rest in (("recall", "miss_rate"), ("precision", "false_alarm_rate")):
            part, other = figures[share], figures[rest]
            if part.value is not None and other.value is not None:
                assert part.value + other.value == pytest.approx(1, abs=1e-15)
                assert part.low == pytest.approx(1 - (other.high or 0), abs=1e-15)


@given(dense=MATRICES, data=st.data())
def test_rows_and_drawing_order_keep_every_number(dense: Dense, data: st.DataObject) -> None:
    evaluation = from_matrix(dense)
    above = data.draw(st.sets(st.sampled_from(evaluation.classes)))
    split = with_rows(evaluation, above)
    assert set(split.classes[: len(above)]) == above
    assert in_drawing_order(split) == split
    same(evaluation, split)


@given(dense=MATRICES)
def test_a_class_that_never_occurs_changes_no_other_number(dense: Dense) -> None:
    wider = [[*line, 0] for line in dense] + [[0] * (len(dense) + 1)]
    before, after = every_number(from_matrix(dense)), every_number(from_matrix(wider))
    assert before == {key: after[key] for key in before}


@given(dense=MATRICES)
def test_shares_of_misses_and_of_false_alarms_add_up(dense: Dense) -> None:
    results = Results(from_matrix(dense))
    names = results.evaluation.classes
    for name in names:
        others = [other for other in names if other != name]
        lost = [results.of_cell("share_of_missed", name, other) for other in others]
        false = [results.of_cell("share_of_false_alarms", other, name) for other in others]
        for measure, shares in (("missed", lost), ("false_alarms", false)):
            if results.of_class(measure, name):
                assert sum(one or 0 for one in shares) == pytest.approx(1)
            else:
                assert shares == [None] * len(others)


@given(dense=MATRICES)
def test_overall_accuracy_is_between_the_worst_and_the_best_recall(dense: Dense) -> None:
    results = Results(from_matrix(dense))
    recalls = [results.of_class("recall", name) for name in results.evaluation.classes]
    known = [recall for recall in recalls if recall is not None]
    accuracy = results.overall("overall_accuracy")
    assume(accuracy is not None)
    assert min(known) - 1e-15 <= (accuracy or 0) <= max(known) + 1e-15
