"""The careful reading of delimited text: every row with its line, nothing lost in silence."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import islice

from lib.intake.dialect import Dialect, parse
from lib.intake.problems import InputProblem

Numbered = tuple[int, list[str]]
"""The line in the file (from 1) on which a row begins, and its cells."""


class _Lines:
    """The lines of a text, counted, of which the last ones can be given back."""

    def __init__(self, lines: Iterable[str], *, skip: int) -> None:
        self._lines = islice(lines, skip, None)
        self._returned: list[str] = []
        self._taken: list[str] = []
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
        self._taken.append(line)
        self.number += 1
        return line

    def begin_row(self) -> None:
        self._taken.clear()

    def keep_first_line_only(self) -> str:
        """Give back all lines of this row but the first, and return that one."""
        first, *others = self._taken
        self._returned.extend(reversed(others))
        self.number -= len(others)
        return first


def numbered_rows(
    lines: Iterable[str],
    dialect: Dialect,
    *,
    first_line: int = 1,
    cut: bool = False,
    mended: list[int] | None = None,
) -> Iterator[Numbered]:
    """The rows of a delimited text from line `first_line` on, blank lines as empty lists.

    A quotation mark that never closes is an ordinary character if every line then has as many
    cells as the first row; otherwise InputProblem. With `cut` the text is only the beginning of
    a file, and a row that it breaks off is left away. The lines with stray quotation marks are
    added to `mended`.
    """
    width: int | None = None
    source = _Lines(lines, skip=first_line - 1)
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
            first = source.keep_first_line_only()
            row, closed = _mended(first, dialect, width=width, line=line)
            open_quote = open_quote or (0 if closed else line)
            if mended is not None:
                mended.append(line)
            reader = parse(source, dialect, strict=True)
        if row and width is None:
            width = len(row)
        if row and len(row) != width:
            uneven = uneven or line
        if open_quote and uneven:
            raise _never_closes(open_quote)
        yield line, row


def _mended(text: str, dialect: Dialect, *, width: int | None, line: int) -> tuple[list[str], bool]:
    """One line with a stray quotation mark, and whether its quotation marks close."""
    try:
        lenient = list(parse([text, "\n"], dialect, strict=False))
        literal = next(csv.reader([text], delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE))
    except csv.Error:
        raise _never_closes(line) from None
    if len(lenient) == 2:
        return lenient[0], True
    if width is not None and len(literal) != width:
        raise _never_closes(line)
    return literal, False


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
