"""A square of whole numbers without names: a confusion matrix as arrays are printed."""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluation import Decided, Problem
from lib.intake.found import Carried


def is_square(rows: Sequence[Sequence[str]]) -> bool:
    """Whether these are as many rows as columns, at least two, of whole numbers."""
    return len(rows) > 1 and all(
        len(row) == len(rows) and all(cell.strip().isdecimal() for cell in row) for row in rows
    )


def numbered_classes(rows: Sequence[Sequence[str]], *, decided: Decided) -> Carried:
    """The matrix with its classes numbered from 0, as arrays count, and that said."""
    names = [str(place) for place in range(len(rows))]
    body = [(place + 1, [names[place], *row]) for place, row in enumerate(rows)]
    note = Problem("The matrix has no names of classes; they are numbered from 0, in its order.")
    return Carried(("", *names), body, decided, (note,))
