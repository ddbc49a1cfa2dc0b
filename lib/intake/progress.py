"""How long work says what it is doing."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str], None]
"""Told what is being done, in a few words, before each long step."""


def silent(step: str) -> None:
    """For work that nobody watches."""
