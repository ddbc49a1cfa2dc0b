"""The two sides of a wide confusion matrix: which cells name classes, and which are totals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lib.intake.count_and_share import count_alone
from lib.intake.vocabulary import (
    PREDICTED,
    PREDICTED_WORDS,
    TOTAL,
    TRUE,
    TRUE_WORDS,
    plain_name,
)

_DIGITS = 18
"""No test has more items than this many digits can count."""
_SEPARATOR = re.compile(r"[\s_:=.\-/|(\[]+")


@dataclass(frozen=True, slots=True)
class Sides:
    """A matrix, by places in its header and among its rows.

    The column `at` names the rows. `columns` are those of the classes, named `across`; `rows` are
    those of the classes, named `down`. `rows_are_predicted` is what the names say, None if nothing.
    """

    at: int
    columns: tuple[int, ...]
    across: tuple[str, ...]
    rows: tuple[int, ...]
    down: tuple[str, ...]
    total_column: int | None = None
    total_row: int | None = None
    rows_are_predicted: bool | None = None


def matrix_sides(header: Sequence[str], body: Sequence[Sequence[str]]) -> Sides:
    """How a table is to be read if it is a matrix; whether it is one is for others to say."""
    at = 1 if len(header) > 3 and _only_says_the_side([row[0] for row in body]) else 0
    places = list(range(at + 1, len(header)))
    while places and not header[places[-1]].strip():
        if any(row[places[-1]].strip() for row in body):
            break
        places.pop()
    lines = list(range(len(body)))
    across = [header[place].strip() for place in places]
    down = [row[at].strip() for row in body]
    last_column = ([row[place] for place in places] for row in body)
    total_column = places.pop() if _is_total(across, last_column) else None
    last_row = ([row[place] for row in body] for place in places)
    total_row = lines.pop() if _is_total(down, last_row) else None
    across, down = across[: len(places)], down[: len(lines)]
    named = _named_alike(across, down)
    says = _rows_are_predicted(header[at], *named.around)
    if says is None and at:
        says = _says_predicted(next((row[0] for row in body if row[0].strip()), ""))
    return Sides(
        at, tuple(places), named.across, tuple(lines), named.down, total_column, total_row, says
    )


def _is_total(names: Sequence[str], counts: Iterable[Sequence[str]]) -> bool:
    """Whether the last name is one of a total, and no class before it is called so.

    Where it is empty, the `counts` decide: the last of each line adds up those before it.
    """
    if len(names) < 2 or any(map(_total, names[:-1])):
        return False
    return _total(names[-1]) or (not names[-1] and all(map(_adds_up, counts)))


def _adds_up(counts: Sequence[str]) -> bool:
    *parts, total = (count_alone(cell).strip() for cell in counts)
    whole = all(part.isdecimal() and len(part) <= _DIGITS for part in (*parts, total))
    return whole and sum(map(int, parts)) == int(total)


def _total(name: str) -> bool:
    return plain_name(name) in TOTAL


def _only_says_the_side(cells: Sequence[str]) -> bool:
    """Whether a column stands before the names of the rows and only says what they are."""
    said = {cell.strip() for cell in cells} - {""}
    return len(cells) > 1 and len(said) == 1 and _says_predicted(next(iter(said))) is not None


@dataclass(frozen=True, slots=True)
class _Named:
    """The names of both sides, and what was taken off around them: across, then down."""

    across: tuple[str, ...]
    down: tuple[str, ...]
    around: tuple[str, str] = ("", "")


def _named_alike(across: Sequence[str], down: Sequence[str]) -> _Named:
    """The names without what all of a side have around them, where they are then the same.

    >>> _named_alike(["pred_a", "pred_b"], ["Actual: a", "Actual: b"]).down
    ('a', 'b')
    """
    as_written = _Named(tuple(across), tuple(down))
    if set(across) & set(down) or not across or not down:
        return as_written
    for names_across, said_across in _stripped(across):
        for names_down, said_down in _stripped(down):
            if set(names_across) == set(names_down):
                return _Named(names_across, names_down, (said_across, said_down))
    return as_written


def _stripped(names: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names without each beginning or ending that all have, and what that says."""
    yield tuple(names), ""
    shared = _beginning(names)
    for end in reversed([found.end() for found in _SEPARATOR.finditer(shared)]):
        rest = tuple(name[end:].strip() for name in names)
        if all(rest):
            yield tuple(name.rstrip(")]").strip() for name in rest), shared[:end]
    backwards = _beginning([name[::-1] for name in names])[::-1]
    for found in _SEPARATOR.finditer(backwards):
        size = len(backwards) - found.start()
        rest = tuple(name[:-size].strip() for name in names)
        if all(rest):
            yield rest, backwards[-size:]


def _beginning(names: Sequence[str]) -> str:
    """What all names begin with."""
    first, last = min(names), max(names)
    same = (place for place, sign in enumerate(first) if not last.startswith(sign, place))
    return first[: next(same, len(first))]


def _rows_are_predicted(corner: str, across: str, down: str) -> bool | None:
    """What the corner of a matrix, or words around its names, say about its rows.

    >>> _rows_are_predicted("predicted / actual", "", ""), _rows_are_predicted("", "true ", "")
    (True, True)
    """
    of_the_rows = _says_predicted(re.split(r"[\\/|]|\bvs\b", corner)[0])
    for says in (of_the_rows, _says_predicted(down)):
        if says is not None:
            return says
    of_the_columns = _says_predicted(across)
    return None if of_the_columns is None else not of_the_columns


def _says_predicted(text: str) -> bool | None:
    """Whether words speak of predictions; False of truth, None of neither or of both."""
    name = plain_name(text)
    words = set(name.split())
    true = name in TRUE[0] or bool(words & TRUE_WORDS)
    predicted = name in PREDICTED[0] or bool(words & PREDICTED_WORDS)
    return None if true == predicted else predicted
