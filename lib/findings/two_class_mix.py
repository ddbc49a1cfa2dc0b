"""How common each of two classes is in the test, where only precision and recall are printed."""

from __future__ import annotations

from math import ceil, floor

from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.consistency.two_classes import first_share
from lib.metrics.consistency.verdict import verdict
from lib.metrics.measures import Results

NARROW = 0.20
"""A range wider than this tells a reader little about how common a class is."""


def look(results: Results) -> Outcome:
    """The range for the positive class, or the first one; sizes in the file need no such guess."""
    figures = results.evaluation.figures
    if figures is None or len(figures) != 2:
        return DoesNotApply("the file does not report figures of exactly two classes")
    if results.card.items is not None:
        return DoesNotApply("the file says how many items each class has")
    share = first_share(figures)
    if share is None or verdict(figures).impossible:
        return DoesNotApply("the figures fit no test of two classes, or do not tell")
    positive, names = results.evaluation.positive, results.evaluation.classes
    name = positive.name if positive else names[0]
    low, high = share if name == names[0] else (1 - share[1], 1 - share[0])
    if high - low > NARROW:
        return ()
    ends = floor(low * 100) / 100, ceil(high * 100) / 100
    claims = (Claim(Measure("share_by_figures", name), "in", ends),)
    return (Finding("two-class-mix", "note", ("figures",), (name,), claims, weight=0.5),)


RULE = Rule(("two-class-mix",), ("figures",), look)
