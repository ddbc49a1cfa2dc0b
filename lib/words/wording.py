"""What a finding says: its title, its text, why we say so, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lib.findings.finding import Finding
from lib.words.facts import Facts


@dataclass(frozen=True, slots=True)
class Wording:
    """One finding in plain English, without markup. The title is a sentence without its stop."""

    title: str
    text: str
    why: str
    advice: str


Template = Callable[[Finding, Facts], Wording]
