"""A table of figures that somebody printed: precision, recall and perhaps more per class."""

from __future__ import annotations

from lib.counting.assembled import Content
from lib.counting.class_tables import ClassLines, class_lines, unused_footers
from lib.counting.positive_class import Hints
from lib.evaluation import Evidence, Problem, Reported, ReportedFigures
from lib.intake.numbers import parse_known_counts, parse_shares
from lib.intake.recognise import Reading
from lib.intake.vocabulary import OVERALL, plain_name

_SHARES = ("precision", "recall", "f1", "accuracy")
Shares = dict[str, list[Reported | None]]


def figures_content(reading: Reading) -> Content:
    """What a table of reported figures amounts to.

    Raises InputProblem for a figure that is no number or no share.
    """
    table = class_lines(reading)
    shares: Shares = {}
    problems: list[Problem] = []
    for role in _SHARES:
        if role in reading.roles:
            column = reading.roles[role][0]
            shares[role], hundred = parse_shares(column, table.column(role, footers=True))
            if hundred:
                problems.append(Problem(f"“{column}” was read as percent, from 0 to 100."))
    supports, assumed = _supports(table)
    figures = tuple(
        ReportedFigures(**{role: values[place] for role, values in shares.items()}, support=support)
        for place, support in enumerate(supports)
    )
    known = all(support is not None for support in supports)
    sizes = {name: n for name, n in zip(table.classes, supports, strict=True) if n is not None}
    evidence: tuple[Evidence, ...] = ("figures", "sizes") if known else ("figures",)
    return Content(
        table.classes, evidence,
        Hints(table.rows(), sizes=sizes if known else None),
        rows_read=len(table.lines), figures=figures, overall=_overall(table, shares),
        problems=(*problems, *assumed, *unused_footers(table)),
    )  # fmt: skip


def _supports(table: ClassLines) -> tuple[list[int | None], tuple[Problem, ...]]:
    if "support" not in table.reading.roles:
        return [None] * len(table.lines), ()
    return parse_known_counts(table.column("support"))


def _overall(table: ClassLines, shares: Shares) -> dict[str, Reported]:
    """The figures of the whole test, from the lines at the foot of the table."""
    found: dict[str, Reported] = {}
    for place, name in enumerate(map(plain_name, table.footer_names), len(table.lines)):
        three = [
            shares[role][place] if role in shares else None
            for role in ("precision", "recall", "f1")
        ]
        if OVERALL.get(name) == ("overall_accuracy",):
            # Printed once, in the column of F1; as a data frame, in all of them alike.
            given = [*reversed(three), *(values[place] for values in shares.values())]
            three = [next((value for value in given if value is not None), None)]
        for measure, value in zip(OVERALL.get(name, ()), three, strict=False):
            if measure and value is not None:
                found[measure] = value
    return found
