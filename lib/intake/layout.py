"""Where the table begins: below the titles, notes and comment lines that stand above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lib.intake.delimited import Numbered

_MOST_TITLES = 50
"""Rows looked through for the header; notes above a table are never longer."""
_WIDE = 3
"""In a table this wide a row with a single cell is no header, even without a blank row below."""


def rows_above(rows: Sequence[Numbered]) -> int:
    """How many of the first rows (blank ones as empty lists) stand above the header.

    Above it stand rows with at most one filled cell, and comments, where the table below has
    more cells in a row. When in doubt there are none: a header is never taken for a title.

    >>> rows_above([(1, ["Run 7"]), (2, []), (3, ["true", "pred"]), (4, ["a", "b"])])
    2
    >>> rows_above([(1, ["true", "pred"]), (2, ["a", "b"])])
    0
    """
    usual = _usual_filled(rows)
    above = 0
    for _, row in rows[:_MOST_TITLES]:
        if not _is_title(row, usual):
            break
        above += 1
    told = any(row for _, row in rows[:above])
    if not told or usual < 2 or above >= min(len(rows), _MOST_TITLES):
        return 0
    marked = _separator_line(rows[0][1]) or not any(
        filled(row) for _, row in rows[above - 1 : above]
    )
    clear = marked or usual >= _WIDE
    return above if clear and not _recurs(rows[above][1], rows[above + 1 :]) else 0


def filled(row: Sequence[str]) -> int:
    """The number of cells with content."""
    return sum(1 for cell in row if cell.strip())


def _usual_filled(rows: Sequence[Numbered]) -> int:
    counts = Counter(filled(row) for _, row in rows if filled(row))
    return max(counts, key=lambda many: (counts[many], many)) if counts else 0


def _is_title(row: Sequence[str], usual: int) -> bool:
    comment = bool(row) and row[0].lstrip().startswith("#") and filled(row) != usual
    return filled(row) <= 1 < usual or comment or _separator_line(row)


def _separator_line(row: Sequence[str]) -> bool:
    """Whether this is the line by which spreadsheets are told the delimiter: sep=;"""
    return bool(row) and row[0].strip().lower().startswith("sep=") and filled(row) == 1


def _recurs(header: Sequence[str], below: Sequence[Numbered]) -> bool:
    """Whether a cell comes again in its column, as labels and numbers do and names do not."""
    return any(
        cell.strip() and any(place < len(row) and row[place] == cell for _, row in below)
        for place, cell in enumerate(header)
    )
