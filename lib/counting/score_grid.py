"""Counting scores on a grid of decimals: exact for scores that lie on it, in bounded memory."""

from __future__ import annotations

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
_LARGEST = float(1 << 50)
"""Multiples of the grid's width beyond this are not told apart by a float."""


class ScoreGrid:
    """How many items of a class, and how many others, lie from each decimal up to the next.

    `exact` says whether every score was a decimal of the grid itself.
    """

    def __init__(self, lowest: float, highest: float) -> None:
        self.decimals = _decimals(lowest, highest)
        self._highest = highest
        self._first = int(np.floor(self._scaled(lowest))) - 1
        bins = int(np.floor(self._scaled(highest))) - self._first + 3
        self._both: Counts = np.zeros(2 * bins, dtype=np.int64)
        self.exact = True

    def add(self, scores: Floats, own: Flags) -> None:
        """Count these scores, each of an item of the class or of another."""
        keys = np.empty(len(scores), dtype=np.int64)
        for start in range(0, len(scores), _BLOCK):
            part = slice(start, start + _BLOCK)
            self._keys_of(scores[part], own[part], keys[part])
        self._both += np.bincount(keys, minlength=len(self._both))

    def _keys_of(self, scores: Floats, own: Flags, keys: Counts) -> None:
        """Twice the place of each score on the grid, and one more for an item of the class."""
        nearest = np.rint(self._scaled(scores))
        border = self._border(nearest)
        above = border > scores
        if self.exact and not np.array_equal(border, scores):
            self.exact = False
        if not self.exact:
            nearest -= above
        nearest -= self._first
        nearest += nearest
        nearest += own
        keys[:] = nearest

    def counted(self) -> tuple[Floats, Floats, Counts, Counts]:
        """Of each bin with items, the highest first: its lower and upper border, own and others."""
        both = self._both.reshape(-1, 2)[::-1]
        filled = np.flatnonzero(both.any(axis=1))
        place = (len(both) - 1 - filled + self._first).astype(np.float64)
        lower, upper = self._border(place), self._border(place + 1)
        # Many models give many items the very highest score, on a border as a rule.
        upper[:1] = np.minimum(upper[:1], self._highest)
        return lower, upper, both[filled, 1], both[filled, 0]

    def _scaled(self, scores: Floats | float) -> Floats:
        if self.decimals >= 0:
            return np.multiply(scores, 10.0**self.decimals)
        return np.divide(scores, 10.0**-self.decimals)

    def _border(self, places: Floats) -> Floats:
        if self.decimals >= 0:
            return np.divide(places, 10.0**self.decimals)
        return np.multiply(places, 10.0**-self.decimals)


def _decimals(lowest: float, highest: float) -> int:
    """The most decimals with which the range has no more bins than allowed."""
    decimals = MOST_DECIMALS
    largest = max(abs(lowest), abs(highest))
    while (
        (highest - lowest) * 10.0**decimals > MOST_BINS or largest * 10.0**decimals > _LARGEST
    ) and decimals > -300:
        decimals -= 1
    return decimals
