"""Parquet through DuckDB, every column as text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from lib.evaluation import Decided
from lib.intake.column_names import unique_names
from lib.intake.delimited import Numbered
from lib.intake.found import Found
from lib.intake.locked_database import locked_database
from lib.intake.problems import InputProblem
from lib.intake.table import HEAD_ROWS, Table

_FETCHED = 10_000
"""Rows handed over at once: few enough to be small, many enough to be quick."""


def find_parquet(path: Path, *, name: str, workspace: Path) -> Found:
    """What a Parquet file holds; it is counted where it lies."""
    table = partial(read_parquet, path, name=name, workspace=workspace)

    def raw() -> Iterator[list[str]]:
        read = table()
        yield list(read.header)
        yield from (row for _, row in parquet_rows(read))

    return Found(table, raw)


def read_parquet(path: Path, *, name: str, workspace: Path) -> Table:
    """The table in a Parquet file.

    Raises InputProblem for a damaged file.
    """
    import duckdb

    try:
        with locked_database(path, workspace) as (database, readable):
            head = database.execute(
                f"SELECT COLUMNS(*)::VARCHAR FROM read_parquet($file) LIMIT {HEAD_ROWS + 1}",
                {"file": readable},
            )
            columns = [str(column[0]) for column in head.description or []]
            rows = [_texts(row) for row in head.fetchall()]
    except duckdb.Error as trouble:
        raise InputProblem(
            f"The Parquet file “{name}” cannot be read; it is damaged or incomplete.",
            todo="Write or download it again, or save the table as CSV.",
        ) from trouble
    return Table(
        name, Decided("parquet"), "parquet", path, workspace, tuple(columns), unique_names(columns),
        head=tuple(rows[:HEAD_ROWS]), whole=len(rows) <= HEAD_ROWS,
    )  # fmt: skip


def parquet_rows(table: Table) -> Iterator[Numbered]:
    """All rows of a Parquet table with their numbers from 1; an absent value is empty."""
    with locked_database(table.path, table.workspace) as (database, readable):
        found = database.execute(
            "SELECT COLUMNS(*)::VARCHAR FROM read_parquet($file)", {"file": readable}
        )
        batches = iter(lambda: found.fetchmany(_FETCHED), [])
        for number, row in enumerate(chain.from_iterable(batches), 1):
            yield number, list(_texts(row))


def _texts(row: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple("" if value is None else value for value in row)
