"""Delimited text: read in place where it is regular as far as seen, else from a clean copy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path

from lib.evaluation import Decided, Problem
from lib.intake.alignment import Alignment
from lib.intake.below import Below, rows_of_table
from lib.intake.choices import Choices
from lib.intake.column_names import unique_names
from lib.intake.delimited import Mended, Numbered, fitted, numbered_rows
from lib.intake.dialect import Dialect, detect_dialect, dialect_of, lines_of, usual_width
from lib.intake.encoding import (
    Encoding,
    decode_sample,
    detect_encoding,
    named_encoding,
    open_text,
)
from lib.intake.found import Found
from lib.intake.layout import Layout, layout_of
from lib.intake.problems import InputProblem
from lib.intake.progress import begin
from lib.intake.regular import write_copy
from lib.intake.signature import refuse_binary
from lib.intake.table import HEAD_ROWS, Table

SAMPLE_BYTES = 256 * 1024
"""Some thousands of rows: enough to tell the dialect and the columns, read in milliseconds."""
_LONG_HEADER_BYTES = 16 * 1024 * 1024
"""Read instead if the sample holds not one whole line (a header of very many columns)."""
_LAID_OUT_LINES = 500
"""Enough to tell titles from the table below them."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first characters of a text file, of whatever kind; `whole` if nothing follows."""

    text: str
    encoding: Encoding
    whole: bool


@dataclass(frozen=True, slots=True)
class TextSample:
    """The beginning of a text file and how to read the rest; `whole` if nothing follows.

    `names` are those of the columns, made up where the file has none; `alignment` tells, when it
    is asked, what the cells of each column look like; `choices` are what the reader said of the
    file.
    """

    text: str
    encoding: Encoding
    dialect: Dialect
    whole: bool
    layout: Layout
    names: tuple[str, ...]
    alignment: Callable[[], Alignment | None]
    choices: Choices

    def rows(self, mended: Mended | None = None) -> Iterator[Numbered]:
        """The rows below the header, as far as the sample goes."""
        return self._rows(lines_of(self.text), cut=not self.whole, mended=mended)

    def all_rows(self, file: Iterable[str], mended: Mended | None = None) -> Iterator[Numbered]:
        """The rows below the header in the whole file."""
        return self._rows(file, cut=False, mended=mended)

    def _rows(
        self, lines: Iterable[str], *, cut: bool, mended: Mended | None
    ) -> Iterator[Numbered]:
        return numbered_rows(
            lines, self.dialect, first_line=self.layout.data_line, width=len(self.names) or None,
            cut=cut, alignment=self.alignment, mended=mended,
        )  # fmt: skip

    @property
    def decided(self) -> Decided:
        """How the text is read, as the reader of a report is told it."""
        return Decided(
            "text", encoding=self.encoding.name, delimiter=self.dialect.delimiter,
            header_line=self.layout.header_line, header_lines=self.layout.header_lines,
        )  # fmt: skip


def beginning(path: Path, *, name: str, choices: Choices = Choices()) -> Beginning:
    """The first quarter of a megabyte of a text file, up to the end of a line.

    Raises InputProblem if it is no text at all, or in no encoding of the name that was chosen.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
        if b"\n" not in sample and b"\r" not in sample:
            sample += file.read(_LONG_HEADER_BYTES)
    whole = len(sample) >= size
    # Some programs fill up what they save with zeros.
    content = sample.rstrip(b"\0") or sample
    content += b"\0" * (len(content) % 2 and content != sample)
    encoding = (
        named_encoding(choices.encoding)
        if choices.encoding
        else detect_encoding(content, whole=whole)
    )
    if not encoding.codec.startswith(("utf-16", "utf-32")):
        refuse_binary(content, name=name, utf8=encoding.plain)
    text = decode_sample(sample, encoding, whole=whole)
    if not whole:
        end = max(text.rfind("\n"), text.rfind("\r"))
        text = text[: end + 1] or text
    return Beginning(text, encoding, whole)


def sample_text(path: Path, *, name: str, choices: Choices = Choices()) -> TextSample:
    """How the delimited text in a file is read, by its beginning.

    Raises InputProblem if it is no text at all, or if `choices` do not fit it.
    """
    return sample_of(beginning(path, name=name, choices=choices), choices)


def sample_of(begun: Beginning, choices: Choices) -> TextSample:
    """How the delimited text that begins so is read: its header found, its columns looked at."""
    text, encoding, whole = begun.text, begun.encoding, begun.whole
    dialect = dialect_of(text, choices.delimiter) if choices.delimiter else detect_dialect(text)
    lines = list(islice(lines_of(text), _LAID_OUT_LINES))
    width = usual_width(lines, dialect)
    try:
        rows = list(numbered_rows(lines, dialect, width=width, cut=True))
    except InputProblem:
        rows = list(numbered_rows(lines[:1], dialect, width=width, cut=True))
    if choices.header_line and choices.header_line > len(lines):
        later = islice(lines_of(text), choices.header_line - 1, None)
        rows = list(numbered_rows(islice(later, _LAID_OUT_LINES), dialect, width=width, cut=True))
        rows = [(line + choices.header_line - 1, row) for line, row in rows]
    layout = layout_of(rows, choices.header_line)
    body = [row for line, row in rows if line >= layout.data_line]
    names = _named(layout.header, width or 0)
    alignment = cache(partial(Alignment.of, body, len(names)))
    return TextSample(text, encoding, dialect, whole, layout, names, alignment, choices)


def _named(header: tuple[str, ...], usual: int) -> tuple[str, ...]:
    """The names of the columns, without empty ones at the end that the rows do not reach."""
    if not header:
        return tuple(f"column {place}" for place in range(1, usual + 1))
    last = max((place for place, name in enumerate(header, 1) if name.strip()), default=0)
    return header[: max(last, usual)]


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
        skip=sample.layout.data_line - 1, problems=_layout_notes(sample), choices=sample.choices,
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
            problems=(*_encoding_note(sample.encoding), *_layout_notes(sample)),
        )  # fmt: skip
    problems = (*table.problems, *_mending_notes(mended), *below.problems)
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


def _encoding_note(encoding: Encoding) -> tuple[Problem, ...]:
    if encoding.mixed:
        return (
            Problem("The text is not UTF-8 throughout; other bytes were read as Windows-1252."),
        )
    if encoding.guessed:
        note = (
            f"The text is not UTF-8; it was read as {encoding.name}, which fits its letters best."
        )
        return (Problem(note),)
    return ()


def _layout_notes(sample: TextSample) -> tuple[Problem, ...]:
    layout = sample.layout
    if not layout.header_line:
        return (Problem("No line holds the names of the columns, so they were numbered."),)
    notes = []
    if above := layout.header_line - 1:
        where = "above the names of the columns and"
        which = (
            f"Line 1 stands {where} was" if above == 1 else f"Lines 1 to {above} stand {where} were"
        )
        notes.append(Problem(f"{which} not read as data."))
    if layout.header_lines > 1:
        last = layout.header_line + layout.header_lines - 1
        notes.append(Problem(f"Lines {layout.header_line} to {last} together name the columns."))
    return tuple(notes)


def _mending_notes(mended: Mended) -> tuple[Problem, ...]:
    said = {
        "quote": "A stray quotation mark in this row was read as an ordinary character.",
        "cell": "The row has an empty cell too many, which was taken out.",
    }
    more = {
        "quote": "{:,} rows have stray quotation marks, which were read as ordinary characters.",
        "cell": "{:,} rows have an empty cell too many, which was taken out.",
    }
    notes: list[Problem] = []
    for mend, lines in mended.lines.items():
        notes += (Problem(said[mend], line) for line in lines)
        if mended.times[mend] > len(lines):
            notes.append(Problem(more[mend].format(mended.times[mend])))
    return tuple(notes)


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
