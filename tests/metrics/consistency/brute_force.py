"""Every confusion matrix of a tiny test, tried one by one: the oracle for what is impossible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from lib.evaluation import Reported, ReportedFigures
from tests.builders import counts_of

Dense = tuple[tuple[int, ...], ...]


def matrices(sizes: Sequence[int]) -> Iterator[Dense]:
    """All matrices with so many items of each class."""
    yield from product(*(list(_spread(n, len(sizes))) for n in sizes))


def _spread(items: int, places: int) -> Iterator[tuple[int, ...]]:
    if places == 1:
        yield (items,)
        return
    for first in range(items + 1):
        for rest in _spread(items - first, places - 1):
            yield (first, *rest)


def some_matrix_prints(lines: Sequence[ReportedFigures]) -> bool:
    """Whether a matrix with the printed sizes has the printed precision and recall."""
    return any(_prints(dense, lines) for dense in matrices([one.support or 0 for one in lines]))


def _prints(dense: Dense, lines: Sequence[ReportedFigures]) -> bool:
    return all(
        _shown(one.precision, tp, tp + fp) and _shown(one.recall, tp, tp + fn)
        for one, (tp, fp, fn, _) in zip(lines, counts_of(dense), strict=True)
    )


def _shown(reported: Reported | None, part: int, whole: int) -> bool:
    """Whether a share prints like this; 0/0 is printed as 0.00."""
    assert reported is not None
    share = Fraction(part, whole) if whole else Fraction(0)
    value, half = Fraction(str(reported.value)), Fraction(str(reported.half_unit))
    return abs(share - value) <= half
