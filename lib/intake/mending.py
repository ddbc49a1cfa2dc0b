"""One line with stray quotation marks: the readings of it, the most regular first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count
from typing import TypeAlias

_Chain: TypeAlias = "tuple[()] | tuple[str, _Chain]"

_MOST_STEPS = 100_000
"""Steps of the search; a line that needs more has too many quotation marks to be sure of any."""


def readings(
    line: str, delimiter: str, quote: str, *, skip_blanks: bool = False
) -> Iterator[list[str]]:
    """The cells of a line in every way in which its quotation marks can be taken.

    A cell that begins with a quotation mark ends at the next one that stands before a delimiter;
    or the mark is an ordinary character, and the cell ends at the next delimiter. Where there is
    too much to try, the last reading takes every mark as an ordinary character. With
    `skip_blanks` a blank after a delimiter is not part of the cell.

    >>> next(readings('1,""x, y",3', ",", '"'))
    ['1', '"x, y', '3']
    >>> list(readings('1,"x,y"', ",", '"'))
    [['1', 'x,y'], ['1', '"x', 'y"']]
    """
    text = line.rstrip("\r\n")
    if skip_blanks:
        text = re.sub(rf"{re.escape(delimiter)} +", lambda _: delimiter, text)
    return _Search(text, delimiter, quote).rows()


class _Search:
    """The search through one line, which ends after `_MOST_STEPS`."""

    def __init__(self, text: str, delimiter: str, quote: str) -> None:
        self.text, self.delimiter, self.quote = text, delimiter, quote
        self._closing = re.compile(rf"{re.escape(quote)} *(?={re.escape(delimiter)}|$)")
        self._left = _MOST_STEPS

    def rows(self) -> Iterator[list[str]]:
        ties = count()
        # What is still to be tried: how irregular it is, how much of the line is left, a number
        # that settles ties, and the cells so far, the last one first.
        waiting: list[tuple[int, int, int, _Chain]] = [(0, len(self.text), next(ties), ())]
        while waiting and self._left > 0:
            self._left -= 1
            irregular, left, _, cells = heappop(waiting)
            if left < 0:
                yield _row(cells)
                continue
            for more, (cell, end) in enumerate(self._cells(len(self.text) - left)):
                rest = len(self.text) - end - len(self.delimiter)
                rest = max(rest, 0) if end < len(self.text) else -1
                heappush(waiting, (irregular + more, rest, next(ties), (cell, cells)))
        if waiting:
            yield self.text.split(self.delimiter)

    def _cells(self, start: int) -> Iterator[tuple[str, int]]:
        """The cell that begins at `start` and where it ends: quoted, if it can be, or as it is."""
        text, quote = self.text, self.quote
        if text.startswith(quote, start):
            for content_end, end in self._closings(start + len(quote)):
                yield text[start + len(quote) : content_end].replace(quote * 2, quote), end
        at = text.find(self.delimiter, start)
        stop = len(text) if at < 0 else at
        yield text[start:stop], stop

    def _closings(self, start: int) -> Iterator[tuple[int, int]]:
        """Where the content of a quoted cell can end, and where the cell then ends.

        First at the first mark that closes if two marks stand for one; then at a pair of marks
        before a delimiter, of which the first was not doubled.
        """
        text, quote, closing = self.text, self.quote, self._closing
        pairs = []
        at = text.find(quote, start)
        while at >= 0 and self._left > 0:
            self._left -= 1
            doubled = text.startswith(quote, at + 1)
            if doubled and not (at == start and closing.match(text, at + 1)):
                if found := closing.match(text, at + 1):
                    pairs.append((at + 1, found.end()))
                at = text.find(quote, at + 2)
            elif found := closing.match(text, at):
                yield at, found.end()
                break
            else:
                at = text.find(quote, at + 1)
        yield from pairs


def _row(chain: _Chain) -> list[str]:
    cells: list[str] = []
    while chain:
        cell, chain = chain
        cells.append(cell)
    return cells[::-1]
