"""The guide is written for people who do not program: short sentences, short words."""

from __future__ import annotations

from statistics import median

import pytest

from lib.words import file_kinds, reading
from lib.words.glossary import GLOSSARY
from lib.words.questions import QUESTIONS
from lib.words.term_examples import RULE
from tests.words.readability import grade, sentences, words

LONGEST = 30
HARDEST_MEDIAN = 8.0
"""School years: what readers of thirteen and older read without effort."""

ENTRIES = [f"{term.said} {term.plain}" for term in GLOSSARY.values()]
ANSWERS = [f"{question.asked} {question.answer}" for question in QUESTIONS]
FILES = [
    *(f"{kind.holds} {kind.tells}" for kind in file_kinds.FILE_KINDS.values()),
    file_kinds.ALL_KINDS, file_kinds.ROW_COLUMN, *file_kinds.SPREADSHEET,
    file_kinds.SCIKIT_LEARN_NOTE, file_kinds.SQL_NOTE,
]  # fmt: skip
READING = [
    *(f"{part} {text}" for part, text in reading.PARTS.items()),
    *reading.SEVERITIES.values(), reading.NOT_SAID, RULE,
]  # fmt: skip


@pytest.mark.parametrize(
    "texts", [ENTRIES, ANSWERS, FILES, READING], ids=["terms", "answers", "files", "reading"]
)
def test_the_median_is_easy_and_no_sentence_is_long(texts: list[str]) -> None:
    assert median(map(grade, texts)) <= HARDEST_MEDIAN
    long = [one for text in texts for one in sentences(text) if len(words(one)) > LONGEST]
    assert long == []


def test_an_entry_is_one_or_two_sentences_beside_its_meaning() -> None:
    for term in GLOSSARY.values():
        assert 1 <= term.plain.count(". ") + 1 <= 2, term.plain
        assert term.plain.endswith((".", "?"))


def test_the_grade_is_that_of_a_known_text() -> None:
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
