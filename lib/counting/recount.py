"""The test counted again with cut-offs that a reader settled on, from the rows of the file.

What an item is said to be: of the classes whose cut-off its score reaches, the one that it reaches
with the highest margin. If it reaches none, the one with the highest score among those without a
cut-off of their own; where there is no such class, it is "not sure". With a single score in a test
of two classes, an item that does not reach the cut-off is of the other class. Of equal margins or
scores, the first class in drawing order counts. A score that cannot be read reaches nothing.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lib.counting.pairs import with_other_buffers
from lib.counting.score_text import score_text
from lib.evaluation import Cell, CutOff, Evaluation, Settled
from lib.intake.choices import Choices
from lib.intake.label_columns import column_cells
from lib.intake.locked_database import locked_database
from lib.intake.problems import InputProblem
from lib.intake.progress import begin
from lib.intake.read import read_table, rows
from lib.intake.recognise import Reading, recognise
from lib.intake.table import Table
from lib.intake.text import copied

CutOffs = Sequence[CutOff | None]


@dataclass(frozen=True, slots=True)
class _Question:
    """Which columns decide, and how: all by the places of the classes, in drawing order.

    `labels` maps each label of the file to its class. `bound` are the columns of the classes with
    a cut-off, `free` of those without one. `otherwise` is what an item is if nothing says it.
    """

    labels: Mapping[str, int]
    bound: Mapping[int, tuple[str, float]]
    free: Mapping[int, str]
    not_sure: int
    otherwise: int

    @property
    def columns(self) -> list[str]:
        return [*(column for column, _ in self.bound.values()), *self.free.values()]


def recount_of_file(
    path: Path,
    *,
    name: str,
    choices: Choices = Choices(),
    evaluation: Evaluation,
    cut_offs: CutOffs,
) -> Settled:
    """The file that `evaluation` was counted from, counted again with these cut-offs.

    Copies made on the way are gone when this returns. Raises like `recount`.
    """
    with tempfile.TemporaryDirectory(prefix="plainscore-") as workspace:
        table = read_table(path, name=name, workspace=Path(workspace), choices=choices)
        return recount(recognise(table, choices), evaluation, cut_offs)


def recount(reading: Reading, evaluation: Evaluation, cut_offs: CutOffs) -> Settled:
    """The test counted again with a cut-off, or none, for each of its classes.

    `evaluation` may have merged classes and other rows than the file. Raises ValueError for a
    cut-off of a class without a curve, and InputProblem where the file does not hold the items
    that were counted.
    """
    if reading.kind != "predictions" or "scores" not in reading.roles:
        raise _other_file(reading.table)
    question = _question(evaluation, cut_offs)
    if not set(question.columns) <= set(reading.table.columns):
        raise _other_file(reading.table)
    counted = _counted(reading.table, reading, question)
    if sum(counted.values()) != sum(items for _, _, items in evaluation.cells or ()):
        raise _other_file(reading.table)
    cells: tuple[Cell, ...] = tuple(
        sorted((true, said, items) for (true, said), items in counted.items())
    )
    return Settled(tuple(cut_offs), cells)


def _question(evaluation: Evaluation, cut_offs: CutOffs) -> _Question:
    curves = evaluation.curves or (None,) * len(evaluation.classes)
    bound: dict[int, tuple[str, float]] = {}
    free: dict[int, str] = {}
    for place, (curve, cut_off) in enumerate(zip(curves, cut_offs, strict=True)):
        if curve is not None and cut_off is not None:
            bound[place] = curve.column, cut_off.threshold
        elif curve is not None:
            free[place] = curve.column
        elif cut_off is not None:
            raise ValueError(f"{evaluation.classes[place]!r} has no score of its own")
    not_sure = len(evaluation.classes)
    alone = not_sure == 2 and len(bound) == 1 and not free
    otherwise = 1 - next(iter(bound)) if alone else not_sure
    return _Question(_class_of_label(evaluation), bound, free, not_sure, otherwise)


def _class_of_label(evaluation: Evaluation) -> dict[str, int]:
    """The class of every label of the file: that of its spelling, where classes were merged."""
    merged = evaluation.source.merged
    found: dict[str, int] = {}

    def enter(label: str, place: int, within: frozenset[str]) -> None:
        found[label] = place
        for spelling in merged.get(label, ()) if label not in within else ():
            enter(spelling, place, within | {label})

    for place, name in enumerate(evaluation.classes):
        enter(name, place, frozenset())
    return found


def _counted(table: Table, reading: Reading, question: _Question) -> Counter[tuple[int, int]]:
    if table.whole:
        return _by_hand(table, reading, question, table.head)
    begin("Counting with these cut-offs")
    import duckdb

    try:
        return with_other_buffers(lambda buffers: _in_database(table, reading, question, buffers))
    except duckdb.Error:
        if table.format == "csv" and not table.copy:
            return _counted(copied(table), reading, question)
    return _by_hand(table, reading, question, rows(table))


def _by_hand(
    table: Table, reading: Reading, question: _Question, all_rows: Iterable[Sequence[str]]
) -> Counter[tuple[int, int]]:
    """Row by row in Python, for small files and those that DuckDB cannot hold."""
    at = table.columns.index
    t, p = at(reading.roles["true"][0]), at(reading.roles["predicted"][0])
    texts = {column: score_text(column_cells(table, column)) for column in question.columns}
    places = {column: at(column) for column in question.columns}
    counted: Counter[tuple[int, int]] = Counter()
    for row in all_rows:
        if row[t] in question.labels and row[p] in question.labels:
            scores = {
                column: score
                for column, text in texts.items()
                if (score := text.number(row[places[column]])) is not None
            }
            counted[question.labels[row[t]], said_with(question, scores)] += 1
    return counted


def said_with(question: _Question, scores: Mapping[str, float]) -> int:
    """The place of the class that an item with these scores, by column, is said to be."""
    margins = {
        place: scores[column] - threshold
        for place, (column, threshold) in question.bound.items()
        if column in scores
    }
    if margins and (most := max(margins.values())) >= 0:
        return next(place for place, margin in margins.items() if margin == most)
    free = {place: scores[column] for place, column in question.free.items() if column in scores}
    if free:
        return max(free, key=free.__getitem__)
    return question.otherwise if margins else question.not_sure


def _in_database(
    table: Table, reading: Reading, question: _Question, buffers: int
) -> Counter[tuple[int, int]]:
    """The same in DuckDB, in one pass over the file and the memory of a few rows."""
    from lib.counting.score_reading import LabelColumns, labelled_scores

    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    given = LabelColumns(true, predicted, tuple(question.labels))
    known = [f"CASE WHEN isfinite(s{n}) THEN s{n} END" for n in range(len(question.columns))]
    margins = [
        f"{score} - ({threshold!r})::DOUBLE"
        for score, (_, threshold) in zip(known, question.bound.values(), strict=False)
    ]
    frees = known[len(margins) :]
    with locked_database(table.path, table.workspace) as (database, readable):
        query, options = labelled_scores(database, table, given, question.columns, buffers)
        found = database.execute(
            f"SELECT $classes[t + 1] AS t, "
            "CASE WHEN margin >= 0 THEN $bound[list_position(margins, margin)] "
            "WHEN free IS NOT NULL THEN $free[list_position(frees, free)] "
            "WHEN margin IS NOT NULL THEN $otherwise ELSE $not_sure END AS said, count(*) "
            "FROM (SELECT *, list_max(margins) AS margin, list_max(frees) AS free FROM "
            f"(SELECT t, [{', '.join(margins)}]::DOUBLE[] AS margins, "
            f"[{', '.join(frees)}]::DOUBLE[] AS frees FROM ({query}))) GROUP BY ALL",
            {
                "file": readable, **options,
                "classes": list(question.labels.values()),
                "bound": list(question.bound), "free": list(question.free),
                "otherwise": question.otherwise, "not_sure": question.not_sure,
            },
        ).fetchall()  # fmt: skip
    return Counter({(t, said): items for t, said, items in found})


def _other_file(table: Table) -> InputProblem:
    return InputProblem(
        f"“{table.name}” does not hold the items of this report.",
        todo="Open the file again, then choose the cut-offs.",
    )
