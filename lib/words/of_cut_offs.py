"""Sentences about cut-offs and scores: where a curve falls off, and what scores promise."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.findings.scores_come_true import measures
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, times, verb
from lib.words.of_certainty import BEYOND_CHANCE
from lib.words.wording import Wording

ON_THESE_ITEMS = "A cut-off that is chosen and judged on the same items looks better than it is."


def falls_off(finding: Finding, facts: Facts) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        behind, before = _compared_cuts(finding, name)
        lines.append(
            f"At one cut-off, it finds {_at(facts, 'recall', name, before)} of every 100 real"
            f" {quoted(name)}, and its label is right"
            f" {times(_at(facts, 'precision', name, before))} of 100. At a looser one, it finds"
            f" {_at(facts, 'recall', name, behind)}, and its label is right"
            f" {times(_at(facts, 'precision', name, behind))} of 100."
        )
    return Wording(
        title=f"From some point on, finding more of {names(finding.classes)} costs much precision",
        text=" ".join(lines),
        why="A curve is at its end where precision is below nine tenths of its highest. The second"
        " cut-off has the highest precision of those that find a tenth more of all real ones.",
        advice="Before you ask for more recall, look at the trade-off page: what it costs is there"
        " at every cut-off.",
    )


def beaten_point(finding: Finding, facts: Facts) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        cut = _cut_off(finding, name)
        then = [facts.count_of(Measure(one, name, threshold=cut))
                for one in ("missed", "false_alarms")]  # fmt: skip
        lines.append(
            f"The labels of {quoted(name)} in the file have"
            f" {_errors(facts.count('missed', name), facts.count('false_alarms', name))}; with"
            f" that cut-off, it has {_errors(*then)}."
        )
    each = "another cut-off has" if len(finding.classes) == 1 else "other cut-offs have"
    return Wording(
        title=f"For {names(finding.classes)}, {each} fewer misses and fewer false alarms",
        text=" ".join(lines),
        why="Each class is judged by its own score alone, at every cut-off. Of those that are"
        f" better in both, the one that gains most in both is shown. {ON_THESE_ITEMS}",
        advice="Try it on the trade-off page, and check the cut-off on items that did not choose"
        " it.",
    )


def no_cut_off(finding: Finding, facts: Facts) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        cut = _cut_off(finding, name)
        lines.append(
            f"At the cut-off with the best F1 of {quoted(name)}, its label is right"
            f" {times(_at(facts, 'precision', name, cut))} of 100, and it finds"
            f" {_at(facts, 'recall', name, cut)} of every 100."
        )
    return Wording(
        title=f"No cut-off serves {names(finding.classes, last='or')}",
        text=f"At each cut-off, precision or recall is below 50%. {' '.join(lines)}",
        why="Every cut-off of the test was tried. None has half of its labels right and finds half"
        " of the real ones.",
        advice="Do not look for a better cut-off here. Ask the makers for better scores of"
        f" {verb(finding.classes, 'this class', 'these classes')}.",
    )


def scores_too_high(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=f"Scores of {names(finding.classes)} promise more than came true, beyond chance",
        text=_promises(finding, facts),
        why=f"{_TESTED} {BEYOND_CHANCE}",
        advice="Do not read these scores as probabilities. Choose cut-offs by what came true.",
    )


def scores_too_low(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title=f"Scores of {names(finding.classes)} promise less than came true, beyond chance",
        text=_promises(finding, facts),
        why=f"{_TESTED} {BEYOND_CHANCE}",
        advice="Do not read these scores as probabilities. Choose cut-offs by what came true.",
    )


_TESTED = (
    "The mean score of these items was compared with the share that is really of the class, by an"
    " exact test."
)


def _promises(finding: Finding, facts: Facts) -> str:
    lines: list[str] = []
    for claim in finding.claims:
        mean = claim.left
        if claim.kind != "reliable" or not isinstance(mean, Measure) or mean.of is None:
            continue
        name, above = mean.of, mean.name.endswith("above")
        _, true, number = measures(name, above=above)
        if len(lines) < NAMED:
            lines.append(
                f"{items(facts.count_of(number))} {_have(facts.count_of(number))}"
                f" a score of {quoted(name)} {'above' if above else 'up to'} 50%. The mean score is"
                f" {facts.per_100_of(mean)}%, and {facts.per_100_of(true)} of every 100 are"
                f" {quoted(name)}."
            )
    return " ".join(lines)


def _have(count: str) -> str:
    return "has" if count == "1" else "have"


def _errors(missed: str, alarms: str) -> str:
    return enumerated([
        f"{missed} {'miss' if missed == '1' else 'misses'}",
        f"{alarms} false {'alarm' if alarms == '1' else 'alarms'}",
    ])  # fmt: skip


def _at(facts: Facts, measure: str, name: str, threshold: float | None) -> str:
    return facts.per_100_of(Measure(measure, name, threshold=threshold))


def _compared_cuts(finding: Finding, name: str) -> tuple[float | None, float | None]:
    """The cut-offs behind and before a fall: on the left and right of the comparison."""
    for claim in finding.claims:
        left, right = claim.left, claim.right
        both = isinstance(left, Measure) and isinstance(right, Measure)
        if both and left.of == name:  # type: ignore[union-attr]
            return left.threshold, right.threshold  # type: ignore[union-attr]
    raise KeyError(name)


def _cut_off(finding: Finding, name: str) -> float | None:
    """The one cut-off at which a finding speaks of a class."""
    lefts = (claim.left for claim in finding.claims)
    return next(
        one.threshold
        for one in lefts
        if isinstance(one, Measure) and one.of == name and one.threshold is not None
    )
