"""The clean table, line by line, and how its lines become the bytes of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Pair = tuple[str, str]
"""(true label, predicted label)."""

NAMES = ("id", "true", "predicted", "score", "comment")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LABELS = ("cat", "dog", "red fox")
_COMMENTS = ("", "plain", "seen twice, blurred", 'they call him "Rex"', "at night")


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the file, or something beside the table.

    `cells` are written in the style of the file, those in `bare` without any quotation marks; a
    line without cells is written as `text`. A row of the table `may_be` one of these pairs, or
    None: left out. What is left out must be told with its line, and so must a row that is to
    `tell`. A line that is no row and not blank is `beside` the table, and must be told as well.
    """

    cells: tuple[str, ...] = ()
    text: str = ""
    kind: Literal["header", "row", "beside", "blank"] = "row"
    may_be: tuple[Pair | None, ...] = ()
    tell: bool = False
    bare: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it will be written. `refusals` are messages that are as right as a table."""

    lines: tuple[Line, ...]
    delimiter: str = ","
    quote: str = '"'
    quoting: Literal["needed", "all", "text", "backslash", "inner not escaped"] = "needed"
    ends: tuple[str, ...] = ("\n",)
    last_end: str | None = None
    aligned: bool = False
    codec: str = "utf-8"
    tail: bytes = b""
    refusals: tuple[str, ...] = ()

    @property
    def rows(self) -> list[int]:
        """The places of the rows of the table among the lines."""
        return [place for place, line in enumerate(self.lines) if line.kind == "row"]


def clean(labels: Sequence[str] = _LABELS, many: int = 24) -> Written:
    """A table of predictions in which nothing is odd."""
    lines = [Line(NAMES, kind="header")]
    for number in range(many):
        true = labels[number % len(labels)]
        predicted = labels[(number + number // 4) % len(labels)]
        score, comment = f"0.{37 + number * 2}", _COMMENTS[number % len(_COMMENTS)]
        lines.append(row((f"a{number + 1:03}", true, predicted, score, comment)))
    return Written(tuple(lines))


def row(cells: Sequence[str]) -> Line:
    """A row of the clean table, with its labels in the second and the third cell."""
    return Line(tuple(cells), may_be=((cells[1], cells[2]),))


def with_line(written: Written, place: int, line: Line) -> Written:
    """The same file with another line in this place."""
    lines = list(written.lines)
    lines[place] = line
    return replace(written, lines=tuple(lines))


def with_lines(written: Written, place: int, *more: Line) -> Written:
    """The same file with more lines before this place."""
    return replace(written, lines=(*written.lines[:place], *more, *written.lines[place:]))


def with_cells(written: Written, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Written:
    """The same file with the cells changed, of its rows and of what is as wide as its header."""
    return replace(written, lines=tuple(
        replace(line, cells=change(line.cells))
        if line.kind == "row" or len(line.cells) == len(NAMES) else line
        for line in written.lines
    ))  # fmt: skip


def as_bytes(written: Written) -> tuple[bytes, list[int]]:
    """The bytes of the file, and for each of its lines on which line of the file it begins."""
    text, numbers, number = "", [], 1
    for place, line in enumerate(written.lines):
        numbers.append(number)
        content = _content(written, line)
        end = written.ends[place % len(written.ends)]
        if place == len(written.lines) - 1 and written.last_end is not None:
            end = written.last_end
        text += content + end
        number += len(_LINE_END.findall(content + end))
    return text.encode(written.codec) + written.tail, numbers


def _content(written: Written, line: Line) -> str:
    if not line.cells:
        return line.text.replace("{delimiter}", written.delimiter)
    if written.aligned:
        return "  ".join(f"{cell:<20}" for cell in line.cells).rstrip()
    return written.delimiter.join(
        cell if place in line.bare else _cell(written, cell)
        for place, cell in enumerate(line.cells)
    )


def _cell(written: Written, cell: str) -> str:
    quote, marks = written.quote, (written.delimiter[0], written.quote, "\n", "\r")
    needed = any(mark in cell for mark in marks)
    number = cell.replace(".", "").isdecimal()
    if not (needed or written.quoting == "all" or (written.quoting == "text" and not number)):
        return cell
    inner = {"backslash": "\\" + quote, "inner not escaped": quote}.get(written.quoting, quote * 2)
    return quote + cell.replace(quote, inner) + quote
