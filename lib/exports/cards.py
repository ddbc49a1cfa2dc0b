"""A finding as the texts of one card, in every document that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.findings.finding import Finding
from lib.words.lists import quoted
from lib.words.spelled import formulas, spell
from lib.words.wording import Wording

FIRST_CLAIMS = 12
"""So many claims are printed under a finding; a thousand would not be read."""

FIRST_CLASSES = 60
"""So many names of classes are printed under a finding; all are in the JSON report."""


@dataclass(frozen=True, slots=True)
class Card:
    """One finding: how grave, what, what to do, and what it rests on."""

    severity: str
    title: str
    text: str
    advice: str
    why: str
    claims: tuple[str, ...]
    formulas: str
    classes: str


def card_of(finding: Finding, wording: Wording) -> Card:
    """The card of a finding; what it rests on is cut to what will be read."""
    claims = tuple(dict.fromkeys(finding.claims))
    return Card(
        severity=finding.severity.capitalize(),
        title=wording.title,
        text=wording.text,
        advice=wording.advice,
        why=wording.why,
        claims=_first([spell(claim) for claim in claims[: FIRST_CLAIMS + 1]], len(claims)),
        formulas="; ".join(formulas(finding.claims)),
        classes=_named(finding.classes) if len(finding.classes) > 1 else "",
    )


def _first(lines: Sequence[str], whole: int) -> tuple[str, ...]:
    more = f"and {whole - FIRST_CLAIMS:,} more like these, all in the JSON report"
    return (*lines[:FIRST_CLAIMS], *([more] if whole > FIRST_CLAIMS else []))


def _named(classes: Sequence[str]) -> str:
    names = ", ".join(quoted(name) for name in classes[:FIRST_CLASSES])
    rest = len(classes) - FIRST_CLASSES
    return f"{names} and {rest:,} more, all in the JSON report" if rest > 0 else names
