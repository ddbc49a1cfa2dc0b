"""Where the table begins: below titles and notes, with no, one or several lines of names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.intake.cells import all_numbers, is_number
from lib.intake.delimited import Numbered
from lib.intake.problems import InputProblem
from lib.intake.vocabulary import names_a_column

_MOST_TITLES = 50
"""Rows looked through for the header; notes above a table are never longer."""
_WIDE = 3
"""In a table this wide a row with a single cell is no header, even without a blank row below."""
_MOST_HEADER_LINES = 4
_ROWS_BELOW = 3
"""So many rows must show what stands in a column before its first cell is no name."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the names of the columns stand, and where the rows begin.

    `header_line` is the line of the names, 0 if there are none; `header_lines` how many belong
    together; `header` the names as they stand there, those of several lines joined by a blank.
    `data_line` is the line of the first row, or the first that could hold one. `name_rows` are the
    lines of the names as they stand.
    """

    header_line: int
    header_lines: int
    header: tuple[str, ...]
    data_line: int
    name_rows: tuple[tuple[str, ...], ...] = ()


def layout_of(rows: Sequence[Numbered], header_line: int | None = None) -> Layout:
    """The layout of a table that begins with these rows (blank ones as empty lists).

    `header_line` is the reader's word on where the names stand, 0 for nowhere. Raises InputProblem
    if there is nothing on that line.
    """
    if header_line:
        below = [row for row in rows if row[0] >= header_line]
        if not below or below[0][0] != header_line or not filled(below[0][1]):
            raise InputProblem(
                f"Line {header_line} holds no names of columns.",
                todo="Choose the line on which they stand, or 0 if there are none.",
            )
    else:
        below = list(rows[rows_above(rows) :])
        below = below[next((at for at, (_, row) in enumerate(below) if row), len(below)) :]
    if not below:
        return Layout(1, 1, (), 2)
    if header_line == 0 or (header_line is None and not _has_header(below)):
        return Layout(0, 0, (), below[0][0])
    lines = _header_lines(below)
    name_rows = [row for _, row in below[:lines]]
    data_line = below[lines][0] if lines < len(below) else below[lines - 1][0] + 1
    return Layout(below[0][0], lines, _joined(name_rows), data_line, tuple(map(tuple, name_rows)))


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
    above = _titles(rows, usual)
    told = any(row for _, row in rows[:above])
    if not told or usual < 2 or above >= min(len(rows), _MOST_TITLES):
        return 0
    marked = _separator_line(rows[0][1]) or not filled(rows[above - 1][1])
    header = rows[above][1]
    if not (marked or usual >= _WIDE or _names_columns(header)):
        return 0
    # What has as many cells as the rows may be names itself, if what follows is no header.
    delimited = any(len(row) == len(header) for _, row in rows[:above])
    return 0 if delimited and _recurs(header, rows[above + 1 :]) else above


def _titles(rows: Sequence[Numbered], usual: int) -> int:
    """How many of the first rows are titles, each by itself or as a block above a blank row."""
    above = 0
    for _, row in rows[:_MOST_TITLES]:
        if not _is_title(row, usual):
            break
        above += 1
    for place, (_, row) in enumerate(rows[above:_MOST_TITLES], above):
        if filled(row) >= usual:
            titles = [title for _, title in rows[above:place]]
            short = all(len(title) < len(row) for title in titles)
            sparse = short or all(2 * filled(title) <= usual for title in titles)
            blank_between = titles and not titles[-1]
            if titles and ((blank_between and sparse) or (short and _names_columns(row))):
                return place
            break
    return above


def filled(row: Iterable[str]) -> int:
    """The number of cells with content."""
    return sum(1 for cell in row if cell.strip())


def is_comment(row: Sequence[str], width: int) -> bool:
    """Whether a row is a remark behind a # and not one of a table with `width` cells."""
    return bool(row) and row[0].lstrip().startswith("#") and filled(row) != width


def _usual_filled(rows: Sequence[Numbered]) -> int:
    counts = Counter(filled(row) for _, row in rows if filled(row))
    return max(counts, key=lambda many: (counts[many], many)) if counts else 0


def _is_title(row: Sequence[str], usual: int) -> bool:
    return filled(row) <= 1 < usual or is_comment(row, usual) or _separator_line(row)


def _separator_line(row: Sequence[str]) -> bool:
    """Whether this is the line by which spreadsheets are told the delimiter: sep=;"""
    return bool(row) and row[0].strip().lower().startswith("sep=") and filled(row) == 1


def _names_columns(row: Sequence[str]) -> bool:
    """Whether at least two cells are names by which people call columns of results."""
    return sum(1 for cell in row if names_a_column(cell)) > 1


def _recurs(header: Sequence[str], below: Sequence[Numbered]) -> bool:
    """Whether a cell comes again in its column, as labels and numbers do and names do not."""
    others = [row for _, row in below if row != header]
    return any(
        cell.strip() and any(place < len(row) and row[place] == cell for row in others)
        for place, cell in enumerate(header)
    )


def _has_header(rows: Sequence[Numbered]) -> bool:
    """Whether the first row holds names. When in doubt it does.

    It does not if cells look like those below them, in more than half of the columns that tell
    anything, and none looks like a name.
    """
    first = rows[0][1]
    below = [row for _, row in rows[1:] if len(row) == len(first) and row != first]
    if len(below) < _ROWS_BELOW or len(first) < 2 or not first[0].strip():
        return True
    if any(names_a_column(cell) for cell in first):
        return True
    alike = 0
    for cell, column in zip(first, zip(*below, strict=True), strict=True):
        seen = [other for other in column if other.strip()]
        if not cell.strip() or not seen:
            continue
        numbers = all(map(is_number, seen))
        if numbers and not is_number(cell):
            return True
        alike += cell in seen or (numbers and "." in cell) or _written_alike(cell, seen)
    return 2 * alike <= sum(1 for cell in first if cell.strip())


def _written_alike(cell: str, others: Sequence[str]) -> bool:
    """Whether it is a code or a date and most others look the same: 28/01/2018, 01/02/2018."""
    if cell.strip().isdigit() or not any(map(str.isdigit, cell)):
        return False
    pattern = _pattern(cell)
    return 2 * sum(1 for other in others if _pattern(other) == pattern) > len(others)


def _pattern(cell: str) -> str:
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "0", cell.strip()))


def _header_lines(rows: Sequence[Numbered]) -> int:
    """How many of the first rows hold names that belong together."""
    lines = 1
    while lines < min(_MOST_HEADER_LINES, len(rows) - 1) and _goes_on(rows, lines):
        lines += 1
    return lines


def _goes_on(rows: Sequence[Numbered], lines: int) -> bool:
    """Whether row `lines` holds more of the names above it, and no results."""
    first, (line, row) = rows[0][1], rows[lines]
    if line != rows[lines - 1][0] + 1 or not any(row):
        return False
    if row == first:
        return True
    row = _of_width(row, len(first))
    below = [_of_width(cells, len(first)) for _, cells in rows[lines + 1 :] if filled(cells)]
    # The same table may stand there again.
    below = [cells for cells in below if cells not in (first, row)]
    named = [cell for cell in first if cell.strip()]
    gaps = len(named) < len(first) or len(set(named)) < len(named)
    if gaps and _above_numbers(row, below) and filled(row) > len(row) // 2:
        return not _recurs(row, [(0, cells) for cells in below])
    # Below the names of the columns a pivot table has a line with the name of its rows.
    index_name = filled(row) == 1 and bool(row[0].strip()) and not is_number(row[0])
    if filled(first) < len(first) or len(first) < 2:
        return False
    labels_recur = any(cells[0].strip() in first[1:] for cells in below)
    return index_name and labels_recur and all(all(map(is_number, cells[1:])) for cells in below)


def _of_width(row: Sequence[str], width: int) -> list[str]:
    return [*row[:width], *[""] * (width - len(row))]


def _above_numbers(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a text stands above a column of numbers."""
    return any(
        cell.strip() and not is_number(cell) and all_numbers(other[place] for other in below)
        for place, cell in enumerate(row)
    )


def _joined(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    if len(rows) == 1:
        return tuple(rows[0])
    even = (_of_width(row, max(map(len, rows))) for row in rows)
    columns = zip(*even, strict=True)
    return tuple(" ".join(cell for cell in cells if cell.strip()) for cells in columns)
