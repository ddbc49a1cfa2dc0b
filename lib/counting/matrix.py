"""A confusion matrix, wide or long → its cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lib.counting.assembled import Content, true_sizes
from lib.counting.natural_order import natural_order
from lib.counting.pairs import sparse_cells
from lib.counting.positive_class import Hints
from lib.evaluation import Evidence, Problem
from lib.intake.delimited import Numbered
from lib.intake.label_columns import listed
from lib.intake.numbers import Cell, parse_count
from lib.intake.problems import InputProblem
from lib.intake.read import numbered
from lib.intake.recognise import Reading
from lib.intake.vocabulary import (
    PREDICTED,
    PREDICTED_WORDS,
    TOTAL,
    TRUE,
    TRUE_WORDS,
    plain_name,
)

_EVIDENCE: tuple[Evidence, ...] = ("figures", "sizes", "matrix")
_SHOWN = 5


def matrix_content(reading: Reading) -> Content:
    """What a confusion matrix amounts to.

    Raises InputProblem if it is not square, names a class twice, or holds anything but counts.
    """
    return _long(reading) if "count" in reading.roles else _wide(reading)


def _long(reading: Reading) -> Content:
    table, roles = reading.table, reading.roles
    at = [table.columns.index(roles[role][0]) for role in ("true", "predicted", "count")]
    pairs: Counter[tuple[str, str]] = Counter()
    lines = list(numbered(table))
    for line, row in lines:
        true, said, count = (row[place] for place in at)
        if not true or not said:
            raise InputProblem(
                "A cell of the matrix has no true or no predicted label.",
                where=f"Line {line}.",
                todo="Fill in the label or delete the line.",
            )
        pairs[true, said] += parse_count(table.columns[at[2]], Cell(line, count))
    classes = tuple(natural_order({label for pair in pairs for label in pair}))
    return _content(classes, pairs, rows_read=len(lines))


def _wide(reading: Reading) -> Content:
    table = reading.table
    rows = list(numbered(table))
    across = [name.strip() for name in table.header[1 : 1 + len(reading.roles["predicted"])]]
    if len(across) < len(table.columns) - 1:
        rows = _without_totals(rows)
    while across and not across[-1] and not any(row[len(across)].strip() for _, row in rows):
        across.pop()
    down = [row[0].strip() for _, row in rows]
    _check_labels(across, down, rows)
    pairs: Counter[tuple[str, str]] = Counter()
    for (line, row), true in zip(rows, down, strict=True):
        for said, text in zip(across, row[1:], strict=False):
            # A pivot table leaves the cells empty that it has no items for.
            pairs[true, said] = parse_count(said, Cell(line, text.strip() or "0"))
    problems: tuple[Problem, ...] = ()
    turned = _rows_are_predicted(table.header[0])
    if turned:
        pairs = Counter({(true, said): items for (said, true), items in pairs.items()})
    if turned is None:
        problems = (
            Problem("The rows of the matrix were taken as the true classes, the columns as the "
                    "predicted ones."),
        )  # fmt: skip
    return _content(tuple(across), pairs, rows_read=len(rows), problems=problems)


def _content(
    classes: tuple[str, ...],
    pairs: Counter[tuple[str, str]],
    *,
    rows_read: int,
    problems: tuple[Problem, ...] = (),
) -> Content:
    if not pairs.total():
        raise InputProblem(
            "Every count of the matrix is 0, so there is nothing to report.",
            todo="Use a matrix with at least one item.",
        )
    cells = sparse_cells(classes, pairs)
    return Content(
        classes, _EVIDENCE, Hints({}, sizes=true_sizes(classes, cells)), rows_read=rows_read,
        cells=cells, problems=problems,
    )  # fmt: skip


def _without_totals(rows: list[Numbered]) -> list[Numbered]:
    return rows[:-1] if rows and rows[-1][1][0].strip().lower() in TOTAL else rows


def _check_labels(across: Sequence[str], down: Sequence[str], rows: Sequence[Numbered]) -> None:
    if repeated := _repeated(across):
        raise InputProblem(
            f"The class “{repeated}” is named twice in the header of the matrix.",
            where="Line 1.",
            todo="Give each class one column.",
        )
    if repeated := _repeated(down):
        again = [line for (line, _), name in zip(rows, down, strict=True) if name == repeated][1]
        raise InputProblem(
            f"The class “{repeated}” has two rows in the matrix.",
            where=f"Line {again}.",
            todo="Give each class one row.",
        )
    if set(across) == set(down):
        return
    only_across = [name for name in across if name not in set(down)]
    only_down = [name for name in down if name not in set(across)]
    shape = f"The matrix has {len(down)} rows and {len(across)} columns of classes"
    what = (
        f"{shape}, so it is not square."
        if len(down) != len(across)
        else "The rows and the columns of the matrix name different classes."
    )
    details = [
        f"Only {side}: {listed(names[:_SHOWN])}."
        for side, names in (("in the rows", only_down), ("in the columns", only_across))
        if names
    ]
    raise InputProblem(
        what,
        where=" ".join(details),
        todo="Give the matrix one row and one column for each class, named alike; "
        "a class that never occurs has a row of zeros.",
    )


def _repeated(names: Sequence[str]) -> str | None:
    return next((name for name, times in Counter(names).items() if times > 1), None)


def _rows_are_predicted(corner: str) -> bool | None:
    """What the corner of the matrix says about its rows; None if it says nothing.

    >>> _rows_are_predicted("predicted / actual"), _rows_are_predicted("Actual")
    (True, False)
    """
    down = re.split(r"[\\/|]|\bvs\b", corner)[0]
    name = plain_name(down)
    words = set(name.split())
    true = name in TRUE[0] or bool(words & TRUE_WORDS)
    predicted = name in PREDICTED[0] or bool(words & PREDICTED_WORDS)
    return None if true == predicted else predicted
