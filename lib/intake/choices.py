"""What the user says about a file, where the recognition cannot know or was wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choices:
    """Columns by their names in the file, and the classes of the positive row.

    `part` names the sheet of a workbook or the file of an archive, `header` is the line (row,
    in a workbook) on which the names begin, 0 if there are none, and `delimiter` what stands
    between the cells of a text. None leaves it to the recognition.
    """

    true: str | None = None
    predicted: str | None = None
    positive: tuple[str, ...] = ()
    part: str | None = None
    header: int | None = None
    delimiter: str | None = None
