"""The report in three to five sentences: the titles of its most telling findings."""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.finding import Finding
from lib.words.say import say

OPENING = (
    "f1-mismatch",
    "overall",
    "average-f1",
    "positive-class",
    "strongest-class",
    "weakest-class",
)
"""What comes first, in this order, where it was found."""

MOST = 5
"""A summary has at most so many sentences."""


def summary(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Sentences that a busy reader could forward, the headline first.

    Each is the title of a finding that stands below it, so it says nothing new.
    """
    opening = [finding for code in OPENING for finding in findings if finding.code == code]
    if any(finding.code == "positive-class" for finding in opening):
        opening = [finding for finding in opening if finding.code != "strongest-class"]
    grave = [f for f in findings if f.severity in ("problem", "caution") and f not in opening]
    unknown = [f for f in findings if f.code == "accuracy-unknown"]
    chosen = (opening + grave[:1] + unknown + grave[1:2])[:MOST]
    return tuple(f"{say(finding).title}." for finding in chosen)
