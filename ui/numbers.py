"""The numbers as a table that a screen reader can read."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.exports.tables import OF_A_CLASS, OF_THE_TEST, count_shown, figure_shown
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import why_unknown
from lib.report import Report
from ui.view import TABLE_PAGE

LINES = 50
"""Classes on one page of the table; every cell is rendered as text, a thousand would be slow."""


def class_table(report: Report) -> None:
    """One line a class: sizes and every figure with its interval."""
    classes = report.card.classes
    pages = -(-len(classes) // LINES)
    page = st.pagination(pages, key=TABLE_PAGE) if pages > 1 else 1
    shown = classes[(page - 1) * LINES : page * LINES]
    if pages > 1:
        first = (page - 1) * LINES + 1
        st.caption(f"Classes {first:,} to {first + len(shown) - 1:,} of {len(classes):,}.")
    columns = {"class": [plain(entry.name) for entry in shown]}
    if any(entry.row for entry in classes):
        columns["row"] = [entry.row or "" for entry in shown]
    columns |= {"items": [count_shown(entry.support) for entry in shown]}
    columns |= {
        CATALOGUE[measure].name: [figure_shown(entry.figures[measure]) for entry in shown]
        for measure in OF_A_CLASS
    }
    with st.container(key="class_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Figures of every class")


def overall_table(report: Report) -> None:
    """The figures of the whole test, each with what it means."""
    overall = report.card.overall
    columns = {
        "figure": [CATALOGUE[measure].name for measure in OF_THE_TEST],
        "value": [figure_shown(overall[measure]) for measure in OF_THE_TEST],
        "what it is": [plain(CATALOGUE[measure].meaning) for measure in OF_THE_TEST],
    }
    with st.container(key="overall_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Figures of the whole test")
    reasons = {why_unknown(overall[measure]) for measure in OF_THE_TEST} - {""}
    for reason in sorted(reasons):
        st.caption(plain(f"Not known: {reason}."))
