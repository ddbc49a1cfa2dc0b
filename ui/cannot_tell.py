"""What to ask the makers, what stays open, what would answer it, and the message that asks."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.exports.markdown_text import plain
from lib.report import Report
from ui.unfolded import unfolded


def questions_for_makers(report: Report) -> None:
    """What to ask the model's makers, chosen by the findings."""
    st.markdown("\n".join(f"- {plain(question)}" for question in report.questions))


def cannot_tell(report: Report) -> None:
    """Open questions, then the message to the file's maker, ready to copy."""
    for one in report.cannot_tell:
        st.markdown(f"- {plain(one.text)} **Would tell:** {plain(one.needs)}.")
    message = partial(st.code, report.request, language=None, wrap_lines=True)
    unfolded("A message that asks the file's maker for it", "message_to_maker", message)
