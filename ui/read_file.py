"""Reading what a reader brought: kept privately, counted and shown, or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import IO

import streamlit as st

from lib.intake.choices import Choices
from lib.intake.problems import InputProblem
from lib.report import count_file
from ui.private_files import drop_others, folder, keep
from ui.progress import progress_shown
from ui.state import Input, Origin, opened, show

_FAILED, _DONE = "failed", "reading_done"


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be opened, and why; without `given` there is nothing to read again."""

    name: str
    problem: InputProblem
    choices: Choices
    given: Input | None


def failed() -> Failed | None:
    """What could not be opened, until something is."""
    found: Failed | None = st.session_state.get(_FAILED)
    return found


def forget_failure() -> None:
    """Take the message away."""
    st.session_state.pop(_FAILED, None)


def done_reading() -> bool:
    """Whether something was read, well or not, since this was last asked."""
    return bool(st.session_state.pop(_DONE, False))


def read_bytes(name: str, origin: Origin, content: bytes) -> None:
    """Keep a text that came with the page, count it and show it."""
    read_upload(name, origin, BytesIO(content))


def read_upload(name: str, origin: Origin, content: IO[bytes]) -> None:
    """Keep the content in a private file, count it and show it."""
    try:
        given = Input(name, origin, keep(content))
    except InputProblem as problem:
        _refuse(Failed(name, problem, Choices(), None))
    content.close()
    read_again(given, Choices())


def read_again(given: Input, choices: Choices) -> None:
    """Count an input of this session as the reader wants it read, and show it."""
    try:
        if not given.path.is_file():
            raise InputProblem("The file is no longer at hand.", todo="Open it again.")
        with progress_shown():
            counted = count_file(
                given.path, name=given.name, choices=choices, max_bytes=cap(), scratch=folder()
            )
    except InputProblem as problem:
        _refuse(Failed(given.name, problem, choices, given))
    table = counted.reading.table
    forget_failure()
    show(counted.evaluation, given, table.columns, choices, table.sheets)
    end_reading()


def cap() -> int:
    """The deployer's cap on a file, in bytes."""
    return int(st.get_option("server.maxUploadSize")) * 1024 * 1024


def _refuse(why: Failed) -> None:
    st.session_state[_FAILED] = why
    held = (opened().input, why.given)
    drop_others([one.path for one in held if one is not None])
    end_reading()


def end_reading() -> None:
    """Run the page again with what is open now, and fold the ways in."""
    st.session_state[_DONE] = True
    st.rerun()
