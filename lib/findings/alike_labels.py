"""Do labels that are counted apart look like one label, written in several ways?"""

from __future__ import annotations

from lib.counting.spellings import differences, spelled_alike
from lib.evaluation import Evidence
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("figures", "sizes")


def look(results: Results) -> Outcome:
    """One finding for each way in which spellings differ, so that a sentence can say which."""
    if results.tally is None:
        return DoesNotApply("the file holds no counts")
    groups = spelled_alike(results.evaluation.classes)
    if not groups:
        return ()
    kinds = list(dict.fromkeys(kind for group in groups for kind in differences(group)))
    claims = [
        claim for group in groups for name in group
        for claim in counts(results, name, "support", "predicted")
    ]  # fmt: skip
    kept = "cells" if results.evaluation.cells is not None else "counts"
    variant = " ".join([kept, "many" if len(groups) > 1 else "one", *sorted(kinds)])
    classes = tuple(name for group in groups for name in group)
    return (Finding("alike-labels", "caution", NEEDS, classes, tuple(claims), variant, weight=1.3),)


RULE = Rule(("alike-labels",), NEEDS, look)
