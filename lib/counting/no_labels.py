"""Columns that hold measurements, texts or ids where labels are needed."""

from __future__ import annotations

from collections import Counter

from lib.counting.pairs import Counted
from lib.intake.label_columns import LABEL_FLAGS, listed
from lib.intake.problems import InputProblem

_FEWEST_ROWS = 20
"""In a smaller test all rows may differ by chance."""
_NEARLY_ALL, _HARDLY_ANY = 0.9, 0.1


def refuse_no_labels(counted: Counted, true: str, predicted: str) -> None:
    """Raise InputProblem if nearly every row has values of its own and hardly any is found again.

    A name that is found again is one, even if it belongs to one item only.
    """
    rows = counted.items - counted.unlabelled
    if rows < _FEWEST_ROWS or len(counted.labels) < _NEARLY_ALL * rows:
        return
    right = sum(items for t, p, items in counted.cells if t == p)
    if right > _HARDLY_ANY * rows:
        return
    for side in (0, 1):
        uses: Counter[int] = Counter()
        for cell in counted.cells:
            uses[cell[side]] += cell[2]
        if sum(times == 1 for times in uses.values()) < _NEARLY_ALL * rows:
            return
    raise InputProblem(
        f"The columns {listed([true, predicted])} hold a different value in nearly every row, so "
        "these are no labels but something else, such as a measured number or a text.",
        todo="Choose the columns with the labels. Measured numbers can be put into classes first, "
        "for example “low” and “high”.",
        flags=LABEL_FLAGS,
    )
