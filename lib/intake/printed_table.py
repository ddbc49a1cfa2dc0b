"""What Python prints of a table or a matrix: a pandas data frame, a NumPy array."""

from __future__ import annotations

import re

from lib.evaluation import Decided
from lib.intake.found import Carried
from lib.intake.problems import InputProblem
from lib.intake.unnamed_matrix import numbered_classes

_ARRAY = re.compile(
    r"[^\[\],;|\t\"]{0,200}?(?:array\()?"
    r"\[\s*((?:(?:\[[\d\s,.e+]*\]|\.\.\.)\s*(?:,\s*)?)+)\](?:\s*,[^\[\]]{0,80})?\)?\s*"
)
_ROW = re.compile(r"\[([^\]]*)\]")
_DELIMITERS = re.compile(r"[,;|\t\"]")
_SHAPE_LINE = re.compile(r"\[\d+ rows x \d+ columns\]")
_PRINTED = Decided("printed table")
_LONGEST = 100_000
"""Characters; what is printed is looked through by a person."""


def printed_table(text: str, *, name: str) -> Carried | None:
    """The table that Python printed, None if `text` is something else.

    Raises InputProblem where the print leaves rows or columns away, and for an array that is no
    square.
    """
    if len(text) > _LONGEST:
        return None
    if array := _ARRAY.fullmatch(text):
        return _matrix(array[1], name=name)
    return None if _DELIMITERS.search(text) else _frame(text, name=name)


def _matrix(body: str, *, name: str) -> Carried:
    rows = [row.replace(",", " ").split() for row in _ROW.findall(body)]
    if "..." in body:
        raise shortened(name)
    if len(rows) < 2 or any(len(row) != len(rows) for row in rows):
        raise InputProblem(
            f"“{name}” is an array of {len(rows)} rows and {max(map(len, rows))} columns; a"
            " confusion matrix has as many rows as columns.",
            todo="Paste the whole matrix, or a table with the true and the predicted labels.",
        )
    return numbered_classes(rows, decided=_PRINTED)


def _frame(text: str, *, name: str) -> Carried | None:
    """A data frame: each row begins with its name, which the header has no name for."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    cells = [(number, line.split()) for number, line in lines]
    if len(lines) < 2:
        return None
    if _SHAPE_LINE.fullmatch(lines[-1][1].strip()):
        cells.pop()
        if any(cell in ("...", "..") for _, row in cells for cell in row):
            raise shortened(name)
    (_, header), *body = cells
    if not body or len(header) < 2:
        return None
    if lines[0][1][:1] == " " and all(len(row) == len(header) + 1 for _, row in body):
        names = [row[0] for _, row in body]
        if all(one == str(place) for place, one in enumerate(names)):
            return Carried(tuple(header), [(number, row[1:]) for number, row in body], _PRINTED)
        return Carried(("", *header), body, _PRINTED) if len(set(names)) == len(names) else None
    # pandas.crosstab: the name of the columns above that of the rows.
    (_, corner), *body = body
    if len(corner) == 1 and body and all(len(row) == len(header) for _, row in body):
        return Carried((corner[0], *header[1:]), body, _PRINTED)
    return None


def shortened(name: str) -> InputProblem:
    """The refusal of a print that is not whole."""
    return InputProblem(
        f"“{name}” is a print that leaves rows or columns away (…).",
        todo="Write the whole table to a file (in pandas: to_csv, in polars: write_csv) and use"
        " that.",
    )
