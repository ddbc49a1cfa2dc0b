"""Every number of a report, from an Evaluation of any kind."""

from __future__ import annotations

from collections.abc import Mapping

from lib.evaluation import Evaluation
from lib.metrics import counted, printed
from lib.metrics.figure import ClassScores, Figure, Scorecard
from lib.metrics.tally import Tally, tally


def score(evaluation: Evaluation) -> Scorecard:
    """The numbers of an evaluation: one entry a class, in drawing order, and the overall ones."""
    return scored(evaluation, tally(evaluation))


def scored(evaluation: Evaluation, counts: Tally | None) -> Scorecard:
    """The same, where the counts of the classes are at hand."""
    if counts is not None:
        return _from_counts(evaluation, counts)
    return _from_figures(evaluation)


def _from_counts(evaluation: Evaluation, test: Tally) -> Scorecard:
    by_class = {
        name: counted.class_figures(counts, test.items)
        for name, counts in zip(evaluation.classes, test.counts, strict=True)
    }
    sizes = [(c.tp + c.fn, c.tp + c.fp) for c in test.counts]
    overall = counted.overall_figures(test, by_class, evaluation.cells)
    return Scorecard(_entries(evaluation, by_class, sizes), overall, test.items)


def _from_figures(evaluation: Evaluation) -> Scorecard:
    figures = evaluation.figures or ()
    supports = [one.support for one in figures]
    known = [support for support in supports if support is not None]
    items = sum(known) if known and len(known) == len(supports) else None
    by_class = {
        name: printed.class_figures(one, items)
        for name, one in zip(evaluation.classes, figures, strict=True)
    }
    overall = printed.overall_figures(figures, by_class, evaluation.overall, items)
    sizes = [(support, None) for support in supports]
    return Scorecard(_entries(evaluation, by_class, sizes), overall, items)


def _entries(
    evaluation: Evaluation,
    by_class: Mapping[str, Mapping[str, Figure]],
    sizes: list[tuple[int, int]] | list[tuple[int | None, None]],
) -> tuple[ClassScores, ...]:
    rows = zip(evaluation.classes, evaluation.rows, sizes, strict=True)
    return tuple(
        ClassScores(name, row, support, predicted, by_class[name])
        for name, row, (support, predicted) in rows
    )
