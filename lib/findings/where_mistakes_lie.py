"""Where do a class's missed items go, and where do a label's false alarms come from?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from lib.evaluation import ClassCounts
from lib.findings import cutoffs
from lib.findings.claims import Claim, Difference, Measure, Term, count_of, share_of
from lib.findings.finding import DoesNotApply, Finding, Outcome, Rule
from lib.metrics.cells import Cells
from lib.metrics.measures import Results

FEWEST = 5
"""Mistakes of one class; with fewer, each of them is known from the list of confusions."""


@dataclass(frozen=True, slots=True)
class Side:
    """One way to look at mistakes: from the true class, or from the label."""

    code: str
    whole: str
    share: str
    at: int
    mistakes: Callable[[ClassCounts], int]

    def cell(self, measure: str, of: str, other: str) -> Measure:
        """A measure of the cell in which the mistakes of `of` meet `other`."""
        true, label = (of, other) if self.whole == "missed" else (other, of)
        return Measure(measure, true=true, predicted=label)


MISSED = Side(
    "missed-went", "missed", "share_of_missed", 0,
    lambda counts: counts.fn,
)  # fmt: skip
ALARMS = Side(
    "alarms-came", "false_alarms", "share_of_false_alarms", 1,
    lambda counts: counts.fp,
)  # fmt: skip


def look(results: Results) -> Outcome:
    """Of two classes there is one place to go to, so nothing to find."""
    few = len(results.evaluation.classes) < 3
    if results.cells is None or results.tally is None or few:
        return DoesNotApply("the file holds no matrix of more than two classes")
    counts = results.tally.counts
    return tuple(
        one for side in (MISSED, ALARMS) for one in _finding(results, results.cells, side, counts)
    )


def _finding(
    results: Results, cells: Cells, side: Side, counts: Sequence[ClassCounts]
) -> tuple[Finding, ...]:
    mistakes = [side.mistakes(one) for one in counts]
    often = sorted((i for i, n in enumerate(mistakes) if n >= FEWEST), key=lambda i: -mistakes[i])
    chosen = often[: cutoffs.NAMED]
    if not chosen:
        return ()
    classes = results.evaluation.classes
    met = _met(cells, side, chosen)
    claims: list[Claim] = [Claim(Measure(side.whole, classes[chosen[0]]), "max")]
    named: list[str] = []
    for index in chosen:
        others = sorted(met[index], key=lambda one: (-one[1], one[0]))[: cutoffs.NAMED]
        claims += _of_class(side, classes, index, mistakes[index], others)
        named += [classes[index], *(classes[other] for other, _ in others)]
    variant = "most" if 2 * max(n for _, n in met[chosen[0]]) > mistakes[chosen[0]] else "several"
    names = tuple(dict.fromkeys(named))
    return (Finding(side.code, "note", ("matrix",), names, tuple(claims), variant, weight=0.4),)


def _met(cells: Cells, side: Side, chosen: Sequence[int]) -> Mapping[int, list[tuple[int, int]]]:
    """For each chosen class: the other classes of its mistakes, with the number of items."""
    met: dict[int, list[tuple[int, int]]] = {index: [] for index in chosen}
    at = side.at
    for cell in cells.mistakes_of(chosen, "true" if at == 0 else "predicted"):
        met[cell[at]].append((cell[1 - at], cell[2]))
    return met


def _of_class(
    side: Side, classes: Sequence[str], index: int, mistakes: int, others: list[tuple[int, int]]
) -> list[Claim]:
    """All mistakes of a class, the cells that hold the most of them, and what is left."""
    name = classes[index]
    whole = Measure(side.whole, name)
    cells = [side.cell("count", name, classes[other]) for other, _ in others]
    claims = [count_of(whole, mistakes)]
    claims += [count_of(cell, items) for cell, (_, items) in zip(cells, others, strict=True)]
    share = side.cell(side.share, name, classes[others[0][0]])
    claims.append(share_of(share, others[0][1] / mistakes))
    if 2 * others[0][1] > mistakes:
        claims.append(Claim(share, ">", cutoffs.MOST))
    rest = mistakes - sum(items for _, items in others)
    return [*claims, count_of(left_over(whole, cells), rest)]


def left_over(whole: Term, parts: Sequence[Term]) -> Term:
    """`whole` minus each of `parts`."""
    return reduce(Difference, parts, whole)


RULE = Rule(("missed-went", "alarms-came"), ("matrix",), look)
