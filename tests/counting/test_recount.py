"""Counting again with settled cut-offs: what each item is said to be, by the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.counting.recount import recount, recount_of_file
from lib.counting.spellings import with_merged
from lib.evaluation import CutOff, Evaluation, Settled, with_rows
from lib.intake.problems import InputProblem
from lib.intake.recognise import recognise
from lib.report import count_file
from tests.intake.opened import evaluated, opened

CLASSES = ("ant", "bee", "cat")
SCORES = [0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0, None]

Row = tuple[str, str, tuple[float | None, ...]]


def csv_of(rows: Sequence[Row]) -> str:
    head = ",".join(["true", "pred", *(f"score_{name}" for name in CLASSES)])
    lines = (
        ",".join([true, said, *("" if score is None else repr(score) for score in scores)])
        for true, said, scores in rows
    )
    return "\n".join([head, *lines]) + "\n"


def settled(content: str, evaluation: Evaluation, cut_offs: Sequence[float | None]) -> Settled:
    chosen = [None if one is None else CutOff(one) for one in cut_offs]
    with opened(content) as table:
        return recount(recognise(table), evaluation, chosen)


def naive(rows: Sequence[Row], evaluation: Evaluation, cut_offs: Sequence[float | None]) -> Counter:
    """The rules, written down once more with one loop an item, over classes in drawing order."""
    order = [CLASSES.index(name) for name in evaluation.classes]
    counted: Counter[tuple[int, int]] = Counter()
    for true, _, by_name in rows:
        scores = [by_name[place] for place in order]
        said, best = len(order), -1.0
        for place, (score, cut_off) in enumerate(zip(scores, cut_offs, strict=True)):
            if score is not None and cut_off is not None and score - cut_off > max(best, -1e-300):
                said, best = place, score - cut_off
        if best < 0:
            free = [
                (score, -place)
                for place, (score, cut_off) in enumerate(zip(scores, cut_offs, strict=True))
                if cut_off is None and score is not None
            ]
            said = -max(free)[1] if free else len(order)
        counted[evaluation.classes.index(true), said] += 1
    return counted


rows_of_items = st.lists(
    st.tuples(
        st.sampled_from(CLASSES), st.sampled_from(CLASSES),
        st.tuples(*[st.sampled_from(SCORES)] * len(CLASSES)),
    ),
    min_size=1, max_size=40,
)  # fmt: skip
FIRST: list[Row] = [(name, name, (0.75, 0.5, 0.25)) for name in CLASSES]


@given(
    rows_of_items, st.tuples(*[st.sampled_from([None, 0.1, 0.2, 0.5, 0.9])] * 3),
    st.sampled_from([(), ("cat",), ("bee", "cat")]),
)  # fmt: skip
def test_items_are_said_to_be_what_the_rules_say(
    rows: list[Row], cut_offs: tuple[float | None, ...], positive: tuple[str, ...]
) -> None:
    rows = FIRST + rows
    evaluation = evaluated(csv_of(rows))
    if positive:
        evaluation = with_rows(evaluation, positive)
    found = settled(csv_of(rows), evaluation, cut_offs)
    assert Counter({cell[:2]: cell[2] for cell in found.cells}) == naive(rows, evaluation, cut_offs)
    assert [cut_off and cut_off.threshold for cut_off in found.cut_offs] == list(cut_offs)


@pytest.mark.parametrize("cut_offs", [(0.3, None, 0.6), (0.5, 0.5, 0.5), (None, None, None)])
def test_a_file_that_is_not_held_in_memory_is_counted_alike(
    cut_offs: tuple[float | None, ...],
) -> None:
    random = np.random.default_rng(5)
    rows: list[Row] = FIRST + [
        (CLASSES[true], CLASSES[said], tuple(SCORES[one] for one in scores))
        for true, said, *scores in random.integers(0, [3, 3, 8, 8, 8], size=(3_000, 5)).tolist()
    ]
    content = csv_of(rows)
    evaluation = evaluated(content)
    found = settled(content, evaluation, cut_offs)
    assert Counter({cell[:2]: cell[2] for cell in found.cells}) == naive(rows, evaluation, cut_offs)


def test_of_two_classes_with_one_score_an_item_below_the_cut_off_is_the_other() -> None:
    content = "true,pred,score_spam\n" + "spam,spam,0.9\nham,ham,0.4\nspam,ham,0.3\nham,ham,\n" * 3
    evaluation = evaluated(content)
    assert evaluation.classes == ("spam", "ham")
    found = settled(content, evaluation, (0.35, None))
    # The two items without a score are not sure.
    assert found.cells == ((0, 0, 3), (0, 1, 3), (1, 0, 3), (1, 2, 3))


def test_an_item_over_no_cut_off_of_any_class_is_not_sure() -> None:
    content = csv_of(FIRST)
    evaluation = evaluated(content)
    assert settled(content, evaluation, (0.8, 0.8, 0.8)).cells == ((0, 3, 1), (1, 3, 1), (2, 3, 1))


def test_spellings_that_were_merged_are_one_class() -> None:
    rows: list[Row] = [*FIRST * 2, ("Ant", "ant", (0.9, 0.1, 0.1))]  # type: ignore[list-item]
    evaluation = with_merged(evaluated(csv_of(rows)), [("ant", "Ant")])
    assert evaluation.classes == ("ant", "bee", "cat")
    found = settled(csv_of(rows), evaluation, (None, 0.4, None))
    # The merged class has no score of its own left, so it is not said.
    assert found.cells == ((0, 1, 2), (0, 2, 1), (1, 1, 2), (2, 1, 2))


def test_a_cut_off_of_a_class_without_a_score_is_an_error() -> None:
    content = "true,pred,score_ant\n" + "ant,ant,0.9\nbee,cat,0.1\ncat,bee,0.3\n"
    with pytest.raises(ValueError, match="no score of its own"):
        settled(content, evaluated(content), (None, 0.5, None))


def test_another_file_than_the_one_that_was_counted_is_refused() -> None:
    evaluation = evaluated(csv_of(FIRST * 2))
    with pytest.raises(InputProblem, match="does not hold the items"):
        settled(csv_of(FIRST), evaluation, (0.5, None, None))


def test_a_sample_is_counted_again_from_its_file() -> None:
    path = Path("sample_data/digits_predictions.csv")
    evaluation = count_file(path, name=path.name).evaluation
    found = recount_of_file(
        path, name=path.name, evaluation=evaluation,
        cut_offs=[None] * len(evaluation.classes),
    )  # fmt: skip
    assert sum(items for _, _, items in found.cells) == 1_797
    right = sum(items for true, said, items in found.cells if true == said)
    assert right > 0.9 * 1_797
