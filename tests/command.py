"""`python -m lib` without a process of its own, which takes longer to start than most commands run.

What only a process can show (signals, closed pipes, what is imported) is tested with one.
"""

from __future__ import annotations

import gc
import io
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

from lib.__main__ import main

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str | Path, cwd: Path = ROOT) -> CompletedProcess[bytes]:
    """One command, to its end."""
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    told = [str(one) for one in arguments]
    try:
        with chdir(cwd), redirect_stdout(out), redirect_stderr(errors):
            status = main(told)
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else 1
    finally:
        gc.enable()  # A command that ends with its process does without.
    return CompletedProcess(told, status, _bytes(out), _bytes(errors))


def _bytes(written: io.TextIOWrapper) -> bytes:
    written.flush()
    kept = written.buffer
    assert isinstance(kept, io.BytesIO)
    return kept.getvalue()
