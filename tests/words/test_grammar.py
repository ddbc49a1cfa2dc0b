"""One, two and many have their own grammar, in whatever a report says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from lib.evaluation import Evaluation
from lib.findings.rules import find
from lib.words.makers import questions_for_makers
from lib.words.say import say
from lib.words.summary import summary
from tests.findings.random_tests import STYLES, cases
from tests.findings.sentences import spoken
from tests.sample_evaluations import SAMPLES

NAME = "“[^”]*”"
SEVERAL = rf"(?:{NAME}, )*{NAME} (?:and|or) (?:{NAME}|others)"
ONE_THING = "item|time|miss|false alarm|class|row|label|use|error|mistake|id"
WRONG = (
    rf"(?<![\d.,])1 (?:{ONE_THING})(?:s|es)\b",
    rf"(?<![\d.,])(?:[02-9]|\d+[\d,]*\d) (?:{ONE_THING})(?=[ .;,:])(?! (?:of|is))",
    rf"^{NAME} (?:are|have|differ|were)\b",
    rf"^{SEVERAL} (?:is|has|differs|was)\b",
    rf"^The label {NAME} (?:are|have)\b",
    rf"^The label {SEVERAL} ",
    rf"^The labels {NAME} (?:is|are|has|have)\b",
    r"\b1 (?:are|get|were)\b(?! (?:of )?100)",
    r"  | [.,;:]|\.\.|,,",
    r"(?<=[.] )[a-z]",
)


def wrong_in(text: str) -> list[str]:
    """What a teacher would mark in a text."""
    return [f"{found.group()!r} in {text!r}" for one in WRONG for found in re.finditer(one, text)]


def said_of(evaluation: Evaluation) -> Iterator[str]:
    """All sentences of a report, titles and texts apart."""
    findings = find(evaluation)
    for finding in findings:
        yield from spoken(say(finding))
    yield from summary(findings)
    yield from questions_for_makers(findings)


@pytest.mark.parametrize("style", STYLES)
def test_of_random_tests(style: str) -> None:
    texts = {text for case in cases(style, 12, seed=8) for text in said_of(case.evaluation)}
    assert [fault for text in texts for fault in wrong_in(text)] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_of_samples(sample: str) -> None:
    assert [fault for text in said_of(SAMPLES[sample]()) for fault in wrong_in(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "It has 1 items.", "It is said 12 time.", "“a” are often missed", "“a” and “b” is missed",
        "“a”, “b” and others has no errors", "The labels “a” are wrong", "The label “a” and “b” is",
        "Of 3 missed “a”, 1 are on “b”.", "Two  spaces", "it ends. then it goes on.",
    ],
)  # fmt: skip
def test_faults_are_seen(text: str) -> None:
    assert wrong_in(text)


@pytest.mark.parametrize("text", ["It has 1 item, 21 items and 1,001 items.", "1 time of 100"])
def test_right_sentences_pass(text: str) -> None:
    assert not wrong_in(text)
