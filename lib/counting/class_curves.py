"""The curves of a predictions file: which class a column of scores speaks for, and its curve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lib.counting.confidence import APART
from lib.counting.landmarks import working_points
from lib.counting.pairs import Counted
from lib.evaluation import Problem, ScoreCurve
from lib.intake.label_columns import listed
from lib.intake.other_columns import score_columns
from lib.intake.recognise import Reading

if TYPE_CHECKING:
    from lib.counting.score_reading import ScoredColumn

Curves = tuple[ScoreCurve | None, ...]

_MIDDLE = 0.5
"""Of two classes the one that is said is at least so likely, for a model that says the likelier."""


@dataclass(frozen=True, slots=True)
class Owners:
    """The column of each class that has a score of its own, by the places of the classes.

    `unnamed` is a single score whose name says no class, where it may be that of one.
    """

    columns: Mapping[int, str]
    unnamed: str | None
    problems: tuple[Problem, ...]


def class_curves(
    reading: Reading, counted: Counted, at_hand: Mapping[str, ScoredColumn] | None = None
) -> tuple[Curves | None, tuple[Problem, ...]]:
    """The curves, aligned with the labels that were counted, and what to tell about the scores.

    None where no class has a score of its own. The columns of scores are read unless they are
    `at_hand`, with places among these labels.
    """
    if "scores" not in reading.roles:
        return None, ()
    owners = owners_of_scores(reading, counted)
    columns = {column: place for place, column in owners.columns.items()}
    wanted = [*columns, *([owners.unnamed] if owners.unnamed else [])]
    if not wanted:
        return None, owners.problems
    from lib.counting.score_curves import Scored, curve_of_tally
    from lib.counting.score_reading import LabelColumns, scored_columns

    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    curves: list[ScoreCurve | None] = [None] * len(counted.labels)
    problems = list(owners.problems)
    working = working_points(counted.cells, len(counted.labels))
    if at_hand is None:
        given = LabelColumns(true, predicted, counted.labels)
        found = scored_columns(counted.table, given, wanted, counted.items)
    else:
        found = (at_hand[column] for column in wanted)
    for column in found:
        place = columns.get(column.name)
        if place is None:
            place = class_spoken_for(column)
        if place is None:
            problems.append(_says_no_class(column.name))
            continue
        tally, left_out = column.tally(lambda items, at=place: items.true == at)  # type: ignore[misc]
        if left_out:
            problems.append(_unreadable(column.name, left_out, column.items))
        if tally is not None:
            curves[place] = curve_of_tally(tally, Scored(column.name, left_out, working[place]))
    known = tuple(curves) if any(curve is not None for curve in curves) else None
    return known, tuple(problems)


def owners_of_scores(reading: Reading, counted: Counted) -> Owners:
    """Which class each column of scores is of, as far as the names say."""
    labels = counted.labels
    place = {label: at for at, label in enumerate(labels)}
    named = score_columns(reading.roles["scores"], set(labels))
    columns: dict[int, str] = {}
    problems = []
    for column, label in named.items():
        if label is None:
            continue
        if columns.setdefault(place[label], column) != column:
            first = columns[place[label]]
            problems.append(
                Problem(f"Both “{first}” and “{column}” score “{label}”; only the first is used.")
            )
    unnamed = [column for column, label in named.items() if label is None]
    if len(unnamed) == 1 and not columns and len(labels) == 2:
        return Owners(columns, unnamed[0], tuple(problems))
    if len(unnamed) == 1 and not columns:
        problems.append(_says_no_class(unnamed[0]))
    elif unnamed:
        problems.append(
            Problem(f"The scores in {listed(unnamed)} are of no class in the file; not used.")
        )
    return Owners(columns, None, tuple(problems))


def class_spoken_for(column: ScoredColumn) -> int | None:
    """Which of two classes high scores of this column speak for; None if for either.

    A score of one class is higher wherever that class is predicted. How sure a model was of
    whatever it said is high for both.
    """
    from lib.counting.score_curves import roc_area

    tally, _ = column.tally(lambda items: items.said == 0)
    area = None if tally is None else roc_area(tally)
    if area is not None:
        return 0 if area >= APART else 1 if area <= 1 - APART else None
    ends = column.ends()
    if tally is None or ends is None:
        return None
    # Only one of the two was ever said; then what was said is likely, or the other is not.
    said = 0 if tally.tp[-1] else 1
    if ends[0] >= _MIDDLE:
        return said
    return 1 - said if ends[1] <= _MIDDLE else None


def _says_no_class(column: str) -> Problem:
    return Problem(
        f"“{column}” seems to say how sure the model was of whatever it said, not of one class, so "
        "it does not show what another cut-off would change."
    )


def _unreadable(column: str, left_out: int, items: int) -> Problem:
    if left_out == items:
        return Problem(f"No score in “{column}” could be read.")
    many = left_out > 1
    return Problem(
        f"{left_out:,} {'rows have' if many else 'row has'} no score that can be read in "
        f"“{column}”; its curve is without {'them' if many else 'it'}."
    )
