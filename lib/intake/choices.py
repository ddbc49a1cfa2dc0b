"""What the user says about a file, where the recognition cannot know or was wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choices:
    """Columns by their names in the file, and the classes of the positive row.

    `part` names the file of an archive to read. None leaves it to the recognition.
    """

    true: str | None = None
    predicted: str | None = None
    positive: tuple[str, ...] = ()
    part: str | None = None
