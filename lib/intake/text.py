"""Delimited text: read in place where it is regular as far as seen, else from a clean copy."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from lib.intake.below import Below, rows_of_table
from lib.intake.column_names import unique_names
from lib.intake.delimited import Mended, Numbered, fitted, numbered_rows
from lib.intake.dialect import Dialect
from lib.intake.encoding import open_text
from lib.intake.found import Found
from lib.intake.problems import InputProblem
from lib.intake.progress import begin
from lib.intake.regular import write_copy
from lib.intake.table import HEAD_ROWS, Table
from lib.intake.text_notes import decoded_twice_note, encoding_note, layout_notes, mending_notes
from lib.intake.text_sample import TextSample, sample_text


def find_delimited(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Found:
    """What a delimited text file holds; it is counted where it lies, if it is regular."""

    def raw() -> Iterator[list[str]]:
        if sample.layout.header:
            yield list(sample.layout.header)
        with open_text(path, sample.encoding.codec) as file:
            yield from (row for _, row in sample.all_rows(file))

    return Found(partial(read_delimited, path, sample, name=name, workspace=workspace), raw)


def read_delimited(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Table:
    """The table in a delimited text file.

    Raises InputProblem for a file without a line of text or with a quotation mark that never
    closes.
    """
    try:
        return _read(path, sample, name=name, workspace=workspace)
    except InputProblem as problem:
        # So that the reader can say how it is to be read instead.
        problem.decided = sample.decided if sample.names else None
        raise


def _read(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Table:
    if not sample.names:
        raise InputProblem(
            f"“{name}” is empty.", todo="Use a file with a header line and one line per row."
        )
    mended = Mended()
    # Of a large file a part is enough: where the rest is less regular, the counting will say so.
    all_rows = list(islice(sample.rows(mended), None if sample.whole else HEAD_ROWS + 1))
    broken_off = sample.whole and _breaks_off(path)
    if mended.times or not _regular(sample, all_rows, broken_off=broken_off):
        return _copied(path, sample, name=name, workspace=workspace)
    rows = [(line, row) for line, row in all_rows if row]
    return Table(
        name, sample.decided, "csv", path, workspace, sample.names, unique_names(sample.names),
        head=tuple(tuple(row) for _, row in rows[:HEAD_ROWS]),
        whole=sample.whole and len(rows) <= HEAD_ROWS,
        delimiter=sample.dialect.delimiter, quote=sample.dialect.quote,
        skip=sample.layout.data_line - 1,
        problems=(*decoded_twice_note(sample.text), *layout_notes(sample.layout)),
        choices=sample.choices,
    )  # fmt: skip


def _regular(sample: TextSample, rows: list[Numbered], *, broken_off: bool) -> bool:
    """Whether DuckDB would read the file just as these rows of its beginning were read."""
    if not sample.encoding.plain or not sample.dialect.simple:
        return False
    layout, quote = sample.layout, sample.dialect.quote
    lines_of_names = max(layout.header_line + layout.header_lines, 1)
    plain_header = layout.data_line == lines_of_names and bool(rows or sample.whole)
    # DuckDB would take the blanks off before a quotation mark and open a cell there.
    opened_late = f" {quote}" in sample.text and any(
        cell[:1] == " " and cell.lstrip(" ")[:1] == quote for _, row in rows for cell in row
    )
    even = not opened_late and all(len(row) == len(sample.names) for _, row in rows if row)
    begins_plainly = not rows or rows[0][0] == layout.data_line
    if not (plain_header and even and begins_plainly):
        return False
    below = Below()
    for _ in rows_of_table(
        rows, len(sample.names), below=below, header=layout.name_rows, broken_off=broken_off
    ):
        pass
    return not below.problems


def copied(table: Table) -> Table:
    """The same table from a clean copy, for a file that is less regular than it looked."""
    sample = sample_text(table.path, name=table.name, choices=table.choices)
    return _copied(table.path, sample, name=table.name, workspace=table.workspace)


def seen_to_its_end(table: Table) -> Table:
    """The same table, from a clean copy if it was only seen in part.

    What is wrong with any of its rows is then among its problems.
    """
    seen = table.whole or table.copy or table.format == "parquet"
    return table if seen else copied(table)


def _copied(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Table:
    begin("Making a regular copy of the file")
    below, mended = Below(), Mended()
    header = sample.names
    if _surplus(sample) == 1:
        # R's write.table names the columns but not the one with the row names.
        header = ("", *header)
        sample = replace(sample, names=header, alignment=lambda: None)
    with open_text(path, sample.encoding.codec) as file:
        rows = rows_of_table(
            sample.all_rows(file, mended), len(header), below=below,
            header=sample.layout.name_rows, broken_off=_breaks_off(path),
        )  # fmt: skip
        table = write_copy(
            header, rows, name=name, decided=sample.decided, workspace=workspace,
            problems=(
                *encoding_note(sample.encoding), *decoded_twice_note(sample.text),
                *layout_notes(sample.layout),
            ),
        )  # fmt: skip
    problems = (*table.problems, *mending_notes(mended), *below.problems)
    return replace(table, problems=problems, choices=sample.choices)


def _surplus(sample: TextSample) -> int:
    """How many cells every row of the sample has more than the header; 0 if they differ."""
    body = [row for _, row in sample.rows() if row]
    more = {len(row) - len(sample.names) for row in body}
    filled = any(fitted(row, len(sample.names)) is None for row in body)
    return more.pop() if len(more) == 1 and filled else 0


def _breaks_off(path: Path) -> bool:
    """Whether the file ends without an end of line."""
    with path.open("rb") as file:
        file.seek(-min(4, path.stat().st_size), os.SEEK_END)
        return not file.read().rstrip(b"\0").endswith((b"\n", b"\r"))


def text_rows(table: Table) -> Iterator[Numbered]:
    """All data rows of a table in a text file, each with its line in the source."""
    width = len(table.columns)
    dialect = Dialect(table.delimiter, table.quote)
    with open_text(table.path) as file:
        for line, row in numbered_rows(file, dialect, first_line=table.skip + 1,
                                       width=width + table.copy):  # fmt: skip
            if table.copy:
                yield int(row[width]), row[:width]
            elif row and (cells := fitted(row, width)) is not None:
                yield line, cells
