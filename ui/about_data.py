"""The small line above a report: what is being read, how it was understood, and how to mend it."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.report import Report
from lib.words.understood import understood
from ui.open_data import choose_columns
from ui.state import opened


def about_data(report: Report) -> None:
    """Name, items, kind and columns in one line; a sample is marked as one."""
    source = report.evaluation.source
    if source.sample:
        st.info(
            f"**Sample data, not your data.** {plain(source.sample)}",
            icon=":material/science:",
        )
    with st.container(horizontal=True, vertical_alignment="center", key="about_data"):
        line = f"**{plain(source.name)}**: {plain(understood(report.evaluation, report.card))}."
        st.markdown(line, width="stretch")
        if report.evaluation.kind == "predictions":
            _columns(report)
    _left_out(report)


def _columns(report: Report) -> None:
    roles, current = report.evaluation.source.columns, opened()
    if current.input is None:
        return
    with st.popover("Columns", key="columns", width="content"):
        choose_columns(
            current.input,
            current.columns,
            true=roles["true"][0],
            predicted=roles["predicted"][0],
            part=current.choices.part,
            key="choose_columns",
        )


def _left_out(report: Report) -> None:
    source = report.evaluation.source
    if not source.problems:
        return
    left = source.rows_left_out
    title = (
        f"{left:,} of {source.rows_read:,} rows were left out" if left else "Notes on the reading"
    )
    with st.expander(title):
        for problem in source.problems:
            place = "" if problem.line is None else f" (line {problem.line:,})"
            st.markdown(f"- {plain(problem.message)}{place}")
