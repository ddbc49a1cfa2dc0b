"""How long all findings and all text of a test take, once it is counted."""

from __future__ import annotations

from time import perf_counter

import numpy as np

from lib.evaluation import Evaluation, Source
from lib.report import report_on

CLASSES = (2, 10, 100, 1_000)
RUNS = 7


def main() -> None:
    """The best of several runs for tests of few and of many classes, full and sparse matrices."""
    print("\nAll findings and text of a counted test, best of several runs")
    for classes in CLASSES:
        for full in (True, False):
            evaluation = _matrix(classes, full=full)
            best = min(_seconds(evaluation) for _ in range(RUNS if classes < CLASSES[-1] else 3))
            cells = len(evaluation.cells or ())
            print(f"{classes:>6,} classes, {cells:>9,} cells: {best * 1000:8.1f} ms")


def _seconds(evaluation: Evaluation) -> float:
    begun = perf_counter()
    report_on(evaluation)
    return perf_counter() - begun


def _matrix(classes: int, *, full: bool) -> Evaluation:
    """Most items right; mistakes in every cell, or in ten cells of each class."""
    random = np.random.default_rng(classes)
    dense = np.diag(random.integers(50, 500, classes))
    others = classes if full else min(classes, 10)
    for true in range(classes):
        said = random.choice(classes, others, replace=False)
        dense[true, said] += random.integers(1, 6, others)
    true, said = np.nonzero(dense)
    cells = zip(true.tolist(), said.tolist(), dense[true, said].tolist(), strict=True)
    return Evaluation(
        "matrix", ("figures", "sizes", "matrix"),
        tuple(f"class {number}" for number in range(classes)), (None,) * classes,
        Source("matrix.csv", classes), cells=tuple(cells),
    )  # fmt: skip
