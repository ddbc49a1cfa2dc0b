"""The scores of a predictions file as numbers, beside the classes of their items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from lib.counting.pairs import read_from, with_other_buffers
from lib.counting.score_grid import ScoreGrid
from lib.counting.score_tally import EXACT_SCORES, Tally, tallied, tally_of
from lib.counting.score_text import score_text
from lib.intake.label_columns import column_cells
from lib.intake.locked_database import locked_database
from lib.intake.progress import begin
from lib.intake.read import rows
from lib.intake.table import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from numpy.typing import NDArray

    from lib.counting.score_grid import Flags, Floats

    Places = NDArray[np.int32]

_BYTES_EACH = 8
_BYTES_AT_ONCE = 512_000_000
"""Numbers of several columns are read in one go up to this; DuckDB keeps what is too much for its
memory on disk."""
_BYTES_AT_HAND = 128_000_000
"""Up to this they are taken as they come, without a table of DuckDB's own."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Some items with both labels: the places of these among the classes, and a score.

    A score that cannot be read is nan.
    """

    true: Places
    said: Places
    scores: Floats


@dataclass(frozen=True, slots=True)
class ScoredColumn:
    """One column of scores of so many items, a bounded number of which is at hand at a time.

    `ends` tells the least and the greatest score, None without any.
    """

    name: str
    items: int
    slices: Callable[[], Iterator[Labelled]]
    ends: Callable[[], tuple[float, float] | None]

    def tally(self, own: Callable[[Labelled], Flags]) -> tuple[Tally | None, int]:
        """The tally of all items with a score, and how many have none.

        `own` says which items are of the class.
        """
        if not self.items:
            return None, 0
        if self.items <= EXACT_SCORES:
            scores, of_class = _readable(next(self.slices()), own)
            return tallied(scores, of_class) if len(scores) else None, self.items - len(scores)
        ends = self.ends()
        if ends is None:
            return None, self.items
        counted, grid = 0, ScoreGrid(*ends)
        for part in self.slices():
            scores, of_class = _readable(part, own)
            counted += len(scores)
            grid.add(scores, of_class)
        return tally_of(grid), self.items - counted


def _readable(part: Labelled, own: Callable[[Labelled], Flags]) -> tuple[Floats, Flags]:
    of_class, readable = own(part), np.isfinite(part.scores)
    if readable.all():
        return part.scores, of_class
    return part.scores[readable], of_class[readable]


@dataclass(frozen=True, slots=True)
class LabelColumns:
    """The columns with the two labels, and all labels that there are, in order."""

    true: str
    predicted: str
    labels: tuple[str, ...]


def most_at_hand(columns: int) -> int:
    """How many items may have so many scores at hand together, and both labels."""
    return min(EXACT_SCORES, _BYTES_AT_HAND // (_BYTES_EACH * (columns + 1)))


def scored_columns(
    table: Table, given: LabelColumns, columns: Sequence[str], items: int
) -> Iterator[ScoredColumn]:
    """Each of the columns, one after the other; what one yields holds until the next.

    `items` is how many rows the table has at most.
    """
    if table.whole:
        yield from (_by_hand(table, given, column, table.head) for column in columns)
        return
    begin("Reading the scores")
    import duckdb

    together = max(1, _BYTES_AT_ONCE // (_BYTES_EACH * max(items, 1)))
    for start in range(0, len(columns), together):
        group = columns[start : start + together]
        with ExitStack() as opened:
            few = items <= most_at_hand(len(group))
            try:
                found = with_other_buffers(
                    lambda buffers, opened=opened, group=group, few=few: opened.enter_context(  # type: ignore[misc]
                        _in_one_pass(table, given, group, buffers, few=few)
                    )
                )
            except duckdb.Error:
                # A cell of megabytes is what DuckDB cannot hold.
                found = [_by_hand(table, given, column, rows(table)) for column in group]
            yield from found


@contextmanager
def _in_one_pass(
    table: Table, given: LabelColumns, columns: Sequence[str], buffers: int, *, few: bool
) -> Iterator[list[ScoredColumn]]:
    """The columns in one pass over the file: few numbers as arrays, others in a table on disk."""
    with locked_database(table.path, table.workspace) as (database, readable):
        query, options = labelled_scores(database, table, given, columns, buffers)
        options["file"] = readable
        if few:
            found = database.execute(query, options).fetchnumpy()
            yield [
                scored_at_hand(column, Labelled(found["t"], found["p"], found[f"s{place}"]))
                for place, column in enumerate(columns)
            ]
        else:
            database.execute(f"CREATE TEMP TABLE scored AS {query}", options)
            yield list(_of_database(database, columns))


def labelled_scores(
    database: DuckDBPyConnection,
    table: Table,
    given: LabelColumns,
    columns: Sequence[str],
    buffers: int,
    *,
    every_row: bool = False,
) -> tuple[str, dict[str, str]]:
    """A query for the items that have both labels, and its parameters without the file.

    It gives their places among the labels, t and p, and the scores s0, s1, … of the columns, not
    finite where there is none. With `every_row` it fails at a row that has not both labels.
    """
    database.execute(
        "CREATE TEMP TABLE labels AS SELECT unnest($labels::VARCHAR[]) AS label",
        {"labels": list(given.labels)},
    )
    database.execute("CREATE TYPE label AS ENUM (SELECT label FROM labels)")
    names = [f"c{place}" for place in range(len(table.columns) + table.copy)]
    cells = dict(zip(table.columns, (f"{name}::VARCHAR" for name in names), strict=False))
    both = (cells[given.true], cells[given.predicted])
    t, p = (
        f"CAST(coalesce({cell}, '') AS label)" if every_row else f"TRY_CAST({cell} AS label)"
        for cell in both
    )
    numbers = [
        f"{score_text(column_cells(table, column)).sql(cells[column])} AS s{place}"
        for place, column in enumerate(columns)
    ]
    source, options = read_from(table, names, buffers)
    query = (
        f"SELECT enum_code({t})::INTEGER AS t, enum_code({p})::INTEGER AS p, {', '.join(numbers)} "
        f"FROM {source}"
    )
    if not every_row:
        query += f" WHERE {t} IS NOT NULL AND {p} IS NOT NULL"
    return query, options


def _of_database(database: DuckDBPyConnection, columns: Sequence[str]) -> Iterator[ScoredColumn]:
    ((items,),) = database.execute("SELECT count(*) FROM scored").fetchall()
    labels = _fetched(database, "t, p", 0) if items <= EXACT_SCORES else None

    def ends(number: str) -> tuple[float, float] | None:
        ((least, most),) = database.execute(
            f"SELECT min({number}), max({number}) FROM scored WHERE isfinite({number})"
        ).fetchall()
        return None if least is None else (least, most)

    def slices(number: str) -> Iterator[Labelled]:
        for start in range(0, items, EXACT_SCORES):
            both = labels or _fetched(database, "t, p", start)
            yield Labelled(both["t"], both["p"], _fetched(database, number, start)[number])

    for place, column in enumerate(columns):
        number = f"s{place}"
        yield ScoredColumn(column, items, partial(slices, number), partial(ends, number))


def _fetched(database: DuckDBPyConnection, columns: str, start: int) -> Mapping[str, NDArray[Any]]:
    return database.execute(
        f"SELECT {columns} FROM scored WHERE rowid >= {start} AND rowid < {start + EXACT_SCORES}"
    ).fetchnumpy()


def _by_hand(
    table: Table, given: LabelColumns, column: str, all_rows: Iterable[Sequence[str]]
) -> ScoredColumn:
    """The same from rows at hand, for small files and for those that DuckDB cannot hold."""
    place = {label: at for at, label in enumerate(given.labels)}
    t, p, s = (table.columns.index(name) for name in (given.true, given.predicted, column))
    text = score_text(column_cells(table, column))
    found = [
        (place[row[t]], place[row[p]], text.number(row[s]))
        for row in all_rows
        if row[t] in place and row[p] in place
    ]
    true, said, numbers = zip(*found, strict=True) if found else ((), (), ())
    scores = np.array(numbers, dtype=np.float64)
    part = Labelled(np.array(true, dtype=np.int32), np.array(said, dtype=np.int32), scores)
    return scored_at_hand(column, part)


def scored_at_hand(column: str, part: Labelled) -> ScoredColumn:
    """A column all of whose items are at hand."""

    def ends() -> tuple[float, float] | None:
        known = part.scores[np.isfinite(part.scores)]
        return (float(known.min()), float(known.max())) if len(known) else None

    return ScoredColumn(column, len(part.scores), lambda: iter((part,)), ends)
