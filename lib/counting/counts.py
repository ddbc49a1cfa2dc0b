"""A table of tp, fp, fn and perhaps tn per class."""

from __future__ import annotations

from lib.counting.assembled import Content
from lib.counting.class_tables import ClassLines, class_lines, unused_footers
from lib.counting.positive_class import Hints
from lib.counting.totals import differing_total
from lib.evaluation import ClassCounts, Problem
from lib.intake.numbers import parse_counts, parse_known_counts
from lib.intake.recognise import Reading


def counts_content(reading: Reading) -> Content:
    """What a table of counts amounts to.

    Raises InputProblem for a count that is negative, fractional or missing (tn may be missing).
    """
    table = class_lines(reading)
    problems: list[Problem] = []
    tp, fp, fn = (_counts(table, role, problems) for role in ("tp", "fp", "fn"))
    tn = _true_negatives(table, problems)
    counts = tuple(ClassCounts(*four) for four in zip(tp, fp, fn, tn, strict=True))
    sizes = {name: one.tp + one.fn for name, one in zip(table.classes, counts, strict=True)}
    return Content(
        table.classes, ("figures", "sizes"), Hints(table.rows(), sizes=sizes),
        rows_read=len(table.lines), counts=counts, problems=(*problems, *unused_footers(table)),
    )  # fmt: skip


def _counts(table: ClassLines, role: str, problems: list[Problem]) -> list[int]:
    numbers, assumed = parse_counts(table.column(role))
    problems += assumed
    for cell in table.column(role, footers=True)[len(numbers) :]:
        wrong = differing_total(cell, sum(numbers), f"The column “{cell.column}”")
        problems += [wrong] if wrong else []
    return numbers


def _true_negatives(table: ClassLines, problems: list[Problem]) -> list[int | None]:
    if "tn" not in table.reading.roles:
        return [None] * len(table.lines)
    numbers, assumed = parse_known_counts(table.column("tn"))
    problems += assumed
    return numbers
