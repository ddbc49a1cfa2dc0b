"""What the mistakes on a class come to, from its precision and recall alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Of every 100 real items of a class: how many are missed, and how many false alarms come."""

    missed: float
    alarms: float

    def cost(self, miss_cost: float) -> float:
        """The cost of both together, in false alarms, where a miss costs `miss_cost` of them."""
        return miss_cost * self.missed + self.alarms


def mistakes_per_100(*, precision: float | None, recall: float) -> Mistakes | None:
    """100 (1 − r) misses and 100 r (1 / p − 1) false alarms; None where the alarms are unknown.

    Found items are r of the real ones and p of those that get the label, so the label is used
    r / p times for each real item. With r = 0 or without p, p does not tell how often.

    >>> mistakes_per_100(precision=0.5, recall=0.75)
    Mistakes(missed=25.0, alarms=75.0)
    """
    if not precision or not recall:
        return None
    return Mistakes(100 * (1 - recall), max(0.0, 100 * recall * (1 - precision) / precision))


def false_positive_rate(*, precision: float, recall: float, prevalence: float) -> float | None:
    """r π (1 − p) / (p (1 − π)): the share of other items that get the label.

    None where precision is 0, or where there are no other items.

    >>> round(false_positive_rate(precision=0.6, recall=0.75, prevalence=0.2), 3)
    0.125
    """
    if not precision or prevalence >= 1:
        return None
    return min(1.0, recall * prevalence * (1 - precision) / (precision * (1 - prevalence)))
