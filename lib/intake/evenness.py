"""How even the lines of a text are when they are divided in some way."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable

from lib.intake.dialect import Dialect, parse

SNIFFED_LINES = 500
"""Enough to see through a few odd rows."""
_SHARE_WITHOUT_HEADER = 0.8
"""Below this, lines that fall apart while the first one does not are one column of prose."""
_ROWS_WITHOUT_HEADER = 3
_WITH_ROW_NAMES = 0.95
"""A header without a name for the column of row names is likely only if nothing is even."""
_BELOW_DIVIDED, _ROWS_BELOW_TITLES = 0.85, 6
"""A first line that is divided into another number of cells than the rest is rarely a title."""
_BELOW_TITLES = 0.9
"""Lines of one cell above an even table are titles, unless another delimiter fits them as well."""


def usual_width(lines: Iterable[str], dialect: Dialect) -> int | None:
    """How many cells most lines have; None if there is no line with content."""
    try:
        rows = parse(dialect.prepared(lines), dialect, strict=False)
        counts = Counter(len(row) for row in rows if row)
    except csv.Error:
        return None
    return max(counts, key=lambda many: (counts[many], many)) if counts else None


def evenness(lines: list[str], dialect: Dialect) -> float:
    """The share of the lines with content that have as many cells as most."""
    try:
        widths = Counter(map(len, parse(dialect.prepared(lines), dialect, strict=False)))
    except csv.Error:
        return 0.0
    del widths[0]
    return max(widths.values(), default=0) / max(widths.total(), 1)


def best_share(lines: list[str], dialect: Dialect) -> tuple[float, int]:
    """The share of rows as wide as the header, or as most, below titles that are divided too."""
    share, width = share_as_header(lines, dialect)
    even, usual = evenness(lines, dialect), usual_width(lines, dialect) or 1
    enough = len(lines) >= _ROWS_BELOW_TITLES and even >= _SHARE_WITHOUT_HEADER
    if usual > 1 and enough and even * _BELOW_DIVIDED > share:
        return even * _BELOW_DIVIDED, usual
    return share, width


def share_as_header(lines: list[str], dialect: Dialect) -> tuple[float, int]:
    """The share of rows as wide as the header, and that width; (0, 1) if there is one column."""
    try:
        widths = [len(row) for row in parse(dialect.prepared(lines), dialect, strict=False) if row]
    except csv.Error:
        return 0.0, 1
    if not widths:
        return 0.0, 1
    header, rows = widths[0], widths[1:-1] if len(lines) == SNIFFED_LINES else widths[1:]
    usual, times = Counter(rows).most_common(1)[0] if rows else (header, 0)
    if header > 1:
        row_names = times * _WITH_ROW_NAMES if usual == header + 1 else 0
        return (max(rows.count(header), row_names) / len(rows) if rows else 1.0), header
    return _below_titles(widths)


def _below_titles(widths: list[int]) -> tuple[float, int]:
    """The same where the first line is one cell: a title above the table, or one column only."""
    titles = next((place for place, width in enumerate(widths) if width > 1), len(widths))
    below = widths[titles:]
    if len(below) <= titles:
        return 0.0, 1
    usual, times = Counter(below).most_common(1)[0]
    share = times / len(below)
    even = share == 1 and times > 1
    clear = even or (times >= _ROWS_WITHOUT_HEADER and share >= _SHARE_WITHOUT_HEADER)
    return (share * _BELOW_TITLES, usual) if usual > 1 and clear else (0.0, 1)
