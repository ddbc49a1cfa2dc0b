"""The five steps, the stories and the page without scores are easy to read, and true."""

from __future__ import annotations

import re
from statistics import median

import pytest

from lib.charts.learning_help import LEARNING_HELP
from lib.evaluation import ClassCounts
from lib.findings.other_mixes import mixes
from lib.findings.stories import FINDS, STORIES, outcomes
from lib.metrics.dots import Cut, Dots, cuts
from lib.words import five_steps, own_trade_off, stories
from lib.words.five_steps import STEPS
from lib.words.glossary import GLOSSARY
from lib.words.step_lines import how_often_it_falls, of_100, one_item, rare, trade_off, two_numbers
from tests.metrics.test_dots import curve
from tests.words.readability import grade, sentences, words
from tests.words.test_plainness import FORBIDDEN

LONGEST, HARDEST = 30, 8.0
EXAMPLE = curve([(place / 100, place % 7 > 3 or place > 60) for place in range(100)])

LEARNED = [" ".join((*step.said("cat"), step.asked("cat"))) for step in STEPS]
TOLD = [
    stories.INTRODUCTION, stories.MORAL, stories.COST_NOTE,
    *(f"{stories.CASES[one.key].scene} {stories.numbers(one)}" for one in STORIES),
    *(
        stories.verdict(one, outcomes(EXAMPLE, one), setting)
        for one in STORIES
        for setting in FINDS
    ),
]  # fmt: skip
OWN = [
    own_trade_off.NO_SCORES, own_trade_off.WOULD_ADD, own_trade_off.COSTS_SAYS,
    own_trade_off.COSTS_UNKNOWN, own_trade_off.MIX_SAYS, own_trade_off.MIX_UNKNOWN,
    own_trade_off.NO_ALARM, own_trade_off.not_drawn(1), own_trade_off.not_drawn(2),
    f"“a” {five_steps.TOO_RARE}", five_steps.drawn(120, 569), five_steps.drawn(80, 80),
    five_steps.shapes("cat"),
]  # fmt: skip
HELP = [" ".join((one.what, one.axes, *one.reading)) for one in LEARNING_HELP.values()]


@pytest.mark.parametrize(
    "texts", [LEARNED, TOLD, OWN, HELP], ids=["steps", "stories", "own", "help"]
)
def test_the_median_is_easy_and_no_sentence_is_long(texts: list[str]) -> None:
    assert median(map(grade, texts)) <= HARDEST
    long = [one for text in texts for one in sentences(text) if len(words(one)) > LONGEST]
    assert long == []
    assert [text for text in texts if FORBIDDEN.search(text)] == []


def test_every_step_is_easy_by_itself() -> None:
    assert {step.key: grade(text) for step, text in zip(STEPS, LEARNED, strict=True)
            if grade(text) > HARDEST} == {}  # fmt: skip


def test_the_terms_of_a_step_are_in_the_glossary_and_names_stay_text() -> None:
    assert {term for step in STEPS for term in step.terms} <= set(GLOSSARY)
    assert "“{0}”" in " ".join(STEPS[0].said("{0}"))


def test_nobody_is_told_that_precision_always_rises() -> None:
    everything = " ".join(LEARNED + HELP)
    assert "not always" in everything.lower()
    assert not re.search(r"precision (?:always|never falls)", everything)


def test_two_numbers_are_counted() -> None:
    cut = Cut(0.5, ClassCounts(tp=36, fp=1, fn=9, tn=74))
    assert two_numbers(cut) == (
        "Cut-off: a score of 0.5",
        "Precision: 36 of 37 are discs = 97 of 100",
        "Recall: 36 of 45 discs found = 80 of 100",
        "1 false alarm, 9 misses",
    )
    none = Cut(None, ClassCounts(tp=0, fp=0, fn=2, tn=3))
    assert two_numbers(none)[:2] == (
        "Cut-off above every score",
        "Precision: not known, nothing gets the label",
    )


def test_a_fall_of_precision_is_said_where_it_happens() -> None:
    dots = Dots((0.1, 0.2, 0.3, 0.4), (False, True, False, True), 4)
    lines = trade_off(cuts(dots))
    assert [any("fall" in line for line in at) for at in lines] == [
        False, False, True, False, False,
    ]  # fmt: skip
    assert how_often_it_falls(cuts(dots)).startswith("In this picture precision falls at 1 step ")
    assert one_item(dots, 1) == ("Score 0.2", "It is a disc: it really is the class.")


def test_shares_are_never_rounded_to_all_or_nothing() -> None:
    assert (of_100(0.9999), of_100(0.0001)) == ("99.99 of 100", "0.01 of 100")


def test_a_rare_class_is_told_by_1000_items() -> None:
    first = mixes(recall=0.8, false_positive_rate=0.1)[0]
    assert rare(first) == (
        "1 of 100 items are of the class",
        "Of 1,000: 10 real, about 8 found",
        "About 2 missed, about 99 false alarms",
    )
    assert first.precision == pytest.approx(8 / 107)
    assert first.accuracy == pytest.approx((8 + 891) / 1000)
    assert first.always_no == 0.99
