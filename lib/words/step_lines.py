"""What the pictures of the five steps say at each stop of their slider: lines that fit on a phone.

They count the signs of the picture, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.claims import rounded
from lib.findings.other_mixes import ITEMS, Mix
from lib.metrics.dots import Cut, Dots, falls
from lib.metrics.score_shown import in_full

Lines = tuple[str, ...]


def of_100(share: float) -> str:
    """A share as a frequency of 100; never 0 or 100 where it is not.

    >>> of_100(0.859), of_100(0.996), of_100(1.0)
    ('86 of 100', '99.6 of 100', '100 of 100')
    """
    return f"{rounded(share, 2)[0] * 100:.7g} of 100"


def per_cent(share: float, *, decimals: int = 0) -> str:
    """A share as a percentage, with more decimals where it would read as 0 or 100 and is not.

    >>> per_cent(0.859), per_cent(0.8591, decimals=1), per_cent(0.9996, decimals=1)
    ('86%', '85.9%', '99.96%')
    """
    shown = round(rounded(share, 2 + decimals)[0] * 100, 7)
    return f"{shown:.{decimals}f}%" if round(shown, decimals) == shown else f"{shown:.7g}%"


def one_item(dots: Dots, place: int) -> Lines:
    """Step 1: one sign, its score, and what it really is."""
    kind = "a disc: it really is the class" if dots.is_class[place] else "a diamond: something else"
    return f"Score {in_full(dots.scores[place])}", f"It is {kind}."


def cut_off(cut: Cut) -> Lines:
    """Step 2: where the cut-off is, and how many are on its right side."""
    return cut_off_at(cut), f"{cut.said} of {cut.dots} get the label."


def two_numbers(cut: Cut) -> Lines:
    """Step 3: precision and recall, counted."""
    precision = "Precision: not known, nothing gets the label"
    if cut.precision is not None:
        precision = f"Precision: {cut.counts.tp} of {cut.said} are discs"
        precision += "" if cut.said == 100 else f" = {of_100(cut.precision)}"
    recall = f"Recall: {cut.counts.tp} of {cut.real} discs found"
    return (
        cut_off_at(cut),
        precision,
        recall + ("" if cut.real == 100 else f" = {of_100(cut.recall)}"),
        f"{_count(cut.counts.fp, 'false alarm')}, {_count(cut.counts.fn, 'miss', 'misses')}",
    )


def trade_off(cuts: Sequence[Cut]) -> tuple[Lines, ...]:
    """Step 4: both mistakes at each cut-off, and whether precision fell on the way there."""
    fallen = set(falls(tuple(cuts)))
    return tuple(
        (
            cut_off_at(cut),
            f"{_count(cut.counts.fp, 'false alarm')}, {_count(cut.counts.fn, 'miss', 'misses')}",
            _both(cut),
            *(["This step made precision fall."] if stop in fallen else []),
        )
        for stop, cut in enumerate(cuts)
    )


def rare(mix: Mix) -> Lines:
    """Step 5: what becomes of 1,000 items."""
    return (
        f"{mix.prevalence * 100:.0f} of 100 items are of the class",
        f"Of {ITEMS:,}: {mix.real:,.0f} real, about {mix.found:,.0f} found",
        f"About {mix.missed:,.0f} missed, about {mix.alarms:,.0f} false alarms",
    )


def how_often_it_falls(cuts: Sequence[Cut]) -> str:
    """What the picture of step 4 shows of precision, in a sentence."""
    fallen = len(falls(tuple(cuts)))
    if not fallen:
        return "In this picture precision never falls on the way to the right."
    moves = "1 step" if fallen == 1 else f"{fallen} steps"
    return f"In this picture precision falls at {moves} on the way to the right."


def cut_off_at(cut: Cut) -> str:
    """Where a cut-off is."""
    if cut.threshold is None:
        return "Cut-off above every score"
    return f"Cut-off: a score of {in_full(cut.threshold)}"


def _both(cut: Cut) -> str:
    precision = "not known" if cut.precision is None else of_100(cut.precision)
    return f"Precision {precision}, recall {of_100(cut.recall)}"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
