"""Random tests of a classifier, of the kinds that trip a careless sentence."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from lib.evaluation import Evaluation, PositiveClass, Reported, Row
from lib.report import count_file
from tests.builders import (
    ALPHABET,
    counts_of,
    from_counts,
    from_figures,
    from_matrix,
    printed_from,
)
from tests.findings.counted_test import CountedTest
from tests.findings.evaluator import Test
from tests.findings.printed_test import Line, PrintedTest

Matrix = np.ndarray
Random = np.random.Generator


@dataclass(frozen=True)
class Case:
    """One evaluation, and the bare input by which its claims are judged."""

    label: str
    evaluation: Evaluation
    test: Test


def _noisy(random: Random, sizes: np.ndarray, skill: np.ndarray) -> Matrix:
    """Items of each class, right with the probability `skill`, else anything."""
    classes = len(sizes)
    chances = random.dirichlet(np.full(classes, 0.5), size=classes)
    chances = chances * (1 - skill[:, None]) + np.diag(skill)
    chances /= chances.sum(axis=1, keepdims=True)
    return np.array([random.multinomial(n, p) for n, p in zip(sizes, chances, strict=True)])


def balanced(random: Random, k: int) -> Matrix:
    return _noisy(random, np.full(k, int(random.integers(20, 200))), random.uniform(0.3, 1, k))


def imbalanced(random: Random, k: int) -> Matrix:
    sizes = (10 ** random.uniform(0, 4.5, k)).astype(int)
    return _noisy(random, sizes, random.uniform(0.5, 1, k))


def tiny(random: Random, k: int) -> Matrix:
    matrix = random.integers(0, 3, (k, k)) * (random.random((k, k)) < 0.3)
    matrix[0, -1] += 1
    return matrix


def perfect(random: Random, k: int) -> Matrix:
    return np.diag(random.integers(1, 2_000, k))


def terrible(random: Random, k: int) -> Matrix:
    return _noisy(random, random.integers(1, 100, k), random.uniform(0, 0.2, k))


def empty_classes(random: Random, k: int) -> Matrix:
    matrix = balanced(random, k)
    matrix[random.integers(0, k), :] = 0
    matrix[:, random.integers(0, k)] = 0
    matrix[0, 0] += 1
    return matrix


def near_ties(random: Random, k: int) -> Matrix:
    matrix = np.full((k, k), int(random.integers(0, 4))) + np.diag(np.full(k, 20 * k))
    matrix[random.integers(0, k), random.integers(0, k)] += int(random.integers(0, 2))
    return matrix


def rounding_edges(random: Random, k: int) -> Matrix:
    """Rates at and beside the half hundredths, and beside 0 and 1."""
    whole = random.choice([200, 400, 1_000, 20_000])
    right = np.array([_edge(random, whole) for _ in range(k)])
    matrix = np.diag(right)
    for row in range(k):
        matrix[row, (row + 1) % k] += whole - right[row]
    return matrix


def _edge(random: Random, whole: int) -> int:
    share = random.choice([0.0, 0.005, 0.5, 0.795, 0.8, 0.805, 0.9, 0.995, 1.0, random.random()])
    return int(np.clip(round(share * whole) + random.integers(-1, 2), 0, whole))


STYLES: dict[str, Callable[[Random, int], Matrix]] = {
    one.__name__: one
    for one in (
        balanced, imbalanced, tiny, perfect, terrible, empty_classes, near_ties, rounding_edges
    )
}  # fmt: skip


def cases(style: str, tests: int, seed: int) -> Iterator[Case]:
    """Random matrices of one style, in each form in which a file may hold it."""
    random = np.random.default_rng([seed, *style.encode()])
    for number in range(tests):
        k = int(random.choice([1, 2, 2, 3, 4, 6, 10, 20, 50]))
        matrix = STYLES[style](random, k)
        yield from _each_form(f"{style} {number}", matrix.tolist(), _dress(random, k))


@dataclass(frozen=True)
class Dress:
    """What a file may say of its classes beside their numbers."""

    names: tuple[str, ...]
    rows: tuple[Row | None, ...]
    positive: PositiveClass | None
    absent: str | None

    def on(self, evaluation: Evaluation) -> Evaluation:
        return replace(evaluation, rows=self.rows, positive=self.positive)

    @property
    def row_of(self) -> dict[str, str]:
        return {name: row for name, row in zip(self.names, self.rows, strict=True) if row}


def _dress(random: Random, k: int) -> Dress:
    """Names, one of them perhaps "unknown"; two rows or none; of two classes a positive one."""
    names = list(ALPHABET[:k])
    if random.random() < 0.3:
        names[random.integers(0, k)] = "unknown"
    rows: list[Row | None] = [None] * k
    if k > 1 and random.random() < 0.6:
        rows = ["positive" if one else "negative" for one in random.random(k) < 0.5]
    positive = PositiveClass(names[random.integers(0, 2)], "asked") if k == 2 else None
    absent = random.choice(["0.00", ""]) or None
    return Dress(tuple(names), tuple(rows), positive, absent)


def _each_form(label: str, dense: list[list[int]], dress: Dress) -> Iterator[Case]:
    counts, names, row_of = counts_of(dense), dress.names, dress.row_of
    matrix = tuple(map(tuple, dense))
    whole = CountedTest(names, tuple(counts), matrix, row_of)
    yield Case(f"{label} as a matrix", dress.on(from_matrix(dense, names)), whole)
    if 0 < sum(map(sum, dense)) <= MOST_ROWS:
        yield _as_rows(label, dense, dress)
    yield Case(
        f"{label} as counts",
        dress.on(from_counts(counts, names)),
        CountedTest(names, tuple(counts), rows=row_of),
    )
    without = [(tp, fp, fn, None) for tp, fp, fn, _ in counts]
    yield Case(
        f"{label} as counts without tn",
        dress.on(from_counts(without, names)),
        CountedTest(names, tuple(without), rows=row_of),
    )
    for sizes, f1 in ((True, False), (False, False), (False, True)):
        lines = printed_from(dense, sizes=sizes, f1=f1, absent=dress.absent)
        exact = tuple(
            Line(_exact(one.precision), _exact(one.recall), one.support, _exact(one.f1))
            for one in lines
        )
        shown = f"figures with{'' if sizes else 'out'} sizes{' and with F1' if f1 else ''}"
        yield Case(
            f"{label} as {shown}",
            dress.on(from_figures(lines, names)),
            PrintedTest(names, exact, row_of),
        )


MOST_ROWS = 2_000
"""Items of a test that is also written out as a file with a row an item, and read again."""


def _as_rows(label: str, dense: list[list[int]], dress: Dress) -> Case:
    """The same test as a CSV file that goes all the way through the app's own reading."""
    names = dress.names
    text = "true,predicted\n" + "".join(
        f"{names[true]},{names[said]}\n" * items
        for true, line in enumerate(dense)
        for said, items in enumerate(line)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows.csv")
        path.write_text(text, encoding="utf-8")
        evaluation = count_file(path, name="rows.csv").evaluation
    kept = [index for index, name in enumerate(names) if name in evaluation.classes]
    inside = [[dense[true][said] for said in kept] for true in kept]
    shown = tuple(names[index] for index in kept)
    row_of = {
        name: row for name, row in zip(evaluation.classes, evaluation.rows, strict=True) if row
    }
    test = CountedTest(shown, tuple(counts_of(inside)), tuple(map(tuple, inside)), row_of)
    return Case(f"{label} as rows", evaluation, test)


def _exact(reported: Reported | None) -> Fraction | None:
    return None if reported is None else Fraction(repr(reported.value))
