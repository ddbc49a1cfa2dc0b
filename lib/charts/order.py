"""In which order the classes of a chart come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from lib.counting.natural_order import natural_key
from lib.metrics.figure import ClassScores

Sort = Literal["file", "f1", "precision", "recall", "support", "name"]


def in_order(classes: Sequence[ClassScores], sort: Sort) -> tuple[ClassScores, ...]:
    """The classes sorted; where the sort does not tell two apart, the order of the file stays.

    Figures come lowest first, because a reader who sorts looks for what is weak; sizes come
    largest first, names in natural order (2 before 10). What is unknown comes last.
    """
    if sort == "file":
        return tuple(classes)
    return tuple(sorted(classes, key=_key(sort)))


def _key(sort: Sort) -> Callable[[ClassScores], Any]:
    if sort == "name":
        return lambda scores: natural_key(scores.name)
    if sort == "support":
        return lambda scores: (scores.support is None, -(scores.support or 0))
    return lambda scores: _known_first(scores, sort)


def _known_first(scores: ClassScores, measure: str) -> tuple[bool, float]:
    figure = scores.figures.get(measure)
    if figure is None or figure.value is None:
        return True, 0.0
    return False, figure.value
