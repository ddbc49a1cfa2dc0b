"""A table drawn with lines, as polars, DuckDB and others print it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lib.evaluation import Decided
from lib.intake.found import Carried
from lib.intake.printed_table import shortened

_TOP = re.compile(r"\s*[┌╒┏╔╭][─═━╌┬╤┳╦┯╥]+[┐╕┓╗╮]\s*")
_RULE = re.compile(r"\s*[├╞┡┣╠┝┢╟╪][─═━╌┼╪╇╋╬┿╫╂┴┬]+[┤╡┩┫╣┥┪╢]\s*")
_BARS = re.compile("[│┆┃║┊]")
_LEFT_AWAY = {"…", "...", "·", ":"}
_TYPE = re.compile(
    r"(varchar|str|string|cat|enum|bool(ean)?|date|time\w*|datetime.*|u?(tiny|small|big|huge)?int\d*|"
    r"integer|[iuf]\d{1,3}|float\d*|double|decimal.*|null|object|list.*|struct.*)",
    re.IGNORECASE,
)


def is_box_print(text: str) -> bool:
    """Whether a table in a box stands in `text`."""
    return _top(text.splitlines()) is not None


def read_box_print(text: str, *, name: str) -> Carried:
    """The first table in a box in `text`, which holds one.

    Raises InputProblem where rows or columns are left away.
    """
    lines = text.splitlines()
    top = _top(lines) or 0
    blocks = list(_blocks(lines, top + 1))
    header = _names([cells for _, cells in blocks[0]]) if blocks else ()
    rows = [
        (number, cells)
        for block in blocks[1:]
        for number, cells in block
        if len(cells) == len(header)
    ]
    if any(set(cells) <= _LEFT_AWAY for _, cells in rows) or _LEFT_AWAY & set(header):
        raise shortened(name)
    return Carried(header, rows, Decided("printed table", header_line=top + 2))


def _top(lines: Sequence[str]) -> int | None:
    """The place of the line that begins the box, with a line of names below it."""
    for place, line in enumerate(lines[:-1]):
        if _TOP.fullmatch(line) and len(_BARS.findall(lines[place + 1])) > 2:
            return place
    return None


def _blocks(lines: Sequence[str], start: int) -> Iterator[list[tuple[int, list[str]]]]:
    """The lines of the box between its rules, as cells."""
    block: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines[start:], start + 1):
        if _RULE.fullmatch(line):
            yield block
            block = []
        elif _BARS.match(line.strip()):
            block.append((number, [cell.strip() for cell in _BARS.split(line.strip())[1:-1]]))
        else:
            break
    yield block


def _names(lines: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of the columns, without the types that stand below them."""
    kept: list[Sequence[str]] = []
    for cells in lines:
        if set(cells) == {"---"} or (kept and all(map(_TYPE.fullmatch, cells))):
            break
        kept.append(cells)
    return tuple(" ".join(filter(None, parts)) for parts in zip(*kept, strict=False))
