"""Does a class miss more, alarm more, or are its precision and recall close together?

Each class by itself, from its own precision and recall: no comparison between classes, no cause.
"""

from __future__ import annotations

from lib.findings import cutoffs
from lib.findings.claims import Claim, Difference, Measure
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule, Severity
from lib.findings.observed import against, counts, limit, shares
from lib.metrics.measures import Results

Balance = tuple[str, float, float]
"""A class with its precision and its recall."""


def look(results: Results) -> Outcome:
    known = _known(results)
    if not known:
        return DoesNotApply("no class has both precision and recall")
    return (
        *_misses_many(results, known),
        *_false_alarms(results, known),
        *_balanced(results, known),
    )


def misses_many(precision: float, recall: float) -> bool:
    """Recall is low, and misses clearly outweigh false alarms."""
    return recall <= cutoffs.LOW and precision > 0 and recall <= cutoffs.UNDER_USED * precision


def alarms_often(precision: float, recall: float) -> bool:
    """Precision is low, and false alarms clearly outweigh misses."""
    return precision <= cutoffs.LOW and recall > 0 and precision <= cutoffs.UNDER_USED * recall


def _known(results: Results) -> list[Balance]:
    pairs = (
        (entry.name, entry.figures["precision"].value, entry.figures["recall"].value)
        for entry in results.card.classes
    )
    return [(name, p, r) for name, p, r in pairs if p is not None and r is not None]


def _misses_many(results: Results, known: list[Balance]) -> tuple[Finding, ...]:
    hit = sorted((b for b in known if misses_many(b[1], b[2])), key=lambda b: b[2])
    if not hit:
        return ()
    names = tuple(name for name, _, _ in hit)
    claims = [*against("recall", "<", "precision", names)]
    for name in names[: cutoffs.NAMED]:
        claims += shares(results, name, "recall", "miss_rate", "precision")
        claims += counts(results, name, "missed", "support")
    return (_finding("misses-many", _gravity(hit[0][2]), names, claims, 1 - hit[0][2]),)


def _false_alarms(results: Results, known: list[Balance]) -> tuple[Finding, ...]:
    hit = sorted((b for b in known if alarms_often(b[1], b[2])), key=lambda b: b[1])
    if not hit:
        return ()
    names = tuple(name for name, _, _ in hit)
    claims = [*against("precision", "<", "recall", names)]
    for name in names[: cutoffs.NAMED]:
        claims += shares(results, name, "precision", "false_alarm_rate", "recall")
        claims += counts(results, name, "false_alarms", "predicted")
    return (_finding("false-alarms", _gravity(hit[0][1]), names, claims, 1 - hit[0][1]),)


def _balanced(results: Results, known: list[Balance]) -> tuple[Finding, ...]:
    def few(balance: Balance) -> bool:
        support = results.by_name[balance[0]].support
        return support is not None and support < cutoffs.FEW_ITEMS

    near = [b for b in known if abs(b[1] - b[2]) <= cutoffs.CLOSE and not _elsewhere(b)]
    groups: tuple[tuple[str, Severity, list[Balance]], ...] = (
        ("high", "good", [b for b in near if _lower(b) >= cutoffs.HIGH and not few(b)]),
        ("high-few", "note", [b for b in near if _lower(b) >= cutoffs.HIGH and few(b)]),
        ("middle", "note", [b for b in near if cutoffs.LOW < _lower(b) < cutoffs.HIGH]),
        ("low", "caution", [b for b in near if _lower(b) <= cutoffs.LOW]),
    )
    found = []
    for variant, severity, group in groups:
        if not group:
            continue
        group.sort(key=_lower, reverse=variant.startswith("high"))
        names = tuple(name for name, _, _ in group)
        claims = [*_closeness(names), *_level(variant, group)]
        for name in names[: cutoffs.NAMED]:
            claims += shares(results, name, "precision", "recall")
        found.append(_finding("balanced", severity, names, claims, 1 - _lower(group[0]), variant))
    return tuple(found)


def _lower(balance: Balance) -> float:
    return min(balance[1], balance[2])


def _elsewhere(balance: Balance) -> bool:
    """A class that the other two findings name is not called balanced as well."""
    _, precision, recall = balance
    return misses_many(precision, recall) or alarms_often(precision, recall)


def _closeness(names: tuple[str, ...]) -> tuple[Claim, ...]:
    gap = (-cutoffs.CLOSE, cutoffs.CLOSE)
    return tuple(
        Claim(Difference(Measure("precision", name), Measure("recall", name)), "in", gap)
        for name in names
    )


def _level(variant: str, group: list[Balance]) -> tuple[Claim, ...]:
    names = [name for name, _, _ in group]
    if variant.startswith("high"):
        few = limit("support", "<", cutoffs.FEW_ITEMS, names) if variant == "high-few" else ()
        return (
            *limit("precision", ">=", cutoffs.HIGH, names),
            *limit("recall", ">=", cutoffs.HIGH, names),
            *few,
        )
    if variant == "middle":
        return (
            *limit("precision", ">", cutoffs.LOW, names),
            *limit("recall", ">", cutoffs.LOW, names),
        )
    return tuple(
        Claim(Measure("precision" if p <= r else "recall", name), "<=", cutoffs.LOW)
        for name, p, r in group
    )


def _gravity(share: float) -> Severity:
    return "problem" if share < cutoffs.POOR else "caution"


def _finding(
    code: str, severity: Severity, names: tuple[str, ...], claims: list[Claim], weight: float,
    variant: str = "",
) -> Finding:  # fmt: skip
    return Finding(code, severity, ("figures",), names, tuple(claims), variant, weight)


RULE = Rule(("misses-many", "false-alarms", "balanced"), ("figures",), look)
