"""The careful reading of delimited text: every row with its line, nothing lost in silence."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from lib.intake.alignment import Alignment
from lib.intake.dialect import Dialect, parse
from lib.intake.mending import readings
from lib.intake.problems import InputProblem

Numbered = tuple[int, list[str]]
"""The line in the file (from 1) on which a row begins, and its cells."""


class BrokenOff(list[str]):
    """The cells of a row in which the file breaks off."""


Mend = Literal["quote", "cell"]


@dataclass(slots=True)
class Mended:
    """The lines in which something was put right: a stray quotation mark, an empty cell too many.

    Of each sort the first `MOST` lines are kept, and all are counted.
    """

    lines: defaultdict[Mend, list[int]] = field(default_factory=lambda: defaultdict(list))
    times: defaultdict[Mend, int] = field(default_factory=lambda: defaultdict(int))

    MOST = 20

    def note(self, mend: Mend, line: int) -> None:
        """Remember that the row on this line was mended."""
        self.times[mend] += 1
        if self.times[mend] <= Mended.MOST:
            self.lines[mend].append(line)


class _Lines:
    """The lines of a text, counted, of which the last ones can be given back."""

    def __init__(self, lines: Iterable[str], *, skip: int) -> None:
        self._lines = islice(lines, skip, None)
        self._returned: list[str] = []
        self.taken: list[str] = []
        self.number = skip
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._returned:
            line = self._returned.pop()
        else:
            try:
                line = next(self._lines)
            except StopIteration:
                self.ended = True
                raise
        self.taken.append(line)
        self.number += 1
        return line

    def begin_row(self) -> None:
        self.taken.clear()

    def keep_first_line_only(self) -> str:
        """Give back all lines of this row but the first, and return that one."""
        first, *others = self.taken
        self._returned.extend(reversed(others))
        self.number -= len(others)
        return first


def numbered_rows(
    lines: Iterable[str],
    dialect: Dialect,
    *,
    first_line: int = 1,
    width: int | None = None,
    cut: bool = False,
    alignment: Callable[[], Alignment | None] = lambda: None,
    mended: Mended | None = None,
) -> Iterator[Numbered]:
    """The rows of a delimited text from line `first_line` on, blank lines as empty lists.

    `width` is the number of cells in the header (None: that of the first row). A quotation mark
    that is stray is an ordinary character if the line then has that many cells. One that never
    closes is an ordinary character if every line then has as many; otherwise InputProblem. Of a
    row with one cell too many, the `alignment` of the columns tells which empty cell goes. What
    was put right is noted in `mended`. With `cut` the text is only the beginning of a file, and a
    row that it breaks off is left away.
    """
    noted = Mended() if mended is None else mended
    source = _Lines(dialect.prepared(lines), skip=first_line - 1)
    reader = parse(source, dialect, strict=True)
    open_quote = uneven = 0
    while True:
        source.begin_row()
        line = source.number + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            if cut and source.ended:
                return
            row, closed = _mended(source.keep_first_line_only(), dialect, width, line)
            noted.note("quote", line)
            open_quote = open_quote or (0 if closed else line)
            reader = parse(source, dialect, strict=True)
        else:
            if len(source.taken) > 1 and width and fitted(row, width) != row[:width]:
                # The mark that opened may be a stray one, and what follows are rows of their own.
                single = _of_width(source.taken[0], dialect, width)
                if single is not None:
                    row = single
                    source.keep_first_line_only()
                    noted.note("quote", line)
                    reader = parse(source, dialect, strict=True)
        if row and width is None:
            width = len(row)
        if row and len(row) != width:
            columns = alignment() if len(row) == (width or 0) + 1 else None
            if columns and (aligned := columns.without_surplus(row)):
                row = aligned
                noted.note("cell", line)
            else:
                uneven = uneven or line
        if open_quote and uneven:
            raise _never_closes(open_quote)
        yield line, row


def _mended(text: str, dialect: Dialect, width: int | None, line: int) -> tuple[list[str], bool]:
    """One line with a stray quotation mark, and whether its quotation marks close."""
    try:
        closed = len(list(parse([text, "\n"], dialect, strict=False))) == 2
    except csv.Error:
        raise _never_closes(line) from None
    if width is not None and (row := _of_width(text, dialect, width)):
        return row, closed
    if width is not None and not closed:
        raise _never_closes(line)
    return next(_readings(text, dialect)), closed


def _of_width(text: str, dialect: Dialect, width: int) -> list[str] | None:
    """The most regular reading of a line with so many cells, if there is one."""
    return next((row for row in _readings(text, dialect) if len(row) == width), None)


def _readings(text: str, dialect: Dialect) -> Iterator[list[str]]:
    return readings(text, dialect.mark, dialect.quote, skip_blanks=dialect.skip_blanks)


def _never_closes(line: int) -> InputProblem:
    return InputProblem(
        "A quotation mark opens and never closes, so it is not clear where its cell ends.",
        where=f"Line {line}.",
        todo="Close or remove the quotation mark in that line.",
    )


def fitted(row: list[str], width: int) -> list[str] | None:
    """The row with `width` cells: missing ones empty, empty surplus ones cut.

    None if cells with content would have to go.
    """
    if len(row) == width:
        return row
    if len(row) < width:
        return row + [""] * (width - len(row))
    return None if any(row[width:]) else row[:width]
