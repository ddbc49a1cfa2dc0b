"""A regular copy of a table: UTF-8, comma-separated, each row with its line in the source."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from lib.evaluation import Decided, Problem
from lib.intake.column_names import unique_names
from lib.intake.delimited import BrokenOff, Numbered, fitted
from lib.intake.problems import InputProblem
from lib.intake.table import HEAD_ROWS, Table

LISTED = 20
"""Problems of one sort that are listed line by line; the others are only counted."""


@dataclass(slots=True)
class SetAside:
    """Rows that are left out, whole, in a file of their own; without such rows there is none.

    Each is behind its line in the source, and may have any number of cells.
    """

    workspace: Path
    path: Path | None = None
    _file: IO[str] | None = None

    def add(self, line: int, row: Sequence[str]) -> None:
        if self._file is None:
            file = tempfile.NamedTemporaryFile(  # noqa: SIM115
                "w", encoding="utf-8", errors="replace", newline="", suffix=".left-out.csv",
                dir=self.workspace, delete=False,
            )  # fmt: skip
            self._file, self.path = file, Path(file.name)
        csv.writer(self._file, lineterminator="\r\n").writerow([line, *row])

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


def set_aside_rows(path: Path) -> Iterator[Numbered]:
    """The rows in such a file."""
    with path.open(encoding="utf-8", newline="") as file:
        for line, *row in csv.reader(file):
            yield int(line), row


@dataclass(slots=True)
class Account:
    """What had to be done to the rows so that all have the width of the header."""

    set_aside: SetAside
    padded: int = 0
    left_out: int = 0
    first_left_out: int | None = None
    problems: list[Problem] = field(default_factory=list)

    def fit(self, line: int, row: list[str], width: int) -> list[str] | None:
        """The row with `width` cells, or None if it must be left out; both are noted."""
        cells = None if isinstance(row, BrokenOff) else fitted(row, width)
        if cells is None:
            self.left_out += 1
            self.first_left_out = self.first_left_out or line
            self.set_aside.add(line, row)
            if self.left_out <= LISTED or isinstance(row, BrokenOff):
                self._note(line, f"{why_left_out(len(row), width)}; left out.")
        elif len(row) < width:
            self.padded += 1
            if self.padded <= LISTED:
                self._note(line, f"The row has {len(row)} of {width} cells; the rest is empty.")
        return cells

    def _note(self, line: int, message: str) -> None:
        self.problems.append(Problem(message, line))

    def all_problems(self) -> tuple[Problem, ...]:
        """The listed problems, and how many more there were."""
        more = []
        if self.left_out > LISTED:
            more.append(Problem(f"{self.left_out:,} rows have too many cells and are left out."))
        if self.padded > LISTED:
            more.append(Problem(f"{self.padded:,} rows have too few cells; the rest is empty."))
        return (*self.problems, *more)


def why_left_out(cells: int, width: int) -> str:
    """Why a row with so many cells is left out: too many with content, or cut short."""
    if cells <= width:
        return "The file breaks off in this row"
    return f"The row has {cells} cells, the header {width}"


def uneven(table: Table) -> InputProblem:
    """What to say where no row may be left out and one had to be."""
    line = table.first_left_out
    if any(problem.line == line and "breaks off" in problem.message for problem in table.problems):
        return InputProblem(
            "The file breaks off before its last line is whole.",
            where=f"Line {line}.",
            todo="Save or download it again.",
        )
    return InputProblem(
        "A line has more cells than the header, so it is not clear which is which.",
        where=f"Line {line}.",
        todo="Give every line as many cells as the header. If a cell holds the delimiter "
        "(a decimal comma, for example), put it in quotation marks.",
    )


def fitting_rows(rows: Iterable[Numbered], width: int, account: Account) -> Iterator[Numbered]:
    """The rows that hold something, each with `width` cells."""
    for line, row in rows:
        cells = account.fit(line, row, width) if row else None
        if cells is not None:
            yield line, cells


def write_copy(
    header: Sequence[str],
    rows: Iterable[Numbered],
    *,
    name: str,
    decided: Decided,
    workspace: Path,
    problems: Sequence[Problem] = (),
) -> Table:
    """A Table of its own file in `workspace` with these rows."""
    account, head, count = Account(SetAside(workspace)), [], 0
    with closing(account.set_aside), tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="replace", newline="", suffix=".csv", dir=workspace,
        delete=False,
    ) as file:  # fmt: skip
        # With CR LF as line end the writer quotes every cell that holds one of the two.
        write: Callable[[Iterable[str | int]], object] = csv.writer(
            file, lineterminator="\r\n"
        ).writerow
        # Names may hold line breaks; a first line without them is one line to skip for certain.
        write([""] * (len(header) + 1))
        for line, cells in fitting_rows(rows, len(header), account):
            write([*cells, line])
            count += 1
            if count <= HEAD_ROWS:
                head.append(tuple(cells))
    return Table(
        name, replace(decided, rows_padded=decided.rows_padded + account.padded), "csv",
        Path(file.name), workspace,
        tuple(header), unique_names(header), tuple(head),
        whole=count <= HEAD_ROWS, copy=True,
        left_out=account.left_out, first_left_out=account.first_left_out,
        set_aside=account.set_aside.path,
        problems=(*problems, *account.all_problems()),
    )  # fmt: skip
