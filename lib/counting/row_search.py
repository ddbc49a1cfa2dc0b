"""Finding rows by their two labels, in a file of any size, with the lines on which they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from pathlib import Path
from typing import Any

from lib.counting.pairs import read_from, with_other_buffers
from lib.counting.score_text import ScoreText, score_text
from lib.intake.delimited import Numbered
from lib.intake.label_columns import column_cells
from lib.intake.locked_database import locked_database
from lib.intake.progress import begin
from lib.intake.read import numbered
from lib.intake.table import Table
from lib.intake.text import copied

_READ_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of the true label `t` and the predicted one `p`: alike in SQL and Python."""

    sql: str
    holds: Callable[[str, str], bool]
    values: Mapping[str, list[str]] = field(default_factory=dict)


UNLABELLED = Condition("t = '' OR p = ''", lambda true, predicted: not (true and predicted))
"""A label is missing."""


def labelled(true: tuple[str, ...], predicted: tuple[str, ...]) -> Condition:
    """The true label is one of `true` and the predicted one of `predicted`."""
    return Condition(
        "list_contains($true, t) AND list_contains($predicted, p)",
        lambda t, p: t in true and p in predicted,
        {"true": list(true), "predicted": list(predicted)},
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: at most `most` rows that fulfil `condition`.

    The two labels and the score to sort by are given by the place of their columns; without a
    score the rows come in the order of the file. Cells come without what goes more than one
    character beyond `longest_cell`.
    """

    at_true: int
    at_predicted: int
    condition: Condition
    most: int
    score: int | None = None
    highest_first: bool = True
    longest_cell: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The wanted rows with their lines, how many there are in all, and the table of them.

    `last_line` is that of the table's last row, wanted or not.
    """

    table: Table
    rows: list[Numbered]
    total: int
    last_line: int


def find_rows(table: Table, wanted: Wanted) -> Found:
    """The wanted rows, from a clean copy of a file that is less regular than it looked."""
    if table.whole:
        return _by_hand(table, wanted)
    begin("Looking for the rows in the file")
    import duckdb

    try:
        found = with_other_buffers(lambda buffers: _in_database(table, wanted, buffers))
    except duckdb.Error:
        if table.format == "csv" and not table.copy:
            return find_rows(copied(table), wanted)
        found = None
    return found or _by_hand(table, wanted)


def _by_hand(table: Table, wanted: Wanted) -> Found:
    """Row by row in Python: for small files, and for those whose lines DuckDB cannot count."""
    total = line = 0

    def matching() -> Iterator[Numbered]:
        nonlocal total, line
        for line, cells in numbered(table):
            if wanted.condition.holds(cells[wanted.at_true], cells[wanted.at_predicted]):
                total += 1
                yield line, cells

    return Found(table, nsmallest(wanted.most, matching(), key=_rank(table, wanted)), total, line)


def _rank(table: Table, wanted: Wanted) -> Callable[[Numbered], tuple[bool, float, int]]:
    """Rows with a score before those without, then by it, then as in the file."""
    text = _written(table, wanted)

    def rank(row: Numbered) -> tuple[bool, float, int]:
        line, cells = row
        score = None if text is None or wanted.score is None else text.number(cells[wanted.score])
        if score is None:
            return True, 0.0, line
        return False, -score if wanted.highest_first else score, line

    return rank


def _in_database(table: Table, wanted: Wanted, buffers: int) -> Found | None:
    """The same in DuckDB: a few rows at a time in memory.

    None where the rows cannot be matched to lines, because cells or blank lines break them.
    Raises duckdb.Error for a file that is less regular than it looked.
    """
    names = [f"c{place}" for place in range(len(table.columns) + table.copy)]
    source, options = read_from(table, names, buffers)
    source = (
        f"(SELECT *, coalesce({names[wanted.at_true]}::VARCHAR, '') AS t,"
        f" coalesce({names[wanted.at_predicted]}::VARCHAR, '') AS p FROM {source})"
    )
    with locked_database(table.path, table.workspace) as (database, readable):
        given = {"file": readable, **options, **wanted.condition.values}
        last = f"max({names[-1]}::BIGINT)" if table.copy else "count(*)"
        rows, total, last_row = database.execute(
            f"SELECT count(*), count(*) FILTER (WHERE {wanted.condition.sql}), {last} "
            f"FROM {source}",
            given,
        ).fetchall()[0]
        if not table.copy and table.format == "csv" and _lines(table.path) != rows + table.skip:
            return None
        query = _query(table, wanted, source, names)
        found = database.execute(query, given | {"most": wanted.most}).fetchall()
    # A Parquet file has no header line, and a clean copy holds the lines of its source.
    before = 0 if table.copy or table.format == "parquet" else table.skip
    numbered_rows = [_numbered(row, before) for row in found]
    return Found(table, numbered_rows, total, (last_row or 0) + before)


def _query(table: Table, wanted: Wanted, source: str, names: list[str]) -> str:
    """The rows in their order, each behind its number; cells one character beyond the longest
    still show that they are too long."""
    cells = [f"{cell}::VARCHAR" for cell in names[: len(table.columns)]]
    if wanted.longest_cell is not None:
        cells = [f"left({cell}, {wanted.longest_cell + 1})" for cell in cells]
    numbers = f"{names[-1]}::BIGINT" if table.copy else "row_number() OVER ()"
    order, text = "", _written(table, wanted)
    if text is not None and wanted.score is not None:
        number = text.sql(f"{names[wanted.score]}::VARCHAR")
        falling = "DESC" if wanted.highest_first else "ASC"
        order = f"CASE WHEN isfinite({number}) THEN {number} END {falling} NULLS LAST, "
    return (
        f"SELECT line, {', '.join(cells)} FROM (SELECT *, {numbers} AS line FROM {source}) "
        f"WHERE {wanted.condition.sql} ORDER BY {order}line LIMIT $most"
    )


def _written(table: Table, wanted: Wanted) -> ScoreText | None:
    """How the scores to sort by are written; None without any."""
    if wanted.score is None:
        return None
    return score_text(column_cells(table, table.columns[wanted.score]))


def _numbered(row: tuple[Any, ...], lines_before: int) -> Numbered:
    number, *cells = row
    return number + lines_before, ["" if cell is None else cell for cell in cells]


def _lines(path: Path) -> int | None:
    """How many lines a file has; None where one ends in a way that DuckDB may see otherwise."""
    ends = returns = pairs = 0
    last = b""
    with path.open("rb") as file:
        while block := file.read(_READ_AT_ONCE):
            ends += block.count(b"\n")
            returns += block.count(b"\r")
            pairs += block.count(b"\r\n") + (last == b"\r" and block[:1] == b"\n")
            last = block[-1:]
    return ends + (last not in (b"", b"\n")) if returns == pairs else None
