"""How many more items would tell a recall to within 5 points?"""

from __future__ import annotations

from math import ceil

from lib.findings import cutoffs
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, limit, plain_range
from lib.metrics.measures import Results
from lib.metrics.sample_size import NARROW

ROUNDED_UP_TO = 10
"""The number is said in tens: it rests on a recall that may itself be off by many points."""


def look(results: Results) -> Outcome:
    needed = {
        entry.name: results.of_class("more_items", entry.name) for entry in results.card.classes
    }
    known = {name: int(more) for name, more in needed.items() if more is not None}
    if not known:
        return DoesNotApply("no class has both a recall and a size")
    wide = sorted((name for name in known if known[name] > 0), key=lambda name: -known[name])
    if not wide:
        return ()
    claims = [*limit("recall_margin", ">", NARROW, wide)]
    for name in wide[: cutoffs.NAMED]:
        claims += [_in_tens(Measure("more_items", name), known[name])]
        claims += [*counts(results, name, "support"), *plain_range(results, name, "recall")]
    return (Finding("more-items", "note", ("sizes",), tuple(wide), tuple(claims), weight=-0.2),)


def _in_tens(measure: Measure, items: int) -> Claim:
    return Claim(measure, "=", ceil(items / ROUNDED_UP_TO) * ROUNDED_UP_TO, ROUNDED_UP_TO)


RULE = Rule(("more-items",), ("sizes",), look)
