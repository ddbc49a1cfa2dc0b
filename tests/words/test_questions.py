"""The answers are short, and speak of terms that there are."""

from __future__ import annotations

from lib.words.file_kinds import FILE_KINDS
from lib.words.glossary import term_of
from lib.words.questions import QUESTIONS
from lib.words.reading import SEVERITIES

MOST_WORDS = 70
"""An answer that is longer is an article."""


def test_the_questions_that_readers_ask_first_are_there() -> None:
    asked = " ".join(question.asked for question in QUESTIONS)
    for part in (
        "accuracy not enough", "cannot know", "not shown as 0", "range beside", "two classes",
        "F1 not the average", "classes are positive", "file stored", "two models", "01, NA",
    ):  # fmt: skip
        assert part in asked


def test_each_is_a_question_with_a_short_whole_answer() -> None:
    for question in QUESTIONS:
        assert question.asked.endswith("?")
        assert question.answer.endswith(".")
        assert len(question.answer.split()) <= MOST_WORDS, question.asked


def test_none_is_asked_twice() -> None:
    assert len({question.asked for question in QUESTIONS}) == len(QUESTIONS)


def test_the_terms_under_an_answer_have_entries() -> None:
    for question in QUESTIONS:
        for key in question.terms:
            assert term_of(key).plain


def test_the_numbers_of_the_answer_about_f1_are_right() -> None:
    precision, recall = 1.0, 0.02
    assert round((precision + recall) / 2, 2) == 0.51
    assert round(2 * precision * recall / (precision + recall), 2) == 0.04


def test_every_kind_and_severity_is_explained() -> None:
    assert all(kind.holds and kind.tells for kind in FILE_KINDS.values())
    assert set(SEVERITIES) == {"problem", "caution", "good", "note"}
