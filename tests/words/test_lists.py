"""Class names, lists and numbers of things in a sentence, for one, two and many."""

from __future__ import annotations

import pytest

from lib.words.lists import enumerated, items, names, times, verb


@pytest.mark.parametrize(
    ("classes", "text"),
    [
        (["a"], "“a”"),
        (["a", "b"], "“a” and “b”"),
        (["a", "b", "c"], "“a”, “b” and “c”"),
        (["a", "b", "c", "d"], "“a”, “b”, “c” and others"),
    ],
)
def test_names(classes: list[str], text: str) -> None:
    assert names(classes) == text


def test_enumerated_is_never_cut() -> None:
    assert enumerated([]) == ""
    assert enumerated(["a", "b", "c", "d"]) == "a, b, c and d"


@pytest.mark.parametrize(("count", "text"), [("0", "0 items"), ("1", "1 item"), ("2", "2 items")])
def test_items(count: str, text: str) -> None:
    assert items(count) == text


@pytest.mark.parametrize(("count", "text"), [("0", "0 times"), ("1", "1 time"), ("2", "2 times")])
def test_times(count: str, text: str) -> None:
    assert times(count) == text


def test_verb() -> None:
    assert verb(["a"], "is", "are") == "is"
    assert verb(["a", "b"], "is", "are") == "are"
