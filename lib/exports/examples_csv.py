"""The rows behind one cell of the matrix as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from io import StringIO

from lib.counting.examples import Examples
from lib.exports.as_csv import safe_cell

LINE = "line in the file"


def examples_as_csv(examples: Examples, *, sample: str | None = None) -> str:
    """One line a row, with all columns of the file, behind its line there.

    A sample's rows say in their last column that they are sample data.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    note = ["sample data"] if sample else []
    writer.writerow([safe_cell(name) for name in (LINE, *examples.columns)] + ["note"] * len(note))
    for row in examples.rows:
        writer.writerow([str(row.line), *map(safe_cell, row.cells), *note])
    return out.getvalue()
