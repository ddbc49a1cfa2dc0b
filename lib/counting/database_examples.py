"""Finding the rows of one cell in a large file, in DuckDB: a few rows at a time in memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lib.counting.confidence import PLAIN_NUMBER
from lib.counting.pairs import read_from
from lib.intake.delimited import Numbered
from lib.intake.locked_database import locked_database
from lib.intake.table import Table

_READ_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: at most `most` rows with these two labels, by the place of each column.

    `score` is the place of the column to sort by, None for the order of the file.
    """

    at_true: int
    at_predicted: int
    true: str
    predicted: str
    most: int
    score: int | None
    highest_first: bool
    longest_cell: int


def find_in_database(table: Table, wanted: Wanted) -> tuple[list[Numbered], int] | None:
    """The wanted rows with their lines, and how many there are in all.

    None where the rows cannot be matched to lines, because cells or blank lines break them.
    Raises duckdb.Error for a file that is less regular than it looked.
    """
    names = [f"c{place}" for place in range(len(table.columns) + table.copy)]
    source, options = read_from(table, names)
    chosen = f"{names[wanted.at_true]}::VARCHAR = $true AND " \
             f"{names[wanted.at_predicted]}::VARCHAR = $predicted"  # fmt: skip
    labels = {"true": wanted.true, "predicted": wanted.predicted}
    with locked_database(table.path, table.workspace) as (database, readable):
        given = {"file": readable, **options, **labels}
        rows, total = database.execute(
            f"SELECT count(*), count(*) FILTER (WHERE {chosen}) FROM {source}", given
        ).fetchall()[0]
        if not table.copy and table.format == "csv" and _lines(table.path) != rows + table.skip:
            return None
        query = _query(table, wanted, source, names, chosen)
        found = database.execute(query, given | {"most": wanted.most}).fetchall()
    return [_numbered(row, table) for row in found], total


def _query(table: Table, wanted: Wanted, source: str, names: list[str], chosen: str) -> str:
    """The rows in their order, each behind its number; cells one character beyond the longest
    still show that they are too long."""
    cells = names[: len(table.columns)]
    shown = ", ".join(f"left({cell}::VARCHAR, {wanted.longest_cell + 1})" for cell in cells)
    numbers = f"{names[-1]}::BIGINT" if table.copy else "row_number() OVER ()"
    order = "" if wanted.score is None else f"{_score(names[wanted.score], wanted)} NULLS LAST, "
    return (
        f"SELECT line, {shown} FROM (SELECT {numbers} AS line, {', '.join(cells)} FROM {source}) "
        f"WHERE {chosen} ORDER BY {order}line LIMIT $most"
    )


def _score(cell: str, wanted: Wanted) -> str:
    plain = f"trim(replace(replace({cell}::VARCHAR, ',', '.'), '%', ''), ' ')"
    number = f"CASE WHEN regexp_full_match({plain}, '{PLAIN_NUMBER}') THEN {plain}::DOUBLE END"
    return f"({number}) {'DESC' if wanted.highest_first else 'ASC'}"


def _numbered(row: tuple[Any, ...], table: Table) -> Numbered:
    number, *cells = row
    # A Parquet file has no header line, and a clean copy holds the lines of its source.
    line = number + (table.skip if table.format == "csv" and not table.copy else 0)
    return line, ["" if cell is None else cell for cell in cells]


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
