"""Sentences are short, whole and grammatical, for one class, two and many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

import pytest

from lib.evaluation import PositiveClass
from lib.findings.finding import Finding
from lib.findings.rules import find
from lib.report import report_on
from lib.words.say import say
from lib.words.wording import Wording
from tests.builders import figures, from_counts, from_figures, from_matrix
from tests.findings.random_tests import STYLES, cases
from tests.findings.sentences import QUOTED, spoken
from tests.sample_evaluations import SAMPLES
from tests.words.readability import grade

LONGEST = 30
"""Words in a sentence; beyond that a reader has to begin again."""

SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")

UNGRAMMATICAL = re.compile(
    r"\b(?<![\d.,])1 (?:times|items|classes|points)\b|  | [,.;:]|\.\.|\(\)|\bNone\b|\bnan\b|_"
)


def said() -> Iterator[tuple[Finding, Wording]]:
    """All findings of the samples and of random tests, with their words."""
    evaluations = [
        *(sample() for sample in SAMPLES.values()),
        *(case.evaluation for style in STYLES for case in cases(style, 3, seed=4)),
        from_figures([figures(f1="0.80"), figures(f1="0.60")]),
        from_counts([(1, 0, 99, None), (1, 99, 0, None)]),
        from_matrix([[1, 0], [99, 1]], ["no", "yes"], positive=PositiveClass("no", "rarer")),
    ]
    for evaluation in evaluations:
        for finding in find(evaluation):
            yield finding, say(finding)


SAID = list(said())


def test_every_code_is_heard() -> None:
    assert len({finding.code for finding, _ in SAID}) >= 19


@pytest.mark.parametrize("part", ["title", "text", "why", "advice"])
def test_nothing_is_left_empty(part: str) -> None:
    assert {
        finding.code for finding, wording in SAID if not getattr(wording, part).strip()
    } == set()


def test_titles_have_no_stop_and_all_else_ends_with_one() -> None:
    for _, wording in SAID:
        assert not wording.title.endswith((".", "!", "?")), wording.title
        for text in (wording.text, wording.why, wording.advice):
            assert not text or text.endswith((".", "!", "?")), text


def test_grammar() -> None:
    wrong = {
        UNGRAMMATICAL.sub(lambda hit: f">>{hit[0]}<<", text)
        for _, wording in SAID
        for text in (QUOTED.sub("“x”", one) for one in spoken(wording))
        if UNGRAMMATICAL.search(text)
    }
    assert wrong == set()


def test_no_sentence_is_long() -> None:
    long = {
        sentence
        for _, wording in SAID
        for text in spoken(wording)
        for sentence in SENTENCE_END.split(QUOTED.sub("x", text))
        if len(sentence.split()) > LONGEST
    }
    assert long == set()


def test_sentences_begin_with_a_capital() -> None:
    for _, wording in SAID:
        for text in spoken(wording):
            for sentence in re.split(r"(?<=[.!?])\s+", text):
                assert not sentence[:1].islower(), sentence


HARDEST_MEDIAN = 8.0
"""School years: what readers of thirteen and older read without effort."""

FORBIDDEN = re.compile(
    r"\b(?:significant\w*|overconfident|underconfident|bias(?:ed)?|poor(?:ly)?|excellent|terrible"
    r"|fair|negligible|misclassif\w*|generali[sz]\w*|because|due to|caused? by|the reason is"
    r"|almost all|nearly all|vast majority)\b",
    re.IGNORECASE,
)
"""Adjectives that judge in place of a number, causes, and amounts without a definition."""


def test_the_median_grade_is_easy_by_full_stops_alone() -> None:
    """A colon or a semicolon does not end a sentence here."""
    texts = [
        f"{wording.title}. {wording.text} {wording.advice} {wording.why}" for _, wording in SAID
    ]
    stops = str.maketrans(":;", ",,")
    assert median(grade(QUOTED.sub("x", text).translate(stops)) for text in texts) <= HARDEST_MEDIAN


def test_nothing_is_judged_by_an_adjective_and_no_cause_is_given() -> None:
    found = {
        (finding.code, hit[0])
        for finding, wording in SAID
        for text in spoken(wording)
        for hit in FORBIDDEN.finditer(QUOTED.sub("x", text))
    }
    assert found == set()


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_stands_around_the_cards_is_as_plain(sample: str) -> None:
    report = report_on(SAMPLES[sample]())
    texts = [*report.summary, *report.questions, *(one.text for one in report.cannot_tell)]
    for text in texts:
        bare = QUOTED.sub("x", text)
        assert max(len(one.split()) for one in SENTENCE_END.split(bare)) <= LONGEST, text
        assert not FORBIDDEN.search(bare), text
