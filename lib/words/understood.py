"""What was understood of a file, in one line that a reader can check."""

from __future__ import annotations

from lib.evaluation import Evaluation, Source
from lib.metrics.figure import Scorecard
from lib.words.lists import enumerated, items, quoted

FIGURES = ("precision", "recall", "f1", "accuracy", "support")
LONGEST_NAME = 40
"""Characters of a column's name in this line; the account has all of them."""


def understood(evaluation: Evaluation, card: Scorecard) -> str:
    """For example: 312 items; true label in “actual”, prediction in “model output”.

    What was left out, or only noted, is said at the end.
    """
    columns = evaluation.source.columns
    count = items(f"{card.items:,}") if card.items is not None else ""
    classes = len(evaluation.classes)
    of_classes = f"{classes:,} {'class' if classes == 1 else 'classes'}"
    match evaluation.kind:
        case "predictions":
            roles = [
                f"{word} in {_column(columns[role][0])}"
                for role, word in (("true", "true label"), ("predicted", "prediction"))
                if columns.get(role)
            ]
            parts = [count, ", ".join([*roles, *_scores(columns.get("scores", ()))])]
        case "matrix":
            parts = [count, f"a confusion matrix of {of_classes}"]
        case "counts":
            parts = [count, f"counts of right and wrong answers for {of_classes}"]
        case "figures":
            named = [_column(columns[role][0]) for role in FIGURES if columns.get(role)]
            parts = [count, f"printed figures of {of_classes}, in {enumerated(named)}"]
    return "; ".join(part for part in (*parts, _left_out(evaluation.source)) if part)


def _left_out(source: Source) -> str:
    if source.rows_left_out:
        return f"{source.rows_left_out:,} of {source.rows_read:,} rows left out"
    notes = len(source.problems)
    return f"{notes:,} {'note' if notes == 1 else 'notes'} on the reading" if notes else ""


def _column(name: str) -> str:
    """The name in quotation marks, a long one cut in its middle."""
    if len(name) > LONGEST_NAME:
        half = (LONGEST_NAME - 1) // 2
        name = f"{name[:half]}…{name[-half:]}"
    return quoted(name)


def _scores(columns: tuple[str, ...]) -> list[str]:
    if not columns:
        return []
    if len(columns) == 1:
        return [f"scores in {_column(columns[0])}"]
    return [f"scores in {len(columns)} columns, {_column(columns[0])} to {_column(columns[-1])}"]
