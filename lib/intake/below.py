"""Where the table ends: above footers and a second table, at the line that breaks off."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lib.evaluation import Problem
from lib.intake.cells import all_numbers
from lib.intake.delimited import BrokenOff, Numbered
from lib.intake.layout import filled, is_comment
from lib.intake.vocabulary import names_a_column

_REMEMBERED = 300
"""Different cells of a column that are kept to tell rows of the table from notes below it."""
_WIDE = 3
"""In a table this wide a row with a single cell is no row, even if delimiters fill it up."""
_LEARNT_FROM = 2_000
"""Rows that show what the columns hold; later ones would only cost time."""
_LABELS_SHARE = 0.5
"""Columns with fewer different cells than this share of the rows hold labels."""
_ENOUGH_ROWS = 5


@dataclass(slots=True)
class Below:
    """What stands in the file below the table: how many rows, and what to say of them."""

    rows: int = 0
    problems: list[Problem] = field(default_factory=list)


def rows_of_table(
    rows: Iterable[Numbered],
    width: int,
    *,
    below: Below,
    header: Sequence[Sequence[str]] = (),
    broken_off: bool = False,
) -> Iterator[Numbered]:
    """The rows of a table with `width` columns, blank ones as empty lists.

    What is no row of it is told in `below`.

    `header` are the lines that name the columns: where one stands again, it is left away as well.
    `broken_off` says that the file ends without an end of line.
    """
    seen = _Seen(width)
    names = [_trimmed(line) for line in header]
    first_names = {line[0] for line in header if line}
    waiting: list[Numbered] = []
    upcoming = _Upcoming(rows)
    for line, row in upcoming:
        if not waiting and not broken_off and seen.is_plain(row) and row[0] not in first_names:
            yield line, row
            seen.remember(row)
            continue
        after_blank = _blank_in(waiting)
        if filled(row) and after_blank and seen.is_other_header(row, upcoming.peek()):
            _other_table(below, [*waiting, (line, row)], upcoming)
            return
        if not filled(row) or seen.is_note(row, after_blank=after_blank):
            waiting.append((line, row))
            continue
        if _trimmed(row) in names:
            _repeated(below, line)
            continue
        yield from waiting
        waiting = []
        last = broken_off and not upcoming.peek()
        yield line, seen.broken_off(row, line, below) if last else row
        seen.remember(row)
    yield from seen.without_notes(waiting, below, broken_off=broken_off)


def _trimmed(row: Sequence[str]) -> list[str]:
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


class _Upcoming:
    """Rows of which the next one can be looked at."""

    def __init__(self, rows: Iterable[Numbered]) -> None:
        self._rows = iter(rows)
        self._next: deque[Numbered] = deque()

    def __iter__(self) -> Iterator[Numbered]:
        return self

    def __next__(self) -> Numbered:
        return self._next.popleft() if self._next else next(self._rows)

    def peek(self) -> list[str]:
        """The next row with content, or an empty one at the end."""
        for ahead in self._next:
            if filled(ahead[1]):
                return ahead[1]
        for ahead in self._rows:
            self._next.append(ahead)
            if filled(ahead[1]):
                return ahead[1]
        return []


class _Seen:
    """What the columns of the table have held so far."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._rows = 0
        self._lengths = {width}
        self._sparse = False
        """Whether the table has a row with a single cell."""
        self._cells: list[set[str]] = [set() for _ in range(width)]

    def is_plain(self, row: Sequence[str]) -> bool:
        """Whether a row is whole and full, as nearly all are: nothing else need be asked of it."""
        return len(row) == self.width and "" not in row and row[0][:1] not in ("#", " ")

    def remember(self, row: Sequence[str]) -> None:
        if self._rows >= _LEARNT_FROM:
            return
        self._rows += 1
        self._lengths.add(len(row))
        self._sparse = self._sparse or filled(row) == 1
        for cell, cells in zip(row, self._cells, strict=False):
            if len(cells) < _REMEMBERED:
                cells.add(cell)

    def is_note(self, row: Sequence[str], *, after_blank: bool) -> bool:
        """Whether a row is a remark that has nothing in common with the rows above it."""
        if self.width < 2 or not self._rows:
            return False
        if is_comment(row, self.width) and len(row) != self.width:
            return True
        if self._known(row):
            return False
        if filled(row) == 1:
            sentence = after_blank or len(" ".join(row).split()) > 1
            return sentence and (len(row) == 1 or self._is_odd(row))
        if not after_blank or len(row) > self.width or self._rows < _ENOUGH_ROWS:
            return False
        return len(row) < self.width or self._is_strange(row)

    def _is_odd(self, row: Sequence[str]) -> bool:
        """Whether a row whose only cell is filled up with delimiters is unlike all above it."""
        return self.width >= _WIDE and bool(row[0].strip()) and not self._sparse

    def _is_strange(self, row: Sequence[str]) -> bool:
        """Whether no cell goes with its column, where at least one column holds labels."""
        labels = any(len(cells) <= _LABELS_SHARE * self._rows for cells in self._cells)
        numbers = any(
            all_numbers(cells) and all_numbers([cell])
            for cell, cells in zip(row, self._cells, strict=False)
        )
        return labels and not numbers

    def without_notes(
        self, last: Sequence[Numbered], below: Below, *, broken_off: bool
    ) -> Iterator[Numbered]:
        """Of the last rows, those that the table has: blank ones with delimiters, a cut one."""
        if broken_off and len(last) == 1 and len(last[0][1]) < self.width and filled(last[0][1]):
            yield last[0][0], BrokenOff(last[0][1])
            return
        notes = [(line, row) for line, row in last if filled(row)]
        if notes:
            _footers(below, notes)
        yield from ((line, row) for line, row in last if len(row) == self.width and not filled(row))

    def broken_off(self, row: list[str], line: int, below: Below) -> list[str]:
        """The row in which the file ends without an end of line, as it is to be taken."""
        if len(row) < self.width and len(row) not in self._lengths:
            return BrokenOff(row)
        end, known = row[-1], self._cells[-1]
        if end and end not in known and any(cell.startswith(end) for cell in known):
            note = "The file has no end of line here, so the last cell may be cut off."
            below.problems.append(Problem(note, line))
        return row

    def is_other_header(self, row: Sequence[str], following: Sequence[str]) -> bool:
        """Whether a row below a blank one begins a table of its own."""
        if not self._rows:
            return False
        if len(row) not in self._lengths:
            return len(row) > 1 and len(row) == len(following)
        if len({cell for cell in row if names_a_column(cell)}) > 1:
            return True
        if self._rows < _ENOUGH_ROWS:
            return False
        named = filled(row) == len(row) == len(following) and not self._known(row)
        return named and any(
            all_numbers(cells) and not all_numbers([cell])
            for cell, cells in zip(row, self._cells, strict=False)
        )

    def _known(self, row: Sequence[str]) -> bool:
        return any(cell.strip() and cell in cells
                   for cell, cells in zip(row, self._cells, strict=False))  # fmt: skip


def _blank_in(waiting: Sequence[Numbered]) -> bool:
    return any(not any(row) for _, row in waiting)


def _repeated(below: Below, line: int) -> None:
    below.problems.append(Problem("The line repeats the names of the columns; not read.", line))


def _footers(below: Below, notes: Sequence[Numbered]) -> None:
    below.rows += len(notes)
    first, last = notes[0][0], notes[-1][0]
    which = (
        f"Line {first:,} stands below the table and was"
        if len(notes) == 1
        else f"Lines {first:,} to {last:,} stand below the table and were"
    )
    below.problems.append(Problem(f"{which} not read as data."))


def _other_table(below: Below, begun: Sequence[Numbered], rest: Iterable[Numbered]) -> None:
    line = begun[-1][0]
    below.rows += sum(1 for _, row in begun if filled(row)) + sum(1 for _, r in rest if filled(r))
    below.problems.append(
        Problem(
            f"Another table begins on line {line:,}; its {below.rows:,} lines were not read. To"
            f" read it instead, say that the names of the columns stand on line {line:,}."
        )
    )
