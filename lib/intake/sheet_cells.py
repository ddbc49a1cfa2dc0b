"""The cells of one sheet as text, and which of them are merged."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lib.intake.delimited import Numbered

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_WHOLE_FLOATS = 2**53
"""Up to here a float holds every whole number exactly."""


class SheetCells:
    """Rows count from 1 and columns from 0, as they stand in the sheet.

    `down` has the cells that are merged over several rows, `across` those merged over several
    columns of one row; by the row of their first cell, each as its first and its last column and
    its last row. Files of OpenDocument do not tell it.
    `errors` has the text of cells that the reader gives as empty, by row and column.
    """

    def __init__(
        self, sheet: CalamineSheet, errors: Mapping[int, Mapping[int, str]] | None = None
    ) -> None:
        self._sheet, self._errors = sheet, errors or {}
        self._left = sheet.start[1] if sheet.start else 0
        self._width = self._left + sheet.width
        self.down: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self.across: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for (top, left), (bottom, right) in sorted(sheet.merged_cell_ranges or ()):
            where = self.across if top == bottom else self.down
            where[top + 1].append((left, right, bottom + 1))

    def with_errors(self, errors: Mapping[int, Mapping[int, str]]) -> SheetCells:
        """The same sheet with these texts in cells that the reader gives as empty."""
        return SheetCells(self._sheet, errors)

    def rows(self) -> Iterator[Numbered]:
        """Every row, a blank one as an empty list; merged cells are empty but for the first."""
        # The reader gives every row from the first one on, but the columns from the first used.
        before = [""] * self._left
        for number, row in enumerate(self._sheet.iter_rows(), 1):
            cells = before + [_text(value) for value in row]
            for place, text in self._errors.get(number, {}).items():
                if place < len(cells):
                    cells[place] = text
            yield number, cells if any(cells) else []

    def filled_down(self) -> Iterator[Numbered]:
        """The same, and the text of cells merged over several rows stands in each of them."""
        running: dict[int, tuple[int, str]] = {}
        for number, row in self.rows():
            running = {left: merge for left, merge in running.items() if merge[0] >= number}
            cells = row or ([""] * self._width if running else [])
            for left, (_, text) in running.items():
                cells[left] = cells[left] or text
            for left, _, last in self.down.get(number, ()):
                if left < len(cells):
                    running[left] = last, cells[left]
            yield number, cells if row or any(cells) else []


def _text(value: Any) -> str:
    """A cell as its reader sees it: 1 for 1.0, TRUE for a true one, text as it is."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE_FLOATS:
        return str(int(value))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return str(value)
