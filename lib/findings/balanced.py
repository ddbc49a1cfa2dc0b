"""Accuracy or balanced accuracy: do they tell different stories, and which one is whose?"""

from __future__ import annotations

from lib.findings import cutoffs, imbalance
from lib.findings.claims import Claim, Difference, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import overall_shares
from lib.metrics.measures import Results

ACCURACY, BALANCED = Measure("overall_accuracy"), Measure("balanced_accuracy")


def look(results: Results) -> Outcome:
    accuracy, balanced = results.overall(ACCURACY.name), results.overall(BALANCED.name)
    if accuracy is None or balanced is None:
        return DoesNotApply("overall accuracy or a recall is not known")
    if abs(accuracy - balanced) < cutoffs.CLOSE or _told_already(results):
        return ()
    gap = (
        Claim(Difference(ACCURACY, BALANCED), ">=", cutoffs.CLOSE)
        if accuracy > balanced
        else Claim(Difference(BALANCED, ACCURACY), ">=", cutoffs.CLOSE)
    )
    claims = (*overall_shares(results, ACCURACY.name, BALANCED.name), gap)
    variant = "larger" if accuracy > balanced else "smaller"
    return (Finding("accuracy-or-balanced", "note", ("sizes",), (), claims, variant, weight=0.6),)


def _told_already(results: Results) -> bool:
    """Whether the card about class sizes sets the two side by side."""
    found = imbalance.look(results)
    return not isinstance(found, DoesNotApply) and any(one.variant for one in found)


RULE = Rule(("accuracy-or-balanced",), ("sizes",), look)
