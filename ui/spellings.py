"""Counting labels that look alike as one class: a choice that can be taken back."""

from __future__ import annotations

import streamlit as st

from lib.counting.spellings import merged_note, spelled_alike
from lib.exports.markdown_text import plain
from lib.findings.cutoffs import NAMED
from lib.report import Report
from ui.state import opened
from ui.view import MERGED, begin_classes, spelled_out


def spellings_choice(report: Report) -> None:
    """The groups of alike labels of the file, where there are any and they can be added up."""
    evaluation = opened().evaluation
    groups = () if evaluation.cells is None else spelled_alike(evaluation.classes)
    if not groups:
        return
    options = [spelled_out(group) for group in groups]
    with st.container(horizontal=True, vertical_alignment="bottom", key="spellings"):
        chosen = st.multiselect(
            "Labels that look alike: count as one class", options,
            key=MERGED, bind="query-params", on_change=begin_classes, width=420,
            placeholder="none, each spelling is a class of its own",
            help="They differ only in capitals, blanks, zeros of numbers or how their characters"
            " are stored.",
        )  # fmt: skip
        if len(chosen) < len(options) > 1:
            st.button("All of them", on_click=_merge_all, args=(options,), key="merge_all")
    merged = report.evaluation.source.merged
    notes = [f"{merged_note(name, group)}." for name, group in list(merged.items())[:NAMED]]
    if notes:
        st.caption(plain(" ".join(notes)))


def _merge_all(options: list[str]) -> None:
    begin_classes()
    st.session_state[MERGED] = options
