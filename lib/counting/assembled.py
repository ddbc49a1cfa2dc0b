"""The last step of every counting: rows, drawing order, evidence, source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lib.counting.positive_class import Hints, assign_rows
from lib.evaluation import (
    Cell,
    ClassCounts,
    Evaluation,
    Evidence,
    Problem,
    Reported,
    ReportedFigures,
    RowCheck,
    ScoreCurve,
    Source,
    in_drawing_order,
)
from lib.intake.choices import Choices
from lib.intake.label_columns import LABEL_FLAGS
from lib.intake.problems import InputProblem
from lib.intake.recognise import Reading

MAX_CLASSES = 10_000
"""More different labels than this are not labels but texts, numbers or ids."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one kind of file amounts to; one of `cells`, `counts` and `figures` is set."""

    classes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    hints: Hints
    rows_read: int
    rows_left_out: int = 0
    cells: tuple[Cell, ...] | None = None
    counts: tuple[ClassCounts, ...] | None = None
    figures: tuple[ReportedFigures, ...] | None = None
    overall: Mapping[str, Reported] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    row_check: RowCheck | None = None
    curves: tuple[ScoreCurve | None, ...] | None = None


def assembled(
    reading: Reading, content: Content, choices: Choices, *, sample: str | None
) -> Evaluation:
    """The Evaluation of a file, its classes in drawing order."""
    if len(content.classes) > MAX_CLASSES:
        raise InputProblem(
            f"There are {len(content.classes):,} different labels; at most {MAX_CLASSES:,} can "
            "be counted.",
            todo="Check that the columns hold labels and not numbers, ids or texts, or choose "
            "others.",
            flags=LABEL_FLAGS,
        )
    rows, positive = assign_rows(content.classes, content.hints, choices.positive)
    source = Source(
        name=reading.table.name,
        rows_read=content.rows_read,
        rows_left_out=content.rows_left_out,
        columns=dict(reading.roles),
        problems=(*reading.table.problems, *content.problems),
        sample=sample,
        decided=reading.table.decided,
    )
    return in_drawing_order(
        Evaluation(
            kind=reading.kind,
            evidence=content.evidence,
            classes=content.classes,
            rows=rows,
            source=source,
            cells=content.cells,
            counts=content.counts,
            figures=content.figures,
            overall=content.overall,
            positive=positive,
            row_check=content.row_check,
            curves=content.curves,
        )
    )


def true_sizes(classes: Sequence[str], cells: Sequence[Cell]) -> dict[str, int]:
    """How many items are truly of each of two classes; of more, nobody asks."""
    if len(classes) != 2:
        return {}
    sizes: Counter[int] = Counter()
    for true, _, items in cells:
        sizes[true] += items
    return {classes[true]: items for true, items in sizes.items()}
