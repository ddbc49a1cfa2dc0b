"""The linear programmes that look for prices (HiGHS, in floating point).

What they find is a proposal: lib/metrics/consistency/prices.py says what it proves.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from lib.metrics.consistency.closed_test import Line
from lib.metrics.consistency.cone import Ray
from lib.metrics.consistency.limits import Limits
from lib.metrics.consistency.prices import Found


def prices_against(lines: Sequence[Line], accuracy: Limits | None = None) -> Found | None:
    """The prices at which a test that fits is the most out of reach; None where one fits.

    The programme gives way by as little as it must to let a test fit: by nothing, if one does.
    """
    table = _Table(lines, accuracy)
    for place, line in enumerate(lines):
        if line.size is not None:
            table.demand({at: 1.0 for at, ray in table.columns_of(place) if ray[0] + ray[1]}, 1.0)
        elif line.occurs:
            table.at_most(
                {at: -ray[0] / _weight(ray, line) for at, ray in table.columns_of(place)}, -1.0
            )
    return table.solve({table.give: 1.0}, rigid=False)


def prices_for_share(lines: Sequence[Line], chosen: Collection[int]) -> Found | None:
    """The prices that show how small a share of the items the `chosen` classes can be."""
    table = _Table(lines)
    items = {
        at: (ray[0] + ray[1]) / _weight(ray, line)
        for place, line in enumerate(lines)
        for at, ray in table.columns_of(place)
    }
    table.demand(items, 1.0)
    share = {at: items[at] for place in chosen for at, _ in table.columns_of(place)}
    return table.solve(share, rigid=True)


def _weight(ray: Ray, line: Line) -> float:
    """What a ray is divided by: to the class's items where they are known, else to one item."""
    items = ray[0] + ray[1]
    if not items:
        return float(ray[2])
    return items / line.size if line.size else float(items)


class _Table:
    """Rows and columns of a programme: a column a corner, one for all misses, one that gives."""

    def __init__(self, lines: Sequence[Line], accuracy: Limits | None = None) -> None:
        self.lines, self.accuracy = lines, accuracy
        rays = [(place, ray) for place, line in enumerate(lines) for ray in line.rays]
        self._places: list[list[tuple[int, Ray]]] = [[] for _ in lines]
        for at, (place, ray) in enumerate(rays):
            self._places[place].append((at, ray))
        self.misses, self.give = len(rays), len(rays) + 1
        self._upper: list[tuple[dict[int, float], float]] = []
        self._equal: list[tuple[dict[int, float], float]] = []
        self._add_couplings()

    def columns_of(self, place: int) -> list[tuple[int, Ray]]:
        return self._places[place]

    def at_most(self, row: dict[int, float], right: float) -> None:
        self._upper.append((row, right))

    def demand(self, row: dict[int, float], right: float) -> None:
        self._equal.append((row, right))

    def _add_couplings(self) -> None:
        misses, alarms, errors = {}, {}, []
        for place, line in enumerate(self.lines):
            mine = {}
            for at, ray in self.columns_of(place):
                weight = _weight(ray, line)
                misses[at], alarms[at] = ray[1] / weight, ray[2] / weight
                mine[at] = misses[at] + alarms[at]
            errors.append(mine)
        surplus = {at: misses[at] - alarms[at] for at in misses}
        for sign in (1.0, -1.0):
            self.at_most({at: sign * x for at, x in surplus.items()} | {self.give: -1.0}, 0.0)
        for mine in errors:
            self.at_most(mine | {self.misses: -1.0, self.give: -1.0}, 0.0)
        for sign, share in zip((1.0, -1.0), self.accuracy or (), strict=False):
            self.at_most(self._short_of(sign, float(share)) | {self.give: -1.0}, 0.0)
        self.demand(misses | {self.misses: -1.0}, 0.0)

    def _short_of(self, sign: float, share: float) -> dict[int, float]:
        """How far the right items are below (or, with a sign of −1, above) a share of all."""
        return {
            at: sign * (share * (ray[0] + ray[1]) - ray[0]) / _weight(ray, line)
            for place, line in enumerate(self.lines)
            for at, ray in self.columns_of(place)
        }

    def solve(self, goal: dict[int, float], *, rigid: bool) -> Found | None:
        """The prices at the least `goal`; None where there is no solution or nothing is given."""
        from scipy.optimize import linprog

        width = self.give + 1
        cost = [goal.get(at, 0.0) for at in range(width)]
        bounds = [(0.0, None)] * (width - 1) + [(0.0, 0.0 if rigid else None)]
        upper, equal = _sparse(self._upper, width), _sparse(self._equal, width)
        solved = linprog(
            cost, A_ub=upper[0], b_ub=upper[1], A_eq=equal[0], b_eq=equal[1], bounds=bounds,
            method="highs",
        )  # fmt: skip
        if solved.status != 0 or (not rigid and solved.fun <= 0):
            return None
        given = [-float(one) for one in solved.ineqlin.marginals]
        errors = tuple(max(0.0, one) for one in given[2 : 2 + len(self.lines)])
        if self.accuracy is None:
            return Found(given[0] - given[1], errors)
        short, over = (max(0.0, one) for one in given[len(errors) + 2 : len(errors) + 4])
        return Found(given[0] - given[1], errors, (short, over))


def _sparse(rows: list[tuple[dict[int, float], float]], width: int) -> tuple[Any, list[float]]:
    from scipy.sparse import csr_array

    entries = [(at, column, x) for at, (row, _) in enumerate(rows) for column, x in row.items()]
    at, columns, values = zip(*entries, strict=True)
    shape = (len(rows), width)
    return csr_array((values, (at, columns)), shape=shape), [right for _, right in rows]
