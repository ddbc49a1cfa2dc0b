"""The number that a cost or an F-beta goal goes by: at a cut-off, and of the labels in a file."""

from __future__ import annotations

from dataclasses import dataclass

from lib.evaluation import Goal, ScoreCurve
from lib.metrics.cut_off_costs import cost, f_beta


@dataclass(frozen=True, slots=True)
class Rates:
    """What the labels in the file reach, each in [0, 1], None where it is not known."""

    precision: float | None
    recall: float | None
    specificity: float | None


def number_at(curve: ScoreCurve, place: int, goal: Goal, *, prevalence: float) -> float:
    """F-beta (a share) or cost (false alarms an item) at a point of a curve.

    `prevalence` is how common the class is where the cut-off will be used; it counts for costs.
    """
    tp, fp, positives, others = curve.tp[place], curve.fp[place], curve.tp[-1], curve.fp[-1]
    value = goal.value or 1.0
    if goal.kind == "f":
        return float(f_beta(tp, fp, positives - tp, beta=value))
    return float(
        cost(positives - tp, fp, positives, others, miss_cost=value, prevalence=prevalence)
    )


def number_of(labels: Rates, goal: Goal, *, prevalence: float) -> float | None:
    """The same number of the labels in the file; None where their rates are not known."""
    value = goal.value or 1.0
    precision, recall, specificity = labels.precision, labels.recall, labels.specificity
    if goal.kind == "f":
        if not precision or not recall:
            return None
        weight = value * value
        return (1 + weight) * precision * recall / (weight * precision + recall)
    if recall is None or specificity is None:
        return None
    return float(cost(1 - recall, 1 - specificity, 1, 1, miss_cost=value, prevalence=prevalence))
