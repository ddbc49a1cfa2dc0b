"""How cells are quoted: marks behind a backslash, single quotes, blanks before the marks."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from lib.intake.dialect import Dialect, parse
from lib.intake.evenness import evenness, share_as_header

_QUOTED_CELLS, _NEARLY_ALL = 4, 0.9
"""So many cells in single quotes, and hardly another in their columns, are no accident."""


def with_backslashes(lines: list[str], dialect: Dialect) -> bool:
    """Whether marks behind a backslash are what keeps the lines from being regular."""
    marked = [line for line in lines if "\\" + dialect.quote in line]
    if not marked or _well_formed(lines, dialect):
        return False
    escaped = replace(dialect, backslash=True)
    strays = sum(not _well_formed([line], dialect) for line in marked)
    return sum(not _well_formed([line], escaped) for line in marked) < strays


def _well_formed(lines: list[str], dialect: Dialect) -> bool:
    """Whether every quotation mark stands where it may, as far as the lines go."""
    taken = 0

    def counted() -> Iterator[str]:
        nonlocal taken
        for line in dialect.prepared(lines):
            taken += 1
            yield line

    try:
        for _ in parse(counted(), dialect, strict=True):
            pass
    except csv.Error:
        return 1 < len(lines) == taken
    return True


def blank_after_each(lines: list[str], dialect: Dialect) -> bool:
    """Whether a blank follows every delimiter, and is a part of it."""
    if dialect.delimiter.isspace() or len(dialect.delimiter) > 1:
        return False
    after = dialect.delimiter + " "
    if not any(after in line for line in lines[:2]):
        return False
    # A line with a mark that does not close says nothing of what follows its delimiters.
    whole = [line for line in lines if line.count(dialect.quote) % 2 == 0]
    rows = [row for line in whole for row in parse([line], dialect, strict=False)]
    later = [cell for row in rows if row[:1] != ["#"] for cell in row[1:]]
    return len(later) > len(lines) // 2 and all(cell[:1] in ("", " ") for cell in later)


def in_single_quotes(lines: list[str], dialect: Dialect) -> bool:
    """Whether cells stand in single quotes: all of some columns, or all that hold a delimiter."""
    single = replace(dialect, quote="'")
    if evenness(lines, single) > evenness(lines, dialect):
        delimiter = re.escape(dialect.delimiter)
        cell = re.compile(rf"(?:^|{delimiter})'[^'\r\n]*'(?={delimiter}|[\r\n]|$)", re.MULTILINE)
        return cell.search("".join(lines)) is not None
    rows = [row for row in parse(dialect.prepared(lines), dialect, strict=False) if len(row) > 1]
    shares = []
    for column in zip_longest(*rows, fillvalue=""):
        filled = [cell for cell in column if cell]
        quoted = sum(1 for cell in filled if len(cell) > 1 and cell[0] == cell[-1] == "'")
        if quoted:
            shares.append((quoted / len(filled), quoted))
    all_quoted = all(share >= _NEARLY_ALL for share, _ in shares)
    return all_quoted and sum(quoted for _, quoted in shares) >= _QUOTED_CELLS


def blanks_before_quotes(lines: list[str], dialect: Dialect) -> bool:
    """Whether a quotation mark after a delimiter and a blank opens a cell."""
    delimiter = re.escape(dialect.delimiter)
    opening = re.compile(rf'{delimiter} +"[^"]*" *(?:[\r\n]|$|{delimiter})')
    rows = [line for line in lines[1:] if line.strip()]
    found = sum(1 for line in rows if opening.search(line))
    skipping = Dialect(dialect.delimiter, skip_blanks=True)
    more_even = share_as_header(lines, skipping)[0] > share_as_header(lines, dialect)[0]
    return found > 0 and (more_even or found == len(rows))
