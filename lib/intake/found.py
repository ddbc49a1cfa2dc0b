"""What a file turned out to hold: one shape for every carrier, a Table or rows as they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lib.evaluation import Decided, Problem
from lib.intake.delimited import Numbered
from lib.intake.regular import write_copy
from lib.intake.table import Table


@dataclass(frozen=True, slots=True)
class Found:
    """How a Table is made of a file, and how its rows are gone through as they stand in it.

    `raw` begins with the header, if there is one; a blank line is an empty list.
    """

    table: Callable[[], Table]
    raw: Callable[[], Iterator[list[str]]]


@dataclass(frozen=True, slots=True)
class Carried:
    """A header and the rows below it, which can be gone through more than once.

    `sheets` are those of a workbook.
    """

    header: tuple[str, ...]
    rows: Iterable[Numbered]
    decided: Decided
    problems: tuple[Problem, ...] = ()
    sheets: tuple[str, ...] = ()

    def found(self, *, name: str, workspace: Path) -> Found:
        """The same as a file to be read: its Table is a clean copy in `workspace`."""

        def table() -> Table:
            copy = write_copy(
                self.header, self.rows, name=name, decided=self.decided, workspace=workspace,
                problems=self.problems,
            )  # fmt: skip
            return replace(copy, sheets=self.sheets)

        return Found(table, self._raw)

    def _raw(self) -> Iterator[list[str]]:
        if self.decided.header_line != 0:
            yield list(self.header)
        yield from (row for _, row in self.rows)
