"""The report in a few sentences."""

from __future__ import annotations

import re

import pytest

from lib.evaluation import Evaluation, PositiveClass
from lib.findings.claims import as_data
from lib.findings.rules import find
from lib.words.summary import summary, summed_up
from tests.builders import figures, from_figures, from_matrix
from tests.findings.random_tests import STYLES, cases
from tests.findings.sentences import APART, QUOTED, backed, numbers, quoted_names
from tests.sample_evaluations import SAMPLES

EVERY: dict[str, Evaluation] = {
    **{name: sample() for name, sample in SAMPLES.items()},
    **{case.label: case.evaluation for style in STYLES for case in cases(style, 3, seed=5)},
}


@pytest.mark.parametrize("name", EVERY)
def test_it_is_short_and_says_nothing_twice(name: str) -> None:
    said = summary(find(EVERY[name]))
    assert 3 <= len(said) <= 5, said
    assert len(set(said)) == len(said)
    for sentence in said:
        assert len(QUOTED.sub("x", sentence).split()) <= 30, sentence
        assert sentence[:1].isupper() or sentence[:1].isdigit() or sentence.startswith("“"), (
            sentence
        )
        assert sentence.endswith("."), sentence
        assert not re.search(r"\.\.|  | [.,;]", sentence), sentence


@pytest.mark.parametrize("name", EVERY)
def test_every_number_and_name_is_in_the_claims_of_what_it_rests_on(name: str) -> None:
    findings = find(EVERY[name])
    for said in summed_up(findings):
        behind = [one for one in findings if one.code in said.codes]
        claims = [as_data(claim) for one in behind for claim in one.claims]
        assert {round(one, 9) for one in numbers(said.text) - APART} <= backed(claims), said
        assert quoted_names(said.text) - {"no answer", "not sure", "copy"} <= {
            one for finding in behind for one in finding.classes
        }


@pytest.mark.parametrize("name", EVERY)
def test_the_gravest_problem_is_in_it(name: str) -> None:
    findings = find(EVERY[name])
    if findings[0].severity == "problem":
        assert findings[0].code in {code for said in summed_up(findings) for code in said.codes}


def test_it_has_the_interval_the_baseline_the_extremes_and_a_next_step() -> None:
    said = summary(find(SAMPLES["digits_predictions"]()))
    assert said[0] == "It gets 93 of every 100 items right."
    assert said[1].startswith("Tested on 1,797 items of 10 classes, it may truly get 91 to 94")
    assert said[1].endswith("always saying the most common class would get 10 of 100.")
    assert said[2] == "F1 is highest for “0” (98%) and lowest for “8” (86%)."
    assert said[4].startswith("Next step: ")


def test_of_two_classes_it_tells_how_the_positive_one_is_found() -> None:
    test = from_matrix(
        [[40, 10], [5, 60]], ["spam", "mail"], positive=PositiveClass("spam", "word")
    )
    assert "Of every 100 real “spam”, it finds 80; when it says “spam”, it is right" in " ".join(
        summary(find(test))
    )


def test_what_cannot_be_known_of_the_picture_is_in_its_summary() -> None:
    said = summary(find(SAMPLES["digit_figure"]()))
    assert any(sentence.startswith("Accuracy is not known: ") for sentence in said)


def test_one_class_and_a_thousand_have_one_too() -> None:
    assert len(summary(find(from_matrix([[40]])))) >= 3
    many = [
        [50 if t == p else int((t * 7 + p) % 97 == 0) for p in range(1000)] for t in range(1000)
    ]
    names = [f"class {n}" for n in range(1000)]
    assert "of 1,000 classes" in summary(find(from_matrix(many, names)))[1]


def test_figures_of_which_nothing_is_known_over_all_still_have_one() -> None:
    assert len(summary(find(from_figures([figures("0.9"), figures(None, "0.4")])))) >= 2


def test_nothing_found_is_nothing_said() -> None:
    assert summary(()) == ()
