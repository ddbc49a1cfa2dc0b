"""Every number of a report, from an Evaluation of any kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lib.evaluation import Evaluation, ReportedFigures
from lib.metrics import counted, printed
from lib.metrics.cells import Cells, cells_at_once
from lib.metrics.consistency.accuracy_column import Alike, accuracy_column
from lib.metrics.figure import ClassScores, Figure, Reason, Scorecard
from lib.metrics.tally import Tally, tally


def score(evaluation: Evaluation) -> Scorecard:
    """The numbers of an evaluation: one entry a class, in drawing order, and the overall ones."""
    cells = None if evaluation.cells is None else cells_at_once(evaluation.cells)
    return scored(evaluation, tally(evaluation), cells)


def scored(evaluation: Evaluation, counts: Tally | None, cells: Cells | None) -> Scorecard:
    """The same, where the counts of the classes and the cells are at hand."""
    if counts is not None:
        return _from_counts(evaluation, counts, cells)
    return _from_figures(evaluation)


def _from_counts(evaluation: Evaluation, test: Tally, cells: Cells | None) -> Scorecard:
    by_class = {
        name: counted.class_figures(counts, test.items)
        for name, counts in zip(evaluation.classes, test.counts, strict=True)
    }
    sizes = [(c.tp + c.fn, c.tp + c.fp) for c in test.counts]
    overall = counted.overall_figures(test, by_class, cells)
    return Scorecard(_entries(evaluation, by_class, sizes), overall, test.items)


def _from_figures(evaluation: Evaluation) -> Scorecard:
    figures, alike = _with_own_accuracy(evaluation)
    supports = [one.support for one in figures]
    known = [support for support in supports if support is not None]
    items = sum(known) if known and len(known) == len(supports) else None
    by_class: dict[str, Mapping[str, Figure]] = {
        name: printed.class_figures(one, items)
        for name, one in zip(evaluation.classes, figures, strict=True)
    }
    if alike:
        by_class = {name: _said_why(of_class, alike) for name, of_class in by_class.items()}
    overall = printed.overall_figures(figures, by_class, evaluation.overall, items)
    sizes = [(support, None) for support in supports]
    return Scorecard(_entries(evaluation, by_class, sizes), overall, items)


def _with_own_accuracy(
    evaluation: Evaluation,
) -> tuple[tuple[ReportedFigures, ...], Alike | None]:
    """The printed figures; without their accuracy where that is another number by this name."""
    figures = evaluation.figures or ()
    alike = accuracy_column(figures, evaluation.overall).alike
    return tuple(replace(one, accuracy=None) for one in figures) if alike else figures, alike


def _said_why(figures: Mapping[str, Figure], alike: Alike) -> Mapping[str, Figure]:
    """The same figures; an accuracy that stays unknown says what was printed in its place."""
    if figures["accuracy"].value is not None:
        return figures
    return {**figures, "accuracy": counted.unknown(OTHER_NUMBER[alike])}


OTHER_NUMBER: Mapping[Alike, Reason] = {"recall": "is-recall", "repeated": "is-repeated"}


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
