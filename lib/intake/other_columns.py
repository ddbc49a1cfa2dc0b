"""What the columns beside the two labels hold: scores, ids, groups, a second model, weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.evaluation import Problem
from lib.intake import vocabulary
from lib.intake.cells import all_numbers, hold_several_labels, plainly_shares, repeat
from lib.intake.label_columns import column_cells, listed
from lib.intake.numbers import ABSENT, least_and_most
from lib.intake.score_names import begins_like_scores, class_in_name
from lib.intake.table import Table
from lib.intake.vocabulary import plain_name

_PERCENT = 100
_SPREADSHEET_ERRORS = {"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"}
_MOST_GROUPS = 30
"""A column with more values than this says which item, not which group."""
_ITEMS_IN_GROUP = 3
_LABELS_KNOWN = 0.8
"""A second model may use a label or two that never occur as true ones, not many."""


def other_roles(table: Table, true: str, predicted: str) -> dict[str, tuple[str, ...]]:
    """The roles of the columns that are neither `true` nor `predicted`."""
    labels = {*column_cells(table, true), *column_cells(table, predicted)} - {""}
    free = [name for name in table.columns if name not in (true, predicted)]
    roles: dict[str, tuple[str, ...]] = {}
    for role, names in (
        ("row", _rows(table, free)),
        ("scores", _scores(table, free, labels)),
        ("second_model", _second_models(table, free, labels)),
        ("id", _ids(table, free)),
        ("group", _groups(table, free)),
    ):
        untaken = tuple(name for name in names if name in free)
        if untaken:
            roles[role] = untaken
            free = [name for name in free if name not in untaken]
    return roles


def _scores(table: Table, free: Sequence[str], labels: set[str]) -> tuple[str, ...]:
    numbers = [
        name for name in free
        if all_numbers(cell for cell in column_cells(table, name) if cell.lower() not in ABSENT)
    ]  # fmt: skip
    return tuple(score_columns(numbers, labels))


def score_columns(numbers: Sequence[str], labels: set[str]) -> Mapping[str, str | None]:
    """Of columns of numbers those with scores, each with the class that its name says, if any.

    Beside the column of a known class, one that is named in the same way holds the scores of a
    class that is not among the first rows.
    """
    named = {name: class_in_name(name, labels) for name in numbers}
    starts = {begins_like_scores(name) for name, label in named.items() if label is not None}
    return {
        name: label for name, label in named.items()
        if label is not None
        or plain_name(name) in vocabulary.SCORE
        or begins_like_scores(name) in starts - {None}
    }  # fmt: skip


def notes(table: Table, true: str, predicted: str, scores: Sequence[str]) -> tuple[Problem, ...]:
    """What was recognised but is not used, or is not what its name says."""
    found = [*_no_probabilities(table, scores)]
    weights = [name for name in table.columns if plain_name(name) in vocabulary.WEIGHT]
    if weights:
        found.append(Problem(f"Weights ({listed(weights)}) are not used: each item counts once."))
    found += _errors_of_spreadsheets(table, true, predicted)
    for name in (true, predicted):
        if hold_several_labels(column_cells(table, name)):
            found.append(
                Problem(
                    f"Cells of “{name}” seem to hold several labels. Several labels an item are "
                    "not used yet: each different cell counts as a class of its own."
                )
            )
    return tuple(found)


def _errors_of_spreadsheets(table: Table, *labels: str) -> list[Problem]:
    """That a label is what a spreadsheet shows for an error; its own files say so themselves."""
    if table.decided.carrier != "text":
        return []
    cells = {cell.strip() for name in labels for cell in column_cells(table, name)}
    shown = sorted(cells & _SPREADSHEET_ERRORS)
    what = "is what a spreadsheet shows where a formula fails; it is counted as a label."
    return [Problem(f"“{one}” {what}") for one in shown]


def _no_probabilities(table: Table, scores: Sequence[str]) -> tuple[Problem, ...]:
    """That scores, as far as the first rows tell, are not all within 0 and 1."""
    columns = (column_cells(table, name) for name in scores)
    odd = [cells for cells in columns if not plainly_shares(cells)]
    ends = [ends for cells in odd if (ends := least_and_most(cells))]
    if not ends:
        return ()
    (low, least), (high, most) = min(one[0] for one in ends), max(one[1] for one in ends)
    if low >= 0 and high <= 1:
        return ()
    where = "" if table.whole else f" in the first {len(table.head):,} rows"
    percent = low >= 0 and high <= _PERCENT
    what = "they were taken as percent" if percent else "they are no probabilities"
    return (Problem(f"The scores run from {least} to {most}{where}, so {what}."),)


def is_row_column(table: Table, name: str) -> bool:
    """Whether a column says positive or negative and nothing else."""
    if plain_name(name) not in vocabulary.ROW:
        return False
    words = {cell.strip().lower() for cell in column_cells(table, name)} - {""}
    return bool(words) and words <= vocabulary.POSITIVE_ROW | vocabulary.NEGATIVE_ROW


def _rows(table: Table, free: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in free if is_row_column(table, name))[:1]


def _second_models(table: Table, free: Sequence[str], labels: set[str]) -> tuple[str, ...]:
    def fits(name: str) -> bool:
        values = set(column_cells(table, name)) - {""}
        return bool(values) and len(values & labels) >= _LABELS_KNOWN * len(values)

    return tuple(
        name for name in free
        if set(plain_name(name).split()) & vocabulary.SECOND_MODEL_WORDS and fits(name)
    )  # fmt: skip


def _ids(table: Table, free: Sequence[str]) -> tuple[str, ...]:
    named = [name for name in free if plain_name(name) in vocabulary.ID]
    return tuple(named or [name for name in free if plain_name(name).endswith(" id")])[:1]


def _groups(table: Table, free: Sequence[str]) -> tuple[str, ...]:
    def groups(name: str) -> bool:
        cells = column_cells(table, name)
        if plain_name(name) in vocabulary.WEIGHT or not repeat(cells):
            return False
        values = set(cells) - {""}
        few = 2 <= len(values) <= min(_MOST_GROUPS, len(cells) / _ITEMS_IN_GROUP)
        plain = plain_name(name)
        named = plain in vocabulary.GROUP or bool(set(plain.split()) & vocabulary.GROUP)
        return named or (few and not all_numbers(cells))

    return tuple(name for name in free if groups(name))
