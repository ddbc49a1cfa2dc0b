"""How the cells of a text table are told apart: delimiter, quotation mark, blanks."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

DELIMITERS = ("\t", ",", ";", "|")
"""The most telling first: a tab hardly ever stands inside a cell."""
BLANKS = "  "
"""The delimiter of columns that are set apart by two blanks or more."""
_UNIT = "\x1f"
"""Stands in for a delimiter of several characters while a line is divided."""

MAX_CELL = 8_000_000
"""Characters in one cell; a longer one is a quotation mark that was never closed."""
csv.field_size_limit(MAX_CELL)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text is divided into cells.

    `skip_blanks`: a blank after a delimiter is not part of the cell. `backslash`: a quotation
    mark inside a cell has a backslash before it, and is not doubled. `wrapped`: every line is
    quoted as a whole. A delimiter may have several characters; `BLANKS` stands for two blanks or
    more.
    """

    delimiter: str = ","
    quote: str = '"'
    skip_blanks: bool = False
    backslash: bool = False
    wrapped: bool = False

    @property
    def mark(self) -> str:
        """The one character that divides the cells of a prepared line."""
        return self.delimiter if len(self.delimiter) == 1 else _UNIT

    @property
    def simple(self) -> bool:
        """Whether the lines are divided as they are, by one character."""
        changed = self.skip_blanks or self.backslash or self.wrapped
        return len(self.delimiter) == 1 and not changed

    def prepared(self, lines: Iterable[str]) -> Iterable[str]:
        """The lines with one character as delimiter, and with doubled quotation marks."""
        if self.wrapped:
            lines = (unwrapped(line) for line in lines)
        if self.backslash:
            lines = (line.replace("\\" + self.quote, self.quote * 2) for line in lines)
        if len(self.delimiter) == 1:
            return lines
        one = " {2,}" if self.delimiter == BLANKS else re.escape(self.delimiter)
        quote = re.escape(self.quote)
        quoted_or_mark = re.compile(rf"({quote}(?:[^{quote}]|{quote}{quote})*{quote})|{one}")
        divided = (quoted_or_mark.sub(lambda found: found[1] or _UNIT, line) for line in lines)
        if self.delimiter != BLANKS:
            return divided
        return (line.strip(_UNIT + " ") for line in divided)


def unwrapped(line: str) -> str:
    """The line without the quotation marks around the whole of it, if it has them.

    >>> unwrapped('"cat,""dog"" "')
    'cat,"dog" '
    """
    whole = line.rstrip("\r\n")
    if len(whole) < 2 or whole[0] != '"' or whole[-1] != '"':
        return line
    return whole[1:-1].replace('""', '"') + line[len(whole) :]


def lines_of(text: str) -> Iterable[str]:
    """The lines of `text` with their ends; only CR, LF and CR LF end a line."""
    return StringIO(text, newline="")


def parse(lines: Iterable[str], dialect: Dialect, *, strict: bool) -> Iterator[list[str]]:
    """The rows that prepared `lines` hold; a blank line is an empty list."""
    return csv.reader(
        lines,
        delimiter=dialect.mark,
        quotechar=dialect.quote,
        skipinitialspace=dialect.skip_blanks,
        strict=strict,
    )
