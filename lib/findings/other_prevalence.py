"""How often would the positive label be right where the positive class is rarer than here?"""

from __future__ import annotations

from math import exp, log, sqrt

from lib.evaluation import Evidence
from lib.findings.claims import Claim, Measure, reliable_range, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import shares
from lib.metrics.intervals import LEVEL, rate_interval
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("figures", "sizes")

SHARES = (0.10, 0.01)
"""Round shares that a reader can picture: one in ten, one in a hundred."""

MUCH_RARER = 3
"""The share that is asked about is at most a third of the one in the test, so that it matters."""

LOST = 0.20
"""Precision that falls by so much changes what a label is worth."""

METHOD = "MOVER on the logarithm of recall over false-positive rate"


def look(results: Results) -> Outcome:
    """Of two classes the positive one; of more, the mix of the others would matter as well."""
    positive, tally = results.evaluation.positive, results.tally
    if positive is None or tally is None:
        return DoesNotApply("there are not two classes with their counts")
    counts = tally.counts[results.places[positive.name]]
    if counts.tn is None:
        return DoesNotApply("the file does not say how many items were rightly left out")
    if not counts.tp or not counts.tn:
        return DoesNotApply("nothing is found, or nothing is rightly left out")
    if not counts.fp:
        return DoesNotApply("without a false alarm it would be right however rare the class is")
    prevalence = results.of_class("prevalence", positive.name) or 0.0
    chosen = next((one for one in SHARES if one * MUCH_RARER <= prevalence), None)
    if chosen is None:
        return DoesNotApply("the class is as rare as any that is asked about")
    ratios = ratio_interval(tp=counts.tp, fn=counts.fn, fp=counts.fp, tn=counts.tn)
    return (_finding(results, positive.name, chosen, ratios),)


def _finding(
    results: Results, name: str, prevalence: float, ratios: tuple[float, float, float]
) -> Finding:
    """`ratios` are those of recall to false-positive rate: the one found, and its two limits."""
    there, low, high = (
        precision_at(recall=ratio, false_positive_rate=1, prevalence=prevalence) for ratio in ratios
    )
    here = results.of_class("precision", name) or 0.0
    measure = Measure("precision_at_prevalence", name, prevalence=prevalence)
    claims = (
        share_of(measure, there),
        Claim(measure, "<", Measure("precision", name)),
        *shares(results, name, "precision", "prevalence"),
        Claim(Measure("prevalence", name), ">", prevalence),
        reliable_range(measure, low, high, level=LEVEL, method=METHOD),
    )
    severity: Severity = "caution" if here - there >= LOST else "note"
    return Finding("other-prevalence", severity, NEEDS, (name,), claims, weight=0.75)


def precision_at(*, recall: float, false_positive_rate: float, prevalence: float) -> float:
    """rπ / (rπ + f(1 − π)): Bayes' rule, if recall and false-positive rate stay as they are.

    `recall` may also be the ratio of recall to false-positive rate, with a rate of 1.

    >>> round(precision_at(recall=0.8, false_positive_rate=0.1, prevalence=0.5), 3)
    0.889
    """
    right = recall * prevalence
    return right / (right + false_positive_rate * (1 - prevalence))


def ratio_interval(*, tp: int, fn: int, fp: int, tn: int) -> tuple[float, float, float]:
    """Recall / false-positive rate, for tp > 0 and fp > 0, and the two ends of its interval."""
    recall, alarmed = rate_interval(tp, tp + fn), rate_interval(fp, fp + tn)
    r, f = tp / (tp + fn), fp / (fp + tn)
    low, high = ratio_limits(r, f, recall, alarmed)
    return r / f, low, high or 0.0


def ratio_limits(
    r: float, f: float, r_limits: tuple[float, float], f_limits: tuple[float, float]
) -> tuple[float, float | None]:
    """The interval of a ratio of two rates, from the interval of each.

    MOVER (G. Zou and A. Donner, Construction of confidence limits about effect measures, 2008)
    on the difference of the logarithms. Where a rate is 0 its logarithm has no middle, so both
    rates are taken at their own worst at once, which is wider; None is an end without a limit.

    >>> ratio_limits(0.0, 0.0, (0.0, 0.3), (0.0, 0.3))
    (0.0, None)
    """
    (r_low, r_high), (f_low, f_high) = r_limits, f_limits
    if r and f:
        middle = log(r / f)
        down = sqrt(log(r / r_low) ** 2 + log(f_high / f) ** 2)
        up = sqrt(log(r_high / r) ** 2 + log(f / f_low) ** 2)
        return exp(middle - down), exp(middle + up)
    return r_low / f_high, r_high / f_low if f_low else None


RULE = Rule(("other-prevalence",), NEEDS, look)
