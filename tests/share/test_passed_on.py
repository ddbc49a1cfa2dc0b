"""What is passed on with a report: what was counted, and nothing that stood in a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.evaluation import Evaluation, Problem
from lib.share.passed_on import LONGEST_NOTE, NOTES, for_file, for_link
from tests.builders import from_matrix


def noted(*messages: str) -> Evaluation:
    test = from_matrix([[5, 1], [2, 7]], ["spam", "ham"])
    source = replace(
        test.source,
        columns={"true": ("label",), "predicted": ("says",)},
        problems=tuple(Problem(message, line) for line, message in enumerate(messages, start=2)),
    )
    return replace(test, source=source)


def messages(evaluation: Evaluation) -> list[str]:
    return [one.message for one in evaluation.source.problems]


@pytest.mark.parametrize(
    "message",
    [
        "The text is not UTF-8 throughout.",
        "The row has nothing in “label”; left out.",
        "“spam” and “ham” look alike in “says”.",
    ],
)
def test_a_note_on_names_is_passed_on(message: str) -> None:
    assert for_file(noted(message)) == noted(message)


@pytest.mark.parametrize(
    "message",
    [
        "“patient Miller” was read as 7.",
        "“spam” and “Miller” look alike.",
        "“a ” b” was read as 7.",
        "The cell holds “no end of it",
    ],
)
def test_a_note_that_quotes_a_cell_stays_here(message: str) -> None:
    passed = for_file(noted("The text is not UTF-8.", message))
    assert messages(passed) == [
        "The text is not UTF-8.",
        "1 note that quotes cells of the file is not part of the shared report.",
    ]
    assert replace(passed, source=noted().source) == noted()


def test_passing_on_again_changes_nothing() -> None:
    once = for_link(noted("“x” was read as 7.", "“y” was read as 8."))
    assert messages(once) == [
        "2 notes that quote cells of the file are not part of the shared report."
    ]
    assert for_link(once) == once


def test_a_link_has_the_first_notes_and_says_how_many_more_there_are() -> None:
    many = noted(*(f"Line {line} is odd." for line in range(NOTES + 5)), "long " * LONGEST_NOTE)
    assert messages(for_link(many))[:NOTES] == messages(many)[:NOTES]
    assert messages(for_link(many))[NOTES:] == [
        "6 notes on the reading are not part of the shared report."
    ]
    assert for_file(many) == many
