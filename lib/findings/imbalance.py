"""Does one class make up so much of the test that accuracy says little about the others?"""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, overall_shares, shares
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    sizes = {entry.name: entry.support for entry in results.card.classes if entry.support}
    if len(sizes) < 2 or results.overall("majority_share") is None:
        return DoesNotApply("class sizes are not known for two classes")
    largest, smallest = max(sizes, key=sizes.__getitem__), min(sizes, key=sizes.__getitem__)
    dominant = (results.overall("majority_share") or 0.0) >= cutoffs.DOMINANT
    if not dominant and sizes[largest] < cutoffs.RARE_RATIO * sizes[smallest]:
        return ()
    claims = [
        *_extremes(results, largest, smallest),
        *counts(results, largest, "support"),
        *counts(results, smallest, "support"),
        *shares(results, largest, "prevalence"),
        *overall_shares(results, "majority_share", "overall_accuracy", "balanced_accuracy"),
    ]
    accuracy, balanced = results.overall("overall_accuracy"), results.overall("balanced_accuracy")
    lower = accuracy is not None and balanced is not None and balanced < accuracy
    if lower:
        claims.append(Claim(Measure("balanced_accuracy"), "<", Measure("overall_accuracy")))
    variant = "lower" if lower else ""
    return (
        Finding(
            "imbalance", "caution", ("sizes",), (largest, smallest), tuple(claims), variant, 0.8
        ),
    )


def _extremes(results: Results, largest: str, smallest: str) -> tuple[Claim, ...]:
    """ "Largest" is said of all classes; "smallest" only where none is without any item."""
    most = Claim(Measure("support", largest), "max")
    if any(entry.support == 0 for entry in results.card.classes):
        return (most,)
    return most, Claim(Measure("support", smallest), "min")


RULE = Rule(("imbalance",), ("sizes",), look)
