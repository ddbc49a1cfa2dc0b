"""Long work says what it does and what share of the bytes is done; short work costs nothing."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from lib.intake import progress
from lib.intake.progress import Progress, watched
from lib.intake.progress_line import progress_line
from lib.report import count_file

ROWS = b"".join(b"%d,class_%d,class_%d\n" % (i, i % 3, i % 7) for i in range(300_000))
TABLE = b"id,true,pred\n" + ROWS


def told(content: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Progress]:
    """All that is told while a file is counted, without a rest between."""
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0.0005)
    path = folder / "file"
    path.write_bytes(content)
    said: list[Progress] = []
    with watched(said.append):
        count_file(path, name="file")
    return said


def shares(said: list[Progress], step: str) -> list[float]:
    return [one.share for one in said if one.step == step and one.share is not None]


def test_counting_tells_the_share_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = shares(told(TABLE + ROWS * 3, tmp_path, monkeypatch), "Counting")
    assert found == sorted(found)
    assert all(0 <= share <= 1 for share in found)
    assert max(found) > 0.5


def test_a_copy_tells_the_share_of_the_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = told(TABLE + b"1,a\n", tmp_path, monkeypatch)
    found = shares(said, "Making a regular copy of the file")
    assert found == sorted(found)
    assert len(found) > 10
    assert found[-1] == 1.0


def test_unpacking_tells_the_share_of_the_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = shares(told(gzip.compress(TABLE, 1), tmp_path, monkeypatch), "Unpacking the file")
    assert found == sorted(found)
    assert found[-1] == 1.0


def test_it_is_told_ten_times_a_second_at_most() -> None:
    said: list[Progress] = []
    with watched(said.append):
        progress.begin("Reading")
        for part in range(100_000):
            progress.done(part, 100_000)
    assert said[0] == Progress("Reading")
    assert len(said) < 10


def test_outside_nobody_is_told() -> None:
    said: list[Progress] = []
    with watched(said.append), watched(None):
        progress.begin("Reading")
        progress.done(1, 2)
    progress.begin("Counting")
    assert said == []


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_has_one_line_that_is_empty_in_the_end() -> None:
    terminal = Terminal()
    with progress_line(terminal):
        progress.begin("Counting")
    assert terminal.getvalue() == "\r\x1b[KCounting …\r\x1b[K"


def test_a_log_stays_quiet() -> None:
    log = io.StringIO()
    with progress_line(log):
        progress.begin("Counting")
    assert log.getvalue() == ""
