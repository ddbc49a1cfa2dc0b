"""How a report was looked at: the page, and what was chosen on it, as a report file keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lib.share.wire import Unsound

MOST_CHOICES, MOST_VALUES, MOST_LETTERS = 40, 1_000, 1_000
"""More than the controls of all pages together can hold."""


@dataclass(frozen=True, slots=True)
class View:
    """The page, "" for the report itself, and the values of each control by its name.

    Whoever shows it must check that the names and the values mean something there.
    """

    page: str = ""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def as_plain(view: View) -> dict[str, Any]:
    """As plain JSON."""
    return {"page": view.page, "choices": {name: list(of) for name, of in view.choices.items()}}


def checked(plain: Any) -> View:
    """The view that a file holds; of None the first one. Raises Unsound for anything else."""
    if plain is None:
        return View()
    if not isinstance(plain, dict) or set(plain) != {"page", "choices"}:
        raise Unsound("its view is not what a view is")
    page, choices = plain["page"], plain["choices"]
    if not isinstance(choices, dict) or len(choices) > MOST_CHOICES:
        raise Unsound("its view is not what a view is")
    return View(_text(page), {_text(name): _texts(of) for name, of in choices.items()})


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or len(values) > MOST_VALUES:
        raise Unsound("its view is not what a view is")
    return tuple(map(_text, values))


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MOST_LETTERS:
        raise Unsound("its view is not what a view is")
    return value
