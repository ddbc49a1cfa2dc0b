"""The four counts of a class from a score on, and the test counted again with settled cut-offs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from lib.evaluation import ClassCounts, Evaluation, ScoreCurve

NOT_SURE = "not sure"
"""The label of an item that reaches no cut-off, where every class has one."""


def counts_from(curve: ScoreCurve, threshold: float) -> ClassCounts:
    """The counts where the class is said from `threshold` on.

    Between two points of a curve the counts are those of the higher one: exact wherever the curve
    has a point for every score, and at each of its points however few were kept.

    >>> curve = ScoreCurve("s", (0.9, 0.5), (1, 2), (0, 3), None, None, 0, 1, ())
    >>> counts_from(curve, 0.7), counts_from(curve, 0.95).tp
    (ClassCounts(tp=1, fp=0, fn=1, tn=3), 0)
    """
    place = bisect_right(curve.thresholds, -threshold, key=lambda one: -one) - 1
    tp, fp = (curve.tp[place], curve.fp[place]) if place >= 0 else (0, 0)
    return ClassCounts(tp=tp, fp=fp, fn=curve.tp[-1] - tp, tn=curve.fp[-1] - fp)


def counted_again(evaluation: Evaluation) -> Evaluation | None:
    """The test with its settled cut-offs in place of its labels; None where it was not counted.

    Items that are not sure get a label of their own, which no item truly has.
    """
    settled = evaluation.settled
    if settled is None or not settled.cells:
        return None
    unsure = len(evaluation.classes)
    used = any(said == unsure for _, said, _ in settled.cells)
    return replace(
        evaluation,
        classes=evaluation.classes + ((_free(evaluation.classes),) if used else ()),
        rows=evaluation.rows + ((None,) if used else ()),
        cells=settled.cells,
        curves=None,
        settled=None,
    )


def _free(classes: tuple[str, ...]) -> str:
    """The name of the label, which no class may have already."""
    name = NOT_SURE
    while name in classes:
        name = f"({name})"
    return name
