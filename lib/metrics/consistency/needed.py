"""How large some classes must be for printed figures to come from one closed test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from lib.evaluation import ReportedFigures
from lib.metrics.consistency.closed_test import Line
from lib.metrics.consistency.cone import surplus
from lib.metrics.consistency.limits import Limits, limits
from lib.metrics.consistency.prices import Found, Prices, least_share, near
from lib.metrics.consistency.programme import prices_for_share
from lib.metrics.consistency.whole_numbers import least_items, least_surplus

DENOMINATORS = (10**6, 10**3, 1)
"""Prices are rounded to fractions with at most these denominators: the fine ones are nearest to
what was found, the coarse ones hit the corners of the programme."""

MOST_OF_THE_TEST = Fraction(1, 2)
MANY_TIMES_ITS_PART = 2
"""Classes that must be at least this share of a test, and at least so many times their part if all
were of one size: few tests are made like that on purpose, so a reader would want to know."""


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


def needed(
    figures: Sequence[ReportedFigures], lines: Sequence[Line], sides: Iterable[bool]
) -> Needed | None:
    """The few classes that must make up for all others, where their least share is unusual.

    They are the classes that may have more false alarms than misses, where all others must have
    more misses (a side that is True); or the other way round (False). Of both, the few with the
    greater share.
    """
    found = [_for(figures, lines, missed=missed) for missed in sides]
    return max((one for one in found if one), key=lambda one: one.share, default=None)


def makers_up(lines: Sequence[Line], *, missed: bool) -> tuple[int, ...]:
    """The places of the classes that may make up for the misses, or false alarms, of others."""
    sign = 1 if missed else -1
    return tuple(
        place
        for place, line in enumerate(lines)
        if any(sign * surplus(ray) <= 0 for ray in line.rays)
    )


def unusual_share(few: int, classes: int) -> Fraction:
    """The share of a test from which on it is said that so `few` of its classes must have it."""
    return max(MOST_OF_THE_TEST, Fraction(MANY_TIMES_ITS_PART * few, classes))


def _for(
    figures: Sequence[ReportedFigures], lines: Sequence[Line], *, missed: bool
) -> Needed | None:
    places = makers_up(lines, missed=missed)
    if not 0 < len(places) <= len(lines) / 2:
        return None
    share = share_of(lines, places)
    if share is None or share < unusual_share(len(places), len(lines)):
        return None
    items = _items(figures, lines, places) if missed else None
    return Needed(places, missed, share, items, _unlabelled(figures))


def share_of(lines: Sequence[Line], places: Sequence[int]) -> Fraction | None:
    """The greatest share that is proved to be below that of the classes, None without a proof."""
    found = prices_for_share(lines, places)
    if found is None:
        return None
    shares = (least_share(lines, places, one) for one in exact(found))
    return next((one for one in shares if one is not None and one > 0), None)


def exact(found: Found, accuracy: Limits | None = None) -> list[Prices]:
    """The prices that were found in floating point, as fractions near to them."""
    return [near(found, denominator, accuracy) for denominator in DENOMINATORS]


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
