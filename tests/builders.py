"""Evaluations for tests, built in one line: from a matrix, from labels, from counts or figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from lib.evaluation import (
    ClassCounts,
    Evaluation,
    Evidence,
    PositiveClass,
    Reported,
    ReportedFigures,
    Row,
    Source,
)
from lib.findings.finding import DoesNotApply, Finding, Rule
from lib.findings.rules import outcome
from lib.metrics.figure import Figure
from lib.metrics.measures import Results

Dense = Sequence[Sequence[int]]
"""A confusion matrix as people write it: a row a true class, a column a predicted one."""

ALPHABET = tuple(f"c{index:02d}" for index in range(60))
"""Names for classes that have none of their own."""


def from_matrix(
    dense: Dense,
    names: Sequence[str] | None = None,
    rows: Sequence[Row | None] | None = None,
    positive: PositiveClass | None = None,
    evidence: tuple[Evidence, ...] = ("figures", "sizes", "matrix"),
) -> Evaluation:
    """The evaluation of a confusion matrix."""
    classes = tuple(names) if names is not None else ALPHABET[: len(dense)]
    cells = tuple(
        (true, predicted, int(items))
        for true, line in enumerate(dense)
        for predicted, items in enumerate(line)
        if items
    )
    return Evaluation(
        "predictions" if "rows" in evidence else "matrix", evidence, classes,
        tuple(rows) if rows is not None else (None,) * len(classes),
        Source("matrix.csv", len(classes)), cells=cells, positive=positive,
    )  # fmt: skip


def from_labels(
    true: Sequence[str],
    predicted: Sequence[str],
    rows: Sequence[Row | None] | None = None,
    positive: PositiveClass | None = None,
    evidence: tuple[Evidence, ...] = ("figures", "sizes", "matrix", "rows"),
) -> Evaluation:
    """The evaluation of a file with a row an item."""
    classes = sorted({*true, *predicted})
    items = Counter(zip(true, predicted, strict=True))
    dense = [[items[row, column] for column in classes] for row in classes]
    return from_matrix(dense, classes, rows, positive, evidence)


def from_counts(
    counts: Sequence[tuple[int, int, int, int | None]], names: Sequence[str] | None = None
) -> Evaluation:
    """The evaluation of a file with tp, fp, fn, tn for each class."""
    classes = tuple(names) if names is not None else ALPHABET[: len(counts)]
    return Evaluation(
        "counts", ("figures", "sizes"), classes, (None,) * len(classes),
        Source("counts.csv", len(classes)),
        counts=tuple(ClassCounts(tp=tp, fp=fp, fn=fn, tn=tn) for tp, fp, fn, tn in counts),
    )  # fmt: skip


def counts_of(dense: Dense) -> list[tuple[int, int, int, int]]:
    """tp, fp, fn, tn of each class of a matrix."""
    items = sum(map(sum, dense))
    counts = []
    for index in range(len(dense)):
        tp, real = dense[index][index], sum(dense[index])
        called = sum(line[index] for line in dense)
        counts.append((tp, called - tp, real - tp, items - real - called + tp))
    return counts


def printed(text: str) -> Reported:
    """A share as it is printed: "0.43" lies within 0.43 ± 0.005."""
    decimals = len(text.partition(".")[2])
    return Reported(float(text), round(0.5 * 10.0**-decimals, decimals + 1))


def figures(
    precision: str | None = None,
    recall: str | None = None,
    support: int | None = None,
    f1: str | None = None,
    accuracy: str | None = None,
) -> ReportedFigures:
    """The printed figures of one class, as texts."""
    shown = (text and printed(text) for text in (precision, recall, f1, accuracy))
    return ReportedFigures(*(one or None for one in shown), support=support)


def from_figures(
    lines: Sequence[ReportedFigures],
    names: Sequence[str] | None = None,
    rows: Sequence[Row | None] | None = None,
    overall: Mapping[str, Reported] | None = None,
) -> Evaluation:
    """The evaluation of a file with printed figures for each class."""
    classes = tuple(names) if names is not None else ALPHABET[: len(lines)]
    sized = bool(lines) and all(line.support is not None for line in lines)
    return Evaluation(
        "figures", ("figures", "sizes") if sized else ("figures",), classes,
        tuple(rows) if rows is not None else (None,) * len(classes),
        Source("figures.csv", len(classes)), figures=tuple(lines), overall=overall or {},
    )  # fmt: skip


def printed_from(
    dense: Dense, decimals: int = 2, *, sizes: bool, f1: bool = False, absent: str | None = None
) -> list[ReportedFigures]:
    """What a report prints of a matrix; `absent` stands where a figure would be 0/0."""

    def show(part: int, whole: int) -> str | None:
        return f"{part / whole:.{decimals}f}" if whole else absent

    return [
        figures(
            show(tp, tp + fp),
            show(tp, tp + fn),
            tp + fn if sizes else None,
            show(2 * tp, 2 * tp + fp + fn) if f1 else None,
        )
        for tp, fp, fn, _ in counts_of(dense)
    ]


def findings_of(rule: Rule, evaluation: Evaluation) -> dict[str, Finding]:
    """What one rule finds, by code; fails where the rule does not apply."""
    found = outcome(rule, Results(evaluation))
    assert not isinstance(found, DoesNotApply), found.why
    return {finding.code: finding for finding in found}


def does_not_apply(rule: Rule, evaluation: Evaluation) -> str:
    """Why one rule does not apply; fails where it does."""
    found = outcome(rule, Results(evaluation))
    assert isinstance(found, DoesNotApply), f"the rule applies: {found}"
    return found.why


def figure_of(evaluation: Evaluation, measure: str, name: str) -> Figure:
    """One figure of one class."""
    return Results(evaluation).by_name[name].figures[measure]


def overall_of(evaluation: Evaluation, measure: str) -> Figure:
    """One figure of the whole test."""
    return Results(evaluation).card.overall[measure]
