"""How long all findings and all text of a test take, once it is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter

import numpy as np

from lib.evaluation import Evaluation, Reported, ReportedFigures, Source
from lib.report import report_on

CLASSES = (2, 10, 100, 1_000)
RUNS = 7
PRINTED = 0.005
"""Half of the last of two decimals."""


def main() -> None:
    """The best of several runs for tests of few and of many classes, of every kind."""
    print("\nAll findings and text of a counted test, best of several runs, in ms")
    for classes in CLASSES:
        for kind, make in KINDS.items():
            evaluation = make(classes)
            best = min(_seconds(evaluation) for _ in range(RUNS if classes < CLASSES[-1] else 3))
            cells = f" ({len(evaluation.cells):,} cells)" if evaluation.cells else ""
            print(f"{classes:>6,} classes, {kind}{cells}: {best * 1000:8.1f}")


def _seconds(evaluation: Evaluation) -> float:
    begun = perf_counter()
    report_on(evaluation)
    return perf_counter() - begun


def _full(classes: int) -> Evaluation:
    """Most items right; mistakes in every cell."""
    return _matrix(classes, mistaken=classes)


def _sparse(classes: int) -> Evaluation:
    """Most items right; mistakes in ten cells of each class."""
    return _matrix(classes, mistaken=min(classes, 10))


def _matrix(classes: int, *, mistaken: int) -> Evaluation:
    random = np.random.default_rng(classes)
    dense = np.diag(random.integers(50, 500, classes))
    for true in range(classes):
        said = random.choice(classes, mistaken, replace=False)
        dense[true, said] += random.integers(1, 6, mistaken)
    return _counted(dense)


def _skewed(classes: int) -> Evaluation:
    """Ten million items of the largest class, few of the smallest; mistakes to favourite labels."""
    random = np.random.default_rng(classes)
    sizes = (1e7 / (np.arange(classes) + 1) ** 1.3 + 5).astype(int)
    chances = 0.3 * random.dirichlet(np.full(classes, 0.05), classes) + 0.7 * np.eye(classes)
    return _counted(
        np.array([random.multinomial(n, p) for n, p in zip(sizes, chances, strict=True)])
    )


def _counted(dense: np.ndarray) -> Evaluation:
    true, said = np.nonzero(dense)
    cells = zip(true.tolist(), said.tolist(), dense[true, said].tolist(), strict=True)
    return Evaluation(
        "matrix", ("figures", "sizes", "matrix"), _names(len(dense)), (None,) * len(dense),
        Source("matrix.csv", len(dense)), cells=tuple(cells),
    )  # fmt: skip


def _even_figures(classes: int) -> Evaluation:
    """Printed precision and recall between 50 % and 100 %, without sizes."""
    return _printed(0.5 + 0.5 * np.random.default_rng(classes).random((classes, 2)))


def _skewed_figures(classes: int) -> Evaluation:
    """The same, mostly near 100 %, with classes that are almost never found."""
    return _printed(np.random.default_rng(classes).beta(2, 0.4, (classes, 2)))


def _printed(shares: np.ndarray) -> Evaluation:
    figures = [
        ReportedFigures(Reported(precision, PRINTED), Reported(recall, PRINTED))
        for precision, recall in shares.round(2).tolist()
    ]
    return Evaluation(
        "figures", ("figures",), _names(len(shares)), (None,) * len(shares),
        Source("figures.csv", len(shares)), figures=tuple(figures),
    )  # fmt: skip


def _names(classes: int) -> tuple[str, ...]:
    return tuple(f"class {number}" for number in range(classes))


KINDS: Mapping[str, Callable[[int], Evaluation]] = {
    "mistakes in every cell": _full,
    "mistakes in a few cells": _sparse,
    "very skewed sizes": _skewed,
    "printed figures": _even_figures,
    "very skewed printed figures": _skewed_figures,
}
