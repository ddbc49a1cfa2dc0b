"""The items behind one cell of the matrix: the rows of a predictions file, as they stand there.

They are no part of the Evaluation: a page reads them from the file again, for one session.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path

from lib.counting.confidence import Confidence, as_number, confidence_in
from lib.counting.database_examples import Wanted, find_in_database
from lib.intake.choices import Choices
from lib.intake.delimited import Numbered
from lib.intake.problems import InputProblem
from lib.intake.read import numbered, read_table
from lib.intake.recognise import Reading, recognise
from lib.intake.table import Table
from lib.intake.text import copied

MOST = 200
"""Rows: more than anybody reads, few enough for a page and for a session's memory."""

LONGEST_CELL = 10_000
"""Characters: a cell may be a whole document, and two hundred rows of those are no examples."""

CUT = "…"


@dataclass(frozen=True, slots=True)
class Example:
    """One row: its line in the file (row, in a workbook or a Parquet file) and all its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """The rows of one cell of the matrix, at most as many as were asked for, of `total`.

    `columns` are all columns of the file, in its order. `sorted_by` is the column with the score
    by which the most confident ones come first, None where they come as in the file. `cut` cells
    were too long and end in an ellipsis.
    """

    columns: tuple[str, ...]
    rows: tuple[Example, ...]
    total: int
    sorted_by: str | None = None
    cut: int = 0


def examples_of_file(
    path: Path,
    *,
    name: str,
    choices: Choices = Choices(),
    true: str,
    predicted: str,
    most: int = MOST,
) -> Examples:
    """The rows of a predictions file whose true label is `true` and whose label is `predicted`.

    Copies made on the way are gone when this returns. Raises InputProblem where the file cannot
    be read, or holds no rows of items.
    """
    with tempfile.TemporaryDirectory(prefix="plainscore-") as workspace:
        table = read_table(path, name=name, workspace=Path(workspace), choices=choices)
        reading = recognise(table, choices)
        return wrong_rows(reading, true=true, predicted=predicted, most=most)


def wrong_rows(reading: Reading, *, true: str, predicted: str, most: int = MOST) -> Examples:
    """The rows of one cell of the matrix, the most confident first where there are scores.

    Memory is bounded by `most` rows, whatever the size of the file. Raises InputProblem for a
    file that holds no rows of items.
    """
    if reading.kind != "predictions":
        raise InputProblem(
            f"“{reading.table.name}” holds no rows of items.",
            todo="Use the file with one line per item, with its true and its predicted label.",
        )
    table = reading.table
    at_true, at_predicted = (
        table.columns.index(reading.roles[role][0]) for role in ("true", "predicted")
    )
    confidence = confidence_in(reading, true=true, predicted=predicted)
    wanted = Wanted(
        at_true, at_predicted, true, predicted, most,
        score=table.columns.index(confidence.column) if confidence else None,
        highest_first=confidence is None or confidence.highest_first,
        longest_cell=LONGEST_CELL,
    )  # fmt: skip
    found, total = _found(table, wanted)
    return _examples(table, confidence, found, total)


def _found(table: Table, wanted: Wanted) -> tuple[list[Numbered], int]:
    """The wanted rows with their lines, and how many there are in all."""
    if table.whole:
        return _by_hand(table, wanted)
    import duckdb

    try:
        found = find_in_database(table, wanted)
    except duckdb.Error:
        if table.format == "csv" and not table.copy:
            return _found(copied(table), wanted)
        found = None
    return found or _by_hand(table, wanted)


def _by_hand(table: Table, wanted: Wanted) -> tuple[list[Numbered], int]:
    """Row by row in Python: for small files, and for those whose lines DuckDB cannot count."""
    total = 0

    def matching() -> Iterator[Numbered]:
        nonlocal total
        for line, cells in numbered(table):
            if (cells[wanted.at_true], cells[wanted.at_predicted]) == (
                wanted.true,
                wanted.predicted,
            ):
                total += 1
                yield line, cells

    found = nsmallest(wanted.most, matching(), key=lambda row: _rank(row, wanted))
    return found, total


def _rank(row: Numbered, wanted: Wanted) -> tuple[bool, float, int]:
    """Rows with a score before those without, then by it, then as in the file."""
    line, cells = row
    score = None if wanted.score is None else as_number(cells[wanted.score])
    if score is None:
        return True, 0.0, line
    return False, -score if wanted.highest_first else score, line


def _examples(
    table: Table, confidence: Confidence | None, found: Iterable[Numbered], total: int
) -> Examples:
    rows, cut = [], 0
    for line, cells in found:
        cut += sum(len(cell) > LONGEST_CELL for cell in cells)
        rows.append(
            Example(
                line,
                tuple(
                    cell if len(cell) <= LONGEST_CELL else cell[:LONGEST_CELL] + CUT
                    for cell in cells
                ),
            )
        )
    return Examples(
        table.columns, tuple(rows), total, confidence.column if confidence else None, cut
    )
