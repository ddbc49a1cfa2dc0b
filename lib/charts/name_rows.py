"""The positive classes above, the negative ones below, by name."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts.canvas import WIDTH, Box, Canvas, Look, Text
from lib.charts.names import cut_in_the_middle, shown_name

_HIGH, _GAP, _MANY = 28.0, 5.0, 4
_BLOCK_TITLE, _BETWEEN = 24.0, 14.0
_MOST = 12
"""Names of one row that are shown; how many more there are is said."""


def name_rows(positive: Sequence[str], negative: Sequence[str]) -> Canvas:
    """A framed name a class; positive frames are drawn through, negative ones dashed."""
    boxes: list[Box] = []
    texts: list[Text] = []
    columns = 4 if max(len(positive), len(negative)) > _MANY else 2
    wide = (WIDTH - 2 - _GAP * (columns - 1)) / columns
    top = 0.0
    for title, names in (("Positive", positive), ("Negative", negative)):
        more = len(names) - _MOST
        beyond = f" ({more:,} more not shown)" if more > 0 else ""
        texts.append(Text(0, top + 8, title + beyond, bold=True))
        top += _BLOCK_TITLE
        look: Look = "hollow" if title == "Positive" else "dashed"
        for index, name in enumerate(names[:_MOST]):
            row, column = divmod(index, columns)
            x, y = 1 + column * (wide + _GAP), top + row * (_HIGH + _GAP)
            boxes.append(Box(x, y, x + wide, y + _HIGH, look=look))
            label = cut_in_the_middle(shown_name(name), wide - 10, 12)
            texts.append(Text(x + wide / 2, y + _HIGH / 2, label, "center", size=12))
        lines = -(-min(len(names), _MOST) // columns)
        top += lines * (_HIGH + _GAP) + _BETWEEN
    told = f"Names of classes in two rows: positive {_told(positive)}; negative {_told(negative)}."
    return Canvas(top - _BETWEEN, told, boxes=tuple(boxes), texts=tuple(texts))


def _told(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{shown_name(name)}”" for name in names[:_MOST]) or "none"
    return shown + (" and more" if len(names) > _MOST else "")
