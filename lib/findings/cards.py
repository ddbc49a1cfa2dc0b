"""Which findings stand on a page of their own accord, and which are folded under another.

A reader who is told twice that class "4" is weak reads half as far. Findings of one topic that add
nothing but detail to a graver one are folded under it; none is dropped, and the order of all
findings (rules.py) stays as it is in files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.findings.claims import Measure
from lib.findings.finding import SEVERITIES, Finding

TOPICS: Mapping[str, tuple[str, ...]] = {
    "a weak class": (
        "never-predicted", "misses-many", "false-alarms", "weakest-class", "below-the-rest",
        "class-accuracy", "balanced", "misses-or-alarms", "label-under-used", "label-over-used",
        "positive-class",
    ),
    "a strong class": ("balanced", "strongest-class", "above-the-rest"),
    "the mix-ups": ("confusions", "two-way", "one-way", "missed-went", "alarms-came"),
    "how good over all": ("overall", "average-f1", "accuracy-unknown"),
    "scores and cut-offs": (
        "no-cut-off", "scores-too-high", "scores-too-low", "beaten-point", "falls-off",
    ),
    "how sure": (
        "uncertainty", "small-classes", "may-be-chance", "uneven-by-chance", "more-items",
        "perfect-recall", "perfect-precision",
    ),
}  # fmt: skip
"""The codes of each topic; among equally grave ones the first leads, as it says the most."""

OF_CLASSES = ("a weak class", "a strong class")
"""Topics whose findings may be about different classes: one is folded only where all of its classes
have been told of. The findings of the other topics are about one thing, the test as a whole."""

STRONG_BALANCES = ("high", "high-few")
"""Variants of the finding `balanced` that speak of a strong class; the others of a weak one."""


@dataclass(frozen=True, slots=True)
class Card:
    """A finding that stands by itself, and those that are folded under it, in their order."""

    finding: Finding
    more: tuple[Finding, ...] = ()


def cards(findings: Sequence[Finding]) -> tuple[Card, ...]:
    """All findings as cards, in the order in which they came (gravest first, then by weight).

    Who leads a topic is found from the gravest on, and among equally grave ones in the order of
    the topic: a finding comes under the first leader that tells of its most important class, if
    leaders tell of all of its classes; otherwise it leads itself.
    """
    under: dict[int, list[int]] = {}
    leaders: dict[str, list[int]] = {}
    for place in sorted(range(len(findings)), key=lambda place: _leading(findings[place])):
        topic = _topic(findings[place])
        led = leaders.setdefault(topic or f"alone {place}", [])
        leader = _leader([(one, findings[one]) for one in led], findings[place], topic)
        if leader is None:
            led.append(place)
            under[place] = []
        else:
            under[leader].append(place)
    return tuple(
        Card(findings[place], tuple(findings[one] for one in sorted(under[place])))
        for place in sorted(under)
    )


def _topic(finding: Finding) -> str | None:
    if finding.code == "balanced":
        return "a strong class" if finding.variant in STRONG_BALANCES else "a weak class"
    return next((topic for topic, codes in TOPICS.items() if finding.code in codes), None)


def _leading(finding: Finding) -> tuple[int, int]:
    topic = _topic(finding)
    place = TOPICS[topic].index(finding.code) if topic else 0
    return SEVERITIES.index(finding.severity), place


def _leader(
    leaders: Sequence[tuple[int, Finding]], finding: Finding, topic: str | None
) -> int | None:
    """The place of the leader under which a finding is folded, None where it stands alone."""
    if topic not in OF_CLASSES:
        return leaders[0][0] if leaders else None
    about = _told_of(finding)
    told = {place: _told_of(one) for place, one in leaders}
    if not about or not set(about) <= {name for names in told.values() for name in names}:
        return None
    return next(place for place, names in told.items() if about[0] in names)


def _told_of(finding: Finding) -> tuple[str, ...]:
    """The classes that a finding says something of; of two compared ones, the one told."""
    if finding.variant != "two":
        return finding.classes
    told = (one.left for one in finding.claims if one.kind == "reliable")
    return tuple(one.of for one in told if isinstance(one, Measure) and one.of is not None)
