"""One row an item → the confusion matrix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lib.counting.assembled import Content, true_sizes
from lib.counting.class_curves import Curves, class_curves
from lib.counting.natural_order import natural_order
from lib.counting.no_labels import refuse_no_labels
from lib.counting.pairs import Counted, count_together
from lib.counting.positive_class import Hints, row_named
from lib.counting.row_check import row_check
from lib.counting.row_search import UNLABELLED, Wanted, find_rows
from lib.counting.total_line import TOTAL_LINE, without_total_line
from lib.counting.unlabelled import Places, label_places, no_label
from lib.evaluation import Evidence, Problem, Row
from lib.intake.cells import are_shares
from lib.intake.label_columns import LABEL_FLAGS, column_cells
from lib.intake.other_columns import score_columns
from lib.intake.problems import InputProblem
from lib.intake.recognise import Reading
from lib.intake.text import copied

if TYPE_CHECKING:
    from lib.counting.one_pass import OnePass

LISTED = 20
"""Rows without a label that are listed one by one; the rest are only counted."""


def predictions_content(reading: Reading) -> tuple[Reading, Content]:
    """What a file of predictions amounts to, and the reading whose table was counted.

    Raises InputProblem if no row has both labels, or if the predictions are scores.
    """
    _refuse_scores(reading)
    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    columns = (true, predicted, *reading.roles.get("row", ()))
    at_once = _in_one_pass(reading)
    counted = at_once.counted if at_once else count_together(reading.table, *columns)
    if _names_recur(counted, true, predicted):
        counted = count_together(copied(counted.table), *columns)
    places = label_places(reading)
    counted, total = without_total_line(counted, places)
    table, classes = counted.table, counted.labels
    if not counted.cells:
        raise InputProblem(
            f"No row of “{table.name}” has both a true label (“{true}”) and a predicted one "
            f"(“{predicted}”).",
            todo="Check that these are the right columns, or choose others.",
            flags=LABEL_FLAGS,
        )
    refuse_no_labels(counted, true, predicted)
    rows, row_problems = _rows_of_classes(counted.named_rows)
    at_hand = at_once.columns if at_once and counted is at_once.counted else None
    curves, score_problems = class_curves(reading, counted, at_hand)
    content = Content(
        classes, _evidence(curves),
        Hints(rows, _scored_class(reading, classes), true_sizes(classes, counted.cells)),
        rows_read=counted.items + table.left_out,
        rows_left_out=counted.unlabelled + bool(total) + table.left_out,
        cells=counted.cells,
        row_check=row_check(reading, counted),
        curves=curves,
        problems=(
            *_without_label(counted, places),
            *(Problem(f"{TOTAL_LINE}; left out.", line) for line, _ in total),
            *row_problems,
            *score_problems,
            *_nothing_in_common(counted, true, predicted),
        ),
    )  # fmt: skip
    noted = table.problems + tuple(p for p in reading.table.problems if p not in table.problems)
    return replace(reading, table=replace(table, problems=noted)), content


def _in_one_pass(reading: Reading) -> OnePass | None:
    if "scores" not in reading.roles:
        # To load NumPy takes longer than to count the labels of a file without scores.
        return None
    from lib.counting.one_pass import one_pass

    return one_pass(reading)


def _names_recur(counted: Counted, true: str, predicted: str) -> bool:
    """Whether the names of the two columns stand among the labels, as in joined files they do."""
    table = counted.table
    if table.copy or table.format == "parquet" or not table.decided.header_line:
        return False
    names = tuple(table.header[table.columns.index(column)] for column in (true, predicted))
    if not set(names) <= set(counted.labels):
        return False
    place = tuple(counted.labels.index(name) for name in names)
    return any(cell[:2] == place for cell in counted.cells)


def _evidence(curves: Curves | None) -> tuple[Evidence, ...]:
    with_scores: tuple[Evidence, ...] = ("scores",) if curves else ()
    return ("figures", "sizes", "matrix", *with_scores, "rows")


def _refuse_scores(reading: Reading) -> None:
    (true,), (predicted,) = reading.roles["true"], reading.roles["predicted"]
    said, real = column_cells(reading.table, predicted), column_cells(reading.table, true)
    if are_shares(said) and not set(said) & set(real) - {"", "0", "1"}:
        raise InputProblem(
            f"The column “{predicted}” holds scores, not predicted labels.",
            todo="Add a column with the predicted label of each item, for example “yes” where the "
            "score is above your threshold, and choose it as the prediction.",
            flags="--pred",
        )


def _rows_of_classes(
    named: Mapping[str, frozenset[str]],
) -> tuple[dict[str, Row], tuple[Problem, ...]]:
    """The row of each true class, by the row column; unset where a class has both."""
    seen = {
        label: {row for row in map(row_named, cells) if row is not None}
        for label, cells in named.items()
    }
    rows = {name: next(iter(found)) for name, found in seen.items() if len(found) == 1}
    both = [name for name in natural_order(seen) if len(seen[name]) > 1]
    return rows, tuple(
        Problem(f"Class “{name}” is in both rows in the row column; neither is used.")
        for name in both[:LISTED]
    )


def _scored_class(reading: Reading, classes: tuple[str, ...]) -> str | None:
    """The class that the only score column names."""
    scores = reading.roles.get("scores", ())
    named = score_columns(scores, set(classes))
    return named.get(scores[0]) if len(scores) == 1 else None


def _without_label(counted: Counted, places: Places) -> tuple[Problem, ...]:
    """The first rows without a true or predicted label, with line and reason."""
    if not counted.unlabelled:
        return ()
    found = find_rows(counted.table, Wanted(*places, UNLABELLED, LISTED))
    problems = [
        Problem(f"{no_label(counted.table, places, cells)}; left out.", line)
        for line, cells in found.rows
    ]
    if counted.unlabelled > LISTED:
        problems.append(
            Problem(
                f"{counted.unlabelled:,} rows have no true or no predicted label and are left out."
            )
        )
    return tuple(problems)


def _nothing_in_common(counted: Counted, true: str, predicted: str) -> tuple[Problem, ...]:
    real, said = {t for t, _, _ in counted.cells}, {p for _, p, _ in counted.cells}
    if real & said:
        return ()
    return (
        Problem(
            f"No label occurs both in “{true}” and in “{predicted}”, so nothing can be right. "
            "Check that both write the labels in the same way."
        ),
    )
