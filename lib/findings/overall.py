"""How good is it over all, next to what always naming the most common class would score, and what
naming classes at random would?"""

from __future__ import annotations

from lib.evaluation import Evidence
from lib.findings import cutoffs
from lib.findings.claims import (
    Claim,
    CountWhere,
    Measure,
    Relation,
    count_of,
    reliable_range,
    rounded,
    share_of,
)
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import overall_counts, overall_shares
from lib.metrics.figure import Figure
from lib.metrics.intervals import LEVEL, METHOD
from lib.metrics.measures import Results

SIZED_CLASSES = CountWhere("support", ">", 0)
"""The number of classes that have items in the test."""


def look(results: Results) -> Outcome:
    accuracy = results.card.overall["overall_accuracy"]
    if accuracy.value is None:
        return DoesNotApply("overall accuracy is not known")
    # With a single class there is nothing else to say, so nothing to compare with.
    baseline = results.overall("majority_share") if results.occurring > 1 else None
    beside = () if baseline is None else _beside(accuracy.value, baseline)
    severity = _severity(accuracy, baseline)
    claims = (
        *(beside or (share_of(Measure("overall_accuracy"), accuracy.value),)),
        *(overall_shares(results, "random_share") if beside else ()),
        *overall_counts(results, "items"),
        *_classes(results),
        *_interval(accuracy),
    )
    needs: tuple[Evidence, ...] = ("sizes",) if beside else ("figures",)
    return (Finding("overall", severity, needs, (), claims, _variant(beside, severity), 2.0),)


def _beside(accuracy: float, baseline: float) -> tuple[Claim, ...]:
    """Both numbers, with as many decimals as it takes to see which is larger, and which is."""
    decimals = 2
    while accuracy != baseline and (
        rounded(accuracy, decimals)[0] == rounded(baseline, decimals)[0]
    ):
        decimals += 1
    sign: Relation = ">" if accuracy > baseline else "<" if accuracy < baseline else "="
    left, right = Measure("overall_accuracy"), Measure("majority_share")
    return (
        share_of(left, accuracy, decimals=decimals),
        share_of(right, baseline, decimals=decimals),
        Claim(left, sign, right),
    )


def _classes(results: Results) -> tuple[Claim, ...]:
    """How many classes have items; a label that is only predicted is not in the test."""
    sized = [entry.support for entry in results.card.classes if entry.support is not None]
    if len(sized) < len(results.card.classes):
        return ()
    return (count_of(SIZED_CLASSES, sum(1 for support in sized if support)),)


def _variant(beside: tuple[Claim, ...], severity: Severity) -> str:
    if not beside:
        return ""
    return "perhaps" if severity == "caution" else beside[-1].relation


def _interval(accuracy: Figure) -> tuple[Claim, ...]:
    if accuracy.low is None or accuracy.high is None:
        return ()
    measure = Measure("overall_accuracy")
    return (reliable_range(measure, accuracy.low, accuracy.high, level=LEVEL, method=METHOD),)


def _severity(accuracy: Figure, baseline: float | None) -> Severity:
    value, low = accuracy.value or 0.0, accuracy.low
    if baseline is None:
        return "note"
    if value <= baseline:
        return "problem"
    if low is None or low <= baseline:
        return "caution"
    return "good" if value >= cutoffs.HIGH else "note"


RULE = Rule(("overall",), ("figures",), look)
