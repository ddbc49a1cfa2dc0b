"""A picture that can be taken along, and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lib.charts.help import ChartHelp
from lib.charts.theme import Theme


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture: its words, and how to draw it in a theme for a width in pixels.

    `name` is one sentence that names it, `words` the whole of it for those who do not see it;
    `note` says what it leaves out, empty where it shows everything.
    """

    key: str
    title: str
    name: str
    words: str
    advice: ChartHelp
    note: str
    draw: Callable[[Theme, float], dict[str, Any]]
