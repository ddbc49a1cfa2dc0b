"""Tables with one column for each class, and a 1 in that of the item's class."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from lib.intake.label_columns import LABEL_FLAGS, listed
from lib.intake.problems import InputProblem
from lib.intake.table import Table

_FLAGS = {"0": 0, "1": 1, "0.0": 0, "1.0": 1, "false": 0, "true": 1}
_FEWEST_ROWS = 2


def refuse_one_hot(table: Table) -> None:
    """Raise InputProblem for such a table."""
    columns = list(zip(*table.head, strict=True)) if len(table.head) >= _FEWEST_ROWS else []
    flags = [[_FLAGS.get(cell.strip().lower()) for cell in cells] for cells in columns]
    at = 0
    for are_flags, run in groupby(flags, key=lambda column: None not in column):
        width = len(list(run))
        many = _classes(flags[at : at + width]) if are_flags else 0
        if many:
            raise InputProblem(
                "The table has one column for each class, with a 1 for the class of the item: "
                f"{listed(table.columns[at : at + many])}.",
                todo="Write the name of the class into one column for the true label and into one "
                "for the prediction (in pandas: idxmax(axis=1) on the columns of each).",
                flags=LABEL_FLAGS,
            )
        at += width


def _classes(columns: Sequence[Sequence[int | None]]) -> int:
    """How many of these columns, from the first one on, have a single 1 in each row; 0 if none."""
    sums = [0] * len(columns[0]) if columns else []
    for many, column in enumerate(columns, 1):
        sums = [done + (flag or 0) for done, flag in zip(sums, column, strict=True)]
        if many > 1 and set(sums) == {1}:
            return many
    return 0
