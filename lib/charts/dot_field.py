"""A field of 100 dots: how many of every hundred are of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from lib.charts.canvas import WIDTH, Canvas, Dot, Look, Sign, Text
from lib.charts.names import cut_in_the_middle

DOTS = 100
ACROSS = 20
_STEP = WIDTH / ACROSS
_TITLE, _LINE = 22.0, 22.0
_KINDS: tuple[tuple[Sign, Look], ...] = (("circle", "solid"), ("diamond", "hollow"))


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of items: what it is called, its share in [0, 1], and the share as it is said."""

    name: str
    share: float
    said: str


def dot_field(title: str, counted: Part, rest: Part, *, hue: str = "") -> Canvas:
    """The field with its two kinds; `counted` are discs, the `rest` hollow diamonds."""
    dots, texts = [], [Text(0, 8, cut_in_the_middle(title, WIDTH, 13), bold=True)]
    kinds = [kind for kind, number in enumerate(hundred((counted.share, rest.share)))
             for _ in range(number)]  # fmt: skip
    for place, kind in enumerate(kinds):
        row, column = divmod(place, ACROSS)
        sign, look = _KINDS[kind]
        dots.append(Dot((column + 0.5) * _STEP, _TITLE + (row + 0.5) * _STEP, sign, hue, look))
    below = _TITLE + DOTS / ACROSS * _STEP + _LINE / 2 + 2
    for number, (part, (sign, look)) in enumerate(zip((counted, rest), _KINDS, strict=True)):
        height = below + number * _LINE
        dots.append(Dot(_STEP / 2, height, sign, hue, look))
        texts.append(Text(_STEP + 6, height, f"{part.said} {part.name}"))
    told = f"{DOTS} dots. {title}: {counted.said} {counted.name}, {rest.said} {rest.name}."
    return Canvas(below + _LINE * 1.5, told, dots=tuple(dots), texts=tuple(texts))


def hundred(shares: Sequence[float]) -> list[int]:
    """Whole numbers of dots for shares that sum to 1; what is there at all has a dot.

    >>> hundred((0.86, 0.14)), hundred((0.996, 0.004)), hundred((1.0, 0.0))
    ([86, 14], [99, 1], [100, 0])
    """
    exact = [share * DOTS for share in shares]
    dots = [max(floor(part + 1e-9), 1 if share > 0 else 0)
            for part, share in zip(exact, shares, strict=True)]  # fmt: skip
    while sum(dots) < DOTS:
        dots[max(range(len(dots)), key=lambda i: exact[i] - dots[i])] += 1
    while sum(dots) > DOTS:
        dots[max(range(len(dots)), key=lambda i: dots[i] - exact[i])] -= 1
    return dots
