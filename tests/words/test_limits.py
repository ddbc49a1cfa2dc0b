"""What cannot be told from a file, which column would tell it, and the message that asks."""

from __future__ import annotations

import pytest

from lib.words.limits import cannot_tell, request
from tests.sample_evaluations import SAMPLES, digit_figure, digits_predictions, travel_matrix


def needs(sample: str) -> str:
    return " | ".join(one.needs for one in cannot_tell(SAMPLES[sample]()))


@pytest.mark.parametrize(
    ("sample", "asked", "not_asked"),
    [
        ("digit_figure", ["support", "confusion matrix", "score", "one row for each item"], []),
        ("wine_counts", ["confusion matrix", "score", "one row for each item"], ["support"]),
        ("travel_matrix", ["score", "one row for each item"], ["support", "confusion matrix"]),
        ("digits_predictions", [], ["support", "confusion matrix", "score", "one row"]),
    ],
)
def test_only_what_is_missing_is_asked_for(
    sample: str, asked: list[str], not_asked: list[str]
) -> None:
    assert all(word in needs(sample) for word in asked)
    assert not any(word in needs(sample) for word in not_asked)


@pytest.mark.parametrize("sample", SAMPLES)
def test_cause_and_other_items_always_stay_open(sample: str) -> None:
    texts = " ".join(one.text for one in cannot_tell(SAMPLES[sample]()))
    assert "Why it makes these mistakes" in texts
    assert "your own items" in texts


def test_every_open_question_says_what_would_answer_it() -> None:
    assert all(one.text.endswith(".") and one.needs for one in cannot_tell(digit_figure()))


def test_the_request_names_the_file_and_every_missing_column() -> None:
    message = request(digit_figure())
    assert "“figures.csv”" in message
    for one in cannot_tell(digit_figure())[:7]:
        assert f"- {one.needs}" in message


def test_the_request_asks_for_nothing_that_is_there() -> None:
    assert "score" in request(travel_matrix())
    assert "score" not in request(digits_predictions())
