"""Workbooks (.xlsx, .xls, .ods) through calamine: which sheet is read, and what is said of it."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from lib.evaluation import Decided, Problem
from lib.intake import vocabulary
from lib.intake.choices import Choices
from lib.intake.found import Carried
from lib.intake.problems import InputProblem
from lib.intake.sheet import SheetTable, sheet_table
from lib.intake.sheet_cells import SheetCells
from lib.intake.sheet_errors import lost_cells
from lib.intake.sheet_extent import refuse_endless_sheets
from lib.intake.signature import password_problem
from lib.intake.vocabulary import plain_name

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_LISTED = 10
"""Names of sheets that a message spells out."""
_NAMES = frozenset(
    name
    for names in (
        *vocabulary.TRUE, *vocabulary.PREDICTED, *vocabulary.FIGURES.values(),
        *vocabulary.COUNTS.values(), vocabulary.CLASS,
    )
    for name in names
)  # fmt: skip
_JUDGED_ROWS = 50
"""Enough to tell what a sheet holds."""
_SAYS_IT, _IS_TABLE, _HAS_CELLS = 3, 2, 1


def read_excel(path: Path, *, name: str, choices: Choices) -> Carried:
    """The table in the sheet that was chosen, or in the one that looks most like results.

    Raises InputProblem for a workbook that is protected, damaged, empty or far too wide, and for
    a sheet or a header line that is not there.
    """
    import python_calamine

    refuse_endless_sheets(path, name=name)
    try:
        # From bytes, so that the content decides what it is and not the file's name.
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
        titles = _worksheets(book)
        _check_choice(choices.sheet, titles, name=name)
        title, table = _chosen_table(book, choices.sheet, name=name)
    except python_calamine.PasswordError:
        raise password_problem(name) from None
    except (python_calamine.CalamineError, OSError, ValueError) as trouble:
        raise InputProblem(
            f"The Excel file “{name}” cannot be read; it is damaged or of a very old kind.",
            todo="Open it in Excel and save it as .xlsx or CSV.",
        ) from trouble
    lost = lost_cells(path, title)
    if lost.errors or choices.header_line is not None:
        cells = table.cells.with_errors(lost.errors)
        table = sheet_table(cells, header_line=choices.header_line) or table
    several = len(titles) > 1
    decided = Decided(
        "excel", sheet=title if several else None,
        header_line=table.header_line, header_lines=table.header_lines,
    )  # fmt: skip
    note = (Problem(_sheets_note(title, titles)),) if several else ()
    return Carried(
        table.header,
        table,
        decided,
        (*note, *table.problems, *lost.problems()),
        titles if several else (),
    )


def _worksheets(book: CalamineWorkbook, *, visible: bool | None = None) -> tuple[str, ...]:
    """The names of the sheets with cells rather than a chart or a macro: all, or those to see."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return tuple(
        sheet.name for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
        and visible in (None, sheet.visible == SheetVisibleEnum.Visible)
    )  # fmt: skip


def _check_choice(sheet: str | None, titles: tuple[str, ...], *, name: str) -> None:
    if sheet is not None and sheet not in titles:
        raise InputProblem(
            f"There is no sheet “{sheet}” in “{name}”.",
            todo=f"Choose among {_listed(titles)}.",
            sheets=titles,
        )


def _chosen_table(
    book: CalamineWorkbook, sheet: str | None, *, name: str
) -> tuple[str, SheetTable]:
    """The name of the sheet to read, and its table; a hidden one only if no other has cells."""
    attempts: tuple[tuple[str, ...], ...]
    if sheet is not None:
        attempts = ((sheet,),)
    else:
        attempts = _worksheets(book, visible=True), _worksheets(book, visible=False)
    for titles in attempts:
        if found := _best_table(book, titles):
            return found
    if sheet is not None:
        raise InputProblem(
            f"The sheet “{sheet}” in “{name}” has no cells.",
            todo="Choose another sheet.",
            sheets=tuple(title for title in _worksheets(book) if title != sheet),
        )
    raise InputProblem(f"The Excel file “{name}” has no cells.", todo="Use a sheet with a table.")


def _best_table(book: CalamineWorkbook, titles: tuple[str, ...]) -> tuple[str, SheetTable] | None:
    """The first of the sheets that looks like results, else like a table; None without cells."""
    best: tuple[int, str, SheetTable] | None = None
    for title in titles:
        table = sheet_table(SheetCells(book.get_sheet_by_name(title)), header_line=None)
        worth = _worth(table) if table else 0
        if table and (best is None or worth > best[0]):
            best = worth, title, table
        if worth == _SAYS_IT:
            break
    return best[1:] if best else None


def _worth(table: SheetTable) -> int:
    """How much the sheet looks like the results of a test."""
    names = {plain_name(cell) for cell in table.header}
    head = [row for _, row in islice(table, _JUDGED_ROWS) if row]
    beside = {row[0] for row in head if row}
    across = [cell for cell in table.header[1:] if cell]
    matrix = len(across) > 1 and sum(cell in beside for cell in across) * 2 > len(across)
    if head and (len(names & _NAMES) > 1 or matrix):
        return _SAYS_IT
    return _IS_TABLE if head and len(table.header) > 1 else _HAS_CELLS


def _sheets_note(title: str, titles: tuple[str, ...]) -> str:
    others = tuple(other for other in titles if other != title)
    return f"The workbook has {len(titles)} sheets; “{title}” was read, not {_listed(others)}."


def _listed(titles: tuple[str, ...]) -> str:
    listed = ", ".join(f"“{title}”" for title in titles[:_LISTED])
    return listed + (" and others" if len(titles) > _LISTED else "")
