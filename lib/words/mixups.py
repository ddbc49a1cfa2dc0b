"""Small words of the mistakes page: a direction, and how much of all mistakes a part shows."""

from __future__ import annotations

from collections.abc import Mapping

from lib.metrics.mistakes import Direction, Part

DIRECTIONS: Mapping[Direction, str] = {
    "two-way": "both ways",
    "one-way": "hardly the other way",
    "other-way": "mostly the other way",
    "uneven": "less often the other way",
    "few": "too few to tell",
}


def part_shown(part: Part) -> str:
    """Which part of the matrix is shown, and where the mistakes lie that it does not show."""
    return (
        f"Shown are {part.classes:,} of {part.of_classes:,} classes."
        f" Of all {part.mistakes:,} mistakes, {part.inside:,} lie between them,"
        f" {part.across:,} between one of them and another class, and {part.outside:,} among the"
        " others. Nothing is added up into an “other”."
    )
