"""Does the model sometimes answer with a label such as "unknown", which is no class of the test?"""

from __future__ import annotations

from lib.evaluation import Evidence
from lib.findings import cutoffs
from lib.findings.claims import Measure, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.observed import counts, limit
from lib.metrics.measures import Results

NEEDS: tuple[Evidence, ...] = ("figures", "sizes")

NOT_SURE = frozenset(
    (
        "unknown", "unk", "unsure", "not sure", "uncertain", "undecided", "undetermined", "n/a",
        "na", "none", "null", "nan", "nil", "other", "others", "else", "reject", "rejected",
        "abstain", "abstained", "abstention", "no answer", "no prediction", "no label", "no class",
        "dont know", "don't know", "do not know", "idk", "ambiguous", "unclassified", "unlabeled",
        "unlabelled", "unassigned", "cannot tell", "can't tell", "refused", "refusal", "error",
        "invalid", "?", "-", "--",
    )
)  # fmt: skip
"""Answers that often mean "no answer"; one is taken for it only where no item truly has it."""


def look(results: Results) -> Outcome:
    if results.tally is None:
        return DoesNotApply("the file holds no counts")
    uses = {name: results.of_class("predicted", name) or 0 for name in not_sure_labels(results)}
    if not uses:
        return ()
    names = sorted(uses, key=lambda name: -uses[name])
    claims = [*limit("support", "=", 0, names), *limit("predicted", ">", 0, names)]
    for name in names[: cutoffs.NAMED]:
        claims += counts(results, name, "predicted")
    if results.card.items is not None:
        claims.append(count_of(Measure("items"), results.card.items))
    return (Finding("not-sure-label", "caution", NEEDS, tuple(names), tuple(claims), weight=1.15),)


def not_sure_labels(results: Results) -> tuple[str, ...]:
    """Labels that are used, that no item truly has, and that read like "no answer"."""
    return tuple(
        entry.name
        for entry in results.card.classes
        if entry.predicted and entry.support == 0 and _plain(entry.name) in NOT_SURE
    )


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").lower().split()).strip("<>[](){}. ") or name.strip()


RULE = Rule(("not-sure-label",), NEEDS, look)
