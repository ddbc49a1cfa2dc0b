"""Curves from scores beside NumPy's bincount and scikit-learn, in rotation.

In memory: ten million scores of six decimals, one class, to average precision, ROC area and the
thinned curve. From CSV: a million rows with the scores of ten classes, as whole processes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.processes import run
from lib.counting.landmarks import WorkingPoint
from lib.counting.score_curves import Scored, curve_of

ITEMS, ROUNDS = 10_000_000, 5
ROWS, CLASSES, CSV_ROUNDS = 1_000_000, 10, 3
GRID = 1_000_000
"""Six decimals."""
PEER = "pandas + scikit-learn"


def main(folder: Path) -> None:
    """Print both tables: seconds, and the ratio of ours to each other in its round."""
    print("\n### 10,000,000 scores in memory, one class\n")
    for name, scores in _scores().items():
        print(f"{name}:\n\n{_table(_in_memory(scores), ROUNDS)}\n")
    path = folder / "scores.csv"
    if not path.exists():
        write(path)
    print(f"### {ROWS:,} rows, scores of {CLASSES} classes, CSV\n")
    processes: dict[str, Callable[[], object]] = {
        "Plainscore report": lambda: run(["-m", "lib", "report", str(path), "--json"]),
        PEER: lambda: run(["-m", "benchmarks.curves", str(path)]),
    }
    print(_table(processes, CSV_ROUNDS))


def _scores() -> dict[str, np.ndarray]:
    random = np.random.default_rng(42)
    own = _own(ITEMS)
    scores = np.clip(random.normal(0.35 + 0.3 * own, 0.2), 0, 1)
    return {"Six decimals, exact": np.round(scores, 6), "All decimals, a histogram": scores}


def _own(items: int) -> np.ndarray:
    return np.random.default_rng(7).random(items) < 0.2


def _in_memory(scores: np.ndarray) -> Mapping[str, Callable[[], object]]:
    from sklearn.metrics import average_precision_score, precision_recall_curve

    own = _own(len(scores))
    keys = (scores * GRID).astype(np.int64)
    of = Scored("score", working=WorkingPoint(0.6, 0.5))
    return {
        "Plainscore": lambda: curve_of(scores, own, of),
        "bincount of scores on 10⁶ bins": lambda: np.bincount(
            (scores * GRID).astype(np.int64), minlength=GRID + 1
        ),
        "bincount of ready whole numbers": lambda: np.bincount(keys, minlength=GRID + 1),
        "scikit-learn": lambda: (
            precision_recall_curve(own, scores), average_precision_score(own, scores)
        ),
    }  # fmt: skip


def _table(ways: Mapping[str, Callable[[], object]], rounds: int) -> str:
    names = list(ways)
    seconds: list[dict[str, float]] = []
    for number in range(rounds):
        turn = number % len(names)
        seconds.append({name: _timed(ways[name]) for name in names[turn:] + names[:turn]})
    lines = [
        "| what | seconds (median) | time of Plainscore, times this: median (min to max) |",
        "|---|---|---|",
    ]
    for name in names:
        ratios = [one[names[0]] / one[name] for one in seconds]
        lines.append(
            f"| {name} | {median(one[name] for one in seconds):.3f} | "
            f"{median(ratios):.3g} ({min(ratios):.3g} to {max(ratios):.3g}) |"
        )
    return "\n".join(lines)


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def write(path: Path) -> None:
    """Softmax scores of six decimals, the highest one predicted."""
    random = np.random.default_rng(1)
    true = random.integers(0, CLASSES, ROWS)
    scores = random.normal(size=(ROWS, CLASSES))
    scores[np.arange(ROWS), true] += 1.5
    scores = np.exp(scores)
    scores /= scores.sum(axis=1, keepdims=True)
    said = scores.argmax(axis=1)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        names = ",".join(f"score_c{place}" for place in range(CLASSES))
        file.write(f"true,pred,{names}\n")
        for row in zip(true.tolist(), said.tolist(), scores.tolist(), strict=True):
            numbers = ",".join(f"{score:.6f}" for score in row[2])
            file.write(f"c{row[0]},c{row[1]},{numbers}\n")


def peer(path: str) -> None:
    """The least that scikit-learn needs for the same curves and areas."""
    import pandas
    from sklearn.metrics import (
        average_precision_score,
        precision_recall_curve,
        roc_auc_score,
    )

    table = pandas.read_csv(path, dtype={"true": "category", "pred": "category"})
    for place in range(CLASSES):
        own, scores = table["true"] == f"c{place}", table[f"score_c{place}"]
        precision_recall_curve(own, scores)
        average_precision_score(own, scores)
        roc_auc_score(own, scores)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        peer(sys.argv[1])
    else:
        main(Path(".benchmarks"))
