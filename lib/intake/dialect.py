"""How the cells of a text table are told apart: delimiter, quotation mark, blanks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from itertools import islice, zip_longest

from lib.intake.problems import InputProblem

DELIMITERS = ("\t", ",", ";", "|")
"""The most telling first: a tab hardly ever stands inside a cell."""
BLANKS = "  "
"""The delimiter of columns that are set apart by two blanks or more."""
UNUSUAL = ("\x01", "\x1f", "\x1e", "^", "~", "§", "¦", ":", "!", "#", "&", "/", BLANKS, " ")
"""Taken only where nothing usual divides the lines and every line has equally many cells."""
_PLAINLY_USUAL = 0.9
_NEARLY_EVERY = 0.8
_SELDOM = 0.3
"""Where more lines hold a usual delimiter, another one must divide every line to be taken."""
_UNUSUAL_LINES = 3
"""Fewer lines can all hold a blank or a colon by accident."""
_LONGEST_DELIMITER = 4
_UNIT = "\x1f"
"""Stands in for a delimiter of several characters while a line is divided."""

_SNIFFED_LINES = 500
"""Enough to see through a few odd rows."""
_SHARE_WITHOUT_HEADER = 0.8
"""Below this, lines that fall apart while the first one does not are one column of prose."""
_ROWS_WITHOUT_HEADER = 3
_WITH_ROW_NAMES = 0.95
"""A header without a name for the column of row names is likely only if nothing is even."""
_BELOW_TITLES = 0.9
"""Lines of one cell above an even table are titles, unless another delimiter fits them as well."""
_QUOTED_CELLS, _NEARLY_ALL = 4, 0.9
"""So many cells in single quotes, and hardly another in their columns, are no accident."""

_SEPARATOR_LINE = re.compile(r"\ufeff?sep=([^\s\w]|\t)\r?\n", re.IGNORECASE)
"""The first line by which spreadsheets are told the delimiter."""

MAX_CELL = 8_000_000
"""Characters in one cell; a longer one is a quotation mark that was never closed."""
csv.field_size_limit(MAX_CELL)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text is divided into cells.

    `skip_blanks`: a blank after a delimiter is not part of the cell. `backslash`: a quotation
    mark inside a cell has a backslash before it, and is not doubled. A delimiter may have several
    characters; `BLANKS` stands for two blanks or more.
    """

    delimiter: str = ","
    quote: str = '"'
    skip_blanks: bool = False
    backslash: bool = False

    @property
    def mark(self) -> str:
        """The one character that divides the cells of a prepared line."""
        return self.delimiter if len(self.delimiter) == 1 else _UNIT

    @property
    def simple(self) -> bool:
        """Whether the lines are divided as they are, by one character."""
        return len(self.delimiter) == 1 and not self.skip_blanks and not self.backslash

    def prepared(self, lines: Iterable[str]) -> Iterable[str]:
        """The lines with one character as delimiter, and with doubled quotation marks."""
        if self.backslash:
            lines = (line.replace("\\" + self.quote, self.quote * 2) for line in lines)
        if len(self.delimiter) == 1:
            return lines
        one = " {2,}" if self.delimiter == BLANKS else re.escape(self.delimiter)
        quote = re.escape(self.quote)
        quoted_or_mark = re.compile(rf"({quote}(?:[^{quote}]|{quote}{quote})*{quote})|{one}")
        divided = (quoted_or_mark.sub(lambda found: found[1] or _UNIT, line) for line in lines)
        if self.delimiter != BLANKS:
            return divided
        return (line.strip(_UNIT + " ") for line in divided)


def lines_of(text: str) -> Iterable[str]:
    """The lines of `text` with their ends; only CR, LF and CR LF end a line."""
    return StringIO(text, newline="")


def parse(lines: Iterable[str], dialect: Dialect, *, strict: bool) -> Iterator[list[str]]:
    """The rows that prepared `lines` hold; a blank line is an empty list."""
    return csv.reader(
        lines,
        delimiter=dialect.mark,
        quotechar=dialect.quote,
        skipinitialspace=dialect.skip_blanks,
        strict=strict,
    )


def dialect_of(text: str, delimiter: str) -> Dialect:
    """The dialect of a text whose delimiter the reader chose.

    Raises InputProblem for what cannot be a delimiter.
    """
    if not 1 <= len(delimiter) <= _LONGEST_DELIMITER or set(delimiter) & set("\"'\r\n"):
        raise InputProblem(
            f"“{delimiter}” cannot be what stands between cells.",
            todo="Choose a comma, a semicolon, a tab, a vertical bar or other characters, up to "
            f"{_LONGEST_DELIMITER}.",
        )
    return detect_dialect(text, delimiter)


def usual_width(lines: Iterable[str], dialect: Dialect) -> int | None:
    """How many cells most lines have; None if there is no line with content."""
    try:
        rows = parse(dialect.prepared(lines), dialect, strict=False)
        counts = Counter(len(row) for row in rows if row)
    except csv.Error:
        return None
    return max(counts, key=lambda many: (counts[many], many)) if counts else None


def detect_dialect(text: str, delimiter: str | None = None) -> Dialect:
    """The dialect in which `text`, the beginning of a file, is most regular.

    With `delimiter` only what goes with that one is told.
    """
    lines = list(islice(lines_of(text), _SNIFFED_LINES))
    if delimiter is None and (told := _SEPARATOR_LINE.match(text)):
        delimiter = told[1]
    found = Dialect(delimiter) if delimiter else _most_regular(lines)
    if _blanks_before_quotes(lines, found) or _blank_after_each(lines, found):
        found = replace(found, skip_blanks=True)
    if _with_backslashes(lines, found):
        return replace(found, backslash=True)
    return replace(found, quote="'") if _in_single_quotes(lines, found) else found


def _most_regular(lines: list[str]) -> Dialect:
    usual = max((Dialect(delimiter) for delimiter in DELIMITERS), key=lambda d: _fit(lines, d))
    share, width = max(_share(lines, usual), _share(lines, replace(usual, skip_blanks=True)))
    if share >= _PLAINLY_USUAL and width > 1:
        return _doubled(lines, usual)
    filled = [line for line in lines if line.strip() and not line.startswith("#")]
    divided = sum(usual.delimiter in line for line in filled) > _SELDOM * len(filled)
    if len(filled) >= _UNUSUAL_LINES:
        for other in map(Dialect, UNUSUAL):
            if _even(filled, other, every=divided):
                return _doubled(filled, other)
    return usual


def _doubled(lines: list[str], dialect: Dialect) -> Dialect:
    twice = replace(dialect, delimiter=dialect.delimiter * 2)
    return twice if _always_doubled(lines, dialect) else dialect


def _even(lines: list[str], dialect: Dialect, *, every: bool) -> bool:
    """Whether all lines have equally many cells, at least two; or nearly all, not `every` one."""
    try:
        rows = list(parse(dialect.prepared(lines), dialect, strict=False))
    except csv.Error:
        return False
    usual, times = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    named = next((row for row in rows if len(row) == usual), [])
    if usual < 2 or 2 * sum(1 for cell in named if cell.strip()) <= usual:
        return False
    nearly = not every and usual > 2 and times >= max(_UNUSUAL_LINES, _NEARLY_EVERY * len(rows))
    return times == len(rows) or nearly


def _always_doubled(lines: list[str], dialect: Dialect) -> bool:
    """Whether the delimiter stands twice wherever it stands, the header included."""
    text = "".join(lines)
    twice = text.count(dialect.delimiter * 2)
    runs = re.findall(f"{re.escape(dialect.delimiter)}+", text)
    return (
        dialect.delimiter * 2 in lines[0]
        and twice == len(runs) > len(lines) // 2
        and all(len(run) == 2 for run in runs)
    )


def _with_backslashes(lines: list[str], dialect: Dialect) -> bool:
    """Whether marks behind a backslash are what keeps the lines from being regular."""
    marked = [line for line in lines if "\\" + dialect.quote in line]
    if not marked or _well_formed(lines, dialect):
        return False
    escaped = replace(dialect, backslash=True)
    strays = sum(not _well_formed([line], dialect) for line in marked)
    return sum(not _well_formed([line], escaped) for line in marked) < strays


def _well_formed(lines: list[str], dialect: Dialect) -> bool:
    """Whether every quotation mark stands where it may, as far as the lines go."""
    taken = 0

    def counted() -> Iterator[str]:
        nonlocal taken
        for line in dialect.prepared(lines):
            taken += 1
            yield line

    try:
        for _ in parse(counted(), dialect, strict=True):
            pass
    except csv.Error:
        return 1 < len(lines) == taken
    return True


def _blank_after_each(lines: list[str], dialect: Dialect) -> bool:
    """Whether a blank follows every delimiter, and is a part of it."""
    if dialect.delimiter.isspace() or len(dialect.delimiter) > 1:
        return False
    after = dialect.delimiter + " "
    if not any(after in line for line in lines[:2]):
        return False
    # A line with a mark that does not close says nothing of what follows its delimiters.
    whole = [line for line in lines if line.count(dialect.quote) % 2 == 0]
    rows = [row for line in whole for row in parse([line], dialect, strict=False)]
    later = [cell for row in rows if row[:1] != ["#"] for cell in row[1:]]
    return len(later) > len(lines) // 2 and all(cell[:1] in ("", " ") for cell in later)


def _fit(lines: list[str], dialect: Dialect) -> tuple[float, bool, int]:
    share, width = _share(lines, dialect)
    text = "".join(lines)
    beside_quote = f'"{dialect.delimiter}' in text or f'{dialect.delimiter}"' in text
    place = -DELIMITERS.index(dialect.delimiter)
    return (share, beside_quote and width > 1, place if width > 1 else -len(DELIMITERS))


def _share(lines: list[str], dialect: Dialect) -> tuple[float, int]:
    """The share of rows as wide as the header, and that width; (0, 1) if there is one column."""
    try:
        widths = [len(row) for row in parse(dialect.prepared(lines), dialect, strict=False) if row]
    except csv.Error:
        return 0.0, 1
    if not widths:
        return 0.0, 1
    header, rows = widths[0], widths[1:-1] if len(lines) == _SNIFFED_LINES else widths[1:]
    usual, times = Counter(rows).most_common(1)[0] if rows else (header, 0)
    if header > 1:
        row_names = times * _WITH_ROW_NAMES if usual == header + 1 else 0
        return (max(rows.count(header), row_names) / len(rows) if rows else 1.0), header
    return _below_titles(widths)


def _below_titles(widths: list[int]) -> tuple[float, int]:
    """The same where the first line is one cell: a title above the table, or one column only."""
    titles = next((place for place, width in enumerate(widths) if width > 1), len(widths))
    below = widths[titles:]
    if len(below) <= titles:
        return 0.0, 1
    usual, times = Counter(below).most_common(1)[0]
    share = times / len(below)
    even = share == 1 and times > 1
    clear = even or (times >= _ROWS_WITHOUT_HEADER and share >= _SHARE_WITHOUT_HEADER)
    return (share * _BELOW_TITLES, usual) if usual > 1 and clear else (0.0, 1)


def _evenness(lines: list[str], dialect: Dialect) -> float:
    """The share of the lines with content that have as many cells as most."""
    try:
        widths = Counter(map(len, parse(dialect.prepared(lines), dialect, strict=False)))
    except csv.Error:
        return 0.0
    del widths[0]
    return max(widths.values(), default=0) / max(widths.total(), 1)


def _in_single_quotes(lines: list[str], dialect: Dialect) -> bool:
    """Whether cells stand in single quotes: all of some columns, or all that hold a delimiter."""
    single = replace(dialect, quote="'")
    if _evenness(lines, single) > _evenness(lines, dialect):
        delimiter = re.escape(dialect.delimiter)
        cell = re.compile(rf"(?:^|{delimiter})'[^'\r\n]*'(?={delimiter}|[\r\n]|$)", re.MULTILINE)
        return cell.search("".join(lines)) is not None
    rows = [row for row in parse(dialect.prepared(lines), dialect, strict=False) if len(row) > 1]
    shares = []
    for column in zip_longest(*rows, fillvalue=""):
        filled = [cell for cell in column if cell]
        quoted = sum(1 for cell in filled if len(cell) > 1 and cell[0] == cell[-1] == "'")
        if quoted:
            shares.append((quoted / len(filled), quoted))
    all_quoted = all(share >= _NEARLY_ALL for share, _ in shares)
    return all_quoted and sum(quoted for _, quoted in shares) >= _QUOTED_CELLS


def _blanks_before_quotes(lines: list[str], dialect: Dialect) -> bool:
    """Whether a quotation mark after a delimiter and a blank opens a cell."""
    delimiter = re.escape(dialect.delimiter)
    opening = re.compile(rf'{delimiter} +"[^"]*" *(?:[\r\n]|$|{delimiter})')
    rows = [line for line in lines[1:] if line.strip()]
    found = sum(1 for line in rows if opening.search(line))
    skipping = Dialect(dialect.delimiter, skip_blanks=True)
    more_even = _share(lines, skipping)[0] > _share(lines, dialect)[0]
    return found > 0 and (more_even or found == len(rows))
