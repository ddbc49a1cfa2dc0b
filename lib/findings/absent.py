"""Classes that the model never names, and labels that no item of the test really has."""

from __future__ import annotations

from lib.evaluation import Evidence
from lib.findings import cutoffs
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.not_sure import not_sure_labels
from lib.findings.observed import counts, limit
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("figures", "sizes")


def look(results: Results) -> Outcome:
    if results.tally is None:
        return DoesNotApply("the file holds no counts")
    sizes = [
        (entry.name, entry.support or 0, entry.predicted or 0) for entry in results.card.classes
    ]
    unnamed = sorted((s for s in sizes if s[1] and not s[2]), key=lambda s: -s[1])
    no_answers = not_sure_labels(results)
    unseen = sorted(
        (s for s in sizes if s[2] and not s[1] and s[0] not in no_answers), key=lambda s: -s[2]
    )
    return (
        *_never_predicted(results, [name for name, _, _ in unnamed]),
        *_not_in_test(results, [name for name, _, _ in unseen]),
    )


def _never_predicted(results: Results, names: list[str]) -> tuple[Finding, ...]:
    if not names:
        return ()
    claims = [*limit("predicted", "=", 0, names), *limit("support", ">", 0, names)]
    for name in names[: cutoffs.NAMED]:
        claims += counts(results, name, "support")
    return (Finding("never-predicted", "problem", NEEDS, tuple(names), tuple(claims), weight=1.2),)


def _not_in_test(results: Results, names: list[str]) -> tuple[Finding, ...]:
    if not names:
        return ()
    claims = [*limit("support", "=", 0, names), *limit("predicted", ">", 0, names)]
    for name in names[: cutoffs.NAMED]:
        claims += counts(results, name, "predicted")
    return (Finding("not-in-test", "caution", NEEDS, tuple(names), tuple(claims), weight=1.1),)


RULE = Rule(("never-predicted", "not-in-test"), NEEDS, look)
