"""The one number and the few sentences that a hurried reader sees first."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import Figure
from lib.report import Report


def headline(report: Report) -> None:
    """The headline, the most important number with its interval and baseline, the summary."""
    first, *rest = report.summary or ("",)
    st.title(plain(first.removesuffix(".")), anchor=False)
    overall = report.card.overall
    measure = "overall_accuracy" if overall["overall_accuracy"].value is not None else "macro_f1"
    with st.container(horizontal=True, vertical_alignment="top", gap="large", key="headline"):
        with st.container(width=300, gap="small", key="main_number"):
            st.metric(CATALOGUE[measure].name, _percent(overall[measure].value))
            st.caption(_beside(overall[measure], overall["majority_share"]))
        with st.container(width="stretch", key="summary"):
            st.markdown(" ".join(plain(sentence) for sentence in rest))


def _beside(figure: Figure, baseline: Figure) -> str:
    """The interval and the baseline that a number needs beside it."""
    lines = []
    if figure.low is not None and figure.high is not None:
        lines.append(f"95% interval: {_percent(figure.low)} to {_percent(figure.high)}")
    if baseline.value is not None:
        lines.append(f"Always the most common class: {_percent(baseline.value)}")
    return "  \n".join(lines) or "No interval and no baseline: class sizes are not known"


def _percent(share: float | None) -> str:
    """A share in per cent with one decimal; never rounded up to 100 or down to 0."""
    if share is None:
        return "not known"
    text = f"{share:.1%}"
    if text == "100.0%" and share < 1:
        return "over 99.9%"
    if text == "0.0%" and share > 0:
        return "under 0.1%"
    return text.replace(".0%", "%") if share in (0, 1) else text
