"""How good is it over all, next to what always naming the most common class would score?"""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, Relation, reliable_range
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import overall_counts, overall_shares
from lib.metrics.figure import Figure
from lib.metrics.intervals import LEVEL, METHOD
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    accuracy = results.card.overall["overall_accuracy"]
    baseline = results.overall("majority_share")
    if accuracy.value is None:
        return DoesNotApply("overall accuracy is not known")
    relation: tuple[Claim, ...] = ()
    if baseline is not None:
        relation = (_beside(accuracy.value, baseline),)
    claims = (
        *overall_shares(results, "overall_accuracy", "majority_share"),
        *relation,
        *overall_counts(results, "items", "classes"),
        *_interval(accuracy),
    )
    variant = relation[0].relation if relation else ""
    severity = _severity(accuracy, baseline)
    return (Finding("overall", severity, ("sizes",), (), claims, variant=variant, weight=2.0),)


def _beside(accuracy: float, baseline: float) -> Claim:
    sign: Relation = ">" if accuracy > baseline else "<" if accuracy < baseline else "="
    return Claim(Measure("overall_accuracy"), sign, Measure("majority_share"))


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


RULE = Rule(("overall",), ("sizes",), look)
