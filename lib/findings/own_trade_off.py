"""What precision and recall of one class say of the trade-off, where there are no scores."""

from __future__ import annotations

from dataclasses import dataclass

from lib.evaluation import ClassCounts
from lib.findings.claims import Claim, Difference, Measure, reliable_range, rounded, share_of
from lib.findings.finding import Finding
from lib.findings.observed import shares
from lib.findings.other_mixes import PERCENTS, Mix, mixes
from lib.findings.other_prevalence import METHOD, precision_at, ratio_interval
from lib.metrics.intervals import LEVEL
from lib.metrics.measures import Results
from lib.metrics.mistakes_per_100 import Mistakes, false_positive_rate, mistakes_per_100

MISS_COSTS: tuple[float, ...] = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
"""What a miss may cost, in false alarms: from a hundredth of one to a hundred."""


def alarms_of(name: str) -> Difference:
    """False alarms for each real item: uses of the label less those that find one."""
    return Difference(Measure("label_use", name), Measure("recall", name))


@dataclass(frozen=True, slots=True)
class OwnPoint:
    """Where a class stands; `mistakes` are None where its precision or recall do not tell them."""

    name: str
    precision: float | None
    recall: float | None
    mistakes: Mistakes | None
    finding: Finding


def own_point(results: Results, name: str) -> OwnPoint:
    """The working point of one class, with the claims behind its sentences."""
    precision, recall = (results.of_class(one, name) for one in ("precision", "recall"))
    mistakes = None if recall is None else mistakes_per_100(precision=precision, recall=recall)
    claims = shares(results, name, "precision", "recall", "f1", "miss_rate", "false_alarm_rate")
    if mistakes is not None:
        claims = (*claims, Claim(alarms_of(name), "=", *rounded(mistakes.alarms / 100, 2)))
    finding = Finding("own-point", "note", ("figures",), (name,), claims)
    return OwnPoint(name, precision, recall, mistakes, finding)


@dataclass(frozen=True, slots=True)
class OtherMixes:
    """Precision of a class at each of `PERCENTS`, with its range where there are counts."""

    mixes: tuple[Mix, ...]
    ranges: tuple[tuple[float, float] | None, ...]
    finding: Finding


def other_mixes(results: Results, name: str) -> OtherMixes | None:
    """None where the share of other items that get the label is not known, or is nothing."""
    counts = results.tally.counts[results.places[name]] if results.tally else None
    rates = _rates(results, name, counts)
    if rates is None or not rates[0]:
        return None
    there = mixes(recall=rates[0], false_positive_rate=rates[1])
    ranges = tuple(_range(counts, mix.prevalence) for mix in there)
    claims: list[Claim] = list(shares(results, name, "recall", "precision", "prevalence"))
    for mix, ends in zip(there, ranges, strict=True):
        measure = precision_there(name, mix)
        claims.append(share_of(measure, mix.precision))
        if ends is not None:
            claims.append(reliable_range(measure, *ends, level=LEVEL, method=METHOD))
    finding = Finding("own-mixes", "note", ("figures", "sizes"), (name,), tuple(claims))
    return OtherMixes(there, ranges, finding)


def precision_there(name: str, mix: Mix) -> Measure:
    """The precision of a class where it is as common as in `mix`."""
    return Measure("precision_at_prevalence", name, prevalence=mix.prevalence)


def nearest_stop(prevalence: float | None) -> int:
    """The stop at which the class is about as common as in the test; the last where unknown."""
    if prevalence is None:
        return len(PERCENTS) - 1
    return min(range(len(PERCENTS)), key=lambda stop: abs(PERCENTS[stop] / 100 - prevalence))


def _rates(results: Results, name: str, counts: ClassCounts | None) -> tuple[float, float] | None:
    """Recall and false-positive rate: counted, else from the figures and the class sizes."""
    if counts is not None and counts.tn is not None:
        real, others = counts.tp + counts.fn, counts.fp + counts.tn
        return (counts.tp / real, counts.fp / others) if real and others else None
    precision, recall = (results.of_class(one, name) for one in ("precision", "recall"))
    support, items = results.of_class("support", name), results.overall("items")
    if not precision or recall is None or not support or not items:
        return None
    rate = false_positive_rate(precision=precision, recall=recall, prevalence=support / items)
    return None if rate is None else (recall, rate)


def _range(counts: ClassCounts | None, prevalence: float) -> tuple[float, float] | None:
    if counts is None or counts.tn is None or not counts.tp or not counts.fp or not counts.tn:
        return None
    _, low, high = ratio_interval(tp=counts.tp, fn=counts.fn, fp=counts.fp, tn=counts.tn)
    at = (precision_at(recall=ratio, false_positive_rate=1, prevalence=prevalence)
          for ratio in (low, high))  # fmt: skip
    first, last = at
    return first, last
