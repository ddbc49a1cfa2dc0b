"""The one way in which the intake says no."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lib.evaluation import Decided

_LONG_QUOTATION = re.compile("“([^”]{100})[^”]+”")
"""Words of the file that a message repeats; what begins them is enough to find them."""


class InputProblem(Exception):
    """A file that cannot be used as it is, in words that its owner understands.

    `what` is wrong, `where` (line, column; may be empty), and `todo`: what to do about it.
    Each is a full sentence in plain English, without markup. Where a choice would settle it,
    `columns` are the columns to choose from, `parts` the files of an archive, or `sheets` the
    sheets of a workbook, and `flags` what makes it on the command line. `decided` is how the file
    was read, where it was; `known` are the columns that are clear already, by their role.
    """

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        todo: str,
        columns: tuple[str, ...] = (),
        parts: tuple[str, ...] = (),
        sheets: tuple[str, ...] = (),
        flags: str = "",
    ) -> None:
        what, where, todo = map(_one_line, (what, where, todo))
        self.what, self.where, self.todo = what, where, todo
        self.columns, self.parts, self.sheets = columns, parts, sheets
        self.known: Mapping[str, str] = {}
        self.decided: Decided | None = None
        # A page has a form for the choice: whoever reads there needs no flags.
        typed = f"On the command line: {flags}." if flags else ""
        super().__init__(" ".join(part for part in (what, where, todo, typed) if part))


class Question(InputProblem):
    """Nothing is wrong with the file, but only its reader can make the choice."""


def _one_line(text: str) -> str:
    """The text without line breaks and long quotations, as the file's own words may hold them."""
    return _LONG_QUOTATION.sub(r"“\1…”", " ".join(text.split()))
