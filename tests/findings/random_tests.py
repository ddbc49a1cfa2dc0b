"""Random tests of a classifier, of the kinds that trip a careless sentence."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from lib.evaluation import Evaluation, PositiveClass, Reported, Row
from lib.intake.choices import Choices
from lib.report import count_file
from tests.builders import (
    ALPHABET,
    counts_of,
    from_counts,
    from_figures,
    from_matrix,
    printed,
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


def blocks(random: Random, k: int) -> Matrix:
    """Classes in groups of three or four that are confused among themselves."""
    block = np.arange(k) // int(random.integers(3, 5))
    inside = block[:, None] == block[None, :]
    matrix = random.poisson(np.where(inside, 12, random.choice([0.1, 0.5, 2])))
    np.fill_diagonal(matrix, random.integers(50, 150, k))
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
        balanced, imbalanced, tiny, perfect, terrible, empty_classes, blocks, near_ties,
        rounding_edges,
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
    if k > 1 and random.random() < 0.1:
        names[-1] = names[0].upper()
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
            PrintedTest(names, exact, row_of, matrix),
        )
    yield _with_accuracies(label, dense, dress)


def _with_accuracies(label: str, dense: list[list[int]], dress: Dress) -> Case:
    """Figures beside a column accuracy, which may hold recall or one number for all classes."""
    random = np.random.default_rng([7, sum(map(sum, dense))])
    holds = str(random.choice(["accuracy", "recall", "overall accuracy"]))
    sizes, with_whole = (bool(one) for one in random.random(2) < 0.5)
    accuracies, whole = accuracies_of(dense, holds), whole_of(dense) if with_whole else {}
    lines = [
        replace(one, accuracy=accuracy)
        for one, accuracy in zip(
            printed_from(dense, sizes=sizes, absent=dress.absent), accuracies, strict=True
        )
    ]
    exact = tuple(
        Line(_exact(one.precision), _exact(one.recall), one.support, None, _exact(one.accuracy))
        for one in lines
    )
    shown = {name: Fraction(repr(one.value)) for name, one in whole.items()}
    test = PrintedTest(
        dress.names, exact, dress.row_of, tuple(map(tuple, dense)), holds == "accuracy", shown
    )
    evaluation = dress.on(from_figures(lines, dress.names, overall=whole))
    return Case(f"{label} as figures with {holds} as accuracy", evaluation, test)


def accuracies_of(dense: list[list[int]], holds: str, decimals: int = 2) -> list[Reported | None]:
    """A printed column accuracy that `holds` accuracies of classes, recalls or one number."""
    items, right = sum(map(sum, dense)), sum(row[at] for at, row in enumerate(dense))
    pairs = {
        "accuracy": [(tp + tn, items) for tp, _, _, tn in counts_of(dense)],
        "recall": [(tp, tp + fn) for tp, _, fn, _ in counts_of(dense)],
        "overall accuracy": [(right, items)] * len(dense),
    }[holds]
    return [printed(f"{a / b:.{decimals}f}") if b else None for a, b in pairs]


def whole_of(dense: list[list[int]], decimals: int = 2) -> dict[str, Reported]:
    """The figures of the whole test as scikit-learn prints them, 0/0 counted as 0."""
    counts, items = counts_of(dense), sum(map(sum, dense))
    if not items:
        return {}

    def rates(*, top: int, right: Callable[[int, int, int], int]) -> list[float]:
        wholes = [(top * tp, right(tp, fp, fn)) for tp, fp, fn, _ in counts if tp + fp + fn]
        return [part / whole if whole else 0.0 for part, whole in wholes]

    f1 = rates(top=2, right=lambda tp, fp, fn: 2 * tp + fp + fn)
    sizes = [tp + fn for tp, fp, fn, _ in counts if tp + fp + fn]
    shares = {
        "overall_accuracy": sum(one[0] for one in counts) / items,
        "macro_precision": float(np.mean(rates(top=1, right=lambda tp, fp, fn: tp + fp))),
        "macro_recall": float(np.mean(rates(top=1, right=lambda tp, fp, fn: tp + fn))),
        "macro_f1": float(np.mean(f1)),
        "weighted_f1": float(np.dot(f1, sizes)) / items,
    }
    return {name: printed(f"{share:.{decimals}f}") for name, share in shares.items()}


MOST_ROWS = 2_000
"""Items of a test that is also written out as a file with a row an item, and read again."""


def _as_rows(label: str, dense: list[list[int]], dress: Dress) -> Case:
    """The same test as a CSV file that goes all the way through the app's own reading."""
    header, rows = _written(dense, dress)
    text = "".join(",".join(row) + "\n" for row in (header, *rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows.csv")
        path.write_text(text, encoding="utf-8")
        choices = Choices(true="true", predicted="predicted")
        evaluation = count_file(path, name="rows.csv", choices=choices).evaluation
    row_of = {
        name: row for name, row in zip(evaluation.classes, evaluation.rows, strict=True) if row
    }
    return Case(f"{label} as rows", evaluation, counted_from(header, rows, row_of))


def _written(dense: list[list[int]], dress: Dress) -> tuple[list[str], list[list[str]]]:
    """A row an item; perhaps with ids, some of them twice, a copied truth, empty predictions."""
    names = dress.names
    random = np.random.default_rng(sum(map(sum, dense)))
    header = ["true", "predicted"]
    rows = [
        [names[true], names[said]]
        for true, line in enumerate(dense)
        for said, items in enumerate(line)
        for _ in range(items)
    ]
    with_ids, copied, gaps, measured = random.random(4) < (0.5, 0.2, 0.3, 0.3)
    if measured:
        header.append("length")
        rows = [[*row, f"{random.integers(0, 9 * len(rows))}"] for row in rows]
    if with_ids:
        header.append("id")
        last = len(rows) if random.random() < 0.5 else max(1, len(rows) * 3 // 4)
        rows = [[*row, f"i{number % last}"] for number, row in enumerate(rows)]
    if copied:
        header.append("copy")
        rows = [[*row, row[0]] for row in rows]
    if gaps:
        for row in rows[1 :: int(random.integers(3, 50))]:
            row[1] = ""
    return header, rows


def counted_from(header: list[str], rows: list[list[str]], row_of: dict[str, str]) -> CountedTest:
    """What a look at the rows tells, by plain counting."""
    whole = [row for row in rows if row[0] and row[1]]
    names = tuple(sorted({label for row in whole for label in row[:2]}))
    dense = [[0] * len(names) for _ in names]
    for true, said, *_ in whole:
        dense[names.index(true)][names.index(said)] += 1
    seen = {
        "unpredicted": sum(1 for row in rows if row[0] in names and not row[1]),
        "repeated_rows": len(whole) - len({tuple(row) for row in whole}),
    }
    if "id" in header:
        ids = [row[header.index("id")] for row in whole]
        seen["repeated_ids"] = len(ids) - len(set(ids))
    equal = {
        column: sum(1 for row in whole if row[place] == row[0])
        for place, column in enumerate(header)
    }
    return CountedTest(
        names, tuple(counts_of(dense)), tuple(map(tuple, dense)), row_of, seen, equal
    )


def _exact(reported: Reported | None) -> Fraction | None:
    return None if reported is None else Fraction(repr(reported.value))
