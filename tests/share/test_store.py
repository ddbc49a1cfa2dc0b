"""Short links keep what was acknowledged, hand out nothing else, and end when they should."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib.intake.problems import InputProblem
from lib.share.packing import pack
from lib.share.store import DAY, LONGEST, Store, evaluation_of
from tests.builders import from_matrix
from tests.share.postgres import postgres

ROOT = Path(__file__).resolve().parent.parent.parent
WRITERS, LINKS = 8, 1_000
ENOUGH = 120


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'links.sqlite'}"
    found: str = request.getfixturevalue("cluster")
    return found


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def test_a_stored_report_comes_back(store: Store) -> None:
    test = from_matrix([[5, 1], [2, 7]], ["yes", "“no” 😀"])
    kept = store.keep(pack(test), seconds=DAY)
    assert evaluation_of(store.payload(kept.number)) == test


def test_numbers_and_secrets_are_long_and_never_the_same(store: Store) -> None:
    kept = [store.keep("1x", seconds=DAY) for _ in range(50)]
    assert len({one.number for one in kept} | {one.secret for one in kept}) == 100
    assert min(len(one.number) for one in kept) >= 16
    assert min(len(one.secret) for one in kept) >= 32


def test_only_its_secret_deletes_a_report(store: Store) -> None:
    kept, other = store.keep("1a", seconds=DAY), store.keep("1b", seconds=DAY)
    assert not store.delete(kept.number, other.secret)
    assert not store.delete(kept.number, "")
    assert store.payload(kept.number) == "1a"
    assert store.delete(kept.number, kept.secret)
    assert not store.delete(kept.number, kept.secret)
    with pytest.raises(InputProblem, match="no report behind"):
        store.payload(kept.number)
    assert store.payload(other.number) == "1b"


def test_a_report_ends_when_its_time_is_over(url: str) -> None:
    now = [1_000_000.0]
    store = Store(url, now=lambda: now[0])
    kept = store.keep("1a", seconds=DAY)
    now[0] += DAY - 1
    assert store.payload(kept.number) == "1a"
    now[0] += 1
    with pytest.raises(InputProblem, match="its time is over"):
        store.payload(kept.number)
    store.keep("1b", seconds=DAY)
    now[0] -= DAY
    with pytest.raises(InputProblem, match="no report behind"):
        store.payload(kept.number)
    store.close()


@pytest.mark.parametrize("number", ["", "x", "' or 1=1 --", "\x00".replace("\x00", "z") * 500])
def test_a_number_that_nobody_was_given_finds_nothing(store: Store, number: str) -> None:
    store.keep("1a", seconds=DAY)
    with pytest.raises(InputProblem, match="no report behind"):
        store.payload(number)


def test_what_is_too_large_is_refused(store: Store) -> None:
    with pytest.raises(InputProblem, match="too large for a short link"):
        store.keep("1" * (LONGEST + 1), seconds=DAY)


@pytest.mark.parametrize(
    "away",
    ["sqlite:////nowhere/at/all.sqlite", "postgresql+psycopg://x@/x?host=/nowhere", "nonsense"],
)
def test_a_store_that_is_away_gives_a_message(away: str) -> None:
    with pytest.raises(InputProblem, match=r"cannot be reached.*long link or the report file"):
        Store(away)


WRITER = """
import sys
from lib.share.store import DAY, Store
url, writer, links = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = Store(url)
for link in range(links):
    payload = f"1{writer}-{link}-" + "x" * 500
    print(store.keep(payload, seconds=DAY).number, payload, flush=True)
"""


def writer(url: str, name: int, links: int, log: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, url, str(name), str(links)]
    with log.open("wb") as out:
        return subprocess.Popen(command, cwd=ROOT, stdout=out)


def test_no_acknowledged_link_is_lost_or_mixed_when_writers_are_killed(
    url: str, tmp_path: Path
) -> None:
    """Eight processes write a thousand links; half of them are killed at some moment."""
    chance = random.Random(7)
    logs = [tmp_path / f"log{name}" for name in range(WRITERS + WRITERS // 2)]
    running = [writer(url, name, LINKS // WRITERS, logs[name]) for name in range(WRITERS)]
    while sum(log.read_bytes().count(b"\n") for log in logs[:WRITERS]) < LINKS // 4:
        assert any(one.poll() is None for one in running)
        time.sleep(0.02)
    for name in range(WRITERS // 2):
        time.sleep(chance.random() / 20)
        os.kill(running[name].pid, signal.SIGKILL)
        running.append(writer(url, WRITERS + name, LINKS // WRITERS, logs[WRITERS + name]))
    for one in running:
        one.wait(ENOUGH)
    assert [one.returncode for one in running[WRITERS // 2 :]] == [0] * WRITERS
    # A line that was cut by the kill was not acknowledged.
    told = [line.split() for log in logs for line in log.read_text().split("\n")[:-1]]
    assert len(told) >= LINKS
    store = Store(url)
    assert all(store.payload(number) == payload for number, payload in told)
    assert len({number for number, _ in told}) == len(told)
    store.close()
