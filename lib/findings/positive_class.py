"""Of two classes: how well does it find the positive one, and why is that the positive one?"""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import shares
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    positive = results.evaluation.positive
    if positive is None:
        return DoesNotApply("there are not exactly two classes")
    other = next((name for name in results.evaluation.classes if name != positive.name), None)
    claims = shares(results, positive.name, "recall", "precision")
    if positive.why == "rarer" and other is not None:
        claims += (Claim(Measure("support", positive.name), "<", Measure("support", other)),)
    return (
        Finding("positive-class", "note", ("figures",), (positive.name,), claims, positive.why),
    )


RULE = Rule(("positive-class",), ("figures",), look)
