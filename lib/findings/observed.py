"""The claims that many rules make: a measure of a class as it is in the file."""

from __future__ import annotations

from collections.abc import Iterable

from lib.findings.claims import Claim, Measure, Relation, count_of, reliable_range, share_of
from lib.metrics.averages import METHOD as OF_AVERAGES
from lib.metrics.intervals import LEVEL, METHOD, f1_interval, rate_interval
from lib.metrics.measures import Results


def shares(results: Results, name: str, *measures: str) -> tuple[Claim, ...]:
    """The value of each measure of class `name` that is known, as it is shown."""
    values = ((measure, results.of_class(measure, name)) for measure in measures)
    return tuple(
        share_of(Measure(measure, name), value) for measure, value in values if value is not None
    )


def counts(results: Results, name: str, *measures: str) -> tuple[Claim, ...]:
    """Each count of class `name` that the file holds."""
    values = ((measure, results.of_class(measure, name)) for measure in measures)
    return tuple(
        count_of(Measure(measure, name), value) for measure, value in values if value is not None
    )


def overall_shares(results: Results, *measures: str) -> tuple[Claim, ...]:
    """The value of each measure of the whole test that is known, as it is shown."""
    values = ((measure, results.overall(measure)) for measure in measures)
    return tuple(
        share_of(Measure(measure), value) for measure, value in values if value is not None
    )


def overall_counts(results: Results, *measures: str) -> tuple[Claim, ...]:
    """Each whole number of the whole test (items, classes) that is known."""
    values = ((measure, results.overall(measure)) for measure in measures)
    return tuple(
        count_of(Measure(measure), value) for measure, value in values if value is not None
    )


def against(left: str, relation: Relation, right: str, names: Iterable[str]) -> tuple[Claim, ...]:
    """For every class in `names`: its `left` measure stands in `relation` to its `right` one."""
    return tuple(Claim(Measure(left, name), relation, Measure(right, name)) for name in names)


def limit(
    measure: str, relation: Relation, right: float, names: Iterable[str]
) -> tuple[Claim, ...]:
    """For every class in `names`: its `measure` stands in `relation` to the number `right`."""
    return tuple(Claim(Measure(measure, name), relation, right) for name in names)


def chosen_range(results: Results, name: str, measure: str) -> tuple[Claim, ...]:
    """The interval of a rate of a class that is named because it is the lowest or highest.

    Picking the extreme of K classes makes the plain interval cover too seldom (76 % at ten
    classes); at level 1 − 0.05/K it covers at least 95 %. Empty without sizes.
    """
    return _range(results, name, measure, _chosen_level(results))


def _chosen_level(results: Results) -> float:
    return 1 - (1 - LEVEL) / len(results.card.classes)


def plain_range(results: Results, name: str, measure: str) -> tuple[Claim, ...]:
    """The 95 % interval of a rate of a class; empty without sizes."""
    return _range(results, name, measure, LEVEL)


def chosen_f1_range(results: Results, name: str) -> tuple[Claim, ...]:
    """The same for F1; empty without counts."""
    if results.tally is None:
        return ()
    counted = results.tally.counts[results.places[name]]
    level = _chosen_level(results)
    low, high = f1_interval(tp=counted.tp, fp=counted.fp, fn=counted.fn, level=level)
    method = f"{METHOD} on the Jaccard index"
    return (reliable_range(Measure("f1", name), low, high, level=level, method=method),)


def overall_ranges(results: Results, *measures: str) -> tuple[Claim, ...]:
    """The 95 % interval of each average over classes that has one."""
    figures = ((measure, results.card.overall[measure]) for measure in measures)
    return tuple(
        reliable_range(Measure(measure), one.low, one.high, level=LEVEL, method=OF_AVERAGES)
        for measure, one in figures
        if one.low is not None and one.high is not None
    )


def _range(results: Results, name: str, measure: str, level: float) -> tuple[Claim, ...]:
    right, whole = {"recall": ("tp", "support"), "precision": ("tp", "predicted")}[measure]
    x, n = results.of_class(right, name), results.of_class(whole, name)
    if x is None or not n:
        return ()
    low, high = rate_interval(x, n, level=level)
    return (reliable_range(Measure(measure, name), low, high, level=level, method=METHOD),)
