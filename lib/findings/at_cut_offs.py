"""What rules about cut-offs share: the classes with a curve, and claims at a cut-off."""

from __future__ import annotations

from collections.abc import Iterator

from lib.counting.landmarks import Landmarks, landmarks, working_points
from lib.evaluation import Evidence, ScoreCurve
from lib.findings.claims import Claim, Measure, count_of, share_of
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("figures", "sizes", "scores")


def scored_classes(results: Results) -> Iterator[tuple[str, ScoreCurve, Landmarks]]:
    """Each class with scores that has items of its own and others, with its landmarks."""
    evaluation = results.evaluation
    if evaluation.curves is None:
        return
    working = working_points(evaluation.cells or (), len(evaluation.classes))
    for name, curve, point in zip(evaluation.classes, evaluation.curves, working, strict=True):
        if curve is not None and curve.tp[-1] and curve.fp[-1]:
            yield name, curve, landmarks(curve, point)


def shares_at(results: Results, name: str, threshold: float, *measures: str) -> tuple[Claim, ...]:
    """The value of each measure of a class where it is said from a score on, as it is shown."""
    values = ((one, results.at_cut_off(one, name, threshold)) for one in measures)
    return tuple(
        share_of(Measure(one, name, threshold=threshold), value)
        for one, value in values
        if value is not None
    )


def counts_at(results: Results, name: str, threshold: float, *measures: str) -> tuple[Claim, ...]:
    """Each count of a class where it is said from a score on."""
    values = ((one, results.at_cut_off(one, name, threshold)) for one in measures)
    return tuple(
        count_of(Measure(one, name, threshold=threshold), value)
        for one, value in values
        if value is not None
    )
