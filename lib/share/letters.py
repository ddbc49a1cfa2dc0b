"""The same report with letters for the names of its classes, for whoever may not pass them on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import count, product
from string import ascii_uppercase

from lib.evaluation import Evaluation, Problem, Source

_QUOTES = re.compile("[“”]")
_SHORT = 2
"""A name of so few characters stands in any word: it is looked for only as a whole word."""
_WORDS = re.compile(r"[^\W_]+")
REPLACED = "The names of the classes were replaced by letters before the report was passed on."


def lettered(evaluation: Evaluation) -> Evaluation:
    """With A, B, C … for the classes in drawing order, wherever their names stood.

    Columns whose names hold the name of a class are numbered; a note that quotes anything, and may
    so quote a name, is left out; the spellings of a merged class are numbered.
    """
    names = dict(zip(evaluation.classes, _letters(), strict=False))
    source = evaluation.source
    hidden = _Hidden((*evaluation.classes, *_spellings(source)))
    columns = {
        role: tuple(hidden.column(role, place, name) for place, name in enumerate(named, start=1))
        for role, named in source.columns.items()
    }
    check = evaluation.row_check
    return replace(
        evaluation,
        classes=tuple(names.values()),
        source=replace(
            source,
            columns=columns,
            problems=(
                *(one for one in source.problems if not _QUOTES.search(one.message)),
                Problem(REPLACED),
            ),
            merged=_merged(source, names),
        ),
        positive=evaluation.positive
        and replace(evaluation.positive, name=names[evaluation.positive.name]),
        row_check=check
        and replace(
            check,
            same_as_true=tuple(
                hidden.column("column", place, name)
                for place, name in enumerate(check.same_as_true, start=1)
            ),
        ),
        curves=evaluation.curves
        and tuple(
            curve and replace(curve, column=f"score of {name}")
            for curve, name in zip(evaluation.curves, names.values(), strict=True)
        ),
    )


class _Hidden:
    """Knows the names that must not be seen."""

    def __init__(self, names: tuple[str, ...]) -> None:
        folded = {name.casefold() for name in names}
        self.short = {name for name in folded if len(name) <= _SHORT}
        self.long = folded - self.short

    def column(self, role: str, place: int, name: str) -> str:
        """The name of a column, or its role and number where it holds the name of a class."""
        folded = name.casefold()
        words = {*_WORDS.findall(folded), folded}
        if words & self.short or any(one in folded for one in self.long):
            return f"{role} {place}"
        return name


def _letters() -> list[str]:
    """A to Z, AA to ZZ, AAA to ZZZ: more than a report has classes."""
    lengths = (product(ascii_uppercase, repeat=length) for length in range(1, 4))
    return ["".join(letters) for of_length in lengths for letters in of_length]


def _spellings(source: Source) -> tuple[str, ...]:
    return tuple(label for group in source.merged.values() for label in group)


def _merged(source: Source, names: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """How many spellings were merged stays; what they were does not."""
    numbers = count(1)
    return {
        names[name]: tuple(f"spelling {next(numbers)}" for _ in group)
        for name, group in source.merged.items()
    }
