"""A few bars that lie under each other, each with its name before it and its value behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.canvas import WIDTH, Box, Canvas, Look, Text
from lib.charts.names import cut_in_the_middle

_LEFT, _RIGHT = 112.0, 52.0
_STEP, _THICK = 32.0, 18.0
_UNKNOWN = 0.25
"""Share of the room that the empty box of an unknown value takes."""


@dataclass(frozen=True, slots=True)
class Lying:
    """One bar: a length in [0, 1] of the longest possible (None: unknown), and what is said."""

    name: str
    length: float | None
    said: str
    hue: str = ""


def small_bars(bars: Sequence[Lying], *, title: str) -> Canvas:
    """The bars from the top down; an unknown one is a dashed box with a question mark."""
    room, top = WIDTH - _LEFT - _RIGHT, 24.0
    boxes = []
    texts = [Text(0, 8, cut_in_the_middle(title, WIDTH, 13), bold=True)]
    for index, bar in enumerate(bars):
        middle = top + index * _STEP + _STEP / 2
        end = _LEFT + room * (_UNKNOWN if bar.length is None else bar.length)
        look: Look = "solid" if bar.length is not None else "dashed"
        boxes.append(Box(_LEFT, middle - _THICK / 2, max(end, _LEFT + 1), middle + _THICK / 2,
                         bar.hue, look))  # fmt: skip
        texts.append(Text(0, middle, cut_in_the_middle(bar.name, _LEFT - 8, 13)))
        texts.append(Text(end + 6, middle, "?" if bar.length is None else bar.said, bold=True))
    said = "; ".join(f"{bar.name} {bar.said}" for bar in bars)
    return Canvas(top + _STEP * len(bars) + 4, f"Bars. {title}: {said}.",
                  boxes=tuple(boxes), texts=tuple(texts))  # fmt: skip
