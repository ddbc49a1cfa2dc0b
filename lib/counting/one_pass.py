"""Labels and scores of a file in one pass, where the first rows show every label that there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lib.counting.natural_order import natural_order
from lib.counting.pairs import Counted, with_other_buffers
from lib.counting.score_reading import (
    LabelColumns,
    Labelled,
    ScoredColumn,
    labelled_scores,
    most_at_hand,
    scored_at_hand,
)
from lib.evaluation import Cell
from lib.intake.label_columns import column_cells
from lib.intake.locked_database import locked_database
from lib.intake.progress import begin
from lib.intake.recognise import Reading
from lib.intake.table import Table

_BLOCK = 1 << 20
_MOST_LABELS = 1_000
"""Pairs of more labels than this are counted by the database."""


@dataclass(frozen=True, slots=True)
class OnePass:
    """What was counted, and the columns of scores by their names."""

    counted: Counted
    columns: Mapping[str, ScoredColumn]


def one_pass(reading: Reading) -> OnePass | None:
    """The labels counted and the scores read; None where that takes a pass for each.

    It does for a table that is at hand as a whole or not a text, for one whose scores are too many
    to be at hand together, and for rows of which a label is missing or not among the first rows'
    labels: then the pass ends at the first of them.
    """
    table, scores = reading.table, reading.roles.get("scores", ())
    if not scores or "row" in reading.roles or table.whole or table.format != "csv":
        return None
    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    known = {*column_cells(table, true), *column_cells(table, predicted)}
    most = most_at_hand(len(scores))
    if "" in known or len(known) > _MOST_LABELS:
        return None
    # By the first rows a look is enough; only what seems to fit is gone through for its line ends.
    if _about_rows(table) > most or _most_rows(table) > most:
        return None
    import duckdb

    given = LabelColumns(true, predicted, tuple(natural_order(known)))
    begin("Counting")
    try:
        parts = with_other_buffers(lambda buffers: _parts(table, given, scores, buffers))
    except duckdb.Error:
        # Another label, or a file that is not regular: the two passes know what to do.
        return None
    items = len(parts[0].true)
    counted = Counted(table, given.labels, _cells(parts[0], len(known)), items, 0, {}, {})
    columns = {
        column: scored_at_hand(column, part) for column, part in zip(scores, parts, strict=True)
    }
    return OnePass(counted, columns)


def _about_rows(table: Table) -> int:
    """How many rows a text has, by the length of its first ones."""
    characters = sum(len(cell) + 1 for row in table.head for cell in row)
    return table.path.stat().st_size * len(table.head) // max(characters, 1)


def _most_rows(table: Table) -> int:
    """No fewer than the rows of a text: its line ends, also those within cells."""
    ends = 0
    with table.path.open("rb") as file:
        while block := file.read(_BLOCK):
            ends += block.count(b"\n") + block.count(b"\r") - block.count(b"\r\n")
    return ends + 1


def _parts(
    table: Table, given: LabelColumns, columns: Sequence[str], buffers: int
) -> list[Labelled]:
    with locked_database(table.path, table.workspace) as (database, readable):
        query, options = labelled_scores(database, table, given, columns, buffers, every_row=True)
        found = database.execute(query, {"file": readable, **options}).fetchnumpy()
    return [Labelled(found["t"], found["p"], found[f"s{at}"]) for at in range(len(columns))]


def _cells(part: Labelled, labels: int) -> tuple[Cell, ...]:
    items = np.bincount(part.true.astype(np.int64) * labels + part.said, minlength=labels**2)
    met = np.flatnonzero(items)
    places = (met // labels, met % labels, items[met])
    return tuple(zip(*(one.tolist() for one in places), strict=True))
