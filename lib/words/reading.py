"""How to read a finding, part by part."""

from __future__ import annotations

from collections.abc import Mapping

from lib.findings.finding import Severity

SEVERITIES: Mapping[Severity, str] = {
    "problem": "It is likely to hurt whoever relies on this. Read it first.",
    "caution": "It can mislead, or it matters in some uses. Check it against yours.",
    "good": "The test shows a strength.",
    "note": "Something to know that is neither good nor bad.",
}

PARTS: Mapping[str, str] = {
    "The title": "is the finding itself, in one sentence.",
    "The text": "says it in numbers of 100. “Of every 100 real 4s it finds 31” is a recall of 31%.",
    "What to do": "is one next step. It is advice, not a finding.",
    "Why we say this": "holds the reason, and the statements that the finding rests on. A computer"
    " can check each of them against the file.",
    "At level 0.95": "or another level marks a reliable statement: one that allows for chance, and"
    " so speaks about more than this test. All others are true of the numbers in the file, and"
    " of nothing beyond.",
    "Rounded": "means that the number is shown shorter than it is.",
}
"""What each part of a card is."""

NOT_SAID = (
    "There is no finding about a cause. Precision and recall show where a model errs, not why."
    " What the file cannot answer stands under “What the numbers cannot tell”."
)
