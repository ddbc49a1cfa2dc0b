"""Names by which every column of a file can be told from the others."""

from __future__ import annotations

from collections.abc import Sequence


def unique_names(header: Sequence[str]) -> tuple[str, ...]:
    """The names in `header`, in its order, none empty and none twice.

    >>> unique_names(["label", " label ", "", "label (2)"])
    ('label', 'label (3)', 'column 3', 'label (2)')
    """
    wanted = [name.strip() or f"column {place}" for place, name in enumerate(header, 1)]
    original = set(wanted)
    given: dict[str, None] = {}
    for name in wanted:
        number, unique = 1, name
        while unique in given or (number > 1 and unique in original):
            number += 1
            unique = f"{name} ({number})"
        given[unique] = None
    return tuple(given)
