"""One line from a least to a greatest value, with what stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.canvas import WIDTH, Align, Box, Canvas, Dot, Sign, Text
from lib.charts.names import cut_in_the_middle

_MARGIN, _LINE = 12.0, 20.0
_TICK, _THIN = 7.0, 0.5
_NEAR_THE_EDGE = 90.0
"""Pixels from an end of the line within which a text would run out of the picture if centred."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on the line, and its text; `sign` tells the marks apart."""

    value: float
    text: str
    sign: Sign = "circle"
    hue: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """The line: its two ends, how they are written, and the ticks and the range on it."""

    low: float
    high: float
    ends: tuple[str, str]
    ticks: tuple[float, ...] = ()
    span: tuple[float, float] | None = None

    def place(self, value: float) -> float:
        """Where a value stands, in pixels from the left."""
        share = (value - self.low) / (self.high - self.low)
        return _MARGIN + share * (WIDTH - 2 * _MARGIN)


def small_scale(line: Line, marks: Sequence[Mark], *, title: str, told: str = "") -> Canvas:
    """The line, its ticks and range, and above it a text for every mark, one under another.

    A thin rule leads from each text down to its mark, so that close values stay apart.
    """
    top = 28.0
    axis = top + _LINE * len(marks) + 12
    boxes = [Box(_MARGIN, axis - _THIN, WIDTH - _MARGIN, axis + _THIN)]
    boxes += [_upright(line.place(tick), axis - _TICK, axis + _TICK) for tick in line.ticks]
    if line.span is not None:
        low, high = (line.place(end) for end in line.span)
        boxes.append(Box(low, axis - 5, high, axis + 5, look="solid"))
    texts, dots = [Text(0, 8, cut_in_the_middle(title, WIDTH, 13), bold=True)], []
    for index, mark in enumerate(marks):
        x, height = line.place(mark.value), top + _LINE * (index + 0.5)
        boxes.append(_upright(x, height + 9, axis))
        dots.append(Dot(x, axis, mark.sign, mark.hue))
        texts.append(Text(*_aligned(x, height, mark.text)))
    low_end, high_end = line.ends
    texts.append(Text(0, axis + 20, low_end, quiet=True, size=12))
    texts.append(Text(WIDTH, axis + 20, high_end, "right", quiet=True, size=12))
    said = told or f"A scale from {low_end} to {high_end}. {title}: " + "; ".join(
        mark.text for mark in marks
    ) + "."
    return Canvas(axis + 30, said, tuple(boxes), tuple(dots), tuple(texts))


def _upright(x: float, top: float, bottom: float) -> Box:
    return Box(x - _THIN, top, x + _THIN, bottom)


def _aligned(x: float, height: float, text: str) -> tuple[float, float, str, Align]:
    short = cut_in_the_middle(text, WIDTH - 8, 13)
    if x < _NEAR_THE_EDGE:
        return max(x - 8, 0), height, short, "left"
    if x > WIDTH - _NEAR_THE_EDGE:
        return min(x + 8, WIDTH), height, short, "right"
    return x, height, short, "center"
