"""What would you choose? Four made-up cases, and what three cut-offs would do in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lib.evaluation import ScoreCurve
from lib.metrics.cut_off_costs import cost

Setting = Literal["lenient", "middle", "strict"]

FINDS: Mapping[Setting, float] = {"lenient": 0.98, "middle": 0.85, "strict": 0.75}
"""The share of the class that the strictest cut-off of each setting still finds."""


@dataclass(frozen=True, slots=True)
class Story:
    """A case: how common the class is, what a miss costs in false alarms, and how many items come
    a day. All three are made up, and said to be."""

    key: str
    prevalence: float
    miss_cost: float
    items: int


STORIES: tuple[Story, ...] = (
    Story("spam", prevalence=0.45, miss_cost=0.05, items=100),
    Story("screening", prevalence=0.01, miss_cost=200, items=1_000),
    Story("fraud", prevalence=0.002, miss_cost=40, items=50_000),
    Story("moderation", prevalence=0.10, miss_cost=5, items=10_000),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one setting does on a day: shares of the test, and the items that they come to."""

    setting: Setting
    threshold: float
    recall: float
    false_positive_rate: float
    found: float
    missed: float
    alarms: float
    cost: float


def outcomes(curve: ScoreCurve, story: Story) -> tuple[Outcome, ...]:
    """What each setting does on a day of the story, if the class is found as well as in the test.

    The cut-offs are points of the curve; with fewer than three apart, settings share one.
    """
    return tuple(_outcome(curve, story, setting) for setting in FINDS)


def cheapest(of: tuple[Outcome, ...]) -> Outcome:
    """The setting whose mistakes cost least; of equally cheap ones the most lenient."""
    return min(of, key=lambda one: one.cost)


def _outcome(curve: ScoreCurve, story: Story, setting: Setting) -> Outcome:
    positives, others = curve.tp[-1], curve.fp[-1]
    place = next(place for place, tp in enumerate(curve.tp) if tp >= FINDS[setting] * positives)
    tp, fp = curve.tp[place], curve.fp[place]
    real = story.items * story.prevalence
    each = cost(positives - tp, fp, positives, others, miss_cost=story.miss_cost,
                prevalence=story.prevalence)  # fmt: skip
    return Outcome(
        setting=setting,
        threshold=curve.thresholds[place],
        recall=tp / positives,
        false_positive_rate=fp / others,
        found=real * tp / positives,
        missed=real * (positives - tp) / positives,
        alarms=(story.items - real) * fp / others,
        cost=story.items * each,
    )
