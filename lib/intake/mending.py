"""One line with stray quotation marks: the readings of it, the most regular first."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MOST_STEPS = 2_000
"""Steps of the search; a line that needs more has too many quotation marks to be sure of any."""


def readings(line: str, delimiter: str, quote: str) -> Iterator[list[str]]:
    """The cells of a line in every way in which its quotation marks can be taken.

    A cell that begins with a quotation mark ends at the next one that stands before a delimiter;
    or the mark is an ordinary character, and the cell ends at the next delimiter.

    >>> next(readings('1,""x, y",3', ",", '"'))
    ['1', '"x, y', '3']
    >>> list(readings('1,"x,y"', ",", '"'))
    [['1', 'x,y'], ['1', '"x', 'y"']]
    """
    text = line.rstrip("\r\n")
    closing = re.compile(rf"{re.escape(quote)} *(?={re.escape(delimiter)}|$)")
    # What is still to be tried: the cells so far, and where the next one begins.
    waiting: list[tuple[list[str], int]] = [([], 0)]
    for _ in range(_MOST_STEPS):
        if not waiting:
            return
        cells, start = waiting.pop()
        for cell, end in reversed(list(_cells(text, start, delimiter, quote, closing))):
            if end < len(text):
                waiting.append(([*cells, cell], end + len(delimiter)))
            else:
                yield [*cells, cell]


def _cells(
    text: str, start: int, delimiter: str, quote: str, closing: re.Pattern[str]
) -> Iterator[tuple[str, int]]:
    """The cell that begins at `start` and where it ends: quoted, if it can be, or as it stands."""
    if text.startswith(quote, start):
        for content_end, end in _closings(text, start + len(quote), quote, closing):
            yield text[start + len(quote) : content_end].replace(quote * 2, quote), end
    at = text.find(delimiter, start)
    stop = len(text) if at < 0 else at
    yield text[start:stop], stop


def _closings(
    text: str, start: int, quote: str, closing: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """Where the content of a quoted cell can end, and where the cell then ends.

    First at the first mark that closes if two marks stand for one; then at a pair of marks before
    a delimiter, of which the first was not doubled.
    """
    pairs = []
    at = text.find(quote, start)
    while at >= 0:
        if text.startswith(quote, at + 1) and not (at == start and closing.match(text, at + 1)):
            if found := closing.match(text, at + 1):
                pairs.append((at + 1, found.end()))
            at = text.find(quote, at + 2)
        elif found := closing.match(text, at):
            yield at, found.end()
            break
        else:
            at = text.find(quote, at + 1)
    yield from pairs
