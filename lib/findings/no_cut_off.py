"""Is there a class that no cut-off can serve: half of its labels wrong, or half of it missed?"""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.at_cut_offs import NEEDS, scored_classes, shares_at
from lib.findings.claims import Claim, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.measures import Results

FEWEST = 10
"""Items of a class: with fewer, a single one moves recall by more than ten points."""

F1 = 1.0


def look(results: Results) -> Outcome:
    curves = [one for one in scored_classes(results) if one[1].tp[-1] >= FEWEST]
    if not curves:
        return DoesNotApply(f"no class has scores and {FEWEST} items")
    served = []
    unserved: list[tuple[str, float]] = []
    for name, curve, marks in curves:
        place = marks.most_recall_at.get(cutoffs.POOR)
        if place is not None and curve.tp[place] >= cutoffs.POOR * curve.tp[-1]:
            served.append(name)
        else:
            unserved.append((name, curve.thresholds[marks.best_f[F1]]))
    return (_finding(results, unserved),) if unserved else ()


def _finding(results: Results, unserved: list[tuple[str, float]]) -> Finding:
    names = tuple(name for name, _ in unserved)
    claims = [Claim(Measure("best_balance", name), "<", cutoffs.POOR) for name in names]
    for name, cut in unserved[: cutoffs.NAMED]:
        claims += shares_at(results, name, cut, "precision", "recall")
    return Finding("no-cut-off", "caution", NEEDS, names, tuple(claims), weight=0.6)


RULE = Rule(("no-cut-off",), NEEDS, look)
