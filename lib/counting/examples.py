"""The items behind one cell of the matrix: the rows of a predictions file, as they stand there.

They are no part of the Evaluation: a page reads them from the file again, for one session.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from lib.counting.confidence import Confidence, confidence_in
from lib.counting.row_search import Found, Wanted, find_rows, labelled
from lib.intake.choices import Choices
from lib.intake.problems import InputProblem
from lib.intake.read import read_table
from lib.intake.recognise import Reading, recognise

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
    true: tuple[str, ...],
    predicted: tuple[str, ...],
    most: int = MOST,
) -> Examples:
    """The rows of a predictions file whose true label and whose predicted one are among those.

    Each side has one label, or all spellings of a class that was merged. Copies made on the way
    are gone when this returns. Raises InputProblem where the file cannot be read, or holds no
    rows of items.
    """
    with tempfile.TemporaryDirectory(prefix="plainscore-") as workspace:
        table = read_table(path, name=name, workspace=Path(workspace), choices=choices)
        reading = recognise(table, choices)
        return wrong_rows(reading, true=true, predicted=predicted, most=most)


def wrong_rows(
    reading: Reading, *, true: tuple[str, ...], predicted: tuple[str, ...], most: int = MOST
) -> Examples:
    """The rows of one cell of the matrix, the most confident first where there are scores.

    Memory is bounded by `most` rows, whatever the size of the file. Raises InputProblem for a
    file that holds no rows of items.
    """
    if reading.kind != "predictions":
        raise InputProblem(
            f"“{reading.table.name}” holds no rows of items.",
            todo="Use the file with one line per item, with its true and its predicted label.",
        )
    columns = reading.table.columns
    at_true, at_predicted = (
        columns.index(reading.roles[role][0]) for role in ("true", "predicted")
    )
    confidence = confidence_in(reading, true=true, predicted=predicted)
    wanted = Wanted(
        at_true, at_predicted, labelled(true, predicted), most,
        score=columns.index(confidence.column) if confidence else None,
        highest_first=confidence is None or confidence.highest_first,
        longest_cell=LONGEST_CELL,
    )  # fmt: skip
    return _examples(confidence, find_rows(reading.table, wanted))


def _examples(confidence: Confidence | None, found: Found) -> Examples:
    rows, cut = [], 0
    for line, cells in found.rows:
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
    sorted_by = confidence.column if confidence else None
    return Examples(found.table.columns, tuple(rows), found.total, sorted_by, cut)
