"""A cross-table as R prints it: the one name above its columns, the other beside its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lib.evaluation import Decided, Problem
from lib.intake.delimited import Numbered
from lib.intake.dialect import lines_of
from lib.intake.found import Carried

_ABOVE = re.compile(r"\s+(?P<across>\S+)\s*")
_NAMES = re.compile(r"(?P<down>\S+)\s+(?P<names>\S.*?)\s*")
_ROW = re.compile(r"\s*(?P<name>\S.*?)(?P<counts>(?:\s+\d+)+)\s*")


def crossed_print(text: str) -> Carried | None:
    """The cross-table in a printed text, or None if there is none.

    >>> crossed_print('''
    ...           Reference
    ... Prediction cat dog
    ...        cat   5   1
    ...        dog   0   7
    ... ''').header
    ('Prediction / Reference', 'cat', 'dog')
    """
    lines = [line.rstrip("\r\n") for line in lines_of(text)]
    for at in range(len(lines) - 3):
        above, names = _ABOVE.fullmatch(lines[at]), _NAMES.fullmatch(lines[at + 1])
        if above and names:
            rows = _rows(lines, at + 2)
            labels = [row[0] for _, row in rows]
            if len(rows) > 1 and _same_words(names["names"], labels):
                corner = f"{names['down']} / {above['across']}"
                note = _note(lines, at, at + 2 + len(rows))
                decided = Decided("printed table", header_line=at + 1, header_lines=2)
                return Carried((corner, *labels), rows, decided, note)
    return None


def _rows(lines: Sequence[str], start: int) -> list[Numbered]:
    """The rows from `start` on, each as long as there are rows at the end."""
    rows: list[Numbered] = []
    for at in range(start, len(lines)):
        found = _ROW.fullmatch(lines[at])
        if not found:
            break
        rows.append((at + 1, [found["name"], *found["counts"].split()]))
    return rows if all(len(row) == len(rows) + 1 for _, row in rows) else []


def _same_words(across: str, down: Sequence[str]) -> bool:
    """Whether the names above the columns are those beside the rows, in the same order."""
    return across.split() == " ".join(down).split()


def _note(lines: Sequence[str], first: int, after: int) -> tuple[Problem, ...]:
    beside = sum(1 for at, line in enumerate(lines) if line.strip() and not first <= at < after)
    if not beside:
        return ()
    rest = f"{beside:,} lines around it were not" if beside > 1 else "one line beside it was not"
    return (Problem(f"Only the table on lines {first + 1} to {after} was read; {rest}."),)
