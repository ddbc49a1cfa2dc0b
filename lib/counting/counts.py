"""A table of tp, fp, fn and perhaps tn per class."""

from __future__ import annotations

from lib.counting.assembled import Content
from lib.counting.class_tables import ClassLines, class_lines, unused_footers
from lib.counting.positive_class import Hints
from lib.evaluation import ClassCounts
from lib.intake.numbers import parse_count
from lib.intake.recognise import Reading


def counts_content(reading: Reading) -> Content:
    """What a table of counts amounts to.

    Raises InputProblem for a count that is negative, fractional or missing (tn may be missing).
    """
    table = class_lines(reading)
    tp, fp, fn = (_counts(table, role) for role in ("tp", "fp", "fn"))
    tn = _true_negatives(table)
    counts = tuple(ClassCounts(*four) for four in zip(tp, fp, fn, tn, strict=True))
    sizes = {name: one.tp + one.fn for name, one in zip(table.classes, counts, strict=True)}
    return Content(
        table.classes, ("figures", "sizes"), Hints(table.rows(), sizes=sizes),
        rows_read=len(table.lines), counts=counts, problems=tuple(unused_footers(table)),
    )  # fmt: skip


def _counts(table: ClassLines, role: str) -> list[int]:
    column = table.reading.roles[role][0]
    return [parse_count(column, cell) for cell in table.column(role)]


def _true_negatives(table: ClassLines) -> list[int | None]:
    if "tn" not in table.reading.roles:
        return [None] * len(table.lines)
    column = table.reading.roles["tn"][0]
    return [parse_count(column, cell) if cell.text.strip() else None for cell in table.column("tn")]
