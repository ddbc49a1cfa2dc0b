"""Delimited text: read in place where it is regular as far as seen, else from a clean copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from lib.evaluation import Decided, Problem
from lib.intake.column_names import unique_names
from lib.intake.delimited import Numbered, fitted, numbered_rows
from lib.intake.dialect import Dialect, detect_dialect, lines_of
from lib.intake.encoding import Encoding, decode_sample, detect_encoding, open_text
from lib.intake.found import Found
from lib.intake.layout import rows_above
from lib.intake.problems import InputProblem
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
class TextSample:
    """The beginning of a text file and how to read the rest; `whole` if nothing follows.

    The header stands on line `header_line`; what is above it are titles and notes.
    """

    text: str
    encoding: Encoding
    dialect: Dialect
    whole: bool
    header_line: int

    def rows(self, mended: list[int] | None = None) -> Iterator[Numbered]:
        """The rows of the beginning, without one that its end breaks off."""
        return numbered_rows(
            lines_of(self.text), self.dialect, first_line=self.header_line, cut=not self.whole,
            mended=mended,
        )  # fmt: skip

    def all_rows(self, file: Iterable[str]) -> Iterator[Numbered]:
        """The rows of the whole file, from its header on."""
        return numbered_rows(file, self.dialect, first_line=self.header_line)

    @property
    def decided(self) -> Decided:
        """How the text is read, as the reader of a report is told it."""
        return Decided(
            "text", encoding=self.encoding.name, delimiter=self.dialect.delimiter,
            header_line=self.header_line,
        )  # fmt: skip


def sample_text(path: Path, *, name: str) -> TextSample:
    """What the first quarter of a megabyte says about a text file.

    Raises InputProblem if it is no text at all.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
        if b"\n" not in sample and b"\r" not in sample:
            sample += file.read(_LONG_HEADER_BYTES)
    whole = len(sample) >= size
    encoding = detect_encoding(sample, whole=whole)
    if not encoding.codec.startswith(("utf-16", "utf-32")):
        refuse_binary(sample, name=name, utf8=encoding.plain)
    text = decode_sample(sample, encoding, whole=whole)
    if not whole:
        end = max(text.rfind("\n"), text.rfind("\r"))
        text = text[: end + 1] or text
    dialect = detect_dialect(text)
    return TextSample(text, encoding, dialect, whole, _header_line(text, dialect))


def _header_line(text: str, dialect: Dialect) -> int:
    """The line of the header: the first one with content that is no title or note."""
    lines = islice(lines_of(text), _LAID_OUT_LINES)
    try:
        rows = list(numbered_rows(lines, dialect, cut=True))
    except InputProblem:
        return 1
    above = rows_above(rows)
    return rows[above][0] if above else 1


def find_delimited(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Found:
    """What a delimited text file holds; it is counted where it lies, if it is regular."""

    def raw() -> Iterator[list[str]]:
        with open_text(path, sample.encoding.codec) as file:
            yield from (row for _, row in sample.all_rows(file))

    return Found(partial(read_delimited, path, sample, name=name, workspace=workspace), raw)


def read_delimited(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Table:
    """The table in a delimited text file.

    Raises InputProblem for a file without a line of text or with a quotation mark that never
    closes.
    """
    mended: list[int] = []
    rows = [(line, row) for line, row in sample.rows(mended) if row]
    if not rows:
        raise InputProblem(
            f"“{name}” is empty.", todo="Use a file with a header line and one line per row."
        )
    if mended or not _regular(sample, rows):
        return _copied(path, sample, name=name, workspace=workspace)
    (_, header), body = rows[0], rows[1:]
    return Table(
        name, sample.decided, "csv", path, workspace, tuple(header), unique_names(header),
        head=tuple(tuple(row) for _, row in body[:HEAD_ROWS]),
        whole=sample.whole and len(body) <= HEAD_ROWS,
        delimiter=sample.dialect.delimiter, quote=sample.dialect.quote,
        skip=sample.header_line, problems=_titles_note(sample),
    )  # fmt: skip


def _regular(sample: TextSample, rows: list[Numbered]) -> bool:
    """Whether DuckDB would read the file just as these rows of its beginning were read."""
    (first_line, header), body = rows[0], rows[1:]
    seen = bool(body) or sample.whole
    at = sample.header_line
    begins_plainly = first_line == at and (not body or body[0][0] == at + 1)
    quote = sample.dialect.quote
    # DuckDB would take the blanks off before a quotation mark and open a cell there.
    even = all(
        len(row) == len(header)
        and not any(cell[:1] == " " and cell.lstrip(" ")[:1] == quote for cell in row)
        for _, row in body
    )
    return (
        sample.encoding.plain
        and not sample.dialect.skip_blanks
        and (seen and begins_plainly and even)
    )


def copied(table: Table) -> Table:
    """The same table from a clean copy, for a file that is less regular than it looked."""
    sample = sample_text(table.path, name=table.name)
    return _copied(table.path, sample, name=table.name, workspace=table.workspace)


def seen_to_its_end(table: Table) -> Table:
    """The same table, from a clean copy if it was only seen in part.

    What is wrong with any of its rows is then among its problems.
    """
    seen = table.whole or table.copy or table.format == "parquet"
    return table if seen else copied(table)


def _copied(path: Path, sample: TextSample, *, name: str, workspace: Path) -> Table:
    with open_text(path, sample.encoding.codec) as file:
        rows = sample.all_rows(file)
        header = next(row for _, row in rows if row)
        surplus = _surplus(sample, header)
        if surplus == 1:
            # R's write.table names the columns but not the one with the row names.
            header = ["", *header]
        table = write_copy(
            header, rows, name=name, decided=sample.decided, workspace=workspace,
            problems=(*_encoding_note(sample.encoding), *_titles_note(sample)),
        )  # fmt: skip
    return table


def _surplus(sample: TextSample, header: list[str]) -> int:
    """How many cells every row of the sample has more than the header; 0 if they differ."""
    body = [row for _, row in sample.rows() if row][1:]
    more = {len(row) - len(header) for row in body}
    filled = any(fitted(row, len(header)) is None for row in body)
    return more.pop() if len(more) == 1 and filled else 0


def _encoding_note(encoding: Encoding) -> tuple[Problem, ...]:
    if encoding.plain or encoding.codec != "utf-8-sig":
        return ()
    return (Problem("The text is not UTF-8; other bytes were read as Windows-1252."),)


def _titles_note(sample: TextSample) -> tuple[Problem, ...]:
    above = sample.header_line - 1
    if not above:
        return ()
    which = "Line 1 stands" if above == 1 else f"Lines 1 to {above} stand"
    return (Problem(f"{which} above the names of the columns and were not read as data."),)


def text_rows(table: Table) -> Iterator[Numbered]:
    """All data rows of a table in a text file, each with its line in the source."""
    width = len(table.columns)
    dialect = Dialect(table.delimiter, table.quote)
    with open_text(table.path) as file:
        rows = numbered_rows(file, dialect, first_line=table.skip)
        next((row for _, row in rows if row), None)
        for line, row in rows:
            if table.copy:
                yield int(row[width]), row[:width]
            elif row and (cells := fitted(row, width)) is not None:
                yield line, cells
