"""The one small value in the middle: what a test of a classifier amounts to.

Whatever was read (rows, a matrix, counts, printed figures, later a link) meets here, and
everything after it is a pure function of an `Evaluation`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Row = Literal["positive", "negative"]
Kind = Literal["predictions", "matrix", "counts", "figures"]
Evidence = Literal["figures", "sizes", "matrix", "scores", "rows"]
Carrier = Literal[
    "text",
    "excel",
    "parquet",
    "json",
    "json lines",
    "report text",
    "markdown table",
    "printed table",
]
WhyPositive = Literal["asked", "row", "score", "word", "rarer", "first"]

Cell = tuple[int, int, int]
"""(index of the true class, index of the predicted class, items in the cell)."""


@dataclass(frozen=True, slots=True)
class ClassCounts:
    """Items of one class against the rest; `tn` is None where the file does not hold it."""

    tp: int
    fp: int
    fn: int
    tn: int | None


@dataclass(frozen=True, slots=True)
class Reported:
    """A share as somebody printed it: the true one lies within `value` ± `half_unit`.

    `value` is in [0, 1]; `half_unit` is half of the last printed decimal ("0.43" → 0.005,
    "43%" → 0.005, "43.1%" → 0.0005).
    """

    value: float
    half_unit: float


@dataclass(frozen=True, slots=True)
class ReportedFigures:
    """The printed figures of one class; None where the file has no such figure for it."""

    precision: Reported | None = None
    recall: Reported | None = None
    f1: Reported | None = None
    accuracy: Reported | None = None
    support: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that the reader should know; `line` counts from 1 in the file."""

    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided to read a file; None where the question did not arise.

    `encoding` and `delimiter` are those of a text ("UTF-8", ";"), `packed` what it was packed
    in ("gzip", "zip") and `part` the name of the file inside, `sheet` the sheet of a workbook.
    `header_line` is the line (row, in a workbook) on which the names of the columns stand, 0 where
    there are none, and `header_lines` how many belong together; `rows_padded` counts rows that were
    given empty cells up to the width of the header.
    """

    carrier: Carrier = "text"
    encoding: str | None = None
    delimiter: str | None = None
    packed: str | None = None
    part: str | None = None
    sheet: str | None = None
    header_line: int | None = None
    header_lines: int = 1
    rows_padded: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where an evaluation came from and how it was read.

    `columns` maps a role ("true", "predicted", "scores", "precision", …) to the columns, by
    the names in the file, that were given it. `merged` maps a class to its spellings where the
    reader asked for several labels to be counted as one. `sample` is the line that says where a
    built-in sample comes from, None for the reader's own data.
    """

    name: str
    rows_read: int
    rows_left_out: int = 0
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sample: str | None = None
    decided: Decided = Decided()


@dataclass(frozen=True, slots=True)
class PositiveClass:
    """Which of two classes is the positive one, and why it was taken."""

    name: str
    why: WhyPositive


@dataclass(frozen=True, slots=True)
class RowCheck:
    """What the rows of a file of predictions look like; None where that was not looked at.

    `unpredicted` rows have a true label and no predicted one. Of the rows with both labels,
    `repeated_rows` equal an earlier one in every cell, `repeated_ids` have the id of an earlier
    one, and the columns `same_as_true` equal the true label in each.
    """

    unpredicted: int
    repeated_rows: int | None = None
    repeated_ids: int | None = None
    same_as_true: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreBin:
    """The items whose score lies in one of the equal parts of a curve's range of scores.

    `positives` of the `items` belong to the class; `total` is the sum of their scores.
    """

    items: int
    positives: int
    total: float


@dataclass(frozen=True, slots=True)
class ScoreCurve:
    """How one class fares at every cut-off of its score: from a score of `t` on, it is said.

    `thresholds` fall strictly; aligned with them, `tp` counts the items of the class and `fp` the
    others with at least that score. The last one lets every item in: there `tp` and `fp` are the
    items and the others that have a score at all, and `left_out` rows have none. Each point kept is
    exact. The points are thinned, `average_precision` and `roc_area` were computed before that
    (None: unknown, without items of the class or without others), and are off by at most `within`:
    0, unless scores were too many, with too many decimals, to tell each from the next. `bins` part
    the scores from `lowest` to `highest` (0 and 1 for probabilities, 100 for percent) into equal
    widths, a score on a border belonging to the lower part.
    """

    column: str
    thresholds: tuple[float, ...]
    tp: tuple[int, ...]
    fp: tuple[int, ...]
    average_precision: float | None
    roc_area: float | None
    lowest: float
    highest: float
    bins: tuple[ScoreBin, ...]
    left_out: int = 0
    within: float = 0.0


@dataclass(frozen=True, slots=True)
class Goal:
    """What a cut-off was chosen for; `value` is the share, beta or number that the kind needs.

    "recall" and "precision": at least that share, by its bound. "false alarms": at most `value` of
    `items` new items. "cost": a miss costs `value` times a false alarm. "f": the best F-beta.
    """

    kind: Literal["by hand", "recall", "precision", "false alarms", "cost", "f"]
    value: float | None = None
    items: int | None = None


@dataclass(frozen=True, slots=True)
class CutOff:
    """The score from which on a class is said, and what it was chosen for."""

    threshold: float
    goal: Goal = Goal("by hand")


@dataclass(frozen=True, slots=True)
class Settled:
    """The test counted again with cut-offs that a reader settled on.

    `cut_offs` are aligned with the classes; None where a class has none of its own. `cells` are
    like those of the Evaluation, but an item that reaches no cut-off ("not sure") has the number of
    classes as its predicted one.
    """

    cut_offs: tuple[CutOff | None, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The sufficient summary of a test.

    `classes` are in drawing order (positive row, negative row, then those without a row) and
    `rows` is aligned with them. Exactly one of `cells`, `counts` and `figures` is set; `counts`
    and `figures` are aligned with `classes`, `cells` are sparse (no zeros), sorted, and index
    into `classes`. `overall` holds figures printed for the whole test, by measure name;
    `row_check` is set for a file of predictions. `curves`, aligned with `classes`, are set where a
    file has scores; None for a class without a score of its own. `settled` is set where a reader
    chose cut-offs.
    """

    kind: Kind
    evidence: tuple[Evidence, ...]
    classes: tuple[str, ...]
    rows: tuple[Row | None, ...]
    source: Source
    cells: tuple[Cell, ...] | None = None
    counts: tuple[ClassCounts, ...] | None = None
    figures: tuple[ReportedFigures, ...] | None = None
    overall: Mapping[str, Reported] = field(default_factory=dict)
    positive: PositiveClass | None = None
    row_check: RowCheck | None = None
    curves: tuple[ScoreCurve | None, ...] | None = None
    settled: Settled | None = None


def has(evaluation: Evaluation, *needed: Evidence) -> bool:
    """Whether the file holds every one of the `needed` kinds of evidence."""
    return all(evidence in evaluation.evidence for evidence in needed)


def with_rows(evaluation: Evaluation, positive: Collection[str]) -> Evaluation:
    """The same evaluation with the classes in `positive` in the positive row, all others below.

    Of two classes, a single one in `positive` becomes the positive class.
    Raises ValueError for a name that is not a class of the evaluation.
    """
    unknown = [name for name in positive if name not in evaluation.classes]
    if unknown:
        raise ValueError(f"not a class of this test: {unknown[0]!r}")
    rows: list[Row | None] = [
        "positive" if name in positive else "negative" for name in evaluation.classes
    ]
    chosen = evaluation.positive
    if len(rows) == 2 and len(set(positive)) == 1:
        chosen = PositiveClass(next(iter(positive)), "asked")
    return in_drawing_order(replace(evaluation, rows=tuple(rows), positive=chosen))


def in_drawing_order(evaluation: Evaluation) -> Evaluation:
    """The same evaluation with its classes sorted by row; the order within a row stays.

    >>> source = Source(name="t", rows_read=2)
    >>> mixed = Evaluation("matrix", ("figures",), ("a", "b"), ("negative", "positive"), source,
    ...                    cells=((0, 0, 5), (0, 1, 2)))
    >>> sorted_ = in_drawing_order(mixed)
    >>> sorted_.classes, sorted_.cells
    (('b', 'a'), ((1, 0, 2), (1, 1, 5)))
    """
    place = {"positive": 0, "negative": 1, None: 2}
    order = sorted(range(len(evaluation.classes)), key=lambda old: place[evaluation.rows[old]])
    if order == list(range(len(order))):
        return evaluation
    new_index = {old: new for new, old in enumerate(order)}
    new_index[len(order)] = len(order)
    return replace(
        evaluation,
        classes=tuple(evaluation.classes[old] for old in order),
        rows=tuple(evaluation.rows[old] for old in order),
        cells=evaluation.cells and _moved(evaluation.cells, new_index),
        counts=evaluation.counts and tuple(evaluation.counts[old] for old in order),
        figures=evaluation.figures and tuple(evaluation.figures[old] for old in order),
        curves=evaluation.curves and tuple(evaluation.curves[old] for old in order),
        settled=evaluation.settled
        and Settled(
            tuple(evaluation.settled.cut_offs[old] for old in order),
            _moved(evaluation.settled.cells, new_index),
        ),
    )


def _moved(cells: Collection[Cell], new_index: Mapping[int, int]) -> tuple[Cell, ...]:
    """The cells with their classes in another order."""
    return tuple(sorted((new_index[true], new_index[said], n) for true, said, n in cells))
