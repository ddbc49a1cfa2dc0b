"""Whether the fields of a report that was handed in belong together as those of a counted file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lib.evaluation import Cell, Evaluation, ScoreCurve, Settled
from lib.share.fields import MOST
from lib.share.format_1 import EVIDENCE
from lib.share.wire import Unsound

_HOLDS = {"predictions": "cells", "matrix": "cells", "counts": "counts", "figures": "figures"}
"""What a file of each kind is counted into."""
_NEEDS = {
    "cells": {"figures", "sizes", "matrix"},
    "counts": {"figures"},
    "figures": {"figures"},
}
_ROW_PLACE = {"positive": 0, "negative": 1, None: 2}


def check(evaluation: Evaluation) -> None:
    """Raise `Unsound` with the first thing that cannot be."""
    for wrong in _faults(evaluation):
        raise Unsound(wrong)


def _faults(evaluation: Evaluation) -> Iterator[str]:
    classes = evaluation.classes
    yield from _faults_of_classes(evaluation)
    holds = _HOLDS[evaluation.kind]
    if [
        name for name in ("cells", "counts", "figures") if getattr(evaluation, name) is not None
    ] != [holds]:
        yield "its kind and its numbers do not belong together"
    evidence = evaluation.evidence
    if list(evidence) != [one for one in EVIDENCE if one in evidence] or not (
        _NEEDS[holds] <= {*evidence}
    ):
        yield "its evidence is not in order"
    for aligned in (evaluation.counts, evaluation.figures, evaluation.curves):
        if aligned is not None and len(aligned) != len(classes):
            yield "its classes and their numbers do not belong together"
    if evaluation.cells is not None:
        yield from _faults_of_cells(evaluation.cells, len(classes), len(classes))
    for curve in evaluation.curves or ():
        if curve is not None:
            yield from _faults_of_curve(curve)
    if evaluation.settled is not None:
        yield from _faults_of_settled(evaluation.settled, len(classes))
    if "rows" in evidence and evaluation.kind != "predictions":
        yield "it speaks of rows that its kind of file has not"


def _faults_of_classes(evaluation: Evaluation) -> Iterator[str]:
    classes, rows = evaluation.classes, evaluation.rows
    if not classes or len({*classes}) != len(classes):
        yield "its classes are not different from each other"
    if len(rows) != len(classes):
        yield "its classes and their rows do not belong together"
    if any(_ROW_PLACE[one] > _ROW_PLACE[next_] for one, next_ in pairwise(rows)):
        yield "its classes are not in the order of the rows"
    if evaluation.positive is not None and evaluation.positive.name not in classes:
        yield "its positive class is not one of its classes"
    if any(name not in classes for name in evaluation.source.merged):
        yield "a merged class is not one of its classes"


def _faults_of_cells(cells: Sequence[Cell], classes: int, labels: int) -> Iterator[str]:
    last, items_in_all = -1, 0
    for true, said, items in cells:
        place = true * labels + said
        if place <= last or items < 1:
            yield "the cells of its matrix are not in order"
        if said >= labels:
            yield "a cell of its matrix is of no class"
        last = place
        items_in_all += items
    if cells and cells[-1][0] >= classes:
        yield "a cell of its matrix is of no class"
    if items_in_all > MOST:
        yield "its matrix holds more items than can be"


def _faults_of_curve(curve: ScoreCurve) -> Iterator[str]:
    points = len(curve.thresholds)
    if not points or len(curve.tp) != points or len(curve.fp) != points:
        yield "the points of a curve do not belong together"
    if sorted({*curve.thresholds}, reverse=True) != list(curve.thresholds):
        yield "the cut-offs of a curve do not fall"
    for counts in (curve.tp, curve.fp):
        if sorted(counts) != list(counts):
            yield "the counts of a curve do not rise"
    if curve.tp[:1] == curve.fp[:1] == (0,):
        yield "a point of a curve has no items"
    if curve.lowest > curve.highest:
        yield "the scores of a curve have no range"
    if any(one.positives > one.items for one in curve.bins):
        yield "a part of a curve has more items of the class than items"


def _faults_of_settled(settled: Settled, classes: int) -> Iterator[str]:
    if len(settled.cut_offs) != classes:
        yield "its classes and their cut-offs do not belong together"
    # An item that reaches no cut-off has the number of classes as its label.
    yield from _faults_of_cells(settled.cells, classes, classes + 1)
