"""Questions for the model's makers, chosen by the findings."""

from __future__ import annotations

import pytest

from lib.findings.rules import RULES, find
from lib.words.makers import ALWAYS, ASK, MOST, questions_for_makers
from tests.findings.random_tests import STYLES, cases
from tests.sample_evaluations import SAMPLES


@pytest.mark.parametrize("sample", SAMPLES)
def test_they_are_few_and_different_and_end_with_the_usual_one(sample: str) -> None:
    asked = questions_for_makers(find(SAMPLES[sample]()))
    assert 2 <= len(asked) <= MOST
    assert len(set(asked)) == len(asked)
    assert asked[-1] == ALWAYS


@pytest.mark.parametrize("style", STYLES)
def test_every_one_is_a_question_about_what_was_found(style: str) -> None:
    for case in cases(style, 3, seed=7):
        assert all(one.endswith("?") for one in questions_for_makers(find(case.evaluation)))


def test_each_belongs_to_a_finding_that_exists() -> None:
    assert set(ASK) <= {code for rule in RULES for code in rule.codes}


def test_nothing_found_asks_only_how_the_test_was_made() -> None:
    assert questions_for_makers(()) == (ALWAYS,)
