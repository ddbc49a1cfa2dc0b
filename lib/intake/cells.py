"""What the cells of a column look like: numbers, labels, lists of labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lib.intake.number_style import BLANKS

_NUMBER = re.compile(
    rf"[+\-−]?(\d+([.,]\d*)?|[.,]\d+|(\d{{1,3}}([,.'’_{BLANKS}]\d{{3}})+|\d{{1,2}}(,\d{{2}})+,\d{{3}})"
    r"([.,]\d*)?)([eE][+-]?\d+)?\s*[%％٪]?"
)
_SHARED_ENOUGH = 0.5
"""Two columns of labels for the same items have most of their values in common."""
_SEVERAL_SHARE = 0.2


def is_number(text: str) -> bool:
    """Whether the text is a number as people write it, decimal comma and percent included."""
    return _NUMBER.fullmatch(text.strip()) is not None


def all_numbers(cells: Iterable[str]) -> bool:
    """Whether there are cells with content and each of them is a number."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(is_number(cell) for cell in filled)


def are_shares(cells: Sequence[str]) -> bool:
    """Whether the cells are scores rather than labels: numbers from 0 to 1, some in between."""
    values = {cell.strip().replace(",", ".") for cell in cells if cell.strip()}
    if not all_numbers(values):
        return False
    try:
        numbers = [float(value) for value in values]
    except ValueError:
        return False
    return all(0 <= number <= 1 for number in numbers) and any(0 < n < 1 for n in numbers)


def plainly_shares(cells: Sequence[str]) -> bool:
    """Whether all cells are numbers from 0 to 1 as computers write them: a quick look."""
    try:
        return all(0 <= number <= 1 for number in map(float, cells))
    except ValueError:
        return False


def share_values(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two columns are likely to hold labels of the same set."""
    left, right = set(one) - {""}, set(other) - {""}
    return bool(left and right) and len(left & right) >= _SHARED_ENOUGH * min(len(left), len(right))


def repeat(cells: Sequence[str]) -> bool:
    """Whether values come back, as labels do and the ids or texts of items do not."""
    filled = [cell for cell in cells if cell]
    return len(set(filled)) < max(2, len(filled))


def hold_several_labels(cells: Sequence[str]) -> bool:
    """Whether many cells look like lists of labels: ["a", "b"], a|b, a; b."""
    filled = [cell for cell in cells if cell]
    several = [
        cell for cell in filled
        if re.fullmatch(r"\[.*\]|\{.*\}", cell) or re.search(r"\w\s*[|;]\s*\w", cell)
    ]  # fmt: skip
    return bool(filled) and len(several) > _SEVERAL_SHARE * len(filled)
