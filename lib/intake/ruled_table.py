"""Tables drawn with characters: Markdown, and what database consoles print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lib.evaluation import Decided, Problem
from lib.intake.found import Carried
from lib.intake.vocabulary import names_a_column

_RULE = re.compile(r"[ \t]*[|+]?[ \t]*:?[-=]+:?[ \t]*(?:[|+][ \t]*:?[-=]+:?[ \t]*)+[|+]?[ \t]*")
"""A line of dashes in columns: |---|:--:| of Markdown, ---+--- and +---+---+ of databases."""
_ANY_RULE = re.compile(r"[ \t]*[|+][-+=:| \t]+[|+][ \t]*")
_BETWEEN = re.compile(r"(?<!\\)\|")


def is_ruled_table(text: str) -> bool:
    """Whether a drawn table stands in `text`."""
    return _header_place(_lines(text)) is not None


def read_ruled_table(text: str) -> Carried:
    """The first drawn table in `text`, which holds one."""
    lines = _lines(text)
    at = _header_place(lines) or 0
    header = _cells(lines[at])
    rows, end = [], len(lines)
    for number, line in enumerate(lines[at + 2 :], at + 3):
        if _ANY_RULE.fullmatch(line):
            continue
        if not _BETWEEN.search(line):
            end = number - 1
            break
        rows.append((number, _cells(line)))
    problems = tuple(_around(lines, at, end))
    decided = Decided("markdown table", header_line=at + 1)
    return Carried(tuple(header), rows, decided, problems)


def _lines(text: str) -> list[str]:
    return [line.rstrip("\r") for line in text.split("\n")]


def _header_place(lines: Sequence[str]) -> int | None:
    """The place of the first line with names that has a rule of as many columns below it."""
    for place, line in enumerate(lines[1:]):
        above = lines[place]
        before = lines[place - 1] if place else ""
        first = not _BETWEEN.search(before) or bool(_ANY_RULE.fullmatch(before))
        # The end of a cell with a line break in quotation marks: then dashes may be cells too.
        first = first and before.count('"') % 2 == 0
        if not first or not _is_rule(line, above) or _ANY_RULE.fullmatch(above):
            continue
        columns = len(_BETWEEN.split(line.strip().strip("|+").replace("+", "|")))
        if len(_cells(above)) == columns > 1:
            return place
    return None


def _is_rule(line: str, above: str) -> bool:
    """Whether a line draws one; a dash or two between bars may be cells of which nothing is known,
    unless the bars are all around or names of columns stand above."""
    drawn = line.strip()
    if not _RULE.fullmatch(line):
        return False
    plainly = "---" in drawn or "===" in drawn or ":" in drawn
    around = drawn[0] == "|" and drawn[-1] == "|"
    return plainly or around or any(map(names_a_column, _cells(above)))


def _cells(line: str) -> list[str]:
    """The cells between the bars, without the blanks around them."""
    inside = line.strip()
    inside = inside[1:] if inside.startswith("|") else inside
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return [cell.strip().replace("\\|", "|") for cell in _BETWEEN.split(inside)]


def _around(lines: Sequence[str], at: int, end: int) -> Iterator[Problem]:
    """What is said of the text above and below the table."""
    outside = [*enumerate(lines[:at], 1), *enumerate(lines[end:], end + 1)]
    said = [number for number, line in outside if line.strip() and not _ANY_RULE.fullmatch(line)]
    if any(_RULE.fullmatch(line) for line in lines[end:]):
        yield Problem("The text holds more than one table; the first was read.", end + 1)
    elif said:
        many = "One line of text stands" if len(said) == 1 else f"{len(said):,} lines of text stand"
        was = "was" if len(said) == 1 else "were"
        yield Problem(f"{many} around the table and {was} not read as data.", said[0])
