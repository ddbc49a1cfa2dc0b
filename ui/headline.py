"""The one number and the few sentences that a hurried reader sees first."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.exports.markdown_text import plain
from lib.findings.finding import Finding
from lib.metrics.catalogue import CATALOGUE
from lib.report import Report
from lib.words.facts import Facts
from lib.words.summary_terms import terms_of

MAIN = {"overall": "overall_accuracy", "average-f1": "macro_f1"}
"""The findings that a report may open with, and the measure that each is about."""


def headline(report: Report) -> DeltaGenerator:
    """The headline, the most important number with its interval and baseline, the summary.

    Returns the place under them that `summary_terms` is for.
    """
    first, *rest = report.summary or ("",)
    st.title(plain(first.removesuffix(".")), anchor=False)
    main = _main(report)
    with st.container(horizontal=True, vertical_alignment="top", gap="large", key="headline"):
        with st.container(width=300, gap="small", key="main_number"):
            measure = MAIN[main.code] if main else "overall_accuracy"
            number = Facts(main).percent(measure) if main else "not known"
            st.metric(CATALOGUE[measure].name, number)
            st.caption(_beside(main, measure))
        with st.container(width="stretch", key="summary"):
            st.markdown(" ".join(plain(sentence) for sentence in rest))
    return st.container(key="summary_terms")


def summary_terms(report: Report) -> None:
    """The terms of the number and of the summary, each of which opens its explanation.

    Called where the chart stands already: the entries load what draws pictures.
    """
    from ui.terms import term_buttons

    main = _main(report)
    beside = ["overall_accuracy"]
    if main is not None:
        facts, measure = Facts(main), MAIN[main.code]
        beside = [measure]
        beside += ["interval"] if facts.has_range(measure) else []
        beside += ["majority_share"] if facts.knows("majority_share") else []
    term_buttons(*terms_of(report.summary, *beside), place="summary")


def _main(report: Report) -> Finding | None:
    return next((finding for finding, _ in report.findings if finding.code in MAIN), None)


def _beside(main: Finding | None, measure: str) -> str:
    """The interval and the baseline that a number needs beside it, as the sentences say them."""
    lines = []
    facts = Facts(main) if main else None
    if facts and facts.has_range(measure):
        lines.append(f"95% interval: {facts.span(measure)} of 100")
    if facts and facts.knows("majority_share"):
        lines.append(f"Always the most common class: {facts.percent('majority_share')}")
    return "  \n".join(lines) or "No interval and no baseline: class sizes are not known"
