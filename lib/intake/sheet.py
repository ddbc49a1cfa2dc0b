"""The table in one sheet of a workbook: titles above it, names in several rows, merged cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice

from lib.evaluation import Problem
from lib.intake.column_names import unique_names
from lib.intake.delimited import Numbered
from lib.intake.layout import Layout, layout_of
from lib.intake.sheet_cells import SheetCells

_LAID_OUT_ROWS = 500
"""Enough to tell titles from the table below them."""
_MOST_HEADER_ROWS = 5
"""Names of columns in more rows than these are no names."""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The rows below the names of the columns, each with its number in the sheet.

    The names stand on row `header_line` (0: there are none) and the ones after it, `header_lines`
    together, and the rows begin on row `data_line`; `columns` are the places in the sheet that the
    table fills.
    """

    cells: SheetCells
    header: tuple[str, ...]
    header_line: int
    header_lines: int
    data_line: int
    columns: tuple[int, ...]
    problems: tuple[Problem, ...]

    def __iter__(self) -> Iterator[Numbered]:
        for number, row in self.cells.filled_down():
            if number >= self.data_line:
                cells = [row[place] for place in self.columns] if row else []
                yield number, cells if any(cells) else []


def sheet_table(cells: SheetCells, *, header_line: int | None) -> SheetTable | None:
    """The table in the sheet; None if the sheet has no cells.

    Raises InputProblem for a `header_line` on which nothing stands.
    """
    top = dict(islice(dropwhile(lambda row: not row[1], cells.rows()), _LAID_OUT_ROWS))
    if not top:
        return None
    left = min(place for row in top.values() for place, cell in enumerate(row) if cell)
    layout = layout_of([(number, row[left:]) for number, row in top.items()], header_line)
    line = layout.header_line
    rows = _header_rows(cells, top, layout) if line else []
    first = line + len(rows) if line else layout.data_line
    columns, side = _columns(cells, [row for _, row in rows], first=first)
    header = _names(cells, rows, columns) if rows else unique_names([""] * len(columns))
    told = (
        _titles_note(top, line or first), _names_note(line, len(rows)), side,
        _merged_note(cells, first=first),
    )  # fmt: skip
    problems = tuple(problem for problem in told if problem)
    return SheetTable(cells, header, line, len(rows), first, columns, problems)


def _header_rows(cells: SheetCells, top: dict[int, list[str]], layout: Layout) -> list[Numbered]:
    """The row with the names, and the ones below it that say more of a name merged above them."""
    rows = [(layout.header_line, top[layout.header_line])]
    while len(rows) < _MOST_HEADER_ROWS:
        above, below = rows[-1][0], rows[-1][0] + 1
        row = top.get(below) or []
        hanging = any(
            last >= below for number, _ in rows for _, _, last in cells.down.get(number, ())
        )
        names_go_on = cells.across.get(above) and any(row)
        only_merged = hanging and not any(row)
        if not (names_go_on or only_merged or len(rows) < layout.header_lines):
            break
        rows.append((below, row))
    return rows


def _columns(
    cells: SheetCells, header: Sequence[list[str]], *, first: int
) -> tuple[tuple[int, ...], Problem | None]:
    """The places from the first to the last used column, and a title beside the table if any.

    Beside it stands a column without a name and with one cell: "Actual" left of a matrix.
    """
    below: Counter[int] = Counter()
    beside, many = "", 0
    for number, row in cells.rows():
        if number >= first and row:
            many += 1
            places = [place for place, cell in enumerate(row) if cell]
            beside = beside or row[places[0]]
            below.update(places)
    named = {place for row in header for place, cell in enumerate(row) if cell}
    used = sorted(named | below.keys())
    left = used[0]
    if header and left not in named and below[left] == 1 < many and len(used) > 1:
        note = Problem(f"“{beside}” stands beside the table and was not read as data.")
        return tuple(range(used[1], used[-1] + 1)), note
    return tuple(range(left, used[-1] + 1)), None


def _names(cells: SheetCells, rows: Sequence[Numbered], columns: Sequence[int]) -> tuple[str, ...]:
    """The name of each column: what stands above it in the rows of names, joined by a blank."""
    parts: dict[int, list[str]] = {place: [] for place in columns}
    for number, row in rows:
        spread = list(row) or [""] * (columns[-1] + 1)
        for merges in (cells.across, cells.down) if len(rows) > 1 else ():
            for left, right, _ in merges.get(number, ()):
                for place in range(left, min(right + 1, len(spread))):
                    spread[place] = spread[place] or spread[left]
        for place in columns:
            if spread[place]:
                parts[place].append(spread[place])
    return tuple(" ".join(parts[place]) for place in columns)


def _titles_note(top: dict[int, list[str]], line: int) -> Problem | None:
    above = [number for number, row in top.items() if number < line and row]
    if not above:
        return None
    one = len(above) == 1
    which = f"Row {above[0]} stands" if one else f"Rows {above[0]} to {above[-1]} stand"
    was = "was" if one else "were"
    return Problem(f"{which} above the names of the columns and {was} not read as data.")


def _names_note(line: int, rows: int) -> Problem | None:
    if not line:
        return Problem("No row holds the names of the columns, so they were numbered.")
    if rows < 2:
        return None
    return Problem(f"Rows {line} to {line + rows - 1} together name the columns.")


def _merged_note(cells: SheetCells, *, first: int) -> Problem | None:
    merged = [number for number in cells.down if number >= first]
    if not merged:
        return None
    said = "A cell that is merged over several rows counts for each of these rows."
    return Problem(said, min(merged))
