"""A finding is data first: what was found, how grave it is, and the claims it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lib.evaluation import Evidence
from lib.findings.claims import Claim
from lib.metrics.measures import Results

Severity = Literal["problem", "caution", "good", "note"]
SEVERITIES: tuple[Severity, ...] = ("problem", "caution", "good", "note")
"""Gravest first: the order of the cards."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, without words.

    `classes` are all classes it is about, the most important first. `variant` tells the words
    which of a code's sentences fits. `weight` orders findings of one severity, larger first.
    """

    code: str
    severity: Severity
    needs: tuple[Evidence, ...]
    classes: tuple[str, ...]
    claims: tuple[Claim, ...]
    variant: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class DoesNotApply:
    """A rule had nothing to judge, which is not the same as having found nothing."""

    why: str


Outcome = tuple[Finding, ...] | DoesNotApply


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the codes of its findings, the evidence it needs, and what looks."""

    codes: tuple[str, ...]
    needs: tuple[Evidence, ...]
    look: Callable[[Results], Outcome]
