"""How long work says what it is doing, and how much of it is done."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str, float | None], None]
"""Called with a step in a few words, and the share of its bytes that is done (0 to 1), None
where nobody can know it. Called from the thread that does the work, some times a second."""


def silent(step: str, share: float | None) -> None:
    """For work that nobody watches."""
