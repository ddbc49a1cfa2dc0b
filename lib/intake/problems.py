"""The one way in which the intake says no."""

from __future__ import annotations

from lib.evaluation import Decided


class InputProblem(Exception):
    """A file that cannot be used as it is, in words that its owner understands.

    `what` is wrong, `where` (line, column; may be empty), and `todo`: what to do about it.
    Each is a full sentence in plain English, without markup. Where a choice would settle it,
    `columns` are the columns to choose from, `parts` the files of an archive, or `sheets` the
    sheets of a workbook. `decided` is how the file was read, where it was.
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
    ) -> None:
        # A name from the file may hold line breaks; a message is one line.
        what, where, todo = (" ".join(text.split()) for text in (what, where, todo))
        self.what, self.where, self.todo = what, where, todo
        self.columns, self.parts, self.sheets = columns, parts, sheets
        self.decided: Decided | None = None
        super().__init__(" ".join(part for part in (what, where, todo) if part))
