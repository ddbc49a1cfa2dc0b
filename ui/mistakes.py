"""The mistakes page, for each kind of file: what it holds, or what is missing."""

from __future__ import annotations

import streamlit as st

from lib.exports.markdown_text import plain
from lib.metrics.mistakes import confusions
from lib.report import Report
from lib.words.limits import missing
from ui.cards import finding_cards
from ui.matrix import matrix_section
from ui.pairs import items_of_a_pair, pair_table

CODES = ("confusions", "two-way", "one-way")


def mistakes_page(report: Report) -> None:
    """The answer as the title; then matrix, pairs and items, or the message that asks for them."""
    st.title(plain(_answer(report)), anchor=False)
    if report.evaluation.cells is None:
        _no_matrix(report)
    else:
        st.header("What does it mix up?", anchor=False)
        matrix_section(report.evaluation)
        if confusions(report.evaluation):
            _mistakes(report)
        else:
            st.info("There are no mistakes in this test: every item got its true label.")


def _answer(report: Report) -> str:
    if report.evaluation.cells is None:
        return "What it mixes up is not known"
    titles = (words.title for finding, words in report.findings if finding.code == "confusions")
    return next(titles, "It mixes up nothing in this test")


def _mistakes(report: Report) -> None:
    st.header("The pairs in words", anchor=False)
    finding_cards([pair for pair in report.findings if pair[0].code in CODES])
    pair_table(report.evaluation)
    st.header("The items themselves", anchor=False)
    items_of_a_pair(report)


def _no_matrix(report: Report) -> None:
    open_question = missing("matrix")
    st.info(
        f"{plain(open_question.text)}\n\n**Would tell:** {plain(open_question.needs)}.",
        icon=":material/grid_off:",
    )
    st.markdown("This message asks the file's maker for it:")
    st.code(report.request, language=None, wrap_lines=True)
