"""The numbers as a table that a screen reader can read."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import ClassScores, Figure, why_unknown
from lib.report import Report
from ui.view import TABLE_PAGE

LINES = 50
"""Classes on one page of the table; every cell is rendered as text, a thousand would be slow."""

SHOWN = ("precision", "recall", "f1", "accuracy", "specificity", "npv")
OVERALL = (
    "overall_accuracy", "majority_share", "balanced_accuracy", "macro_f1", "weighted_f1", "mcc",
    "kappa",
)  # fmt: skip


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
    columns |= {"items": [_count(entry.support) for entry in shown]}
    columns |= {CATALOGUE[m].name: [_cell(entry, m) for entry in shown] for m in SHOWN}
    with st.container(key="class_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Figures of every class")


def overall_table(report: Report) -> None:
    """The figures of the whole test, each with what it means."""
    overall = report.card.overall
    columns = {
        "figure": [CATALOGUE[measure].name for measure in OVERALL],
        "value": [_figure(overall[measure]) for measure in OVERALL],
        "what it is": [plain(CATALOGUE[measure].meaning) for measure in OVERALL],
    }
    with st.container(key="overall_table"):
        st.table(columns, hide_index=True, hide_header=False, alt="Figures of the whole test")
    reasons = {why_unknown(overall[measure]) for measure in OVERALL} - {""}
    for reason in sorted(reasons):
        st.caption(plain(f"Not known: {reason}."))


def _cell(entry: ClassScores, measure: str) -> str:
    return _figure(entry.figures[measure])


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return "not known"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.4f}"
    return f"{figure.value:.4f} ({figure.low:.4f} to {figure.high:.4f})"


def _count(value: int | None) -> str:
    return "not known" if value is None else f"{value:,}"
