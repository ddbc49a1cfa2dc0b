"""The report in three to five sentences, which a busy reader could forward as they are.

How good it is over all; with which interval, against which baseline; the strongest and the weakest
point; the most important caution; what to do next. What the file does not tell is left out, or said
to be unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.findings.overall import SIZED_CLASSES
from lib.metrics.figure import WHY_UNKNOWN
from lib.words.facts import Facts
from lib.words.lists import items, names
from lib.words.of_classes import finds, is_right, sentence
from lib.words.say import say

SHORTEST = 3
"""Sentences; where nothing is grave, the most important of the rest makes up for it."""

WARNING = ("problem", "caution")

Found = Mapping[str, Finding]


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of the summary, and the codes of the findings whose claims it rests on."""

    text: str
    codes: tuple[str, ...]


def summary(findings: Sequence[Finding]) -> tuple[str, ...]:
    """The sentences of the summary, the headline first; none where nothing was found."""
    return tuple(said.text for said in summed_up(findings))


def summed_up(findings: Sequence[Finding]) -> tuple[Said, ...]:
    """The same, each with what it rests on."""
    if not findings:
        return ()
    found = {one.code: one for one in reversed(findings)}
    opening = [*_how_good(found), *_strongest_and_weakest(found)]
    told = {code for said in opening for code in said.codes}
    gravest = next((f for f in findings if f.severity in WARNING and f.code not in told), None)
    if gravest is None and len(opening) < SHORTEST - 1:
        gravest = next((f for f in findings if f.code not in told), None)
    caution = [Said(f"{say(gravest).title}.", (gravest.code,))] if gravest else []
    return (*opening, *caution, _next_step(gravest or findings[0]))


def _how_good(found: Found) -> Iterator[Said]:
    """The first number that a reader asks for, then what it stands on."""
    if "overall" in found:
        yield Said(f"{say(found['overall']).title}.", ("overall",))
        tested = _tested(found["overall"])
        if tested:
            yield Said(tested, ("overall",))
    elif "average-f1" in found:
        yield Said(f"{say(found['average-f1']).title}.", ("average-f1",))
    unknown = found.get("accuracy-unknown")
    if unknown and "overall" not in found:
        reason = {str(code): why for code, why in WHY_UNKNOWN.items()}[unknown.variant]
        yield Said(f"{say(unknown).title}: {reason}.", ("accuracy-unknown",))


def _tested(overall: Finding) -> str:
    """On how many items it was tested, between which limits it may lie, and against what."""
    facts = Facts(overall)
    parts = []
    if facts.knows("items"):
        count = facts.count_of(SIZED_CLASSES)
        classes = f"{count} class" if count == "1" else f"{count} classes"
        parts.append(f"tested on {items(facts.count('items'))} of {classes}")
    if facts.has_range("overall_accuracy"):
        parts.append(f"it may truly get {facts.span('overall_accuracy')} of every 100")
    text = ", ".join(parts)
    if facts.knows("majority_share"):
        always = (
            f"always saying the most common class would get {facts.per_100('majority_share')}"
            " of 100"
        )
        text = f"{text}; {always}" if text else always
    return text[:1].upper() + text[1:] + "." if text else ""


def _strongest_and_weakest(found: Found) -> Iterator[Said]:
    """Of two classes how well the positive one is found; of more the best and the worst one."""
    if "positive-class" in found:
        facts, name = Facts(found["positive-class"]), found["positive-class"].classes[0]
        known = [
            finds(facts, name) if facts.knows("recall", name) else "",
            is_right(facts, name) if facts.knows("precision", name) else "",
        ]
        if any(known):
            yield Said(sentence(*known), ("positive-class",))
    elif "weakest-class" in found and "strongest-class" in found:
        best, worst = found["strongest-class"], found["weakest-class"]
        of = ", of those with items," if worst.variant == "with-items" else ""
        yield Said(
            f"F1 is highest for {names(best.classes)} ({_f1(best)}) and{of} lowest for"
            f" {names(worst.classes)} ({_f1(worst)}).",
            ("strongest-class", "weakest-class"),
        )


def _f1(finding: Finding) -> str:
    return Facts(finding).per_100_of(Measure("f1", finding.classes[0])) + "%"


def _next_step(finding: Finding) -> Said:
    """The first sentence of the advice of what matters most."""
    advice = say(finding).advice.split(". ")[0].removesuffix(".")
    begun = advice if advice[:2].isupper() else advice[:1].lower() + advice[1:]
    return Said(f"Next step: {begun}.", (finding.code,))
