"""The report in a few sentences."""

from __future__ import annotations

import pytest

from lib.findings.rules import find
from lib.words.say import say
from lib.words.summary import MOST, summary
from tests.sample_evaluations import SAMPLES


@pytest.mark.parametrize("sample", SAMPLES)
def test_it_is_short_and_says_nothing_twice(sample: str) -> None:
    said = summary(find(SAMPLES[sample]()))
    assert 2 <= len(said) <= MOST
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sentence_is_the_title_of_a_finding(sample: str) -> None:
    findings = find(SAMPLES[sample]())
    assert set(summary(findings)) <= {f"{say(finding).title}." for finding in findings}


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_gravest_problem_is_in_it(sample: str) -> None:
    findings = find(SAMPLES[sample]())
    if findings[0].severity == "problem":
        assert f"{say(findings[0]).title}." in summary(findings)


def test_what_cannot_be_known_of_the_picture_is_in_its_summary() -> None:
    assert "Accuracy is not known." in summary(find(SAMPLES["digit_figure"]()))


def test_nothing_found_is_nothing_said() -> None:
    assert summary(()) == ()
