"""Which classes have so few items that their figures can hardly be relied on?"""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, limit, plain_range
from lib.metrics.measures import Results


def look(results: Results) -> Outcome:
    sizes = {entry.name: entry.support for entry in results.card.classes if entry.support}
    if not sizes:
        return DoesNotApply("class sizes are not known")
    small = sorted(
        (n for n, size in sizes.items() if size < cutoffs.FEW_ITEMS), key=sizes.__getitem__
    )
    if not small:
        return ()
    claims = [*limit("support", "<", cutoffs.FEW_ITEMS, small)]
    for name in small[: cutoffs.NAMED]:
        claims += counts(results, name, "support", "tp")
        claims += plain_range(results, name, "recall")
    return (
        Finding("small-classes", "caution", ("sizes",), tuple(small), tuple(claims), weight=0.7),
    )


RULE = Rule(("small-classes",), ("sizes",), look)
