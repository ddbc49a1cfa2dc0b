"""Which cut-off meets a goal? Chosen on the test's own counts, at every cut-off that they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from lib.evaluation import Goal, ScoreCurve
from lib.metrics import cut_off_bounds as bounds
from lib.metrics import cut_off_costs as costs

ROUNDING = 1e-12
"""A share that is short of a goal by less has reached it: 0.7 · 10 is not quite 7."""

Why = Literal[
    "no-items",
    "no-others",
    "too-few-items",
    "too-few-others",
    "recall-not-shown",
    "too-few-said",
    "precision-not-shown",
    "alarms-not-shown",
    "never-is-cheaper",
]


@dataclass(frozen=True, slots=True)
class Choice:
    """The cut-off at `place` among the points of a curve, chosen for `goal`.

    `bound` is what is assured of it at a one-sided level of 95 %: at least that recall or
    precision, at most that share of false alarms among all others; None for costs and F.
    """

    goal: Goal
    place: int
    threshold: float
    bound: float | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """No cut-off of the test meets `goal`; `needed` is the number that `why` speaks of."""

    goal: Goal
    why: Why
    needed: float = 0


def choose(curve: ScoreCurve, goal: Goal, *, prevalence: float | None = None) -> Choice | Refused:
    """The cut-off that meets a goal, or why none does.

    `prevalence` is how common the class is where the cut-off will be used, for false alarms and
    costs; None is as in the test. Raises KeyError for a goal that chooses nothing ("by hand").
    """
    positives, others = curve.tp[-1], curve.fp[-1]
    if not positives:
        return Refused(goal, "no-items")
    if not others and goal.kind != "recall":
        return Refused(goal, "no-others")
    share = positives / (positives + others) if prevalence is None else prevalence
    return _CHOOSERS[goal.kind](curve, goal, share)


def enough_here(curve: ScoreCurve, goal: Goal) -> int | None:
    """The place that reaches a recall or a precision on these items alone, with no margin.

    For recall the strictest such cut-off, for precision the most lenient; None where there is
    none, and for other goals.
    """
    wanted = (goal.value or 0.0) - ROUNDING
    points = list(enumerate(zip(curve.tp, curve.fp, strict=True)))
    if goal.kind == "recall":
        enough = (place for place, (tp, _) in points if tp >= wanted * curve.tp[-1])
    elif goal.kind == "precision":
        enough = (place for place, (tp, fp) in reversed(points) if tp >= wanted * (tp + fp))
    else:
        return None
    return next(enough, None)


def _by_recall(curve: ScoreCurve, goal: Goal, _: float) -> Choice | Refused:
    wanted = _value(goal)
    if curve.tp[-1] < (needed := bounds.fewest_items(wanted)):
        return Refused(goal, "too-few-items", needed)
    place = bounds.highest_with_recall(curve, wanted)
    if place is None:
        return Refused(goal, "recall-not-shown")
    return _chosen(curve, goal, place, bounds.recall_at_least(curve, place))


def _by_precision(curve: ScoreCurve, goal: Goal, _: float) -> Choice | Refused:
    wanted = _value(goal)
    if curve.tp[-1] + curve.fp[-1] < (needed := bounds.fewest_said(wanted)):
        return Refused(goal, "too-few-said", needed)
    place = bounds.lowest_with_precision(curve, wanted)
    if place is None:
        return Refused(goal, "precision-not-shown", needed)
    return _chosen(curve, goal, place, bounds.precision_at_least(curve, place))


def _by_false_alarms(curve: ScoreCurve, goal: Goal, prevalence: float) -> Choice | Refused:
    others = (goal.items or 0) * (1 - prevalence)
    if not others or _value(goal) >= others:
        return _chosen(curve, goal, len(curve.thresholds) - 1, 1.0)
    most = _value(goal) / others
    if curve.fp[-1] < (needed := bounds.fewest_items(1 - most)):
        return Refused(goal, "too-few-others", needed)
    place = bounds.lowest_with_false_alarms(curve, most)
    if place is None:
        return Refused(goal, "alarms-not-shown")
    return _chosen(curve, goal, place, bounds.false_alarms_at_most(curve, place))


def _by_cost(curve: ScoreCurve, goal: Goal, prevalence: float) -> Choice | Refused:
    place = costs.cheapest(curve, _value(goal), prevalence)
    return Refused(goal, "never-is-cheaper") if place is None else _chosen(curve, goal, place)


def _by_f(curve: ScoreCurve, goal: Goal, _: float) -> Choice | Refused:
    return _chosen(curve, goal, costs.best_f(curve, _value(goal)))


def _chosen(curve: ScoreCurve, goal: Goal, place: int, bound: float | None = None) -> Choice:
    return Choice(goal, place, curve.thresholds[place], bound)


def _value(goal: Goal) -> float:
    if goal.value is None:
        raise ValueError(f"a goal of {goal.kind} needs a value")
    return goal.value


_CHOOSERS: Mapping[str, Callable[[ScoreCurve, Goal, float], Choice | Refused]] = {
    "recall": _by_recall,
    "precision": _by_precision,
    "false alarms": _by_false_alarms,
    "cost": _by_cost,
    "f": _by_f,
}
