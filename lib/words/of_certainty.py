"""Sentences about chance: what is beyond it, what may be it, and how sure the figures are."""

from __future__ import annotations

from lib.findings.claims import Difference, Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.findings.reliable_differences import MEASURES
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, times, verb
from lib.words.wording import Wording

BEYOND_CHANCE = (
    "Of 100 reports on models without any true difference, at least 95 would call nothing beyond"
    " chance."
)

ASSUMED = (
    "All ranges, and all that is called beyond chance, assume independent items and one fixed model"
)

CROSS_VALIDATED = "With predictions from cross-validation the ranges are too narrow."


ERRORS_COMPARED = (
    "The misses of each class were compared with its false alarms, by an exact binomial test."
    f" {BEYOND_CHANCE}"
)


def uncertainty(finding: Finding, facts: Facts) -> Wording:
    title, text = ASSUMED, CROSS_VALIDATED
    if facts.has_range("macro_f1"):
        title = f"Allowing for chance, the average F1 is {facts.span('macro_f1')} of 100"
        rough = " With fewer than 200 items, both are rough." if finding.variant == "rough" else ""
        text = (
            "Balanced accuracy, the average recall of the classes, is"
            f" {facts.span('balanced_accuracy')} of 100.{rough} {ASSUMED}. {CROSS_VALIDATED}"
        )
    return Wording(
        title=title,
        text=text,
        why="A range is a 95% interval: of 100 such ranges, about 95 hold the true number. Each"
        " speaks for itself, not for all of them at once.",
        advice="Ask whether the items are independent of each other, and whether one and the same"
        " model labelled all of them.",
    )


def more_items(finding: Finding, facts: Facts) -> Wording:
    lines = [
        f"{quoted(name)} has {items(facts.count('support', name))}; about"
        f" {facts.count('more_items', name)} more would do."
        for name in finding.classes[:NAMED]
    ]
    one = len(finding.classes) == 1
    return Wording(
        title=f"The recall of {names(finding.classes)} may be off by more than 5 points",
        text=" ".join(lines),
        why="The margin of a recall is half the width of its 95% interval. The number of items"
        " assumes that the recall stays as it is.",
        advice=f"Before you decide by {'this recall' if one else 'one of these recalls'}, have so"
        " many more items tested.",
    )


def accuracy_or_balanced(finding: Finding, facts: Facts) -> Wording:
    accuracy, balanced = facts.percent("overall_accuracy"), facts.percent("balanced_accuracy")
    larger = finding.variant == "larger"
    title = (
        f"Overall accuracy is higher than balanced accuracy: {accuracy} against {balanced}"
        if larger
        else f"Balanced accuracy is higher than overall accuracy: {balanced} against {accuracy}"
    )
    which, others = ("larger", "smaller") if larger else ("smaller", "larger")
    return Wording(
        title=title,
        text="Overall accuracy counts every item the same, balanced accuracy every class. On"
        f" average it finds more of the {which} classes than of the {others} ones.",
        why="Balanced accuracy is the average recall of the classes. Overall accuracy is that"
        " average weighted by class size.",
        advice="Use overall accuracy if your items come in the same mix of classes. Use balanced"
        " accuracy if each class matters the same to you.",
    )


def below_the_rest(finding: Finding, facts: Facts) -> Wording:
    advice = (
        f"Do not put this down to chance: look closer at {quoted(finding.classes[0])} before you"
        " use it."
    )
    return _beyond_chance(finding, facts, ("found more rarely", "wrong more often"), advice)


def above_the_rest(finding: Finding, facts: Facts) -> Wording:
    these = verb(finding.classes, "this class", "these classes")
    advice = f"Do not take the figures of {these} for those of the others."
    return _beyond_chance(finding, facts, ("found more often", "right more often"), advice)


def _beyond_chance(
    finding: Finding, facts: Facts, found_and_said: tuple[str, str], advice: str
) -> Wording:
    return Wording(
        title=f"{_compared(finding, *found_and_said)}, beyond chance",
        text=_both_shares(finding, facts),
        why=f"{_method(finding)} {BEYOND_CHANCE}",
        advice=advice,
    )


def may_be_chance(finding: Finding, facts: Facts) -> Wording:
    differ = verb(finding.classes, "differs", "differ")
    rest = "from each other" if finding.variant == "two" else "from the other classes"
    return Wording(
        title=f"{names(finding.classes)} {differ} visibly {rest}, which may be chance",
        text=_both_shares(finding, facts),
        why=f"They are at least 5 points apart. {_method(finding)} {BEYOND_CHANCE}",
        advice="Do not build on such a difference before more items are tested.",
    )


def misses_or_alarms(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=f"{_uneven(finding)}, beyond chance",
        text=_errors(finding, facts),
        why=ERRORS_COMPARED,
        advice="Where the commoner of the two errors costs you more, ask for another cut-off.",
    )


def uneven_by_chance(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=f"{_uneven(finding)}, but this may be chance",
        text=f"{_errors(finding, facts)} Chance alone can split so few errors as unevenly.",
        why=ERRORS_COMPARED,
        advice="Have more items tested before you ask for another cut-off.",
    )


def _told(finding: Finding, measure: str) -> list[str]:
    """The classes that a finding compares by this measure, in its order."""
    told = {}
    for claim in finding.claims:
        left = claim.left.first if isinstance(claim.left, Difference) else claim.left
        is_verdict = claim.relation != "="
        if is_verdict and isinstance(left, Measure) and left.name == measure and left.of:
            told[left.of] = True
    return list(told)


def _compared(finding: Finding, found: str, labelled: str) -> str:
    """Which classes are found, and which labels right or wrong, otherwise than the others."""
    recalls, precisions = (_told(finding, measure) for measure in MEASURES)
    found = f"{names(recalls)} {verb(recalls, 'is', 'are')} {found}"
    label = verb(precisions, "label", "labels")
    labelled = f"{label} {names(precisions)} {verb(precisions, 'is', 'are')} {labelled}"
    two = finding.variant == "two"
    if not precisions:
        return f"{found} than {_other(finding, recalls[0]) if two else 'the other classes'}"
    if not recalls:
        return f"The {labelled} than {_other(finding, precisions[0]) if two else 'the others'}"
    return f"{found}, and the {labelled}, than the other{'' if two else 's'}"


def _other(finding: Finding, name: str) -> str:
    """Of two classes, the other one."""
    return quoted(next((one for one in finding.classes if one != name), name))


def _both_shares(finding: Finding, facts: Facts) -> str:
    recalls, precisions = (_told(finding, measure)[:NAMED] for measure in MEASURES)
    lines = []
    for name in recalls:
        rest = f"real {_other(finding, name)}" if finding.variant == "two" else "others"
        lines.append(
            f"Of every 100 real {quoted(name)}, it finds {facts.per_100('recall', name)}; of"
            f" every 100 {rest}, {facts.per_100('others_recall', name)}."
        )
    for name in precisions:
        rest = _other(finding, name) if finding.variant == "two" else "another label"
        lines.append(
            f"When it says {quoted(name)}, it is right"
            f" {times(facts.per_100('precision', name))} of 100; when it says {rest},"
            f" {times(facts.per_100('others_precision', name))}."
        )
    return " ".join(lines)


def _method(finding: Finding) -> str:
    if finding.variant == "two":
        return "The two classes were compared by Fisher's exact test."
    return "Each class was compared with all others together, by Fisher's exact test."


def _uneven(finding: Finding) -> str:
    parts = []
    for (more, less), group in zip(
        (("misses", "false alarms"), ("false alarms", "misses")), _sides(finding), strict=True
    ):
        if group:
            parts.append(f"{names(group)} {verb(group, 'has', 'have')} more {more} than {less}")
    return enumerated(parts)


def _sides(finding: Finding) -> tuple[list[str], list[str]]:
    """The classes with more misses, and those with more false alarms."""
    sides: dict[str, list[str]] = {">": [], "<": []}
    for claim in finding.claims:
        if claim.relation in sides and isinstance(claim.left, Measure) and claim.left.of:
            sides[claim.relation].append(claim.left.of)
    return sides[">"], sides["<"]


def _errors(finding: Finding, facts: Facts) -> str:
    lines = []
    for name in (one for group in _sides(finding) for one in group[:NAMED]):
        missed, false = facts.count("missed", name), facts.count("false_alarms", name)
        lines.append(
            f"{quoted(name)}: {missed} {'miss' if missed == '1' else 'misses'},"
            f" {false} false {'alarm' if false == '1' else 'alarms'}."
        )
    return " ".join(lines)
