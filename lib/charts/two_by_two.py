"""Four counts in two rows and two columns: what items really are, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass

from lib.charts.canvas import WIDTH, Box, Canvas, Dot, Sign, Text
from lib.charts.names import cut_in_the_middle, shown_name

_LEFT, _TOP, _HEIGHT, _GAP = 96.0, 40.0, 58.0, 4.0
_NUMBER, _WORD = 18, 11
_MARKED = 2.5
"""Pixels by which the frame of the cell in question stands off from its cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A count (None where the file does not hold it), and whether such answers are right."""

    items: int | None
    word: str
    right: bool


def two_by_two(
    names: tuple[str, str], cells: tuple[Cell, Cell, Cell, Cell], *, marked: str = ""
) -> Canvas:
    """Rows are what items really are, columns what they are called, in the order of `names`.

    Right cells bear a disc, wrong ones a diamond. The cell whose word is `marked` is framed.
    """
    boxes, texts = [], [Text(_LEFT, 8, "It is called", quiet=True, size=12),
                        Text(0, _TOP - 12, "It really is", quiet=True, size=12)]  # fmt: skip
    wide = (WIDTH - _LEFT - _GAP) / 2
    shown = [shown_name(name) for name in names]
    for index, name in enumerate(shown):
        middle = _LEFT + index * (wide + _GAP) + wide / 2
        texts.append(Text(middle, _TOP - 12, cut_in_the_middle(name, wide, 13), "center", True))
        row = _TOP + index * (_HEIGHT + _GAP) + _HEIGHT / 2
        texts.append(Text(0, row, cut_in_the_middle(name, _LEFT - 8, 13), bold=True))
    dots: list[Dot] = []
    for index, cell in enumerate(cells):
        row, column = divmod(index, 2)
        x, y = _LEFT + column * (wide + _GAP), _TOP + row * (_HEIGHT + _GAP)
        here = cell.word == marked
        boxes.append(Box(x, y, x + wide, y + _HEIGHT, look="hollow"))
        if here:
            boxes.append(Box(x + _MARKED, y + _MARKED, x + wide - _MARKED,
                             y + _HEIGHT - _MARKED, look="hollow"))  # fmt: skip
        sign: Sign = "circle" if cell.right else "diamond"
        dots.append(Dot(x + 12, y + 12, sign, "recall" if cell.right else "precision"))
        number = "?" if cell.items is None else f"{cell.items:,}"
        middle = x + wide / 2
        texts.append(Text(middle, y + 22, number, "center", here, not here, _NUMBER))
        texts.append(Text(middle, y + 43, cell.word, "center", here, not here, _WORD))
    height = _TOP + 2 * _HEIGHT + _GAP + 2
    return Canvas(
        height, _told(shown, cells), boxes=tuple(boxes), dots=tuple(dots), texts=tuple(texts)
    )


def _told(names: list[str], cells: tuple[Cell, Cell, Cell, Cell]) -> str:
    parts = [
        f"really “{names[row]}”, called “{names[column]}”: "
        + ("not known" if cell.items is None else f"{cell.items:,}")
        for (row, column), cell in zip(((0, 0), (0, 1), (1, 0), (1, 1)), cells, strict=True)
    ]
    return f"A table of four counts. {'; '.join(parts)}."
