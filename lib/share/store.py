"""Reports behind short links, in SQLite or PostgreSQL: unguessable, for a time, deletable.

Whoever has a link's number can read its report; whoever has its second secret, of which only a
hash is kept, can delete it. What is past its time is never handed out, and deleted at the next
occasion.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Engine,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    event,
    insert,
    inspect,
    select,
)
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateTable

from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.share.packing import unpack

DAY = 24 * 60 * 60
TIMES = {"1 day": DAY, "1 week": 7 * DAY, "1 month": 30 * DAY, "1 year": 365 * DAY}
"""How long a report may be kept."""
LONGEST = 1_000_000
"""Characters of a stored report: a thousand classes with their curves."""
MOST_UNPACKED = 8 * 1024**2
_NUMBER, _SECRET = 12, 24
"""Random bytes of a link's number and of its second secret."""
_PATIENCE = 10
"""Seconds that a writer waits for another one."""

_LINKS = Table(
    "plainscore_links",
    MetaData(),
    Column("number", String(32), primary_key=True),
    Column("payload", Text, nullable=False),
    Column("delete_hash", LargeBinary(32), nullable=False),
    Column("ends", BigInteger, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A stored report: its number, and the secret that deletes it."""

    number: str
    secret: str


class Store:
    """The short links of one app; its calls raise InputProblem where the database is away."""

    def __init__(self, url: str, *, now: Callable[[], float] = time.time) -> None:
        self.now = now
        with _reachable():
            self._engine = _engine(url)
            _make_table(self._engine)

    def keep(self, payload: str, *, seconds: int) -> Kept:
        """Store the characters of a report for so long; when this returns, they are safe."""
        if len(payload) > LONGEST:
            raise InputProblem(
                f"The report is too large for a short link: it takes {len(payload):,} characters.",
                todo="Save it as a report file.",
            )
        kept = Kept(secrets.token_urlsafe(_NUMBER), secrets.token_urlsafe(_SECRET))
        now = int(self.now())
        row = {
            "number": kept.number, "payload": payload, "delete_hash": _hash(kept.secret),
            "ends": now + seconds,
        }  # fmt: skip
        with _reachable(), self._engine.begin() as connection:
            connection.execute(insert(_LINKS).values(**row))
            connection.execute(delete(_LINKS).where(_LINKS.c.ends <= now))
        return kept

    def payload(self, number: str) -> str:
        """The characters of the report with this number."""
        wanted = select(_LINKS.c.payload).where(
            _LINKS.c.number == number, _LINKS.c.ends > int(self.now())
        )
        with _reachable(), self._engine.connect() as connection:
            found = connection.execute(wanted).scalar_one_or_none()
        if found is None:
            raise InputProblem(
                "There is no report behind this short link: its time is over, it was deleted, or"
                " the link was changed on its way.",
                todo="Ask whoever sent it for a new link, or for the report as a file.",
            )
        return str(found)

    def delete(self, number: str, secret: str) -> bool:
        """Delete the report, if this is its secret; whether it was there."""
        gone = delete(_LINKS).where(
            _LINKS.c.number == number, _LINKS.c.delete_hash == _hash(secret)
        )
        with _reachable(), self._engine.begin() as connection:
            return bool(connection.execute(gone).rowcount)

    def close(self) -> None:
        """Let go of the connections."""
        self._engine.dispose()


def evaluation_of(payload: str) -> Evaluation:
    """The evaluation of a stored report, which may be larger than one in a link."""
    return unpack(payload, longest=LONGEST, most=MOST_UNPACKED)


def _engine(url: str) -> Engine:
    engine = create_engine(url, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _settle)
    return engine


def _settle(connection: Any, _record: Any) -> None:
    """Several processes write one after the other, and what is committed lies on the disk."""
    for pragma in (f"busy_timeout={_PATIENCE * 1000}", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").close()


def _make_table(engine: Engine) -> None:
    """Make the table, which another process may be doing at the same moment."""
    try:
        with engine.begin() as connection:
            connection.execute(CreateTable(_LINKS, if_not_exists=True))
    except SQLAlchemyError:
        if not inspect(engine).has_table(_LINKS.name):
            raise


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


@contextmanager
def _reachable() -> Iterator[None]:
    """Within this, trouble with the database is one message without its address."""
    try:
        yield
    except (SQLAlchemyError, OSError, ImportError):
        raise InputProblem(
            "The store of short links cannot be reached just now.",
            todo="Use the long link or the report file, or try again later.",
        ) from None
