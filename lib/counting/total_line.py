"""A line of totals below the rows of items: it is no item."""

from __future__ import annotations

from dataclasses import replace

from lib.counting.pairs import Counted
from lib.counting.row_search import Wanted, find_rows, labelled
from lib.evaluation import Cell
from lib.intake.cells import is_number
from lib.intake.delimited import Numbered
from lib.intake.vocabulary import TOTAL, plain_name

TOTAL_LINE = "The last row seems to be a total, not an item"


def without_total_line(
    counted: Counted, places: tuple[int, int]
) -> tuple[Counted, tuple[Numbered, ...]]:
    """What was counted, less the last row if that is a total, and that row.

    A total has a word for it where the true label stands; that word occurs nowhere else, nor
    does what stands beside it, unless it is a number.
    """
    for cell in _candidates(counted):
        true, predicted = (counted.labels[place] for place in cell[:2])
        wanted = Wanted(*places, labelled((true,), (predicted,)), most=1)
        found = find_rows(counted.table, wanted)
        if found.rows and found.rows[0][0] == found.last_line:
            return _without(counted, cell), (found.rows[0],)
    return counted, ()


def _candidates(counted: Counted) -> list[Cell]:
    words = {place for place, label in enumerate(counted.labels) if plain_name(label) in TOTAL}
    if not words or len(counted.cells) == 1:
        return []
    said = {predicted for _, predicted, _ in counted.cells}
    return [
        cell for cell in counted.cells
        if cell[0] in words - said and _uses(counted, cell[0]) == cell[2] == 1
        and (is_number(counted.labels[cell[1]]) or _uses(counted, cell[1]) == 1)
    ]  # fmt: skip


def _uses(counted: Counted, place: int) -> int:
    return sum(items for true, said, items in counted.cells if place in (true, said))


def _without(counted: Counted, gone: Cell) -> Counted:
    cells = [cell for cell in counted.cells if cell != gone]
    used = sorted({place for cell in cells for place in cell[:2]})
    new = {old: place for place, old in enumerate(used)}
    total = counted.labels[gone[0]]
    return replace(
        counted,
        labels=tuple(counted.labels[old] for old in used),
        cells=tuple((new[true], new[said], items) for true, said, items in cells),
        named_rows={name: rows for name, rows in counted.named_rows.items() if name != total},
    )
