"""Claims: the statements, checkable by a machine, that every sentence rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import Any, Literal

Relation = Literal["<", "<=", "=", ">=", ">", "in", "min", "max", "unknown"]
ClaimKind = Literal["observed", "reliable"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of one class (`of`), of one cell (`true`, `predicted`) or of the whole test.

    `classes` makes it one of several classes together, `row` one of a row of the picture,
    `prevalence` one of a class at that share of all items, `column` one of a column of the file,
    `threshold` one of a class where it is said from that score on.
    """

    name: str
    of: str | None = None
    true: str | None = None
    predicted: str | None = None
    row: str | None = None
    prevalence: float | None = None
    column: str | None = None
    classes: tuple[str, ...] | None = None
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """`first` minus `second`."""

    first: Term
    second: Term


@dataclass(frozen=True, slots=True)
class CountWhere:
    """The number of classes whose `measure` stands in `relation` to `right`."""

    measure: str
    relation: Relation
    right: float


Term = Measure | Difference | CountWhere


@dataclass(frozen=True, slots=True)
class Claim:
    """`left` stands in `relation` to `right`.

    `right` is a number, a term, a pair (for "in") or None (for "min", "max", "unknown").
    `within` is the rounding of the number as it is shown. An "observed" claim is true of the
    numbers in the file; a "reliable" one speaks beyond them, at `level`, by `method`.
    """

    left: Term
    relation: Relation
    right: float | Term | tuple[float, float] | None = None
    within: float | None = None
    kind: ClaimKind = "observed"
    level: float | None = None
    method: str | None = None


MOST_DECIMALS = 9
"""A share that cannot be told from 0 or 1 by this many decimals is shown as it is."""


def rounded(value: float, decimals: int) -> tuple[float, float]:
    """A number as it is shown, and its rounding, so that the rounded one stays true.

    A number that is not 0 or 1 is never shown as 0 or 1, nor one half-way between two roundings
    as one of them: it gets more decimals.

    >>> rounded(0.428, 2), rounded(0.996, 2), rounded(0.125, 2), rounded(1.0, 2)
    ((0.43, 0.005), (0.996, 0.0005), (0.125, 0.0005), (1.0, 0.005))
    """
    for places in range(decimals, MOST_DECIMALS):
        shown, half = round(value, places), 0.5 * 10.0**-places
        if abs(value - shown) < half * (1 - 1e-9) and (shown not in (0.0, 1.0) or shown == value):
            return shown, round(half, places + 1)
    return value, 0.5 * 10.0**-MOST_DECIMALS


def share_of(measure: Measure, value: float, *, decimals: int = 2) -> Claim:
    """`measure` is `value`, shown as a whole per cent (more decimals where it must be)."""
    shown, within = rounded(value, decimals)
    return Claim(measure, "=", shown, within)


def count_of(term: Term, value: float) -> Claim:
    """`term` is exactly the whole number `value`."""
    return Claim(term, "=", value)


def reliable_range(
    measure: Measure, low: float, high: float, *, level: float, method: str
) -> Claim:
    """`measure` lies beyond this sample between `low` and `high`; shown wider, never narrower."""
    outward = (floor(low * 100) / 100, ceil(high * 100) / 100)
    return Claim(measure, "in", outward, kind="reliable", level=level, method=method)


_PLACES = {
    "of": "class", "true": "true", "predicted": "predicted", "row": "row",
    "prevalence": "prevalence", "column": "column", "classes": "classes", "threshold": "threshold",
}  # fmt: skip


def as_data(value: Any) -> Any:
    """A claim or a term as plain data, in the shape that DESIGN fixes for JSON."""
    match value:
        case Measure():
            place = {key: getattr(value, field) for field, key in _PLACES.items()}
            known = {key: as_data(one) for key, one in place.items() if one is not None}
            return {"measure": value.name} | known
        case Difference(first, second):
            return {"difference": [as_data(first), as_data(second)]}
        case CountWhere(measure, relation, right):
            return {"count_where": {"measure": measure, "relation": relation, "right": right}}
        case Claim():
            return _claim_as_data(value)
        case tuple():
            return list(value)
        case _:
            return value


def _claim_as_data(claim: Claim) -> Mapping[str, Any]:
    data: dict[str, Any] = {"left": as_data(claim.left), "relation": claim.relation}
    optional = {
        "right": as_data(claim.right),
        "within": claim.within,
        "kind": claim.kind,
        "level": claim.level,
        "method": claim.method,
    }
    return data | {key: value for key, value in optional.items() if value is not None}
