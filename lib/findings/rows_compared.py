"""How do the two rows of the picture compare, the positive classes and the negative ones?"""

from __future__ import annotations

from typing import get_args

from lib.evaluation import Row
from lib.findings import cutoffs
from lib.findings.claims import Claim, Difference, Measure, Relation, count_of, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.figure import ClassScores
from lib.metrics.measures import Results

AVERAGES = ("macro_precision", "macro_recall", "macro_f1")
SAME = 1e-8
"""Averages that differ by no more are said to be the same."""

ROUNDING = 1e-9
"""Averages are sums of floats: at the very edge of a limit nothing is said of it."""


def look(results: Results) -> Outcome:
    """Of two single classes the findings of each class say it better."""
    rows: tuple[Row, ...] = get_args(Row)
    inside = {row: _of_row(results, row) for row in rows}
    if not all(inside.values()) or sum(map(len, inside.values())) < 3:
        return DoesNotApply("there are not two rows of classes")
    values = {row: _averages(results, row) for row in rows}
    if not all(values.values()):
        return DoesNotApply("a class has no precision or no recall, so a row has no average")
    variant = _variant(values["positive"], values["negative"])
    claims = [count_of(Measure("classes", row=row), len(inside[row])) for row in rows]
    claims += _compared({row: values[row][-1] for row in rows}, variant)
    for row in rows:
        claims += _own(results, row)
    names = tuple(one.name for row in rows for one in inside[row])
    return (
        Finding("rows-compared", "note", ("figures",), names, tuple(claims), variant, weight=1.2),
    )


def _averages(results: Results, row: Row) -> list[float]:
    """The averages of a row, none where one of them is not known."""
    values = [results.of_row(one, row) for one in AVERAGES]
    known = [value for value in values if value is not None]
    return known if len(known) == len(values) else []


def _variant(positive: list[float], negative: list[float]) -> str:
    """Whether the rows are the same in all averages, alike in F1, or apart."""
    distances = [abs(one - other) for one, other in zip(positive, negative, strict=True)]
    if max(distances) <= SAME:
        return "same"
    return "alike" if distances[-1] < cutoffs.CLOSE - ROUNDING else "apart"


def _of_row(results: Results, row: Row) -> list[ClassScores]:
    """The classes of a row that occur, as true or as predicted ones."""
    return [
        one
        for one in results.card.classes
        if one.row == row and (one.support != 0 or one.predicted not in (0, None))
    ]


def _compared(f1: dict[Row, float], variant: str) -> list[Claim]:
    """Both averages, and what is said of them: the same, close, or which is larger."""
    first, second = Measure("macro_f1", row="positive"), Measure("macro_f1", row="negative")
    one, other = f1["positive"], f1["negative"]
    relation: Relation = ">" if one > other else "<"
    between = {
        "same": Claim(first, "=", second, within=SAME),
        "alike": Claim(Difference(first, second), "in", (-cutoffs.CLOSE, cutoffs.CLOSE)),
        "apart": Claim(first, relation, second),
    }
    return [share_of(first, one), share_of(second, other), between[variant]]


def _own(results: Results, row: Row) -> list[Claim]:
    """Average precision and recall of a row, and which is lower if it is so by far."""
    precision, recall = (results.of_row(one, row) or 0.0 for one in AVERAGES[:2])
    left, right = (Measure(one, row=row) for one in AVERAGES[:2])
    claims = [share_of(left, precision), share_of(right, recall)]
    if abs(precision - recall) > cutoffs.CLOSE:
        claims.append(Claim(right, "<" if recall < precision else ">", left))
    return claims


RULE = Rule(("rows-compared",), ("figures",), look)
