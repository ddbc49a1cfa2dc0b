"""A confusion matrix, wide or long → its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.counting.assembled import Content, true_sizes
from lib.counting.natural_order import natural_order
from lib.counting.pairs import sparse_cells
from lib.counting.positive_class import Hints
from lib.counting.totals import (
    check_totals,
    differing_total,
    perhaps_percent,
    refuse_shares,
    totals_among,
)
from lib.evaluation import Evidence, Problem
from lib.intake.count_and_share import count_alone, first_with_share
from lib.intake.delimited import Numbered
from lib.intake.label_columns import listed
from lib.intake.matrix_sides import matrix_sides
from lib.intake.numbers import Cell, parse_counts
from lib.intake.problems import InputProblem
from lib.intake.read import numbered
from lib.intake.recognise import Reading
from lib.intake.vocabulary import TOTAL, plain_name

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
    lines, whole = _apart(list(numbered(table)), at[:2])
    labels = [(row[at[0]], row[at[1]]) for _, row in lines]
    for (line, _), pair in zip(lines, labels, strict=True):
        if not all(pair):
            raise InputProblem(
                "A cell of the matrix has no true or no predicted label.",
                where=f"Line {line}.",
                todo="Fill in the label or delete the line.",
            )
    cells = [Cell(line, row[at[2]], table.columns[at[2]]) for line, row in lines]
    refuse_shares([[cell] for cell in cells])
    counts, problems = _counts(cells)
    pairs: Counter[tuple[str, str]] = Counter()
    for pair, items in zip(labels, counts, strict=True):
        pairs[pair] += items
    problems = (*problems, *_told_totals(whole, at[2], pairs.total()))
    totals = totals_among(pairs)
    if totals:
        problems = (*problems, Problem(f"Pairs with {listed(totals)} are totals; not counted."))
        pairs = Counter({pair: n for pair, n in pairs.items() if not set(pair) & set(totals)})
    classes = tuple(natural_order({label for pair in pairs for label in pair}))
    return _content(classes, pairs, rows_read=len(lines), problems=problems)


def _apart(
    lines: list[Numbered], labels: Sequence[int]
) -> tuple[list[Numbered], list[tuple[str, Numbered]]]:
    """The cells of a long matrix, and the lines, with their names, that hold a total of them."""
    kept: list[Numbered] = []
    totals: list[tuple[str, Numbered]] = []
    for line, row in lines:
        named = [row[place] for place in labels if row[place].strip()]
        if len(named) == 1 and plain_name(named[0]) in TOTAL:
            totals.append((named[0].strip(), (line, row)))
        else:
            kept.append((line, row))
    return kept, totals


def _told_totals(
    totals: Sequence[tuple[str, Numbered]], place: int, items: int
) -> Iterator[Problem]:
    """That these lines are not counted, and where their number is not that of the `items`."""
    for name, (line, row) in totals:
        yield Problem(f"The line “{name}” holds a total; not counted.", line)
        if differing := differing_total(Cell(line, row[place], name), items, "The list"):
            yield differing


def _wide(reading: Reading) -> Content:
    table = reading.table
    found = list(numbered(table))
    sides = matrix_sides(table.header, [row for _, row in found])
    rows = [found[place] for place in sides.rows]
    _check_labels(sides.across, sides.down, rows)
    # A pivot table leaves the cells empty that it has no items for.
    cells = [
        [Cell(line, row[place].strip() or "0", name)
         for place, name in zip(sides.columns, sides.across, strict=True)]
        for line, row in rows
    ]  # fmt: skip
    refuse_shares(cells)
    counts, problems = _counts([cell for row in cells for cell in row])
    width = len(sides.across)
    square = [counts[start : start + width] for start in range(0, len(counts), width)]
    pairs: Counter[tuple[str, str]] = Counter()
    for one, row in zip(sides.down, square, strict=True):
        for other, items in zip(sides.across, row, strict=True):
            pairs[(other, one) if sides.rows_are_predicted else (one, other)] = items
    if sides.rows_are_predicted is None:
        said = "The rows of the matrix were taken as the true classes, the columns as the predicted"
        problems = (*problems, Problem(f"{said} ones."))
    checked = check_totals(table, sides, found, square)
    maybe = perhaps_percent(square)
    return _content(
        sides.across, pairs, rows_read=len(rows), problems=(*problems, *maybe, *checked)
    )


def _counts(cells: Sequence[Cell]) -> tuple[list[int], tuple[Problem, ...]]:
    """The counts in these cells, without the shares that stand beside some."""
    alone = [replace(cell, text=count_alone(cell.text)) for cell in cells]
    counts, problems = parse_counts(alone)
    shown = first_with_share(cell.text for cell in cells)
    for cell, count in zip(cells, counts, strict=True):
        if cell.text.strip() == shown:
            said = f"Cells such as “{shown}” were read as {count}, the number of items without its"
            return counts, (*problems, Problem(f"{said} share.", cell.line))
    return counts, problems


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
