"""Is there a group of classes that are confused mostly among themselves?

A group has three classes or more, and at most half of all classes. Of the missed items of each of
its classes more than half get another label of the group, and of the wrong uses of each of its
labels more than half are of another class of the group. By chance alone, the share inside would
be less than half.
"""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluation import ClassCounts
from lib.findings import cutoffs
from lib.findings.claims import Claim, Difference, Measure, Term, count_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.findings.where_mistakes_lie import left_over
from lib.metrics.cells import Cells
from lib.metrics.measures import Results

SMALLEST, LARGEST = 3, 12
"""Two classes are a pair, which other findings tell; more than a dozen are no group to a reader."""

FEWEST = 5
"""Missed items, and wrong uses, of each class of a group: of fewer, "most" says little."""

Links = dict[int, dict[int, int]]
"""For each class its mistakes with each other class, both directions together."""


def look(results: Results) -> Outcome:
    evaluation, tally = results.evaluation, results.tally
    if results.cells is None or tally is None or len(evaluation.classes) < 2 * SMALLEST:
        return DoesNotApply(f"the file holds no matrix of {2 * SMALLEST} classes or more")
    groups = [
        group
        for group in _candidates(results.cells, tally.counts)
        if all(_stays(results, tally.counts, index, group) for index in group)
    ]
    groups.sort(key=lambda group: -sum(tally.counts[index].fn for index in group))
    return tuple(_finding(results, group, tally.counts) for group in groups[:1])


def _candidates(cells: Cells, counts: Sequence[ClassCounts]) -> list[list[int]]:
    """Groups that grow by joining the closest classes first; of nested ones the largest come first.

    Closeness is the share of the mistakes of the two classes that lie between them. A class of a
    group has a link of at least 1/`LARGEST` of its mistakes, so fainter ones are not looked at.
    """
    links = _links(cells, counts)
    close = sorted(
        (
            (items / min(_mistakes(counts[one]), _mistakes(counts[other])), one, other)
            for one, others in links.items()
            for other, items in others.items()
            if one < other
        ),
        key=lambda link: (-link[0], link[1], link[2]),
    )
    most = min(LARGEST, len(counts) // 2)
    group_of = {index: [index] for index in links}
    found: list[list[int]] = []
    for _, one, other in close:
        first, second = group_of[one], group_of[other]
        if first is second or len(first) + len(second) > most:
            continue
        joined = sorted(first + second)
        group_of |= dict.fromkeys(joined, joined)
        if len(joined) >= SMALLEST:
            found.append(joined)
    return found


def _links(cells: Cells, counts: Sequence[ClassCounts]) -> Links:
    links: Links = {}
    eligible = [one.fn >= FEWEST and one.fp >= FEWEST for one in counts]
    least = min((min(one.fn, one.fp) for one in counts if one.fn >= FEWEST and one.fp >= FEWEST),
                default=0) / (2 * LARGEST)  # fmt: skip
    for true, label, items in cells.mistakes(least=least):
        if (
            eligible[true]
            and eligible[label]
            and items * 2 * LARGEST >= min(counts[true].fn, counts[label].fp)
        ):
            for one, other in ((true, label), (label, true)):
                there = links.setdefault(one, {})
                there[other] = there.get(other, 0) + items
    return links


def _mistakes(counts: ClassCounts) -> int:
    return counts.fn + counts.fp


def _stays(
    results: Results, counts: Sequence[ClassCounts], index: int, group: Sequence[int]
) -> bool:
    """Whether most mistakes of a class, in both directions, lie within the group."""
    others = [other for other in group if other != index]
    missed = sum(results.in_cell(index, other) for other in others)
    alarms = sum(results.in_cell(other, index) for other in others)
    return 2 * missed > counts[index].fn and 2 * alarms > counts[index].fp


def _finding(results: Results, group: list[int], counts: Sequence[ClassCounts]) -> Finding:
    classes = results.evaluation.classes
    group = sorted(group, key=lambda index: -counts[index].fn)
    claims: list[Claim] = []
    for place, index in enumerate(group):
        others = [other for other in group if other != index]
        missed, alarms = Measure("missed", classes[index]), Measure("false_alarms", classes[index])
        gone = [_cell(classes[index], classes[other]) for other in others]
        came = [_cell(classes[other], classes[index]) for other in others]
        claims += [_mostly_inside(missed, gone), _mostly_inside(alarms, came)]
        if place < cutoffs.NAMED:
            outside = counts[index].fn - sum(results.in_cell(index, other) for other in others)
            claims.append(count_of(missed, counts[index].fn))
            claims.append(
                count_of(Difference(missed, left_over(missed, gone)), counts[index].fn - outside)
            )
    names = tuple(classes[index] for index in group)
    return Finding("confused-group", "note", ("matrix",), names, tuple(claims), weight=0.6)


def _mostly_inside(whole: Term, inside: Sequence[Term]) -> Claim:
    """Of the whole more is inside than outside."""
    outside = left_over(whole, inside)
    return Claim(Difference(whole, outside), ">", outside)


def _cell(true: str, label: str) -> Measure:
    return Measure("count", true=true, predicted=label)


RULE = Rule(("confused-group",), ("matrix",), look)
