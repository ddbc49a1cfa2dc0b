"""Do several classes have exactly the same figures?"""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure, count_of, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import shares
from lib.metrics.measures import Results

TRIVIAL = ((0, 0), (1, 1))
"""Many classes share these without any slip."""

COMMON_BY_CHANCE = 0.5
"""Chance makes such a pair in every second report, or more often: nothing to be wary of."""


def look(results: Results) -> Outcome:
    """Classes in groups of equal precision and equal recall.

    Perfect classes, and those with nothing right, are alike without being suspicious: such
    a group is named only beside another one. Counts that agree by chance are for the matrix
    to show; only printed figures are looked at.
    """
    if results.evaluation.figures is None:
        return DoesNotApply("the figures were counted, so equal ones are no sign of a slip")
    groups: dict[tuple[float, float], list[str]] = defaultdict(list)
    for entry in results.card.classes:
        pair = entry.figures["precision"].value, entry.figures["recall"].value
        if pair[0] is not None and pair[1] is not None:
            groups[pair[0], pair[1]].append(entry.name)
    twins = {pair: names for pair, names in groups.items() if len(names) > 1}
    if all(pair in TRIVIAL for pair in twins):
        return ()
    ordered = [twins[pair] for pair in sorted(twins, key=lambda pair: pair in TRIVIAL)]
    claims = [claim for names in ordered for claim in _equal(names)]
    by_chance = _by_chance(results)
    claims.append(count_of(Measure("alike_pairs"), _alike(results)))
    claims.append(share_of(Measure("alike_by_chance"), float(by_chance)))
    for names in ordered[: cutoffs.NAMED]:
        claims += shares(results, names[0], "precision", "recall")
    classes = tuple(name for names in ordered for name in names)
    severity: Severity = "note" if by_chance >= COMMON_BY_CHANCE else "caution"
    return (Finding("twins", severity, ("figures",), classes, tuple(claims), weight=0.6),)


def _pairs(classes: int) -> int:
    return classes * (classes - 1) // 2


def _alike(results: Results) -> int:
    """Pairs of equal classes as printed: those without items count here as they do by chance."""
    figures = results.evaluation.figures or ()
    both = [
        (one.precision.value, one.recall.value) for one in figures if one.precision and one.recall
    ]
    return sum(map(_pairs, Counter(both).values()))


def _by_chance(results: Results) -> Fraction:
    """Pairs of equal classes that chance would make, were both figures spread evenly over all that
    can be printed from their lowest to their highest."""
    both = [one for one in results.evaluation.figures or () if one.precision and one.recall]
    values = 1
    for figures in ([one.precision for one in both], [one.recall for one in both]):
        given = [one for one in figures if one]
        step = 2 * min(Fraction(str(one.half_unit)) for one in given)
        shown = [Fraction(str(one.value)) for one in given]
        values *= round((max(shown) - min(shown)) / step) + 1
    return Fraction(_pairs(len(both)), values)


def _equal(names: list[str]) -> list[Claim]:
    return [
        Claim(Measure(measure, names[0]), "=", Measure(measure, other))
        for other in names[1:]
        for measure in ("precision", "recall")
    ]


RULE = Rule(("twins",), ("figures",), look)
