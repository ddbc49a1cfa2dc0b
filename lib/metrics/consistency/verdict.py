"""Can the printed figures all come from one closed test, and if so, from which?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.evaluation import Reported, ReportedFigures
from lib.metrics.consistency.closed_test import Line, all_sized, closed_test, of_equal_sizes
from lib.metrics.consistency.limits import Limits, limits
from lib.metrics.consistency.needed import (
    Needed,
    exact,
    makers_up,
    needed,
    unusual_share,
)
from lib.metrics.consistency.prices import flat, rule_out
from lib.metrics.consistency.programme import prices_against
from lib.metrics.consistency.quick import surely_fits
from lib.metrics.consistency.whole_test import (
    no_whole_counts,
    possible_errors,
    whole_counts_fit,
)

Why = Literal["more-misses", "more-alarms", "proved", "class-counts", "whole-counts", "accuracy"]

SHARES = (0.05, 0.2, 0.35, 0.49, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999)
"""Shares of the test that a few classes are given, in turn, to look for sizes that fit."""

ONE_TEST = 100_000_000
"""Items of such a test: enough for any share of it to be whole."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`impossible` says why no closed test can print the figures, None where that is not proved.

    "more-misses": there must be more misses than false alarms, though each miss of a class is
    the false alarm of another; "more-alarms": the reverse; "class-counts": the classes at `places`
    have no whole counts that fit their items; "whole-counts": each class has, but not all
    together; "accuracy": some counts fit, but none with the printed overall accuracy; "proved": no
    counts fit, by an exact proof that has no such short form. `sizes` is
    what the class sizes must be like, None where they are known or need not be unusual.
    """

    impossible: Why | None = None
    places: tuple[int, ...] = ()
    sizes: Needed | None = None


def verdict(figures: Sequence[ReportedFigures], accuracy: Reported | None = None) -> Verdict:
    """What is proved about a closed test behind the figures, and the overall accuracy printed with
    them; cheap where one surely fits."""
    lines = closed_test(figures)
    without = tuple(place for place, one in enumerate(figures) if no_whole_counts(one))
    if without:
        return Verdict("class-counts", without)
    found = (all_sized(lines) and _in_whole_numbers(figures)) or _in_shares(figures, lines)
    if accuracy and not found.impossible and _rules_out(lines, limits(accuracy)):
        return Verdict("accuracy")
    return found


def _rules_out(lines: Sequence[Line], accuracy: Limits) -> bool:
    """Whether it is proved that no test that fits has such an overall accuracy."""
    sized = all_sized(lines)
    if surely_fits(lines if sized else of_equal_sizes(lines), accuracy):
        return False
    found = prices_against(lines, accuracy)
    return found is not None and any(rule_out(lines, prices) for prices in exact(found, accuracy))


def _in_whole_numbers(figures: Sequence[ReportedFigures]) -> Verdict | None:
    """What whole counts rule out, for known sizes; None where they leave the question open."""
    items = sum(one.support or 0 for one in figures)
    choices = [possible_errors(one, items) for one in figures]
    without = tuple(place for place, pairs in enumerate(choices) if pairs == [])
    if without:
        return Verdict("class-counts", without)
    known = [pairs for pairs in choices if pairs is not None]
    if len(known) < len(choices):
        return None
    fit = whole_counts_fit(known)
    return None if fit is None else Verdict() if fit else Verdict("whole-counts")


def _in_shares(figures: Sequence[ReportedFigures], lines: Sequence[Line]) -> Verdict:
    """What rates rule out, whole counts or not."""
    sized, unsized = all_sized(lines), all(line.size is None for line in lines)
    if (sized and surely_fits(lines)) or (unsized and surely_fits(of_equal_sizes(lines))):
        return Verdict()
    for sign, why in _ONE_SIDED:
        if rule_out(lines, flat(sign, len(lines))):
            return Verdict(why)
    fitting = {missed: _share_that_fits(lines, missed) for missed in (True, False) if unsized}
    asked = [missed for missed, share in fitting.items() if _open(lines, missed, share)]
    if not any(fitting.values()):
        found = prices_against(lines)
        if found and any(rule_out(lines, prices) for prices in exact(found)):
            return Verdict("proved")
    return Verdict(sizes=needed(figures, lines, asked))


_ONE_SIDED: tuple[tuple[int, Why], ...] = ((1, "more-misses"), (-1, "more-alarms"))


def _open(lines: Sequence[Line], missed: bool, share: float | None) -> bool:
    """Whether the few may need an unusual share, for all that was found."""
    few = len(makers_up(lines, missed=missed))
    return share is None or share >= unusual_share(few, len(lines))


def _share_that_fits(lines: Sequence[Line], missed: bool) -> float | None:
    """A small share of the classes that make up for others with which a test surely fits."""
    places = frozenset(makers_up(lines, missed=missed))
    few, many = len(places), len(lines) - len(places)
    if not few or not many:
        return None
    for share in SHARES:
        large, small = int(ONE_TEST * share / few), int(ONE_TEST * (1 - share) / many)
        tried = [
            Line(line.rays, large if place in places else small, line.occurs)
            for place, line in enumerate(lines)
        ]
        if surely_fits(tried):
            return share
    return None
