"""What the metrics hand on: every number with its interval, its origin, or why it is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lib.evaluation import Row

Origin = Literal["counted", "derived", "reported", "unknown"]
Reason = Literal[
    "never-predicted",
    "not-in-test",
    "never-occurs",
    "no-negatives",
    "no-sizes",
    "no-true-negatives",
    "not-reported",
    "not-one-label",
    "no-counts",
    "no-variation",
    "is-recall",
    "is-repeated",
]


WHY_UNKNOWN: Mapping[Reason, str] = {
    "never-predicted": "the model never uses this label",
    "not-in-test": "the test has no item of this class",
    "never-occurs": "the class does not occur, neither as a true nor as a predicted label",
    "no-negatives": "there are no other items to judge by",
    "no-sizes": "the file does not say how many items each class has",
    "no-true-negatives": "the file does not say how many other items were rightly left out (tn)",
    "not-reported": "the file does not hold this figure",
    "not-one-label": "the counts are not those of one test in which every item gets one label",
    "no-counts": "the file holds rounded figures, and this needs the counts behind them",
    "no-variation": "all items have the same true label, or all got the same label",
    "is-recall": "what the file calls accuracy looks like the recall once more",
    "is-repeated": "what the file calls accuracy looks like one number, repeated for each class",
}
"""The end of a sentence that begins "not known: "."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a report.

    `value`, `low` and `high` are shares in [0, 1] (MCC and kappa in [-1, 1]); `low` and `high`
    are the 95 % interval, None where the file holds no sizes. With origin "unknown" the value
    is None and `reason` says why.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    origin: Origin = "counted"
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class ClassScores:
    """The numbers of one class: `figures` by measure (precision, recall, f1, accuracy,
    specificity, npv, …); `support` and `predicted` are items, None where unknown."""

    name: str
    row: Row | None
    support: int | None
    predicted: int | None
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Every number of a report: one entry a class, in drawing order, and the overall figures
    by measure (overall_accuracy, macro_f1, mcc, …). `items` is None where sizes are unknown."""

    classes: tuple[ClassScores, ...]
    overall: Mapping[str, Figure]
    items: int | None


def why_unknown(figure: Figure) -> str:
    """Why the figure is unknown, as the end of a sentence; empty where it is known.

    >>> why_unknown(Figure(None, origin="unknown", reason="no-sizes"))
    'the file does not say how many items each class has'
    """
    return WHY_UNKNOWN[figure.reason] if figure.reason else ""
