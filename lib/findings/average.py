"""Where overall accuracy is unknown: the average F1, which the figures do allow."""

from __future__ import annotations

from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import overall_shares
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    if results.overall("overall_accuracy") is not None:
        return DoesNotApply("overall accuracy is known")
    if results.overall("macro_f1") is None:
        return DoesNotApply("F1 is not known for every class")
    claims = overall_shares(results, "macro_f1")
    return (Finding("average-f1", "note", ("figures",), (), claims, weight=2.0),)


RULE = Rule(("average-f1",), ("figures",), look)
