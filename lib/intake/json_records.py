"""Objects, one an item: their names become the columns, in the order in which they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from lib.evaluation import Decided, Problem
from lib.intake.delimited import Numbered
from lib.intake.found import Carried
from lib.intake.json_text import Json, cell_text
from lib.intake.problems import InputProblem

Objects = Callable[[], Iterable[tuple[int, Json]]]
"""Goes through the objects from the first, each with its line or number."""

_MOST_NAMES = 20_000
"""More are no names of columns but values in the place of names."""


def records(objects: Objects, *, name: str, decided: Decided, called: str) -> Carried:
    """A table of the objects; `called` is what their numbers count ("line", "record").

    A name that an object lacks is an empty cell, and told. Raises InputProblem for what is no
    object and for far too many names.
    """
    header: dict[str, None] = {}
    widths: dict[int, list[int]] = {}
    for number, value in objects():
        if not isinstance(value, dict):
            raise InputProblem(
                f"“{name}” should hold an object with names and values for each item.",
                where=f"{called.capitalize()} {number:,} is something else.",
                todo='Write each item as {"true": "…", "predicted": "…"}.',
            )
        header.update(dict.fromkeys(value))
        if len(header) > _MOST_NAMES:
            raise InputProblem(
                f"The objects in “{name}” have more than {_MOST_NAMES:,} different names.",
                todo="Give the values of all objects the same names.",
            )
        seen = widths.setdefault(len(value), [number, 0])
        seen[1] += 1
    if not header:
        raise no_table(name)
    short = [seen for width, seen in widths.items() if width < len(header)]
    padded = sum(many for _, many in short)
    problems: tuple[Problem, ...] = ()
    if padded:
        which = f"{padded:,} objects lack" if padded > 1 else "One object lacks"
        note = f"{which} some of the names; these cells are empty."
        problems = (Problem(note, min(first for first, _ in short)),)
    return Carried(
        tuple(map(cell_text, header)), _Rows(objects, tuple(header)),
        replace(decided, rows_padded=padded), problems,
    )  # fmt: skip


def no_table(name: str) -> InputProblem:
    """What to say of JSON that holds something else."""
    return InputProblem(
        f"“{name}” is JSON in which no table was found.",
        todo='Write a list with an object for each item: [{"true": "…", "predicted": "…"}, …].',
    )


class _Rows:
    """The rows of a table of objects; they can be gone through again and again."""

    def __init__(self, objects: Objects, names: tuple[str, ...]) -> None:
        self._objects, self._names = objects, names

    def __iter__(self) -> Iterator[Numbered]:
        for number, value in self._objects():
            yield number, [cell_text(value.get(name)) for name in self._names]
