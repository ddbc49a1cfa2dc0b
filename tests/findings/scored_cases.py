"""Random tests with scores, as files that go all the way through the app's own reading."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from lib.intake.choices import Choices
from lib.report import count_file
from tests.builders import counts_of
from tests.findings.random_tests import Case
from tests.findings.scored_test import ScoredTest

Random = np.random.Generator


def scored_cases(tests: int, seed: int) -> Iterator[Case]:
    """Two classes with one score, or several with a score each; good, bad and too sure ones."""
    random = np.random.default_rng([seed, 77])
    for number in range(tests):
        k = int(random.choice([2, 2, 3, 5]))
        names = [f"c{place}" for place in range(k)]
        items = int(random.choice([12, 60, 300, 900]))
        sizes = random.dirichlet(np.full(k, random.choice([1.0, 5.0])))
        truths = random.choice(k, items, p=sizes)
        decimals = int(random.choice([1, 2, 4]))
        scores = _scores(random, truths, k, decimals)
        labels = scores.argmax(axis=1)
        if random.random() < 0.3:
            # Labels that do not follow the scores: other cut-offs beat them.
            labels = np.where(random.random(items) < 0.2, random.integers(0, k, items), labels)
        yield _case(f"scored {number}", names, truths, labels, scores, decimals)


def _scores(random: Random, truths: np.ndarray, k: int, decimals: int) -> np.ndarray:
    """Softmax of noisy evidence, with some skill; sharpened or blunted, so that it lies."""
    skill, sure = random.choice([0.0, 1.0, 3.0]), random.choice([0.3, 1.0, 3.0])
    evidence = random.normal(0, 1, (len(truths), k))
    evidence[np.arange(len(truths)), truths] += skill
    lifted = np.exp(sure * evidence)
    return np.round(lifted / lifted.sum(axis=1, keepdims=True), decimals)


def _case(
    label: str, names: list[str], truths: np.ndarray, labels: np.ndarray, scores: np.ndarray,
    decimals: int,
) -> Case:  # fmt: skip
    scored = names[:1] if len(names) == 2 else names
    header = ["true", "predicted", *(f"score_{name}" for name in scored)]
    written = [[f"{one:.{decimals}f}" for one in row[: len(scored)]] for row in scores]
    rows = [
        [names[true], names[said], *texts]
        for true, said, texts in zip(truths, labels, written, strict=True)
    ]
    text = "".join(",".join(row) + "\n" for row in (header, *rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "scored.csv")
        path.write_text(text, encoding="utf-8")
        choices = Choices(true="true", predicted="predicted")
        evaluation = count_file(path, name="scored.csv", choices=choices).evaluation
    present = sorted({row[0] for row in rows} | {row[1] for row in rows})
    dense = [[0] * len(present) for _ in present]
    for true, said, *_ in rows:
        dense[present.index(true)][present.index(said)] += 1
    test = ScoredTest(
        tuple(present), tuple(counts_of(dense)), tuple(map(tuple, dense)),
        seen={"repeated_rows": len(rows) - len({tuple(row) for row in rows})},
        rows={name: row for name, row in zip(evaluation.classes, evaluation.rows, strict=True)
              if row},
        truths=tuple(row[0] for row in rows),
        scores={name: tuple(Fraction(row[2 + at]) for row in rows)
                for at, name in enumerate(scored)},
    )  # fmt: skip
    return Case(label, evaluation, test)
