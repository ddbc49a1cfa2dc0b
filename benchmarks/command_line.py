"""`python -m lib report` beside its peers, as whole processes in rotation.

Rounds, not averages of blocks: what else the machine does falls on all of them alike, and the
ratio of a round compares neighbours in time.
"""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from benchmarks.data import Data, make
from benchmarks.peers import PEERS
from benchmarks.processes import Run, run

OURS, BASE = "Plainscore report", "bare DuckDB"
ROUNDS = 5
SLOW_ROUNDS = 1
"""PyCM takes most of a minute and its ratio is not in question: it runs in the first round."""
PACKAGES = ("duckdb", "polars", "pandas", "numpy", "scikit-learn", "pycm", "streamlit", "altair")


def main(folder: Path) -> None:
    """Print one table a file: the ratio to bare DuckDB, round by round, and peak memory."""
    print(_versions())
    for data in make(folder):
        rounds = [_round(data, number) for number in range(ROUNDS)]
        print(_table(data, rounds))


def _round(data: Data, number: int) -> dict[str, Run]:
    path = str(data.path)
    commands = {OURS: ["-m", "lib", "report", path, "--json"]}
    commands |= {name: ["-m", "benchmarks.peers", name, path] for name in PEERS}
    if number >= SLOW_ROUNDS:
        del commands["PyCM"]
    names = list(commands)
    turn = number % len(names)
    return {name: run(commands[name]) for name in names[turn:] + names[:turn]}


def _table(data: Data, rounds: list[dict[str, Run]]) -> str:
    lines = [
        f"\n### {data.name} ({data.path.stat().st_size / 1e6:,.0f} MB)\n",
        f"| process | seconds (median) | ratio to {BASE}: median (min to max) | peak MB |",
        "|---|---|---|---|",
    ]
    for name in rounds[0]:
        runs = [one for one in rounds if name in one]
        ratios = [one[name].seconds / one[BASE].seconds for one in runs]
        seconds = median(one[name].seconds for one in runs)
        peak = max(one[name].megabytes for one in runs)
        spread = f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        lines.append(f"| {name} | {seconds:.2f} | {spread} | {peak:,.0f} |")
    return "\n".join(lines)


def _versions() -> str:
    installed: Mapping[str, str] = {name: importlib.metadata.version(name) for name in PACKAGES}
    listed = ", ".join(f"{name} {version}" for name, version in installed.items())
    return f"Python {platform.python_version()}, {platform.machine()}; {listed}"


if __name__ == "__main__":
    main(Path(".benchmarks"))
