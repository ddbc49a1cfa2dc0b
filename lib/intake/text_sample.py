"""The beginning of a text file, and what it says about how the rest is to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path

from lib.evaluation import Decided
from lib.intake.alignment import Alignment
from lib.intake.choices import Choices
from lib.intake.delimited import Mended, Numbered, numbered_rows
from lib.intake.dialect import Dialect, lines_of
from lib.intake.encoding import Encoding, decode_sample, detect_encoding, named_encoding
from lib.intake.evenness import usual_width
from lib.intake.layout import Layout, layout_of
from lib.intake.problems import InputProblem
from lib.intake.signature import refuse_binary
from lib.intake.sniffing import detect_dialect, dialect_of

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
    first = choices.header_line or 1
    lines = list(islice(lines_of(text), first - 1 + _LAID_OUT_LINES))
    width = usual_width(lines[first - 1 :], dialect)
    rows = _as_far_as_clear(numbered_rows(lines, dialect, first_line=first, width=width, cut=True))
    try:
        layout = layout_of(rows, choices.header_line)
    except InputProblem as problem:
        problem.decided = Decided(
            "text", encoding=encoding.name, delimiter=dialect.delimiter,
            header_line=choices.header_line,
        )  # fmt: skip
        raise
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


def _as_far_as_clear(rows: Iterator[Numbered]) -> list[Numbered]:
    """The rows up to one with a quotation mark that never closes."""
    clear: list[Numbered] = []
    with suppress(InputProblem):
        clear.extend(rows)
    return clear
