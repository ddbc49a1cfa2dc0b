"""What kind of results a table holds, and which column plays which role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lib.evaluation import Kind, Problem
from lib.intake import vocabulary
from lib.intake.cells import all_numbers, is_number
from lib.intake.choices import Choices
from lib.intake.count_and_share import count_alone
from lib.intake.label_columns import chosen, column_cells, label_columns, names_in_file
from lib.intake.matrix_sides import matrix_sides
from lib.intake.one_hot import refuse_one_hot
from lib.intake.other_columns import is_row_column, notes, other_roles
from lib.intake.problems import InputProblem
from lib.intake.regular import uneven
from lib.intake.table import Table
from lib.intake.upright import upright
from lib.intake.vocabulary import plain_name

__all__ = ["Choices", "Reading", "Roles", "recognise"]

Roles = Mapping[str, tuple[str, ...]]

_MATRIX_OVERLAP = 0.5
"""A table of numbers with so many names on both sides is meant as a matrix, right or wrong."""

_SMALLEST_LONG_MATRIX = 4
"""Pairs: two classes, each with each."""
_LONGEST_NUMBER = 100
"""Characters; what is longer is a text of digits."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A table that is understood: `roles` maps each role to the columns that play it.

    Roles of predictions: true, predicted, scores, id, group, second_model, row. Of a long
    matrix: true, predicted, count. Of a wide one: true is the first column, predicted are the
    label columns. Of counts: class, tp, fp, fn, tn, row. Of figures: class, precision, recall,
    f1, accuracy, support, row.
    """

    table: Table
    kind: Kind
    roles: Roles


def recognise(table: Table, choices: Choices = Choices()) -> Reading:
    """The kind of the table and the roles of its columns.

    Raises InputProblem if there are no rows, if a choice names no column, or if it cannot be
    told which column is which.
    """
    if not table.head and table.left_out:
        raise uneven(table)
    if not table.head:
        raise InputProblem(
            f"“{table.name}” has a header line but no rows.",
            todo="Use a file with one line per item (or per class) below the header.",
        )
    table = upright(table)
    asked = chosen(table, choices.true), chosen(table, choices.predicted)
    if asked == (None, None):
        attempts: tuple[tuple[Kind, Callable[[Table], Roles | None]], ...] = (
            ("counts", _counts),
            ("figures", _figures),
            ("matrix", _wide_matrix),
        )
        for kind, attempt in attempts:
            roles = attempt(table)
            if roles is not None:
                return Reading(table, kind, roles)
    return _item_or_cell_rows(table, choices)


def _item_or_cell_rows(table: Table, choices: Choices) -> Reading:
    try:
        true, predicted = label_columns(table, choices)
    except InputProblem:
        refuse_one_hot(table)
        raise
    labels = {"true": (true,), "predicted": (predicted,)}
    count = _count_column(table, true, predicted)
    if count is not None:
        return Reading(_count_noted(table, count), "matrix", {**labels, "count": (count,)})
    others = other_roles(table, true, predicted)
    told = notes(table, true, predicted, others.get("scores", ()))
    noted = replace(table, problems=(*table.problems, *told))
    return Reading(noted, "predictions", {**labels, **others})


def _count_noted(table: Table, count: str) -> Table:
    """A name that can mean other things than a count is said to have been taken for one."""
    if plain_name(count) in vocabulary.PLAINLY_COUNT:
        return table
    said = Problem(f"The numbers in “{count}” were taken as counts of items.")
    return replace(table, problems=(*table.problems, said))


def _counts(table: Table) -> Roles | None:
    roles = _by_synonym(table, vocabulary.COUNTS)
    if not {"tp", "fp", "fn"} <= roles.keys():
        return None
    return _with_class(table, roles)


def _figures(table: Table) -> Roles | None:
    roles = _by_synonym(table, vocabulary.FIGURES)
    figures = roles.keys() - {"support"}
    if not figures & {"precision", "recall"} or len(figures) < 2:
        return None
    return _with_class(table, roles)


def _by_synonym(table: Table, synonyms: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Each role with the first column that a synonym names and that holds numbers."""
    roles: dict[str, tuple[str, ...]] = {}
    written = names_in_file(table)
    plain = {column: _without_percent(plain_name(name)) for column, name in written.items()}
    for role, names in synonyms.items():
        for column in table.columns:
            if plain[column] not in names or any(column in given for given in roles.values()):
                continue
            if role not in roles:
                roles[role] = (column,)
            elif written[column] == written[roles[role][0]]:
                raise InputProblem(
                    f"Two columns are named “{written[column]}”.",
                    where="In the header line.",
                    todo="Delete or rename one of them.",
                )
    return roles


def _without_percent(name: str) -> str:
    """A figure's name without its unit: “precision (%)”, “recall in percent”."""
    for unit in ("%", "in %", "percent", "in percent", "pct"):
        name = name.removesuffix(f" {unit}")
    return name


def _with_class(table: Table, roles: dict[str, tuple[str, ...]]) -> Roles:
    """The roles with those of the class names and of the row added."""
    free = [name for name in table.columns if all(name not in given for given in roles.values())]
    row = [name for name in free if is_row_column(table, name)][:1]
    free = [name for name in free if name not in row]
    named = [name for name in free if plain_name(name) in vocabulary.CLASS]
    texts = [name for name in free if not all_numbers(column_cells(table, name))]
    candidates = named or texts or free
    if not candidates:
        raise InputProblem(
            f"“{table.name}” has figures for each class, but no column with the classes' names.",
            todo="Add a column named “class”.",
        )
    found: dict[str, tuple[str, ...]] = {"class": (candidates[0],), **roles}
    return {**found, "row": (row[0],)} if row else found


def _count_column(table: Table, true: str, predicted: str) -> str | None:
    """The column with the counts if the rows are the cells of a long matrix.

    A matrix names each pair once, and its counts do not count the rows up as item numbers do;
    only a name that means nothing but a count stands above this. Without such a name, whole
    numbers beside every pair that there can be, or in a column without a name, are counts.
    """
    real, said = column_cells(table, true), column_cells(table, predicted)
    pairs = set(zip(real, said, strict=True))
    once = len(pairs) == len(real)
    every = once and len(pairs) == len(set(real)) * len(set(said)) >= _SMALLEST_LONG_MATRIX
    for name in table.columns:
        if name in (true, predicted):
            continue
        plain = plain_name(name)
        if plain not in vocabulary.COUNT and len(table.columns) != 3:
            continue
        cells = [count_alone(cell) for cell in column_cells(table, name)]
        alone = len(table.columns) == 3 and not _counts_up(cells)
        if plain in vocabulary.COUNT:
            certain = plain in vocabulary.PLAINLY_COUNT and len(table.columns) == 3
            if all_numbers(cells) and (certain or (once and not _counts_up(cells))):
                return name
        elif alone and once and _whole(cells) and (every or plain in vocabulary.UNNAMED):
            return name
    return None


def _whole(cells: Sequence[str]) -> bool:
    """Whether the cells are whole numbers, one of them more than 1: no labels and no scores."""
    return all(map(_is_whole, cells)) and any(int(cell) > 1 for cell in cells)


def _is_whole(cell: str) -> bool:
    return cell.strip().isdecimal() and len(cell) <= _LONGEST_NUMBER


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether the cells are whole numbers that follow one another, as item numbers do."""
    if len(cells) < 3 or not all(map(_is_whole, cells)):
        return False
    numbers = [int(cell) for cell in cells]
    return all(later == earlier + 1 for earlier, later in pairwise(numbers))


def _wide_matrix(table: Table) -> Roles | None:
    sides = matrix_sides(table.header, table.head)
    down, across = set(sides.down), set(sides.across)
    items = any(plain_name(name) in vocabulary.PREDICTED[0] for name in table.columns[1:])
    if items or (len(down) < len(sides.down) and len(sides.down) > len(sides.columns) + 1):
        return None
    shown = [table.head[row] for row in sides.rows]
    cells = [row[place] for row in shown for place in sides.columns if row[place].strip()]
    numbers = bool(cells) and all(is_number(count_alone(cell)) for cell in cells)
    smaller = min(len(down), len(across))
    if not numbers or not smaller or len(down & across) < _MATRIX_OVERLAP * smaller:
        return None
    return {
        "true": (table.columns[sides.at],),
        "predicted": tuple(table.columns[place] for place in sides.columns),
    }
