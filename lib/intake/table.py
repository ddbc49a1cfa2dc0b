"""What the intake hands on: a table of texts that DuckDB can read, wherever it came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lib.evaluation import Decided, Problem
from lib.intake.choices import Choices


@dataclass(frozen=True, slots=True)
class Table:
    """A table on disk, every cell a text.

    `path` is what the counting reads: for `format` "csv" a UTF-8 file in which every row has
    `len(columns)` cells, after `skip` header lines, with `delimiter` and `quote`; for "parquet"
    the file itself. `head` holds the first rows (at most `HEAD_ROWS`), `whole` says whether
    these are all. `header` has the names as they stand in the file, `columns` the same made
    unique; `decided` is how the file was read, and `problems` what the reader should know;
    `sheets` are those of a workbook that holds several;
    `left_out` counts rows of the source that are not in the table, the first of them on line
    `first_left_out`; they are whole in the file `set_aside` (see lib/intake/regular.py).

    A `copy` is a file of our own in `workspace`: its rows carry a last cell more, the line in
    the source, and are regular for certain. The user's own file was only seen in part, and
    DuckDB may yet refuse it; then a copy takes its place.
    """

    name: str
    decided: Decided
    format: Literal["csv", "parquet"]
    path: Path
    workspace: Path
    header: tuple[str, ...]
    columns: tuple[str, ...]
    head: tuple[tuple[str, ...], ...]
    whole: bool
    delimiter: str = ","
    quote: str = '"'
    skip: int = 1
    copy: bool = False
    left_out: int = 0
    first_left_out: int | None = None
    set_aside: Path | None = None
    problems: tuple[Problem, ...] = ()
    choices: Choices = Choices()
    sheets: tuple[str, ...] = ()


HEAD_ROWS = 2_000
"""Enough rows to tell what a column holds, few enough to read in a few milliseconds."""
