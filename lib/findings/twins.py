"""Do several classes have exactly the same figures?"""

from __future__ import annotations

from collections import defaultdict

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import shares
from lib.metrics.measures import Results

TRIVIAL = ((0, 0), (1, 1))
"""Many classes share these without any slip."""


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
    for names in ordered[: cutoffs.NAMED]:
        claims += shares(results, names[0], "precision", "recall")
    classes = tuple(name for names in ordered for name in names)
    return (Finding("twins", "caution", ("figures",), classes, tuple(claims), weight=0.6),)


def _equal(names: list[str]) -> list[Claim]:
    return [
        Claim(Measure(measure, names[0]), "=", Measure(measure, other))
        for other in names[1:]
        for measure in ("precision", "recall")
    ]


RULE = Rule(("twins",), ("figures",), look)
