"""Version 1 of what a shared report holds: every field, in the order in which it is written.

Links of this version are kept as test files for ever. A change of any line here makes other bytes
of the same report: it belongs into a file for a new version, beside this one.
"""

from __future__ import annotations

from lib.evaluation import (
    ClassCounts,
    CutOff,
    Decided,
    Evaluation,
    Goal,
    PositiveClass,
    Problem,
    Reported,
    ReportedFigures,
    RowCheck,
    Settled,
    Source,
)
from lib.share.cells import Cells
from lib.share.curves import Curve
from lib.share.fields import (
    NATURAL,
    SHARE,
    TEXT,
    Field,
    Float,
    Many,
    Maybe,
    OneOf,
    Record,
    Table,
)

_TEXTS = Many(TEXT)
_MAYBE_TEXT = Maybe(TEXT)
_MAYBE_NATURAL = Maybe(NATURAL)
_REPORTED = Record(Reported, value=SHARE, half_unit=SHARE)
_FIGURE = Maybe(_REPORTED)

KINDS = ("predictions", "matrix", "counts", "figures")
EVIDENCE = ("figures", "sizes", "matrix", "scores", "rows")
ROWS = (None, "positive", "negative")
CARRIERS = (
    "text", "excel", "parquet", "json", "json lines", "report text", "markdown table",
    "printed table",
)  # fmt: skip
WHY_POSITIVE = ("asked", "row", "score", "word", "rarer", "first")
GOALS = ("by hand", "recall", "precision", "false alarms", "cost", "f")

_DECIDED = Record(
    Decided,
    carrier=OneOf(CARRIERS),
    encoding=_MAYBE_TEXT,
    delimiter=_MAYBE_TEXT,
    packed=_MAYBE_TEXT,
    part=_MAYBE_TEXT,
    sheet=_MAYBE_TEXT,
    header_line=_MAYBE_NATURAL,
    header_lines=NATURAL,
    rows_padded=NATURAL,
)
_SOURCE = Record(
    Source,
    name=TEXT,
    rows_read=NATURAL,
    rows_left_out=NATURAL,
    columns=Table(_TEXTS),
    problems=Many(Record(Problem, message=TEXT, line=_MAYBE_NATURAL)),
    merged=Table(_TEXTS),
    sample=_MAYBE_TEXT,
    decided=_DECIDED,
)
_COUNTS = Record(ClassCounts, tp=NATURAL, fp=NATURAL, fn=NATURAL, tn=_MAYBE_NATURAL)
_FIGURES = Record(
    ReportedFigures,
    precision=_FIGURE,
    recall=_FIGURE,
    f1=_FIGURE,
    accuracy=_FIGURE,
    support=_MAYBE_NATURAL,
)
_ROW_CHECK = Record(
    RowCheck,
    unpredicted=NATURAL,
    repeated_rows=_MAYBE_NATURAL,
    repeated_ids=_MAYBE_NATURAL,
    same_as_true=_TEXTS,
)
_GOAL = Record(Goal, kind=OneOf(GOALS), value=Maybe(Float()), items=_MAYBE_NATURAL)
_CUT_OFF = Record(CutOff, threshold=Float(), goal=_GOAL)
_SETTLED = Record(Settled, cut_offs=Many(Maybe(_CUT_OFF)), cells=Cells())

EVALUATION: Field[Evaluation] = Record(
    Evaluation,
    kind=OneOf(KINDS),
    evidence=Many(OneOf(EVIDENCE)),
    classes=_TEXTS,
    rows=Many(OneOf(ROWS)),
    source=_SOURCE,
    cells=Maybe(Cells()),
    counts=Maybe(Many(_COUNTS)),
    figures=Maybe(Many(_FIGURES)),
    overall=Table(_REPORTED),
    positive=Maybe(Record(PositiveClass, name=TEXT, why=OneOf(WHY_POSITIVE))),
    row_check=Maybe(_ROW_CHECK),
    curves=Maybe(Many(Maybe(Curve()))),
    settled=Maybe(_SETTLED),
)
