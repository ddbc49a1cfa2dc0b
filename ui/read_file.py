"""Reading what a reader brought: kept privately, counted and shown, or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lib.intake.choices import Choices
from lib.intake.problems import InputProblem
from lib.report import count_file
from lib.share.report_file import is_report_file, read_report_file
from ui.address import PAGES
from ui.private_files import drop_others, folder, keep, move
from ui.progress import progress_shown
from ui.state import Input, Opened, Origin, now_open, show, show_new

_FAILED, _DONE = "failed", "reading_done"
_TAKEN, _TAKEN_ID = "taken_upload", "taken_upload_id"


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
    try:
        given = Input(name, origin, keep(BytesIO(content)))
    except InputProblem as problem:
        _refuse(Failed(name, problem, Choices(), None))
    read_again(given, Choices())


def take_upload(key: str) -> None:
    """Move what was handed in to a private file, before Streamlit makes a copy of all of it.

    A callback of the widget `key`, which cannot show anything: `read_upload` follows.
    """
    upload = st.session_state.get(key)
    if isinstance(upload, UploadedFile) and st.session_state.get(_TAKEN_ID) != upload.file_id:
        st.session_state[_TAKEN_ID] = upload.file_id
        try:
            st.session_state[_TAKEN] = Input(upload.name, "upload", move(upload))
        except InputProblem as problem:
            st.session_state[_TAKEN] = Failed(upload.name, problem, Choices(), None)


def read_upload() -> None:
    """Count what was taken and show it, if anything was."""
    taken: Input | Failed | None = st.session_state.pop(_TAKEN, None)
    if isinstance(taken, Failed):
        _refuse(taken)
    elif taken is not None:
        read_again(taken, Choices())


def read_again(given: Input, choices: Choices) -> None:
    """Count an input of this session as the reader wants it read, and show it."""
    try:
        if not given.path.is_file():
            raise InputProblem("The file is no longer at hand.", todo="Open it again.")
        if is_report_file(given.path):
            _show_report_file(given)
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


def _show_report_file(given: Input) -> None:
    """Open a report that was passed on as a file."""
    evaluation, view = read_report_file(given.path)
    show_new(Opened.of_report(evaluation, "report file"))
    forget_failure()
    # Only who opens such a file needs to know the controls of all pages.
    from ui.view_of_file import show_view

    show_view(view, evaluation)
    end_reading(view.page)


def cap() -> int:
    """The deployer's cap on a file, in bytes."""
    return int(st.get_option("server.maxUploadSize")) * 1024 * 1024


def _refuse(why: Failed) -> None:
    st.session_state[_FAILED] = why
    current = now_open()
    held = (current.input if current else None, why.given)
    drop_others([one.path for one in held if one is not None])
    end_reading()


def end_reading(page: str = "") -> None:
    """Run the page again with what is open now, or another one, and fold the ways in."""
    st.session_state[_DONE] = True
    if page in PAGES:
        st.switch_page(f"pages/{page}.py")
    st.rerun()
