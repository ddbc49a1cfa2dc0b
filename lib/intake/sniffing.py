"""Which dialect a text is in: the one in which its beginning is most regular."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import replace
from itertools import islice

from lib.intake.dialect import BLANKS, DELIMITERS, Dialect, lines_of, parse, unwrapped
from lib.intake.evenness import SNIFFED_LINES, best_share, evenness, share_as_header, usual_width
from lib.intake.problems import InputProblem
from lib.intake.quoting import (
    blank_after_each,
    blanks_before_quotes,
    in_single_quotes,
    with_backslashes,
)

UNUSUAL = ("\x01", "\x1f", "\x1e", "^", "~", "§", "¦", ":", "!", "#", "&", "/", BLANKS, " ")
"""Taken only where nothing usual divides the lines and every line has equally many cells."""
_PLAINLY_USUAL = 0.9
"""So large a share of rows as wide as the header leaves no question."""
_NEARLY_EVERY = 0.8
_SELDOM = 0.3
"""Where more lines hold a usual delimiter, another one must divide every line to be taken."""
_UNUSUAL_LINES = 3
"""Fewer lines can all hold a blank or a colon by accident."""
_LONGEST_DELIMITER = 4

_SEPARATOR_LINE = re.compile(r"\ufeff?sep=([^\s\w]|\t)\r?\n", re.IGNORECASE)
"""The first line by which spreadsheets are told the delimiter."""


def dialect_of(text: str, delimiter: str) -> Dialect:
    """The dialect of a text whose delimiter the reader chose.

    Raises InputProblem for what cannot be a delimiter.
    """
    if not 1 <= len(delimiter) <= _LONGEST_DELIMITER or set(delimiter) & set("\"'\r\n"):
        raise InputProblem(
            f"“{delimiter}” cannot be what stands between cells.",
            todo="Choose a comma, a semicolon, a tab, a vertical bar or other characters, up to "
            f"{_LONGEST_DELIMITER}.",
        )
    return detect_dialect(text, delimiter)


def detect_dialect(text: str, delimiter: str | None = None) -> Dialect:
    """The dialect in which `text`, the beginning of a file, is most regular.

    With `delimiter` only what goes with that one is told.
    """
    lines = list(islice(lines_of(text), SNIFFED_LINES))
    if delimiter is None and (told := _SEPARATOR_LINE.match(text)):
        delimiter = told[1]
    wrapped = _wrapped(lines)
    if wrapped:
        lines = [unwrapped(line) for line in lines]
    found = Dialect(delimiter) if delimiter else _most_regular(lines)
    if wrapped and (usual_width(lines, found) or 0) > 1:
        return replace(found, wrapped=True)
    if blanks_before_quotes(lines, found) or blank_after_each(lines, found):
        found = replace(found, skip_blanks=True)
    if with_backslashes(lines, found):
        return replace(found, backslash=True)
    return replace(found, quote="'") if in_single_quotes(lines, found) else found


def _wrapped(lines: list[str]) -> bool:
    """Whether every line with content is one cell in quotation marks."""
    filled = [line for line in lines if line.strip()]
    try:
        rows = list(parse(filled, Dialect(), strict=True))
    except csv.Error:
        return False
    quoted = all(line[0] == '"' and line.rstrip("\r\n")[-1] == '"' for line in filled)
    return len(filled) > 1 and quoted and all(len(row) == 1 for row in rows)


def _most_regular(lines: list[str]) -> Dialect:
    candidates = [Dialect(delimiter) for delimiter in DELIMITERS]
    usual = max(candidates, key=lambda dialect: _fit(lines, dialect))
    if usual_width(lines[:1], usual) == 1:
        # It makes a title of the first line. One that divides that line as all others does not:
        # tabs between “Paris, FR” and “Rome, IT”.
        whole = [one for one in candidates if evenness(lines, one) == 1 and _divides(lines, one)]
        usual = max(whole, key=lambda dialect: _fit(lines, dialect), default=usual)
    share, width = max(
        share_as_header(lines, usual), share_as_header(lines, replace(usual, skip_blanks=True))
    )
    if share >= _PLAINLY_USUAL and width > 1:
        return _doubled(lines, usual)
    filled = [line for line in lines if line.strip() and not line.startswith("#")]
    divided = sum(usual.delimiter in line for line in filled) > _SELDOM * len(filled)
    if len(filled) >= _UNUSUAL_LINES:
        for other in map(Dialect, UNUSUAL):
            if _even(filled, other, every=divided):
                return _doubled(filled, other)
    return usual


def _divides(lines: list[str], dialect: Dialect) -> bool:
    return (usual_width(lines, dialect) or 1) > 1


def _doubled(lines: list[str], dialect: Dialect) -> Dialect:
    twice = replace(dialect, delimiter=dialect.delimiter * 2)
    return twice if _always_doubled(lines, dialect) else dialect


def _even(lines: list[str], dialect: Dialect, *, every: bool) -> bool:
    """Whether all lines have equally many cells, at least two; or nearly all, not `every` one."""
    try:
        rows = list(parse(dialect.prepared(lines), dialect, strict=False))
    except csv.Error:
        return False
    usual, times = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    named = next((row for row in rows if len(row) == usual), [])
    if usual < 2 or 2 * sum(1 for cell in named if cell.strip()) <= usual:
        return False
    nearly = not every and usual > 2 and times >= max(_UNUSUAL_LINES, _NEARLY_EVERY * len(rows))
    return times == len(rows) or nearly


def _always_doubled(lines: list[str], dialect: Dialect) -> bool:
    """Whether the delimiter stands twice wherever it stands, the header included."""
    text = "".join(lines)
    twice = text.count(dialect.delimiter * 2)
    runs = re.findall(f"{re.escape(dialect.delimiter)}+", text)
    return (
        dialect.delimiter * 2 in lines[0]
        and twice == len(runs) > len(lines) // 2
        and all(len(run) == 2 for run in runs)
    )


def _fit(lines: list[str], dialect: Dialect) -> tuple[float, bool, int]:
    """How well a delimiter divides the lines: evenly, and into more cells than another does.

    Decimal commas divide the lines of a table with semicolons evenly as well, but into fewer.
    """
    share, width = best_share(lines, dialect)
    text = "".join(lines)
    beside_quote = f'"{dialect.delimiter}' in text or f'{dialect.delimiter}"' in text
    place = -DELIMITERS.index(dialect.delimiter)
    into_more = share * (1 - 1 / width)
    return (into_more, beside_quote and width > 1, place if width > 1 else -len(DELIMITERS))
