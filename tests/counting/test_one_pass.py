"""Labels and scores in one pass: what two passes give, and where it takes two."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.counting import one_pass, predictions
from lib.counting.score_reading import Labelled
from lib.evaluation import Evaluation
from tests.intake.opened import evaluated, opened, written

ROWS = 3_000
HEADER = ["true", "pred", "score_a", "score_b"]
LABELS = ["a", "b", "two\nlines", 'say "hi"', "日本", " x", "null", "1", "01"]


def some_rows(seed: int) -> list[list[str]]:
    chance = random.Random(seed)
    return [
        [chance.choice(LABELS), chance.choice(LABELS), f"{chance.random():.4f}",
         chance.choice(["0.25", "1e-3", "75 %", "n/a", ""])]
        for _ in range(ROWS)
    ]  # fmt: skip


def in_two_passes(text: str | bytes) -> Evaluation:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(predictions, "_in_one_pass", lambda reading: None)
        return evaluated(text)


def second_pass(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that are counted in a pass of its own from now on."""
    counted: list[str] = []
    count = predictions.count_together
    monkeypatch.setattr(
        predictions, "count_together",
        lambda table, *columns: counted.append(table.name) or count(table, *columns),
    )  # fmt: skip
    return counted


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**6), delimiter=st.sampled_from(",;\t"))
def test_one_pass_counts_and_reads_what_two_do(seed: int, delimiter: str) -> None:
    text = written([HEADER, *some_rows(seed)], delimiter=delimiter, quoting=csv.QUOTE_ALL)
    with opened(text) as table:
        assert not table.whole
    with pytest.MonkeyPatch.context() as patch:
        counted = second_pass(patch)
        result = evaluated(text)
        assert counted == []
    assert result == in_two_passes(text)
    assert result.curves is not None
    assert sum(curve is not None for curve in result.curves) == 2


@pytest.mark.parametrize(
    "last",
    [
        ["never before", "a", "0.5", "0.25"], ["a", "never before", "0.5", "0.25"],
        ["", "a", "0.5", "0.25"], ["a", "", "0.5", "0.25"], ["Total", "3000", "", ""],
    ],
    ids=["true", "predicted", "no true", "no predicted", "total"],
)  # fmt: skip
def test_another_label_at_the_end_takes_two(
    last: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = written([HEADER, *some_rows(5), list(last)])
    counted = second_pass(monkeypatch)
    result = evaluated(text)
    assert counted
    assert result == in_two_passes(text)


@pytest.mark.parametrize("last", [["a", "b", "0.5"], ["a", "b", "0.5", "0.25", "more"], HEADER])
def test_an_odd_row_at_the_end_changes_nothing_else(last: Sequence[str]) -> None:
    text = written([HEADER, *some_rows(5), list(last)])
    result = evaluated(text)
    assert result.source.rows_read - result.source.rows_left_out in (ROWS, ROWS + 1)
    assert result == in_two_passes(text)


def test_a_total_is_told_from_a_class_of_that_name() -> None:
    rows = some_rows(6)
    for content in ([*rows, ["Total", "Total", "", ""]], [["Total", "a", "0.5", "0.25"], *rows]):
        text = written([HEADER, *content])
        assert evaluated(text) == in_two_passes(text)


def test_scores_that_are_too_many_for_one_go_are_read_in_a_pass_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from lib.counting import score_reading

    text = written([HEADER, *some_rows(7)])
    at_once = evaluated(text)
    monkeypatch.setattr(score_reading, "_BYTES_AT_HAND", 20_000)
    counted = second_pass(monkeypatch)
    assert evaluated(text) == at_once
    assert counted


def test_no_more_rows_are_taken_than_may_be_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    # Long first rows, so that there seem to be fewer rows than there are.
    text = written([[*HEADER, "note"], *([*row, "x" * 400] for row in some_rows(8))])
    text += "a,b,0.5,0.25,\n" * 20_000
    at_once = evaluated(text)
    taken: list[int] = []
    parts = one_pass._parts

    def counted(*given: Any) -> list[Labelled]:
        found = parts(*given)
        taken.append(len(found[0].true))
        return found

    monkeypatch.setattr(one_pass, "_parts", counted)
    monkeypatch.setattr(one_pass, "most_at_hand", lambda columns: 9_000)
    assert evaluated(text) == at_once
    assert taken == []
    monkeypatch.setattr(one_pass, "most_at_hand", lambda columns: 50_000)
    assert evaluated(text) == at_once
    assert taken == [ROWS + 20_000]
