"""A PostgreSQL of the system's package, started for a test in a folder of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import SYSTEM_PART_MISSING


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of an empty database, reached through a socket in a temporary folder."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        pytest.skip(f"{SYSTEM_PART_MISSING} postgresql")
    place = Path(tempfile.mkdtemp(prefix="plainscore-postgres-"))
    user = _somebody_else() if os.getuid() == 0 else None
    if user:
        os.chown(place, user.pw_uid, user.pw_gid)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [programs[-1].parent / program, *arguments], check=True, cwd=place,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
            user=user.pw_uid if user else None, group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
        )  # fmt: skip

    data, log = str(place / "data"), str(place / "log")
    try:
        run("initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-locale")
        options = f"-k {place} -c listen_addresses='' -c max_connections=40"
        run("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://tester@/postgres?host={place}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _somebody_else() -> pwd.struct_passwd:
    """A user who is not root: PostgreSQL refuses to run as root."""
    names = {one.pw_name: one for one in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]
