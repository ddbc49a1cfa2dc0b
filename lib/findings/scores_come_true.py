"""Do the scores come true? Above one half, and up to it, mean score against the share of real ones.

Only differences beyond chance are said, with the verdict of the one correction over the report.
"""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings import cutoffs
from lib.findings.at_cut_offs import NEEDS
from lib.findings.claims import Claim, Measure, Relation, count_of, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.comparisons import LEVEL, OF_SCORES, SCORES_OR_TRUTH, Comparison
from lib.metrics.measures import Results
from lib.metrics.score_promises import HALF


def look(results: Results) -> Outcome:
    compared = [one for one in results.comparisons if one.what in OF_SCORES]
    if not compared:
        return DoesNotApply("no class has scores from 0 to 1")
    sure = [one for one in compared if one.reliable]
    more = [one for one in sure if one.rest > one.own]
    less = [one for one in sure if one.rest < one.own]
    return (
        *_finding(results, "scores-too-high", more),
        *_finding(results, "scores-too-low", less),
    )


def _finding(results: Results, code: str, compared: Sequence[Comparison]) -> tuple[Finding, ...]:
    if not compared:
        return ()
    ordered = sorted(compared, key=lambda one: -abs(one.rest - one.own) / one.own_items)
    sign: Relation = ">" if code == "scores-too-high" else "<"
    claims: list[Claim] = []
    for place, one in enumerate(ordered):
        name = results.evaluation.classes[one.place]
        mean, true, items = measures(name, above=one.what == OF_SCORES[0])
        claims.append(Claim(mean, sign, true, kind="reliable", level=LEVEL, method=SCORES_OR_TRUTH))
        if place < cutoffs.NAMED:
            claims.append(Claim(mean, ">" if one.what == OF_SCORES[0] else "<=", HALF))
            claims.append(count_of(items, one.own_items))
            claims += _apart(mean, one.rest / one.own_items, true, one.own / one.own_items)
    names = tuple(dict.fromkeys(results.evaluation.classes[one.place] for one in ordered))
    return (Finding(code, "caution", NEEDS, names, tuple(claims), weight=0.3),)


def measures(name: str, *, above: bool) -> tuple[Measure, Measure, Measure]:
    """Mean score, share of real ones and number of the items above one half, or up to it."""
    where = "above" if above else "up_to"
    mean, true, items = (
        Measure(f"{what}_{where}", name, threshold=HALF)
        for what in ("mean_score", "came_true", "items")
    )
    return mean, true, items


def _apart(mean: Measure, promised: float, true: Measure, came: float) -> tuple[Claim, Claim]:
    """Both shares, with as many decimals as keep them apart as they are shown."""
    decimals = 2
    while True:
        made = share_of(mean, promised, decimals=decimals), share_of(true, came, decimals=decimals)
        if made[0].right != made[1].right or decimals > 6:
            return made
        decimals += 1


RULE = Rule(("scores-too-high", "scores-too-low"), NEEDS, look)
