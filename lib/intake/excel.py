"""Workbooks (.xlsx, .xls, .ods) through calamine: the first sheet that holds something."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lib.evaluation import Decided, Problem
from lib.intake.delimited import Numbered
from lib.intake.found import Carried
from lib.intake.problems import InputProblem
from lib.intake.signature import password_problem

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_WHOLE_FLOATS = 2**53
"""Up to here a float holds every whole number exactly."""


def read_excel(path: Path, *, name: str) -> Carried:
    """The first sheet with cells as a table; its first row with cells is the header.

    Raises InputProblem for a workbook that is protected, damaged or empty.
    """
    import python_calamine

    try:
        # From bytes, so that the content decides what it is and not the file's name.
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
        for place, title in enumerate(book.sheet_names):
            rows = list(_filled_rows(book.get_sheet_by_index(place)))
            if rows:
                note = f"The workbook has {len(book.sheet_names)} sheets; “{title}” was read."
                problems = (Problem(note),) if len(book.sheet_names) > 1 else ()
                header = tuple(_without_empty_end(rows[0][1]))
                return Carried(header, rows[1:], Decided("excel"), problems)
    except python_calamine.PasswordError:
        raise password_problem(name) from None
    except (python_calamine.CalamineError, OSError, ValueError) as trouble:
        raise InputProblem(
            f"The Excel file “{name}” cannot be read; it is damaged or of a very old kind.",
            todo="Open it in Excel and save it as .xlsx or CSV.",
        ) from trouble
    raise InputProblem(f"The Excel file “{name}” has no cells.", todo="Use a sheet with a table.")


def _filled_rows(sheet: CalamineSheet) -> Iterator[Numbered]:
    first_row = sheet.start[0] + 1 if sheet.start else 1
    for number, row in enumerate(sheet.to_python(), first_row):
        cells = [_text(value) for value in row]
        if any(cells):
            yield number, cells


def _without_empty_end(header: list[str]) -> list[str]:
    used = max(place for place, cell in enumerate(header, 1) if cell)
    return header[:used]


def _text(value: Any) -> str:
    """A cell as its reader sees it: 1 for 1.0, TRUE for a true one, text as it is."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE_FLOATS:
        return str(int(value))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return str(value)
