"""Rows without a true or a predicted label: where the labels stand, and which is missing."""

from __future__ import annotations

from collections.abc import Sequence

from lib.intake.recognise import Reading
from lib.intake.table import Table

Places = tuple[int, int]
"""The places of the columns with the true and with the predicted label."""


def label_places(reading: Reading) -> Places:
    """Where the two labels stand in a row of predictions."""
    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    return reading.table.columns.index(true), reading.table.columns.index(predicted)


def no_label(table: Table, places: Places, cells: Sequence[str]) -> str:
    """Why such a row cannot be counted."""
    if not any(cells[: len(table.columns)]):
        return "The row is empty"
    empty = " and ".join(f"“{table.columns[place]}”" for place in places if not cells[place])
    return f"The row has nothing in {empty}"
