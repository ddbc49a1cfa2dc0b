"""Where a session keeps the file that it was given: in a private folder, gone with the session.

A folder a process, locked while the process lives; in it a folder a session. What a process left
behind that was killed is deleted by the next one that starts.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lib.intake.problems import InputProblem

try:
    import fcntl
except ImportError:  # On Windows an open file cannot be deleted anyway.
    fcntl = None  # type: ignore[assignment]

PREFIX = "plainscore-app-"
_LOCK = "lock"
_HELD = "private_folder"
SECONDS_TO_COME_BACK = 180
"""A phone that sleeps drops its connection, and Streamlit lets it come back for two minutes."""


class ProcessFolder:
    """The folder of this process: only its own user may enter, and it is deleted at the end."""

    def __init__(self, place: Path) -> None:
        _sweep(place)
        self.path, lock = _locked_folder(place)
        self.delete = weakref.finalize(self, _unlock_and_delete, self.path, lock)


class SessionFolder:
    """The folder of one session, deleted with this object, which only the session holds."""

    def __init__(self, within: ProcessFolder) -> None:
        self._within = within
        self.path = Path(tempfile.mkdtemp(dir=within.path))
        self.delete = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def folder() -> Path:
    """The private folder of this session."""
    held: SessionFolder | None = st.session_state.get(_HELD)
    if held is None or not held.path.is_dir():
        held = st.session_state[_HELD] = SessionFolder(_process_folder())
    return held.path


def watch_for_the_end() -> None:
    """Called in every run: when the session's connection ends, its folder goes soon after."""
    held: SessionFolder | None = st.session_state.get(_HELD)
    if held is not None:
        _connected(str(held.path), held)


def keep(content: IO[bytes]) -> Path:
    """A file of this session with this content, which nobody but the app may read.

    Raises InputProblem where there is no room for it.
    """
    handle, name = tempfile.mkstemp(dir=folder())
    try:
        with os.fdopen(handle, "wb") as file:
            shutil.copyfileobj(content, file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise InputProblem(
            "The server that runs this app has no room for the file now.",
            todo="Try again later, or keep only the columns with the two labels.",
        ) from None
    return Path(name)


def drop_others(wanted: Iterable[Path]) -> None:
    """Delete every file of this session but the `wanted` ones."""
    kept = set(wanted)
    for file in folder().iterdir():
        if file not in kept and file.is_file():
            file.unlink(missing_ok=True)


def move(upload: UploadedFile) -> Path:
    """Move an upload to a file of this session: Streamlit no longer holds its bytes.

    It would hold them with the session, in its store and in the value of the widget. Raises
    InputProblem where there is no room.
    """
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_file(session_id=context.session_id, file_id=upload.file_id)
    try:
        return keep(upload)
    finally:
        # Emptied, not closed: Streamlit goes on to copy the value.
        upload.seek(0)
        upload.truncate()


@st.cache_resource
def _process_folder() -> ProcessFolder:
    return ProcessFolder(Path(tempfile.gettempdir()))


def _disconnected(ended: tuple[str, SessionFolder]) -> None:
    """Delete the folder if nobody has come back after a while."""
    session, held = ended
    timer = threading.Timer(SECONDS_TO_COME_BACK, _delete_if_away, (session, held.delete))
    timer.daemon = True
    timer.start()


def _delete_if_away(session: str, delete: weakref.finalize[..., SessionFolder]) -> None:
    if not (runtime.exists() and runtime.get_instance().is_active_session(session)):
        delete()


@st.cache_resource(scope="session", on_release=_disconnected, show_spinner=False)
def _connected(path: str, _held: SessionFolder) -> tuple[str, SessionFolder]:
    """Lives as long as the connection of a session; `path` tells folders apart."""
    context = get_script_run_ctx()
    return context.session_id if context else "", _held


def _locked_folder(place: Path) -> tuple[Path, IO[bytes]]:
    """A new folder and its lock, which is open as long as it is held."""
    while True:
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        lock = (path / _LOCK).open("wb")
        # Another process that starts just now may have taken it for one that was left behind.
        if fcntl is None or _try_to_lock(lock):
            return path, lock


def _unlock_and_delete(path: Path, lock: IO[bytes]) -> None:
    shutil.rmtree(path, ignore_errors=True)
    lock.close()


def _sweep(place: Path) -> None:
    """Delete the folders of processes that ended without doing so."""
    if fcntl is None:
        return
    for left in place.glob(f"{PREFIX}*"):
        try:
            with (left / _LOCK).open("rb") as lock:
                if _try_to_lock(lock):
                    shutil.rmtree(left, ignore_errors=True)
        except OSError:
            continue  # Another user's folder, or one that is just being made or deleted.


def _try_to_lock(lock: IO[bytes]) -> bool:
    if fcntl is None:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
