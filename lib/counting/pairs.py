"""Counting predictions: how often each true label met each predicted one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from lib.intake.locked_database import locked_database, reading_threads
from lib.intake.problems import InputProblem
from lib.intake.read import rows
from lib.intake.table import Table
from lib.intake.text import copied

MAX_PAIRS = 1_000_000
"""Pairs of labels that are kept: a thousand classes, each mistaken for each."""

Counts = Counter[tuple[str, ...]]
"""How often the cells of the counted columns occur together."""

_FETCHED = 10_000
_LARGEST_BUFFER_BYTES, _ALL_BUFFERS_BYTES = 32_000_000, 96_000_000
"""Large buffers are quicker by a tenth; all together they must fit the memory limit."""
_LONGEST_LINE_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts, and the table they were taken from (a clean copy if one was needed)."""

    table: Table
    counts: Counts


def count_together(table: Table, columns: Sequence[str]) -> Counted:
    """How often each combination of cells in `columns` occurs among all rows of the table.

    Raises InputProblem if there are more than `MAX_PAIRS` combinations.
    """
    places = [table.columns.index(column) for column in columns]
    if table.whole:
        return Counted(table, _gathered((*(row[at] for at in places), 1) for row in table.head))
    import duckdb

    try:
        return Counted(table, _by_database(table, places))
    except duckdb.OutOfMemoryException:
        raise _too_many() from None
    except duckdb.Error as refusal:
        if table.format == "parquet":
            raise InputProblem(
                f"The Parquet file “{table.name}” cannot be read to its end; it is damaged.",
                todo="Write or download it again, or save the table as CSV.",
            ) from refusal
    if table.copy:
        # Regular for certain, so a cell of megabytes is what DuckDB cannot hold.
        return Counted(table, _gathered((*(row[at] for at in places), 1) for row in rows(table)))
    return count_together(copied(table), columns)


def _by_database(table: Table, places: list[int]) -> Counts:
    names = [f"c{place}" for place in range(len(table.columns) + table.copy)]
    wanted = [names[place] for place in places]
    source, options = _source(table, names)
    query = (
        f"SELECT {', '.join(f'{name}::VARCHAR' for name in wanted)}, n "
        f"FROM (SELECT {', '.join(wanted)}, count(*) AS n FROM {source} GROUP BY ALL)"
    )
    with locked_database(table.path, table.workspace) as (database, readable):
        found = database.execute(query, {"file": readable, **options})
        return _gathered(chain.from_iterable(iter(lambda: found.fetchmany(_FETCHED), [])))


def _source(table: Table, names: list[str]) -> tuple[str, dict[str, str]]:
    """What to read from, with every name our own and everything of the user's a parameter."""
    if table.format == "parquet":
        return f"read_parquet($file) AS source({', '.join(names)})", {}
    buffer = min(_LARGEST_BUFFER_BYTES, _ALL_BUFFERS_BYTES // reading_threads())
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    source = (
        "read_csv($file, auto_detect=false, header=false, strict_mode=true, nullstr='', "
        f"delim=$delimiter, quote=$quote, escape=$quote, skip={table.skip}, "
        f"compression='none', buffer_size={buffer}, "
        f"max_line_size={_LONGEST_LINE_BYTES}, columns={{{columns}}})"
    )
    return source, {"delimiter": table.delimiter, "quote": table.quote}


def _gathered(found: Iterable[tuple[Any, ...]]) -> Counts:
    """The counts, from tuples of cells with a number of items at the end."""
    counts: Counts = Counter()
    for *cells, items in found:
        counts[tuple("" if cell is None else cell for cell in cells)] += items
        if len(counts) > MAX_PAIRS:
            raise _too_many()
    return counts


def _too_many() -> InputProblem:
    return InputProblem(
        f"There are more than {MAX_PAIRS:,} different pairs of true and predicted label.",
        todo="Check that the two columns hold labels and not numbers, ids or texts; "
        "choose others with --true and --pred, or in the page under “Columns”.",
    )
