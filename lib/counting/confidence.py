"""Which column says how sure the model was of a label, and in which direction."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lib.counting.score_text import score_text
from lib.intake.label_columns import column_cells
from lib.intake.other_columns import score_columns
from lib.intake.recognise import Reading

APART = 0.9
"""Share of pairs. A score of one class is above a cut-off wherever that class is predicted, so of
nearly all pairs of rows the one with that label has the higher score; a column that says how
sure the model was of whatever it said is high for both labels."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """The most confident uses of a label come first by this column, from the top or bottom."""

    column: str
    highest_first: bool


def confidence_in(
    reading: Reading, *, true: tuple[str, ...], predicted: tuple[str, ...]
) -> Confidence | None:
    """How sure the model was of the label `predicted`; None where no column says it.

    A class that was merged has several labels, which are one here. The score of the label itself,
    where it has a column. A single score in a test of two classes may be that of either class or
    of whatever was said: then the name tells, or the scores of the first rows do. A single score
    without a class among more classes is that of what was said.
    """
    (label_column,) = reading.roles["predicted"]
    said = column_cells(reading.table, label_column)
    labels = {*column_cells(reading.table, reading.roles["true"][0]), *said, *true, *predicted}
    named = score_columns(reading.roles.get("scores", ()), labels - {""})
    own = [column for column, label in named.items() if label in predicted]
    classes = len(labels - {"", *true, *predicted}) + len({true, predicted})
    if own:
        return Confidence(own[0], highest_first=True)
    if len(named) != 1:
        return None
    ((column, label),) = named.items()
    if label is not None:
        return Confidence(column, highest_first=False) if classes == 2 else None
    if classes > 2:
        return Confidence(column, highest_first=True)
    return Confidence(column, highest_first=_rises(reading, column, said, predicted))


def _rises(reading: Reading, column: str, said: Sequence[str], predicted: tuple[str, ...]) -> bool:
    """Whether a high score speaks for `predicted`, as far as the first rows tell."""
    own: list[float] = []
    others: list[float] = []
    cells = column_cells(reading.table, column)
    text = score_text(cells)
    for label, cell in zip(said, cells, strict=True):
        score = text.number(cell)
        if score is not None:
            (own if label in predicted else others).append(score)
    return _pairs_above(own, others) > 1 - APART


def _pairs_above(own: Sequence[float], others: Sequence[float]) -> float:
    """The share of pairs in which the one of `own` is higher; equal ones count half."""
    if not own or not others:
        return 0.5
    ordered = sorted(others)
    above = sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in own)
    return above / (2 * len(own) * len(others))
