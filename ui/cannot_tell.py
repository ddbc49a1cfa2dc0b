"""What to ask the makers, what stays open, what would answer it, and the message that asks."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.report import Report


def questions_for_makers(report: Report) -> None:
    """What to ask the model's makers, chosen by the findings."""
    st.markdown("\n".join(f"- {plain(question)}" for question in report.questions))


def cannot_tell(report: Report) -> None:
    """Open questions, then the message to the file's maker, ready to copy."""
    for one in report.cannot_tell:
        st.markdown(f"- {plain(one.text)} **Would tell:** {plain(one.needs)}.")
    with st.expander("A message that asks the file's maker for it"):
        st.code(report.request, language=None, wrap_lines=True)
