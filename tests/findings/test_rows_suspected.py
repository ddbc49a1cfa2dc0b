"""Rows that look odd."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.evaluation import Evaluation, RowCheck
from lib.findings.rows_suspected import RULE
from lib.words.say import say
from tests.builders import does_not_apply, findings_of, from_labels, from_matrix

TEST = from_labels(["a", "b"] * 20, ["a", "a"] * 20)


def seen(check: RowCheck) -> Evaluation:
    return replace(TEST, row_check=check)


@pytest.mark.parametrize(
    ("check", "code", "title"),
    [
        (RowCheck(3), "unpredicted", "3 items have no predicted label and are left out"),
        (RowCheck(1), "unpredicted", "1 item has no predicted label and is left out"),
        (RowCheck(0, 2, 2), "repeated-ids", "2 rows have an id that stands in an earlier row"),
        (RowCheck(0, 1), "repeated-rows", "1 row is the same as an earlier one"),
        (RowCheck(0, same_as_true=("x",)), "same-as-true", "The column “x” equals the true label"),
    ],
)
def test_each_is_told_once(check: RowCheck, code: str, title: str) -> None:
    found = findings_of(RULE, seen(check))
    assert set(found) == {code}
    assert say(found[code]).title.startswith(title)


def test_ordinary_rows_pass() -> None:
    assert not findings_of(RULE, seen(RowCheck(0, 0, 0)))


def test_rows_that_are_mostly_alike_are_nothing_odd() -> None:
    assert not findings_of(RULE, seen(RowCheck(0, repeated_rows=30)))


def test_it_does_not_apply_without_rows() -> None:
    assert "rows" in does_not_apply(RULE, from_matrix([[9, 1], [1, 9]]))
    assert "rows" in does_not_apply(RULE, TEST)
