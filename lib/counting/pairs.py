"""Counting predictions: how often each true label met each predicted one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from lib.counting.natural_order import natural_order
from lib.evaluation import Cell
from lib.intake.label_columns import LABEL_FLAGS
from lib.intake.locked_database import locked_database, reading_threads
from lib.intake.problems import InputProblem
from lib.intake.progress import begin
from lib.intake.read import rows
from lib.intake.table import Table
from lib.intake.text import copied

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Result = TypeVar("Result")

MAX_PAIRS = 1_000_000
"""Pairs of labels that are kept: a thousand classes, each mistaken for each."""

_MANY_ROWS = 100_000
_LARGEST_BUFFER_BYTES, _ALL_BUFFERS_BYTES = 32_000_000, 96_000_000
"""Large buffers are quicker by a tenth; all together they must fit the memory limit."""
_WHOLE_BYTES = 4_096
"""With a buffer of an odd size, one that is no multiple of 16, DuckDB refuses a third of files."""
_LONGEST_LINE_BYTES = 2_000_000
_LAST_TRY = 2
_GROUPING = 0.5
"""For DuckDB a grouping has read the file when it is half done."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted, and the `table` it was taken from (a clean copy if one was needed).

    `labels` are all labels in natural order, `cells` index into them, sorted. `items` are all
    rows, `unlabelled` those without a true or a predicted label. `named_rows` are the cells of
    the row column that stand beside each true label; `unpredicted` are the rows of each true
    label that have no predicted one.
    """

    table: Table
    labels: tuple[str, ...]
    cells: tuple[Cell, ...]
    items: int
    unlabelled: int
    named_rows: Mapping[str, frozenset[str]]
    unpredicted: Mapping[str, int]


def count_together(table: Table, true: str, predicted: str, row: str | None = None) -> Counted:
    """How often each true label met each predicted one, over all rows of the table.

    Raises InputProblem if there are more than `MAX_PAIRS` such pairs.
    """
    places = [table.columns.index(column) for column in (true, predicted, row) if column]
    if table.whole:
        return _gathered(table, places, table.head)
    import duckdb

    try:
        return with_other_buffers(lambda buffers: _by_database(table, places, buffers))
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
        return _gathered(table, places, rows(table))
    return count_together(copied(table), true, predicted, row)


def with_other_buffers(read: Callable[[int], Result]) -> Result:
    """What `read` returns, given the number of a try, which goes to `read_from`.

    DuckDB's readers cannot take over from each other where a buffer ends at an unlucky place of a
    regular file. With smaller buffers they end elsewhere, and a single reader has nobody to take
    over from.
    """
    import duckdb

    for attempt in range(_LAST_TRY):
        try:
            return read(attempt)
        except duckdb.NotImplementedException:
            continue
    return read(_LAST_TRY)


def _by_database(table: Table, places: list[int], buffers: int) -> Counted:
    """All in one pass over the file; what comes out of DuckDB is labels and whole numbers."""
    names = [f"c{place}" for place in range(len(table.columns) + table.copy)]
    wanted = ", ".join(dict.fromkeys(names[place] for place in places))
    t, p, *r = (f"coalesce({names[place]}::VARCHAR, '')" for place in places)
    row = r[0] if r else "''"
    source, options = read_from(table, names, buffers)
    begin("Counting")
    with locked_database(table.path, table.workspace, whole=_GROUPING) as (database, readable):
        database.execute(
            f"CREATE TEMP TABLE met AS SELECT {t} AS t, {p} AS p, {row} AS r, n "
            f"FROM (SELECT {wanted}, count(*) AS n FROM {source} GROUP BY ALL)",
            {"file": readable, **options},
        )
        found = database.execute(_LABELS).fetchall()
        labels = natural_order(label for (label,) in found)
        database.execute(_PLACES, {"labels": labels})
        ((pairs,),) = database.execute(_PAIRS if r else _ROWS).fetchall()
        if pairs > MAX_PAIRS:
            raise _too_many()
        cells = _fetched(database.execute(_CELLS_OF_ROWS if r else _CELLS), pairs)
        ((items, labelled),) = database.execute(_ITEMS).fetchall()
        named = dict(database.execute(_NAMED).fetchall()) if r else {}
        unpredicted = dict(database.execute(_UNPREDICTED).fetchall())
    return Counted(
        table,
        tuple(labels),
        cells,
        items,
        items - labelled,
        {label: frozenset(cells) for label, cells in named.items()},
        unpredicted,
    )


def _fetched(found: DuckDBPyConnection, rows: int) -> tuple[Cell, ...]:
    """All cells; numpy fetches many of them faster, but to load it takes longer than a few."""
    if rows < _MANY_ROWS:
        return tuple(found.fetchall())
    columns = found.fetchnumpy()
    return tuple(zip(*(columns[name].tolist() for name in ("t", "p", "n")), strict=True))


_LABELS = """
    SELECT t FROM met WHERE t != '' AND p != '' UNION SELECT p FROM met WHERE t != '' AND p != ''
"""
_PLACES = """
    CREATE TEMP TABLE places AS
    SELECT unnest($labels::VARCHAR[]) AS label, unnest(range(len($labels::VARCHAR[]))) AS place
"""
_ROWS = "SELECT count(*) FROM met"
_PAIRS = "SELECT count(*) FROM (SELECT DISTINCT t, p FROM met)"
_JOINED = "FROM met JOIN places a ON met.t = a.label JOIN places b ON met.p = b.label"
_CELLS = f"SELECT a.place AS t, b.place AS p, n {_JOINED} ORDER BY ALL"
# With a row column a pair can stand in several rows of the table.
_CELLS_OF_ROWS = f"""
    SELECT a.place AS t, b.place AS p, sum(n)::BIGINT AS n {_JOINED} GROUP BY ALL ORDER BY ALL
"""
_ITEMS = """
    SELECT coalesce(sum(n), 0)::BIGINT,
           coalesce(sum(n) FILTER (t != '' AND p != ''), 0)::BIGINT
    FROM met
"""
_UNPREDICTED = "SELECT t, sum(n)::BIGINT FROM met WHERE t != '' AND p = '' GROUP BY t"
_NAMED = "SELECT t, list(DISTINCT r) FROM met WHERE t != '' GROUP BY t"


def read_from(table: Table, names: list[str], buffers: int = 0) -> tuple[str, dict[str, str]]:
    """What to read from, with every name our own and everything of the user's a parameter.

    Another number for `buffers` makes them end at other places of the file, up to `_LAST_TRY`.
    """
    if table.format == "parquet":
        return f"read_parquet($file) AS source({', '.join(names)})", {}
    large = min(_LARGEST_BUFFER_BYTES, _ALL_BUFFERS_BYTES // reading_threads(table.path))
    # A small file needs no large buffers, which an app that serves many would hold for nothing.
    buffer = max(2 * _LONGEST_LINE_BYTES, min(large, table.path.stat().st_size // 8))
    buffer = buffer * 2 // (2 + buffers) // _WHOLE_BYTES * _WHOLE_BYTES
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    source = (
        "read_csv($file, auto_detect=false, header=false, strict_mode=true, nullstr='', "
        f"delim=$delimiter, quote=$quote, escape=$quote, skip={table.skip}, "
        f"compression='none', buffer_size={buffer}, parallel={buffers < _LAST_TRY}, "
        f"max_line_size={_LONGEST_LINE_BYTES}, columns={{{columns}}})"
    )
    return source, {"delimiter": table.delimiter, "quote": table.quote}


def _gathered(table: Table, places: list[int], all_rows: Iterable[Sequence[str]]) -> Counted:
    """The same from rows at hand."""
    pairs: Counter[tuple[str, str]] = Counter()
    named: defaultdict[str, set[str]] = defaultdict(set)
    t, p, *r = places
    for row in all_rows:
        pairs[row[t], row[p]] += 1
        if row[t]:
            named[row[t]].update(row[at] for at in r)
        if len(pairs) > MAX_PAIRS:
            raise _too_many()
    labelled = {pair: items for pair, items in pairs.items() if all(pair)}
    labels = natural_order({label for pair in labelled for label in pair})
    return Counted(
        table,
        tuple(labels),
        sparse_cells(labels, labelled),
        pairs.total(),
        pairs.total() - sum(labelled.values()),
        {label: frozenset(cells) for label, cells in named.items()},
        {true: items for (true, said), items in pairs.items() if true and not said},
    )


def sparse_cells(classes: Sequence[str], pairs: Mapping[tuple[str, str], int]) -> tuple[Cell, ...]:
    """The cells that are not zero, as indices into `classes`, sorted."""
    index = {name: place for place, name in enumerate(classes)}
    return tuple(
        sorted((index[true], index[said], items) for (true, said), items in pairs.items() if items)
    )


def _too_many() -> InputProblem:
    return InputProblem(
        f"There are more than {MAX_PAIRS:,} different pairs of true and predicted label.",
        todo="Check that the two columns hold labels and not numbers, ids or texts, "
        "or choose others.",
        flags=LABEL_FLAGS,
    )
