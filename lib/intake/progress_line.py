"""One line on a terminal that says what is being done; nothing where nobody watches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from lib.intake.progress import Progress, watched

_CLEARED = "\r\x1b[K"
"""Back to the beginning of the line, and nothing on it."""


@contextmanager
def progress_line(terminal: TextIO) -> Iterator[None]:
    """Within this, the line says each step and its share; afterwards it is empty again.

    A pipeline's log, which is no terminal, stays quiet.
    """
    if not terminal.isatty():
        yield
        return
    try:
        with watched(lambda progress: print(_line(progress), end="", file=terminal, flush=True)):
            yield
    finally:
        print(_CLEARED, end="", file=terminal, flush=True)


def _line(progress: Progress) -> str:
    share = "" if progress.share is None else f" {progress.share:.0%}"
    return f"{_CLEARED}{progress.step} …{share}"
