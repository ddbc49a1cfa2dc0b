"""Opening one's own data: a file, pasted text, figures typed into a table, or a sample."""

from __future__ import annotations

import csv
from io import StringIO

import streamlit as st

from lib.evaluation import Decided
from lib.exports.markdown_text import plain
from lib.intake.problems import Question
from ui.correction import Asked, correction
from ui.read_file import (
    cap,
    done_reading,
    end_reading,
    failed,
    forget_failure,
    read_bytes,
    read_upload,
    take_upload,
)
from ui.samples import samples
from ui.state import open_sample

UPLOAD, PASTED, TYPED, CHOSEN_SAMPLE = "upload", "pasted", "typed", "sample_choice"
OPEN = "open_data"


TYPED_COLUMNS = ("class", "precision", "recall", "support")
TYPED_ROWS = 4

KEPT = (
    "The file is kept for this tab only, on the computer that runs this app. It is deleted when"
    " you open another one, and within minutes after you close the tab. Once it is"
    " read, the page’s address holds its figures and the names of its classes where they fit, so"
    " that a reload shows them again; never a row. At most {largest} MB."
)
PASTE_HINT = (
    "Cells copied from a spreadsheet, the lines of a CSV file, a Markdown table, JSON, or the text"
    " that scikit-learn's classification_report prints."
)


def open_data() -> None:
    """The ways in, side by side; what cannot be read says why right here."""
    if done_reading():
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
    why = failed()
    if why is None:
        return
    problem = why.problem
    what = plain(f"{problem.what} {problem.where}")
    with st.container(key="input_problem"):
        if isinstance(problem, Question):
            begins = f"**One question before {plain(why.name)} is opened.**"
            st.info(f"{begins} {what}\n\n{plain(problem.todo)}", icon=":material/help:")
        else:
            st.error(
                f"**{plain(why.name)} could not be opened.** {what}\n\n{plain(problem.todo)}",
                icon=":material/error:",
            )
        choices = problem.columns or problem.parts or problem.sheets or problem.decided
        if why.given is not None and choices:
            asked = Asked(
                why.given, why.choices, problem.columns,
                why.choices.true or problem.known.get("true"),
                why.choices.predicted or problem.known.get("predicted"),
                problem.parts, problem.sheets, problem.decided or Decided(),
            )  # fmt: skip
            correction(asked, key="correct_failed")
        st.caption("What is shown below is still what was open before.")


def _upload() -> None:
    st.file_uploader(
        "A CSV, Excel, Parquet or JSON file (also as .zip or .gz), or a printed report",
        key=UPLOAD,
        on_change=take_upload,
        args=(UPLOAD,),
    )
    st.caption(KEPT.format(largest=f"{cap() // 1024**2:,}"))
    read_upload()


def _paste() -> None:
    label = "Paste a table or a printed report"
    text = st.text_area(label, key=PASTED, height=180, help=PASTE_HINT)
    if st.button("Read it", key="read_pasted"):
        read_bytes("pasted text", "paste", text.encode())


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
            read_bytes("typed figures", "typed", _as_csv(lines))
        else:
            st.error("Type at least one class with its precision and its recall.")


def _sample() -> None:
    by_title = {sample.title: sample for sample in samples()}
    title = st.selectbox("A built-in sample", by_title, key=CHOSEN_SAMPLE)
    st.caption(plain(by_title[title].about))
    if st.button("Show this sample", key="show_sample"):
        forget_failure()
        open_sample(by_title[title])
        end_reading()


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
