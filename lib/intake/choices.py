"""What the user says about a file, where the recognition cannot know or was wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choices:
    """Columns by their names in the file, and the classes of the positive row.

    `part` names the file of an archive to read and `sheet` the sheet of a workbook; `encoding`
    and `delimiter` are those of a text. `header_line` is the line (row, in a workbook) on which
    the names of the columns stand, 0 where the file has none. None leaves it to the recognition.
    """

    true: str | None = None
    predicted: str | None = None
    positive: tuple[str, ...] = ()
    part: str | None = None
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
