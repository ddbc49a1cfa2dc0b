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
        column = self.reading.roles[role][0]
        at = self.reading.table.columns.index(column)
        lines = self.lines + self.footers if footers else self.lines
        return [Cell(line, row[at], column) for line, row in lines]

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
    averages = [one for one in numbered(reading.table) if _is_average(reading, one[1][at])]
    lines = [one for one in numbered(reading.table) if not _is_average(reading, one[1][at])]
    footers: list[Numbered] = []
    while len(lines) > 2 and _is_footer(reading, lines[-1][1][at], first=not footers):
        footers.insert(0, lines.pop())
    footers = sorted([*averages, *footers])
    seen: dict[str, int] = {}
    for line, row in lines:
        _refuse_name(row[at], line, seen)
        seen[row[at]] = line
    if not lines:
        raise InputProblem(
            f"“{reading.table.name}” has no line of a class.",
            todo="Use a file with one line per class below the header.",
        )
    return ClassLines(reading, tuple(lines), tuple(footers))


def _is_average(reading: Reading, name: str) -> bool:
    """Whether a line is called “macro avg” or the like, as no class is, wherever it stands."""
    plain = plain_name(name)
    return reading.kind == "figures" and plain in OVERALL and (" " in plain or plain == "accuracy")


def _is_footer(reading: Reading, name: str, *, first: bool) -> bool:
    """Whether the last line that is left is called a total, or an average of figures."""
    plain = plain_name(name)
    if reading.kind == "figures":
        return plain in OVERALL or plain in TOTAL
    return plain in TOTAL and first


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
