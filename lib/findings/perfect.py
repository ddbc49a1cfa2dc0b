"""A perfect score: how much can it promise?"""

from __future__ import annotations

from math import ceil

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, limit, shares
from lib.metrics.intervals import LEVEL, most_errors
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    known = [e for e in results.card.classes if e.figures["recall"].value is not None]
    if not known:
        return DoesNotApply("no class has a known recall")
    perfect = [
        entry.name
        for entry in known
        if entry.figures["recall"].value == 1 and entry.figures["precision"].value == 1
    ]
    if not perfect:
        return ()
    if results.tally is not None:
        return (_with_sizes(results, perfect),)
    return (_without_sizes(results, perfect),)


def _with_sizes(results: Results, perfect: list[str]) -> Finding:
    """No error among n items still leaves a true error rate of about 3/n open."""
    names = sorted(perfect, key=lambda name: results.of_class("support", name) or 0)
    claims = [*limit("recall", "=", 1, names), *limit("precision", "=", 1, names)]
    for name in names[: cutoffs.NAMED]:
        support = int(results.of_class("support", name) or 0)
        bound = ceil(most_errors(support) * 1000) / 1000
        claims += counts(results, name, "support")
        claims.append(
            Claim(Measure("miss_rate", name), "<=", bound, kind="reliable", level=LEVEL,
                  method="exact binomial, one-sided")
        )  # fmt: skip
    return Finding(
        "perfect-score", "caution", ("figures", "sizes"), tuple(names), tuple(claims), "sizes", 0.5
    )


def _without_sizes(results: Results, perfect: list[str]) -> Finding:
    """A printed 1.00 may be a rounded one, and nobody knows of how many items."""
    claims = [*limit("recall", "=", 1, perfect), *limit("precision", "=", 1, perfect)]
    sized = all(results.of_class("support", name) is not None for name in perfect)
    for name in perfect[: cutoffs.NAMED]:
        claims += shares(results, name, "recall")
        if sized:
            claims += counts(results, name, "support")
        else:
            claims.append(Claim(Measure("support", name), "unknown"))
    variant = "printed-sizes" if sized else "printed"
    return Finding(
        "perfect-score", "caution", ("figures",), tuple(perfect), tuple(claims), variant, 0.5
    )


RULE = Rule(("perfect-score",), ("figures",), look)
