"""What a story says comes out of its numbers: the cheapest setting is the one that costs least."""

from __future__ import annotations

import pytest

from lib.findings.stories import FINDS, STORIES, Story, cheapest, outcomes
from lib.report import count_file
from lib.words.stories import CASES, SETTING_NAMES, day, numbers, verdict
from tests.metrics.test_dots import curve
from tests.sample_evaluations import SAMPLE_DATA

ITEMS = [(place / 50, place % 3 > 0 if place > 20 else place % 5 == 0) for place in range(50)]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.key)
def test_mistakes_of_a_day_are_counted_item_by_item(story: Story) -> None:
    real = [score for score, own in ITEMS if own]
    others = [score for score, own in ITEMS if not own]
    for one in outcomes(curve(ITEMS), story):
        missed = sum(score < one.threshold for score in real) / len(real)
        alarmed = sum(score >= one.threshold for score in others) / len(others)
        assert 1 - missed >= FINDS[one.setting]
        assert one.missed == pytest.approx(story.items * story.prevalence * missed)
        assert one.alarms == pytest.approx(story.items * (1 - story.prevalence) * alarmed)
        assert one.cost == pytest.approx(story.miss_cost * one.missed + one.alarms)
        assert one.found + one.missed == pytest.approx(story.items * story.prevalence)


def test_the_cheapest_setting_follows_the_cost_of_a_miss() -> None:
    cheap, dear = (
        cheapest(outcomes(curve(ITEMS), Story("spam", 0.3, cost, 100))) for cost in (0.001, 1_000)
    )
    assert (cheap.setting, dear.setting) == ("strict", "lenient")


def test_on_the_example_not_every_story_ends_alike() -> None:
    evaluation = count_file(SAMPLE_DATA / "breast_cancer.csv", name="b.csv").evaluation
    curves = dict(zip(evaluation.classes, evaluation.curves or (), strict=True))
    example = curves["malignant"]
    assert example is not None
    ends = {story.key: cheapest(outcomes(example, story)).setting for story in STORIES}
    assert set(ends.values()) == set(FINDS)
    for story in STORIES:
        each = outcomes(example, story)
        assert min(one.alarms for one in each) > 0
        for setting in FINDS:
            said = verdict(story, each, setting)
            assert ("This is the cheapest" in said) == (setting == ends[story.key])
            assert day(cheapest(each).cost) in said


def test_every_story_has_its_words() -> None:
    assert set(CASES) == {story.key for story in STORIES}
    assert set(SETTING_NAMES) == set(FINDS)
    fraud = next(story for story in STORIES if story.key == "fraud")
    assert numbers(fraud).startswith("Each day brings 50,000 payments, and 2 of every 1,000 is")
