"""One line from a least to a greatest value, with what stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.charts.canvas import WIDTH, Align, Box, Canvas, Dot, Sign, Text
from lib.charts.names import cut_in_the_middle

_MARGIN, _LINE, _TOP = 12.0, 22.0, 28.0
_TICK, _THIN = 7.0, 0.5
_TEXT_SIZE = 13
_LETTER = 7.5
"""Pixels that a letter of that size takes, rather too many than too few."""


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


def small_scale(
    line: Line, above: Sequence[Mark], *, title: str, below: Mark | None = None
) -> Canvas:
    """The line with its ticks and range, up to two marks `above` it, and one `below`.

    Of two marks above, the lesser comes first.
    """
    axis = _TOP + _LINE * len(above) + 8
    boxes = [Box(_MARGIN, axis - _THIN, WIDTH - _MARGIN, axis + _THIN)]
    boxes += [_upright(line.place(tick), axis - _TICK, axis + _TICK) for tick in line.ticks]
    if line.span is not None:
        low, high = (line.place(end) for end in line.span)
        boxes.append(Box(low, axis - 5, high, axis + 5))
    texts = [Text(0, 8, cut_in_the_middle(title, WIDTH, _TEXT_SIZE), bold=True)]
    for text, mark in zip(_texts_above(line, above), above, strict=True):
        texts.append(text)
        boxes.append(_upright(line.place(mark.value), text.y + 9, axis))
    foot = axis
    if below is not None:
        foot += _LINE
        boxes.append(_upright(line.place(below.value), axis, foot - 8))
        texts.append(_centred(line.place(below.value), foot, below.text))
    texts.append(Text(0, foot + 20, line.ends[0], quiet=True, size=12))
    texts.append(Text(WIDTH, foot + 20, line.ends[1], "right", quiet=True, size=12))
    marks = [*above, *([below] if below else [])]
    dots = [Dot(line.place(mark.value), axis, mark.sign, mark.hue) for mark in marks]
    told = f"A scale from {line.ends[0]} to {line.ends[1]}. {title}: "
    told += "; ".join(mark.text for mark in marks) + "."
    return Canvas(foot + 30, told, tuple(boxes), tuple(dots), tuple(texts))


def _texts_above(line: Line, marks: Sequence[Mark]) -> list[Text]:
    """The texts of the marks, so that no rule from a text to its mark crosses another text.

    The lesser of two stands on the lower line and ends at its rule; where it has no room to its
    left, the greater stands on the lower line and begins at its rule.
    """
    places = [line.place(mark.value) for mark in marks]
    if len(marks) < 2:
        return [_centred(x, _TOP + _LINE / 2, mark.text)
                for x, mark in zip(places, marks, strict=True)]  # fmt: skip
    upper, lower = _TOP + _LINE / 2, _TOP + _LINE * 1.5
    (less, more), (left, right) = marks, places
    to_the_right = right + _width(more.text) <= WIDTH
    if left < _width(less.text) and to_the_right:
        return [Text(left - 4, upper, less.text), Text(right - 4, lower, more.text)]
    begins = left < _width(less.text)
    align: Align = "left" if begins else "right"
    first = Text(left + (-4 if begins else 4), lower, less.text, align)
    return [first, _centred(right, upper, more.text)]


def _centred(x: float, y: float, text: str) -> Text:
    """A text whose middle is at x, moved as far as it must be to stay within the picture."""
    half = _width(text) / 2
    if x - half < 0:
        return Text(0, y, text)
    if x + half > WIDTH:
        return Text(WIDTH, y, text, "right")
    return Text(x, y, text, "center")


def _width(text: str) -> float:
    return len(text) * _LETTER


def _upright(x: float, top: float, bottom: float) -> Box:
    return Box(x - _THIN, top, x + _THIN, bottom)
