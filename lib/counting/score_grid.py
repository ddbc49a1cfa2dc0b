"""Counting scores on a grid of decimals: exact for scores that lie on it, in bounded memory."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Counts = NDArray[np.int64]
    Flags = NDArray[np.bool_]

MOST_DECIMALS = 6
"""Probabilities of up to so many decimals are counted exactly, however many there are."""
MOST_BINS = 2_000_000
"""A range other than that of probabilities gets as many decimals as fit into so many bins."""
_BLOCK = 1 << 15
"""Scores at a time: what is worked out of them stays in the processor's cache."""
_MOST_THREADS = 4
"""Each has counts of its own."""
_WORTH_A_THREAD = 1_000_000
_LARGEST = float(1 << 50)
"""Multiples of the grid's width beyond this are not told apart by a float."""


class ScoreGrid:
    """How many items of a class, and how many others, lie from each decimal up to the next.

    `exact` says whether every score was a decimal of the grid itself.
    """

    def __init__(self, lowest: float, highest: float) -> None:
        if 0 <= lowest <= highest <= 1:
            lowest, top = 0.0, 1.0
        else:
            top = highest
        self.decimals = _decimals(lowest, top)
        self._highest = highest
        # One bin more at each end, for what rounding puts there; nothing is put below 0.
        self._first = int(np.floor(self._scaled(lowest))) - (lowest != 0)
        self._bins = int(np.floor(self._scaled(top))) - self._first + 2
        # First the others of all bins, then those of the class.
        self._counts: Counts = np.zeros(2 * self._bins, dtype=np.int64)
        self.exact = True

    def add(self, scores: Floats, own: Flags) -> None:
        """Count these scores, each of an item of the class or of another."""
        threads = _threads(len(scores))
        each = -(-len(scores) // threads)
        parts = [slice(place * each, (place + 1) * each) for place in range(threads)]
        # NumPy lets go of the interpreter while it works through an array.
        with ThreadPoolExecutor(threads) as pool:
            for counts, exact in pool.map(lambda part: self._count(scores[part], own[part]), parts):
                self._counts += counts
                self.exact &= exact

    def _count(self, scores: Floats, own: Flags) -> tuple[Counts, bool]:
        """How many lie in each bin, and whether each is a decimal of the grid itself."""
        keys, work, exact = np.empty(len(scores), dtype=np.int64), _Work(), True
        for start in range(0, len(scores), _BLOCK):
            part = slice(start, start + _BLOCK)
            exact &= self._keys_of(scores[part], own[part], keys[part], work)
        return np.bincount(keys, minlength=len(self._counts)), exact

    def _keys_of(self, scores: Floats, own: Flags, keys: Counts, work: _Work) -> bool:
        """The place of each score on the grid, behind all places for an item of the class.

        True where each score is a decimal of the grid.
        """
        size = len(scores)
        nearest, border = work.nearest[:size], work.border[:size]
        np.rint(self._scaled(scores, nearest), out=nearest)
        self._border(nearest, border)
        exact = bool(np.equal(border, scores, out=work.flags[:size]).all())
        if not exact:
            nearest -= border > scores
        if self._first:
            nearest -= self._first
        np.copyto(keys, nearest, casting="unsafe")
        keys += np.multiply(own, self._bins, out=work.behind[:size])
        return exact

    def counted(self) -> tuple[Floats, Floats, Counts, Counts]:
        """Of each bin with items, the highest first: its lower and upper border, own and others."""
        others, own = self._counts[: self._bins][::-1], self._counts[self._bins :][::-1]
        filled = np.flatnonzero(others + own)
        place = (self._bins - 1 + self._first - filled).astype(np.float64)
        lower, upper = self._border(place), self._border(place + 1)
        # Many models give many items the very highest score, on a border as a rule.
        upper[:1] = np.minimum(upper[:1], self._highest)
        return lower, upper, own[filled], others[filled]

    def _scaled(self, scores: Floats | float, out: Floats | None = None) -> Floats:
        if self.decimals >= 0:
            return np.multiply(scores, 10.0**self.decimals, out=out)
        return np.divide(scores, 10.0**-self.decimals, out=out)

    def _border(self, places: Floats, out: Floats | None = None) -> Floats:
        if self.decimals >= 0:
            return np.divide(places, 10.0**self.decimals, out=out)
        return np.multiply(places, 10.0**-self.decimals, out=out)


def _threads(scores: int) -> int:
    """How many threads are worth their start."""
    return max(1, min(_MOST_THREADS, os.cpu_count() or 1, scores // _WORTH_A_THREAD))


class _Work:
    """Arrays for a block, made once: new ones for each block would cost more than the sums."""

    def __init__(self) -> None:
        self.nearest, self.border = np.empty(_BLOCK), np.empty(_BLOCK)
        self.behind: Counts = np.empty(_BLOCK, dtype=np.int64)
        self.flags: Flags = np.empty(_BLOCK, dtype=bool)


def _decimals(lowest: float, highest: float) -> int:
    """The most decimals with which the range has no more bins than allowed."""
    decimals = MOST_DECIMALS
    largest = max(abs(lowest), abs(highest))
    while (
        (highest - lowest) * 10.0**decimals > MOST_BINS or largest * 10.0**decimals > _LARGEST
    ) and decimals > -300:
        decimals -= 1
    return decimals
