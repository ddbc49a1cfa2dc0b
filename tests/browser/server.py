"""The app on a free port of this machine, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

ROOT = Path(__file__).resolve().parent.parent.parent
HOST = "127.0.0.1"

_PATIENCE = 60.0
_BETWEEN_TRIES = 0.05


@contextmanager
def serving(
    *options: str, before: str = "", temporary: Path | None = None, port: int | None = None
) -> Iterator[str]:
    """The address of a server that has just come up and never served a page.

    `before` is Python that its process runs first; `temporary` is where it keeps temporary files.
    Without a port it takes one that is free.
    """
    port = port or free_port()
    command = [
        sys.executable, "-c", f"{before}\nfrom streamlit.web.cli import main\nmain()",
        "run", "streamlit_app.py", "--server.address", HOST,
        "--server.port", str(port), "--server.headless", "true", *options,
    ]  # fmt: skip
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | ({"TMPDIR": str(temporary)} if temporary else {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_up(server, f"http://{HOST}:{port}/_stcore/health")
        yield f"http://{HOST}:{port}"
    finally:
        server.terminate()
        server.wait(_PATIENCE)


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_until_up(server: subprocess.Popen[bytes], health: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended at its start, with status {server.returncode}")
        try:
            with urllib.request.urlopen(health, timeout=1):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(_BETWEEN_TRIES)
    raise RuntimeError("the server did not come up")
