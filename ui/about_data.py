"""The line above a report: how the data were understood; it opens into the whole account."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.counting.left_out import LeftOut, left_out_of_file
from lib.exports.left_out_csv import left_out_as_csv
from lib.exports.markdown_text import plain
from lib.intake.packed import files_in
from lib.intake.problems import InputProblem
from lib.report import Report
from lib.words.account import account, noted_together
from lib.words.understood import understood
from ui.correction import Asked, correction
from ui.downloads import file_stem
from ui.progress import progress_shown
from ui.state import file_behind, opened

ACCOUNT = "account"
_LEFT_OUT = "left_out"
LEFT_OUT = "left out."
"""So ends the note on a row that is not counted."""
SAMPLE_ROWS = 10
"""Rows left out that the page shows; all that are at hand are in the download."""
MOST_ROWS = 10_000
"""Rows left out that are at hand: a file of these opens in any spreadsheet."""
LONGEST_CELL = 80
"""Characters of a cell in the page; the download has all of them."""


def about_data(report: Report) -> None:
    """Name, items, kind and columns in one line; a sample is marked as one."""
    source = report.evaluation.source
    if source.sample:
        st.info(
            f"**Sample data, not your data.** {plain(source.sample)}",
            icon=":material/science:",
        )
    came_by = opened().came_by
    origin = f"Opened from a {came_by}. " if came_by else ""
    told = plain(understood(report.evaluation, report.card))
    line = f"{origin}**{plain(source.name)}**: {told}."
    with st.container(key="about_data"):
        # What is behind it costs a look at the file: only when it is wanted.
        whole = st.expander(line, key=ACCOUNT, type="compact", on_change="rerun")
        if whole.open:
            with whole:
                _account(report)


def _account(report: Report) -> None:
    told = account(report.evaluation)
    answers = {"about": [one.about for one in told], "answer": [plain(one.answer) for one in told]}
    with st.container(key="account_table"):
        st.table(answers, border="horizontal", hide_index=True, hide_header=True, width="content",
                 alt="How the file was read")  # fmt: skip
    left_out = _rows_left_out() if report.evaluation.source.rows_left_out else None
    _notes(report, left_out)
    if left_out is not None:
        _left_out(report, left_out)
    _correction(report)


def _notes(report: Report, left_out: LeftOut | None) -> None:
    """What was noted on the reading, without what the table of rows left out says again."""
    said = {row.line for row in left_out.rows} if left_out else set()
    notes = tuple(
        problem for problem in report.evaluation.source.problems
        if problem.line not in said or not problem.message.endswith(LEFT_OUT)
    )  # fmt: skip
    st.markdown("\n".join(f"- {plain(note)}" for note in noted_together(notes)))


def _left_out(report: Report, found: LeftOut) -> None:
    """The first rows that are not counted, with line and reason, and a download of them."""
    shown = found.rows[:SAMPLE_ROWS]
    columns = {
        "line": [f"{row.line:,}" for row in shown],
        "why it is left out": [plain(row.reason) for row in shown],
        "the row": [plain(" | ".join(map(_short, row.cells))) for row in shown],
    }
    more = "" if found.total <= len(shown) else f", the first {len(shown)} of {found.total:,}"
    st.caption(f"Rows left out of the counting{more}")
    with st.container(key="left_out_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Rows left out of the counting")
    at_hand = len(found.rows)
    which = "Rows left out" if at_hand == found.total else f"First {at_hand:,} rows left out"
    st.download_button(
        f"{which} (CSV)", partial(left_out_as_csv, found), f"{file_stem(report)}_left_out.csv",
        "text/csv", on_click="ignore", key="left_out_csv",
    )  # fmt: skip


def _short(cell: str) -> str:
    return cell if len(cell) <= LONGEST_CELL else cell[: LONGEST_CELL - 1] + "…"


def _rows_left_out() -> LeftOut | None:
    """The rows left out, read once from what the session holds, and kept in the session."""
    current = opened()
    kept = st.session_state.get(_LEFT_OUT)
    if kept is None or kept[0] != current.token:
        path = file_behind(current)
        if path is None:
            return None
        try:
            with progress_shown():
                found = left_out_of_file(
                    path, name=current.evaluation.source.name, choices=current.choices,
                    most=MOST_ROWS,
                )  # fmt: skip
        except InputProblem:
            return None
        kept = (current.token, found)
        st.session_state[_LEFT_OUT] = kept
    left_out: LeftOut = kept[1]
    return left_out


def _correction(report: Report) -> None:
    current, source = opened(), report.evaluation.source
    if current.input is None:
        return
    # Only where labels stand in columns of their own is it a question which is which.
    roles = source.columns if {"true", "predicted"} <= source.columns.keys() else {}
    roles = roles if report.evaluation.kind == "predictions" or "count" in roles else {}
    st.markdown("**Read it in another way**")
    correction(
        Asked(
            current.input, current.choices, current.columns if roles else (),
            *(roles.get(role, (None,))[0] for role in ("true", "predicted")),
            files_in(current.input.path) if source.decided.packed == "zip" else (),
            current.sheets, source.decided,
        ),
        key="correct",
    )  # fmt: skip
