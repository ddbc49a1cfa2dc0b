"""The one number and the few sentences that a hurried reader sees first."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.findings.finding import Finding
from lib.metrics.catalogue import CATALOGUE
from lib.report import Report
from lib.words.facts import Facts

MAIN = {"overall": "overall_accuracy", "average-f1": "macro_f1"}
"""The findings that a report may open with, and the measure that each is about."""


def headline(report: Report) -> None:
    """The headline, the most important number with its interval and baseline, the summary."""
    first, *rest = report.summary or ("",)
    st.title(plain(first.removesuffix(".")), anchor=False)
    main = next((finding for finding, _ in report.findings if finding.code in MAIN), None)
    with st.container(horizontal=True, vertical_alignment="top", gap="large", key="headline"):
        with st.container(width=300, gap="small", key="main_number"):
            measure = MAIN[main.code] if main else "overall_accuracy"
            number = Facts(main).percent(measure) if main else "not known"
            st.metric(CATALOGUE[measure].name, number)
            st.caption(_beside(main, measure))
        with st.container(width="stretch", key="summary"):
            st.markdown(" ".join(plain(sentence) for sentence in rest))


def _beside(main: Finding | None, measure: str) -> str:
    """The interval and the baseline that a number needs beside it, as the sentences say them."""
    lines = []
    facts = Facts(main) if main else None
    if facts and facts.has_range(measure):
        lines.append(f"95% interval: {facts.span(measure)}%")
    if facts and facts.knows("majority_share"):
        lines.append(f"Always the most common class: {facts.percent('majority_share')}")
    return "  \n".join(lines) or "No interval and no baseline: class sizes are not known"
