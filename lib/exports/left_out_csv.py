"""The rows that were left out of the counting, as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from io import StringIO

from lib.counting.left_out import LeftOut
from lib.exports.as_csv import safe_cell
from lib.exports.examples_csv import LINE

REASON = "why it is left out"


def left_out_as_csv(left_out: LeftOut) -> str:
    """One line a row: its line in the file, the reason, and its cells as they stand there."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in (LINE, REASON, *left_out.columns)])
    for row in left_out.rows:
        writer.writerow([str(row.line), safe_cell(row.reason), *map(safe_cell, row.cells)])
    return out.getvalue()
