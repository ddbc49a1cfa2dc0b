"""The rows of a file that were left out of the counting, as they stand there, with the reason.

They are no part of the Evaluation: a page reads them from the file again, for one session.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from pathlib import Path

from lib.counting.pairs import count_together
from lib.counting.row_search import UNLABELLED, Wanted, find_rows
from lib.counting.total_line import TOTAL_LINE, without_total_line
from lib.counting.unlabelled import label_places, no_label
from lib.intake.choices import Choices
from lib.intake.read import read_table
from lib.intake.recognise import Reading, recognise
from lib.intake.regular import set_aside_rows, why_left_out
from lib.intake.table import Table


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """One row: its line in the file (row, in a workbook), why it is left out, all its cells.

    A row with too many cells has more of them than the file has columns.
    """

    line: int
    reason: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The first rows that were left out, in the order of the file, of `total`."""

    columns: tuple[str, ...]
    rows: tuple[LeftOutRow, ...]
    total: int


def left_out_of_file(path: Path, *, name: str, choices: Choices = Choices(), most: int) -> LeftOut:
    """The rows of a predictions file that are not counted, at most `most` of them.

    Memory is bounded by `most`, whatever the size of the file. Of a table of classes no row is
    left out in this way. Copies made on the way are gone when this returns. Raises InputProblem
    where the file cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="plainscore-") as workspace:
        table = read_table(path, name=name, workspace=Path(workspace), choices=choices)
        return left_out_rows(recognise(table, choices), most=most)


def left_out_rows(reading: Reading, *, most: int) -> LeftOut:
    """The same of a table that is understood."""
    if reading.kind != "predictions":
        return LeftOut(reading.table.columns, (), 0)
    places = label_places(reading)
    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    counted, totals = without_total_line(count_together(reading.table, true, predicted), places)
    table = counted.table
    unlabelled = (
        find_rows(table, Wanted(*places, UNLABELLED, most)).rows if counted.unlabelled else []
    )
    found = merge(
        (LeftOutRow(line, no_label(table, places, row), tuple(row)) for line, row in unlabelled),
        (LeftOutRow(line, TOTAL_LINE, tuple(row)) for line, row in totals),
        _too_wide(table),
        key=lambda row: row.line,
    )
    total = counted.unlabelled + len(totals) + table.left_out
    return LeftOut(table.columns, tuple(islice(found, most)), total)


def _too_wide(table: Table) -> Iterator[LeftOutRow]:
    if table.set_aside is None:
        return
    width = len(table.columns)
    for line, row in set_aside_rows(table.set_aside):
        yield LeftOutRow(line, why_left_out(len(row), width), tuple(row))
