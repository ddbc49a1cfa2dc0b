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


def in_one_text(wording: Wording) -> str:
    """A finding as somebody pastes it into a message.

    >>> in_one_text(Wording("It misses 3 of 10", "", "Counted.", "Look at them."))
    'It misses 3 of 10. Look at them.'
    """
    return " ".join(part for part in (f"{wording.title}.", wording.text, wording.advice) if part)


Template = Callable[[Finding, Facts], Wording]
