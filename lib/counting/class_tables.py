"""Tables with one line a class, counts or figures: the class names, their rows and lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.counting.positive_class import row_named
from lib.evaluation import Problem, Row
from lib.intake.delimited import Numbered
from lib.intake.numbers import Cell
from lib.intake.problems import InputProblem
from lib.intake.read import numbered
from lib.intake.recognise import Reading
from lib.intake.vocabulary import OVERALL, TOTAL, plain_name


@dataclass(frozen=True, slots=True)
class ClassLines:
    """The lines of the classes, and those at the foot that speak of the whole test."""

    reading: Reading
    lines: tuple[Numbered, ...]
    footers: tuple[Numbered, ...]

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes, as in the file."""
        return tuple(cell.text for cell in self.column("class"))

    def column(self, role: str, *, footers: bool = False) -> list[Cell]:
        """The cells of the column with this role, then those of the footers if asked for."""
        at = self.reading.table.columns.index(self.reading.roles[role][0])
        lines = self.lines + self.footers if footers else self.lines
        return [Cell(line, row[at]) for line, row in lines]

    @property
    def footer_names(self) -> tuple[str, ...]:
        """What the lines at the foot are called."""
        at = self.reading.table.columns.index(self.reading.roles["class"][0])
        return tuple(row[at] for _, row in self.footers)

    def rows(self) -> Mapping[str, Row]:
        """The row of each class for which the row column names one."""
        if "row" not in self.reading.roles:
            return {}
        named = zip(self.classes, self.column("row"), strict=True)
        return {name: row for name, cell in named if (row := row_named(cell.text))}


def class_lines(reading: Reading) -> ClassLines:
    """The lines of a table with one line a class.

    Raises InputProblem for a class without a name or with two lines, and if there is none.
    """
    at = reading.table.columns.index(reading.roles["class"][0])
    lines: list[Numbered] = []
    footers: list[Numbered] = []
    seen: dict[str, int] = {}
    found = list(numbered(reading.table))
    for place, (line, row) in enumerate(found):
        name = row[at]
        at_foot = place == len(found) - 1 and len(lines) > 1
        if _is_overall(reading, name) or (at_foot and plain_name(name) in TOTAL):
            footers.append((line, row))
            continue
        _refuse_name(name, line, seen)
        seen[name] = line
        lines.append((line, row))
    if not lines:
        raise InputProblem(
            f"“{reading.table.name}” has no line of a class.",
            todo="Use a file with one line per class below the header.",
        )
    return ClassLines(reading, tuple(lines), tuple(footers))


def _is_overall(reading: Reading, name: str) -> bool:
    return reading.kind == "figures" and plain_name(name) in OVERALL


def unused_footers(table: ClassLines) -> list[Problem]:
    """The lines at the foot that say nothing that is used, such as a total."""
    return [
        Problem(f"The line “{name}” is not used.", line)
        for name, (line, _) in zip(table.footer_names, table.footers, strict=True)
        if not any(OVERALL.get(plain_name(name), ()))
    ]


def _refuse_name(name: str, line: int, seen: Mapping[str, int]) -> None:
    if not name.strip():
        raise InputProblem(
            "A line has figures but no class name.",
            where=f"Line {line}.",
            todo="Name the class or delete the line.",
        )
    if name in seen:
        raise InputProblem(
            f"The class “{name}” is named twice.",
            where=f"Lines {seen[name]} and {line}.",
            todo="Keep one line per class.",
        )
