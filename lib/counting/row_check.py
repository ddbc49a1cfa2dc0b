"""A look at all rows: repeated ones, repeated ids, columns that equal the true label."""

from __future__ import annotations

from collections.abc import Sequence

from lib.counting.pairs import Counted, read_from, with_other_buffers
from lib.evaluation import RowCheck
from lib.intake.locked_database import locked_database
from lib.intake.progress import begin
from lib.intake.recognise import Reading
from lib.intake.table import Table

MOST_ROWS = 200_000
"""More rows are not compared with each other: that takes longer than the counting, and memory."""

MOST_COLUMNS = 200
"""A wider table is not compared cell by cell, for the same reason."""

_MAY_REPEAT = ("true", "predicted", "row", "group", "second_model")
"""Roles whose columns alone cannot tell two items apart: equal rows of them are nothing odd."""


def row_check(reading: Reading, counted: Counted) -> RowCheck:
    """What can be seen of the rows; with too many of them, only which lack a prediction."""
    unpredicted = sum(
        items for label, items in counted.unpredicted.items() if label in counted.labels
    )
    table = counted.table
    telling = len(table.columns) - sum(len(reading.roles.get(one, ())) for one in _MAY_REPEAT)
    others = [
        place
        for place, name in enumerate(table.columns)
        if name not in (*reading.roles["true"], *reading.roles["predicted"])
    ]
    if not others or counted.items > MOST_ROWS or len(table.columns) > MOST_COLUMNS:
        return RowCheck(unpredicted)
    (true,), (predicted,) = (
        [table.columns.index(name) for name in reading.roles[role]]
        for role in ("true", "predicted")
    )
    ids = reading.roles.get("id", ())[:1]
    seen = _seen(table, (true, predicted), others, table.columns.index(ids[0]) if ids else None)
    if seen is None:
        return RowCheck(unpredicted)
    rows, different, different_ids, same = seen
    return RowCheck(
        unpredicted,
        repeated_rows=rows - different if telling else None,
        repeated_ids=rows - different_ids if ids else None,
        same_as_true=tuple(table.columns[place] for place in same),
    )


Seen = tuple[int, int, int, list[int]]
"""Rows with both labels, how many of them differ, how many ids they have (an empty one counts as
different each time), and the places of the columns that equal the true label in all of them."""


def _seen(
    table: Table, labels: tuple[int, int], others: Sequence[int], at_id: int | None
) -> Seen | None:
    """The same in DuckDB and, for a table that is at hand, in Python; None where neither can."""
    if table.whole:
        return _by_hand(table, labels, others, at_id)
    begin("Looking for repeated rows")
    import duckdb

    try:
        return with_other_buffers(
            lambda buffers: _in_database(table, labels, others, at_id, buffers)
        )
    except duckdb.Error:
        return None


def _by_hand(
    table: Table, labels: tuple[int, int], others: Sequence[int], at_id: int | None
) -> Seen:
    true, predicted = labels
    width = len(table.columns)
    rows = [row[:width] for row in table.head if row[true] and row[predicted]]
    ids = [row[at_id] or str(("no id", number)) for number, row in enumerate(rows)
           ] if at_id is not None else []  # fmt: skip
    same = [place for place in others if all(row[place] == row[true] for row in rows)]
    return len(rows), len(set(rows)), len(set(ids)), same


def _in_database(
    table: Table,
    labels: tuple[int, int],
    others: Sequence[int],
    at_id: int | None,
    buffers: int,
) -> Seen:
    names = [f"c{place}" for place in range(len(table.columns) + table.copy)]
    cells = [f"coalesce({name}::VARCHAR, '')" for name in names[: len(table.columns)]]
    true, predicted = (cells[place] for place in labels)
    source, options = read_from(table, names, buffers)
    ids = "0"
    if at_id is not None:
        named = f"nullif({cells[at_id]}, '')"
        ids = f"count(DISTINCT {named}) + count(*) - count({named})"
    differ = [f"count(*) FILTER ({cells[place]} != {true})" for place in others]
    query = (
        f"SELECT count(*), count(DISTINCT hash({', '.join(cells)})), {ids}, {', '.join(differ)} "
        f"FROM {source} WHERE {true} != '' AND {predicted} != ''"
    )
    with locked_database(table.path, table.workspace) as (database, readable):
        found = database.execute(query, {"file": readable, **options}).fetchall()
    rows, different, different_ids, *unlike = found[0]
    same = [place for place, number in zip(others, unlike, strict=True) if number == 0]
    return rows, different, different_ids, same
