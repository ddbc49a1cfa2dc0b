"""How large some classes must be for printed figures to come from one closed test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from lib.evaluation import ReportedFigures
from lib.metrics.consistency.closed_test import Line
from lib.metrics.consistency.cone import surplus
from lib.metrics.consistency.limits import limits
from lib.metrics.consistency.prices import Prices, least_share, near
from lib.metrics.consistency.programme import Found, prices_for_share
from lib.metrics.consistency.whole_numbers import least_items, least_surplus

SNAPS = (10**6, 10**3, 1)
"""Prices are rounded to fractions with at most these denominators: the fine ones are nearest to
what was found, the coarse ones hit the corners of the programme."""


@dataclass(frozen=True, slots=True)
class Needed:
    """The classes at `places` are more than, or exactly, `share` of every test that fits.

    All other classes have more misses than false alarms (`missed`), or fewer, whatever the
    rounding. `items` is a number of items below which nothing fits, in whole numbers; None where
    it was not worked out. `unlabelled` are the ends of the share of items without any of the
    labels, were all classes of one size.
    """

    places: tuple[int, ...]
    missed: bool
    share: Fraction
    items: int | None
    unlabelled: tuple[Fraction, Fraction] | None


def needed(figures: Sequence[ReportedFigures], lines: Sequence[Line]) -> Needed | None:
    """The few classes that must make up for all others, and their least share.

    They are the classes that may have more false alarms than misses, where all others must have
    more misses; or the other way round. Of both, the few with the greater share.
    """
    found = [_for(figures, lines, missed=missed) for missed in (True, False)]
    return max((one for one in found if one), key=lambda one: one.share, default=None)


def _for(
    figures: Sequence[ReportedFigures], lines: Sequence[Line], *, missed: bool
) -> Needed | None:
    sign = 1 if missed else -1
    places = tuple(
        place
        for place, line in enumerate(lines)
        if any(sign * surplus(ray) <= 0 for ray in line.rays)
    )
    if not 0 < len(places) <= len(lines) / 2:
        return None
    share = share_of(lines, places)
    if share is None:
        return None
    items = _items(figures, lines, places) if missed else None
    return Needed(places, missed, share, items, _unlabelled(figures))


def share_of(lines: Sequence[Line], places: Sequence[int]) -> Fraction | None:
    """The greatest share that is proved to be below that of the classes, None without a proof."""
    found = prices_for_share(lines, places)
    if found is None:
        return None
    shares = (least_share(lines, places, one) for one in exact(found))
    return max((one for one in shares if one is not None), default=None)


def exact(found: Found) -> list[Prices]:
    """The prices that were found in floating point, as fractions near to them."""
    return [near(*found, snap) for snap in SNAPS]


def _items(
    figures: Sequence[ReportedFigures], lines: Sequence[Line], places: Sequence[int]
) -> int | None:
    """Whole items below which the few cannot have the false alarms that all others lack."""
    per_item = max(
        Fraction(-surplus(ray), ray[0] + ray[1]) if ray[0] + ray[1] else Fraction(-1)
        for place in places
        for ray in lines[place].rays
    )
    endless = any(ray[0] + ray[1] == 0 for place in places for ray in lines[place].rays)
    others = [place for place, line in enumerate(lines) if place not in places and line.occurs]
    if endless or per_item <= 0:
        return None
    lacking = sum(least_surplus(figures[place], lines[place].rays) for place in others)
    rest = sum(least_items(figures[place]) for place in others)
    return rest + ceil(lacking / per_item)


def _unlabelled(figures: Sequence[ReportedFigures]) -> tuple[Fraction, Fraction] | None:
    """1 − the labels used per item, where every class has as many items: label use is r / p."""
    least, most = Fraction(0), Fraction(0)
    for one in figures:
        if one.precision is None or one.recall is None or not limits(one.precision)[0]:
            return None
        (p_low, p_high), (r_low, r_high) = limits(one.precision), limits(one.recall)
        least += r_low / p_high
        most += r_high / p_low
    return 1 - most / len(figures), 1 - least / len(figures)
