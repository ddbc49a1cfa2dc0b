"""Opening one's own data: a file, pasted text, figures typed into a table, or a sample."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import streamlit as st

from lib.exports.markdown_text import plain
from lib.intake.problems import InputProblem
from lib.intake.recognise import Choices
from lib.report import count_file
from ui.samples import samples
from ui.state import Input, open_sample, show

UPLOAD, PASTED, TYPED, CHOSEN_SAMPLE = "upload", "pasted", "typed", "sample_choice"
OPEN = "open_data"
_SEEN, _FAILED, _DONE = "seen_upload", "failed", "opening_done"


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be opened, and why."""

    input: Input
    problem: InputProblem
    choices: Choices


TYPED_COLUMNS = ("class", "precision", "recall", "support")
TYPED_ROWS = 4

PASTE_HINT = (
    "Cells copied from a spreadsheet, the lines of a CSV file, or the text that scikit-learn's"
    " classification_report prints."
)


def open_data() -> None:
    """The ways in, side by side; what cannot be read says why right here."""
    if st.session_state.pop(_DONE, False):
        st.session_state[OPEN] = False
    ways = st.popover(
        "Open your own results",
        icon=":material/upload_file:",
        key=OPEN,
        width="content",
        on_change="rerun",
    )
    with ways:
        file, paste, type_in, sample = st.tabs(["File", "Paste", "Type in", "Samples"])
        with file:
            _upload()
        with paste:
            _paste()
        # The table of the browser is large and so is what it needs here: only when it is wanted.
        if ways.open:
            with type_in:
                _type_in()
        with sample:
            _sample()


def failure() -> None:
    """The message of what could not be opened; what was shown before stays."""
    failed: Failed | None = st.session_state.get(_FAILED)
    if failed is None:
        return
    problem = failed.problem
    what = plain(f"{problem.what} {problem.where}")
    with st.container(key="input_problem"):
        st.error(
            f"**{plain(failed.input.name)} could not be opened.** {what}\n\n{plain(problem.todo)}",
            icon=":material/error:",
        )
        if problem.columns:
            part = failed.choices.part
            choose_columns(failed.input, problem.columns, part=part, key="columns_of_failed")
        if problem.parts:
            _choose_part(failed.input, problem.parts)
        st.caption("What is shown below is still what was open before.")


def _choose_part(given: Input, parts: Sequence[str]) -> None:
    """The short form that says which file of an archive to read."""
    with st.form("part_of_failed", border=False):
        part = st.selectbox("File", parts)
        if st.form_submit_button("Read this file"):
            _count(given, Choices(part=part))


def choose_columns(
    given: Input,
    columns: Sequence[str],
    *,
    true: str | None = None,
    predicted: str | None = None,
    part: str | None = None,
    key: str,
) -> None:
    """The short form that says which column is which, and counts again."""
    with st.form(key, border=False):
        true = st.selectbox("True label", columns, index=_place(columns, true))
        predicted = st.selectbox("Prediction", columns, index=_place(columns, predicted))
        if st.form_submit_button("Read it this way"):
            _count(given, Choices(true=true, predicted=predicted, part=part))


def _place(columns: Sequence[str], name: str | None) -> int | None:
    return columns.index(name) if name in columns else None


def _upload() -> None:
    upload = st.file_uploader(
        "A CSV, Excel or Parquet file (or one of these as .zip or .gz), or a printed report",
        key=UPLOAD,
    )
    st.caption("The file stays in this tab and is gone when you close it. Nothing is stored.")
    if upload is None:
        st.session_state.pop(_SEEN, None)
    elif st.session_state.get(_SEEN) != upload.file_id:
        st.session_state[_SEEN] = upload.file_id
        _count(Input(upload.name, "upload", upload.getvalue()))


def _paste() -> None:
    label = "Paste a table or a printed report"
    text = st.text_area(label, key=PASTED, height=180, help=PASTE_HINT)
    if st.button("Read it", key="read_pasted"):
        _count(Input("pasted text", "paste", text.encode()))


def _type_in() -> None:
    st.caption("For figures from a slide or a picture: 0.94, .94 and 94% all mean the same.")
    empty = {column: [""] * TYPED_ROWS for column in TYPED_COLUMNS}
    edited = st.data_editor(
        empty,
        key=TYPED,
        num_rows="dynamic",
        hide_index=True,
        column_config={
            column: st.column_config.TextColumn(
                "number of items (if known)" if column == "support" else column
            )
            for column in TYPED_COLUMNS
        },
    )
    if st.button("Use these figures", key="use_typed"):
        lines = _typed_lines(edited)
        if len(lines) > 1 and {"precision", "recall"} <= set(lines[0]):
            _count(Input("typed figures", "typed", _as_csv(lines)))
        else:
            st.error("Type at least one class with its precision and its recall.")


def _sample() -> None:
    by_title = {sample.title: sample for sample in samples()}
    title = st.selectbox("A built-in sample", by_title, key=CHOSEN_SAMPLE)
    st.caption(plain(by_title[title].about))
    if st.button("Show this sample", key="show_sample"):
        st.session_state.pop(_FAILED, None)
        open_sample(by_title[title])
        st.session_state[_DONE] = True
        st.rerun()


def _typed_lines(columns: dict[str, list[str | None]]) -> list[list[str]]:
    """Header and lines of what was typed, without the lines and columns that stayed empty."""
    cells = zip(*columns.values(), strict=True)
    lines = [[(cell or "").strip() for cell in line] for line in cells]
    used = [i for i in range(len(columns)) if any(line[i] for line in lines)]
    return [[line[i] for i in used] for line in (list(columns), *filter(any, lines))]


def _as_csv(lines: list[list[str]]) -> bytes:
    out = StringIO()
    csv.writer(out).writerows(lines)
    return out.getvalue().encode()


def _count(given: Input, choices: Choices = Choices()) -> None:
    """Count an input in a private folder that is gone afterwards, and show it."""
    st.session_state.pop(_FAILED, None)
    with tempfile.TemporaryDirectory(prefix="plainscore-") as folder:
        path = Path(folder) / "input"
        path.write_bytes(given.content)
        try:
            with st.spinner("Reading and counting the file …", show_time=True):
                counted = count_file(path, name=given.name, choices=choices, max_bytes=_cap())
        except InputProblem as problem:
            st.session_state[_FAILED] = Failed(given, problem, choices)
        else:
            show(counted.evaluation, given, counted.reading.table.columns, choices)
    st.session_state[_DONE] = True
    st.rerun()


def _cap() -> int:
    """The deployer's cap on a file, in bytes."""
    return int(st.get_option("server.maxUploadSize")) * 1024 * 1024
