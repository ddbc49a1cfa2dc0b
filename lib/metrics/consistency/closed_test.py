"""The closed test that printed figures would have to come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lib.evaluation import ReportedFigures
from lib.metrics.consistency.cone import Ray, always_occurs, cone


@dataclass(frozen=True, slots=True)
class Line:
    """One class: the corner rays of its counts, and its items where they are known."""

    rays: tuple[Ray, ...]
    size: int | None
    occurs: bool


def closed_test(figures: Iterable[ReportedFigures]) -> tuple[Line, ...]:
    """One line a class. What is printed of a class without items says nothing of its counts."""
    return tuple(
        Line(((0, 0, 1),), 0, False)
        if one.support == 0
        else Line(cone(one), one.support, always_occurs(one))
        for one in figures
    )


def of_equal_sizes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same figures, were there as many items of every class."""
    return tuple(replace(line, size=1) for line in lines)


def all_sized(lines: Sequence[Line]) -> bool:
    return all(line.size is not None for line in lines)
