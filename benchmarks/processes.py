"""Whole processes, timed: wall time and peak memory of one run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

_WITH_BYTECODE = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Peers were compiled when they were installed; ours is when it first runs, and stays so."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the wall clock and megabytes at the peak of one process."""

    seconds: float
    megabytes: float


def run(arguments: Sequence[str]) -> Run:
    """Start Python with `arguments` and wait for its end.

    Raises RuntimeError for a process that failed: its time would mean nothing.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, env=_WITH_BYTECODE
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with status {process.returncode}")
    return Run(seconds, usage.ru_maxrss / 1024)
