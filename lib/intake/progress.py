"""How long work says what it is doing and how far it is.

Who watches is not handed down through all that reads a file: it is a context variable, so that
the three places where bytes flow (text, a packed file, DuckDB) can tell without being asked to.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SECONDS_BETWEEN = 0.1
"""More often than ten times a second nobody can read it."""
_READ_AT_ONCE = 1 << 18
"""Bytes: some thousand reads a gigabyte cost nothing, and each may be told."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done, in a few words, and the share of it that is done: 0 to 1, or unknown."""

    step: str
    share: float | None = None


Tell = Callable[[Progress], None]
"""Told of each step and, at most ten times a second, of its share; from another thread too."""


@dataclass(slots=True)
class _Watch:
    tell: Tell
    step: str = ""
    last: float = field(default=-SECONDS_BETWEEN)

    def begin(self, step: str) -> None:
        self.step, self.last = step, time.monotonic()
        self.tell(Progress(step))

    def share(self, done: float) -> None:
        now = time.monotonic()
        if now - self.last >= SECONDS_BETWEEN:
            self.last = now
            self.tell(Progress(self.step, min(max(done, 0.0), 1.0)))


_WATCH: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(tell: Tell | None) -> Iterator[None]:
    """Within this, long work tells what it is doing; with None it stays silent."""
    before = _WATCH.set(_Watch(tell) if tell else None)
    try:
        yield
    finally:
        _WATCH.reset(before)


def begin(step: str) -> None:
    """Say what is being done from here on."""
    if watch := _WATCH.get():
        watch.begin(step)


def done(part: float, whole: float) -> None:
    """Say how much of the step is done."""
    if (watch := _WATCH.get()) and whole > 0:
        watch.share(part / whole)


def opened(path: Path) -> BufferedReader:
    """The file to read bytes from; how far the reading is, is told to who watches."""
    if _WATCH.get() is None:
        return path.open("rb")
    return BufferedReader(_Told(path), _READ_AT_ONCE)


class _Told(FileIO):
    """A file that says how much of it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._size, self._read = path.stat().st_size, 0

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read, and tell."""
        count = super().readinto(buffer) or 0
        self._read += count
        done(self._read, self._size)
        return count


@contextmanager
def polled(connection: DuckDBPyConnection, *, whole: float) -> Iterator[None]:
    """Within this, DuckDB's queries are watched by a thread beside them.

    `whole` is what DuckDB calls a file that is read to its end, of 1.
    """
    watch = _WATCH.get()
    if watch is None:
        yield
        return
    ended = threading.Event()

    def poll() -> None:
        furthest = 0.0
        while not ended.wait(SECONDS_BETWEEN):
            share = connection.query_progress() / 100 / whole
            if share > furthest:
                furthest = share
                watch.share(share)

    connection.execute("SET enable_progress_bar = true")
    connection.execute("SET enable_progress_bar_print = false")
    thread = threading.Thread(target=poll, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
