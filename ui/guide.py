"""The parts of the guide: the words, how to read a report, files, questions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import streamlit as st

from lib.charts.help import HELP
from lib.charts.names import shown_name
from lib.charts.panels import page_of_panels
from lib.charts.two_rows import specification, two_rows
from lib.exports.markdown_text import plain
from lib.findings.term_examples import example_class
from lib.report import Report
from lib.words.glossary import CHAPTERS, WORDS, Term, capital, looked_up
from lib.words.questions import QUESTIONS
from lib.words.reading import NOT_SAID, PARTS, SEVERITIES
from lib.words.term_examples import RULE
from ui.cards import SIGNS, finding_cards
from ui.terms import results, show_term, term_buttons, theme

TERM = "term"
"""The name in the address of the word that is looked up."""

STYLE = Path(__file__).parent / "guide.css"

PARTS_OF_THE_GUIDE = ("Words", "Reading a report", "Files", "Questions")

_PANEL_WIDTH = 210.0


def examples_from(shown: Report) -> None:
    """Where the examples on the page come from; a sample is marked as one."""
    st.html(STYLE)
    source = shown.evaluation.source
    if source.sample:
        st.info(
            f"**Sample data, not your data.** The examples are from {plain(source.name)}. Open"
            " your own results to see them with your numbers.",
            icon=":material/science:",
        )
    else:
        st.caption(f"The examples are from {plain(source.name)}.")


def words() -> None:
    """A word to look up, then all entries under their headings; one opens at a click."""
    chosen = _looked_up()
    if chosen:
        term = WORDS[chosen]
        with st.container(border=True, key="word_looked_up"):
            st.header(plain(capital(term.name)), anchor=False)
            st.markdown(f"**{plain(term.said)}**")
            show_term(term.key, place="looked_up")
    with st.container(key="guide_words"):
        for chapter in CHAPTERS:
            st.header(plain(chapter.title), anchor=False)
            with st.container(gap="xsmall"):
                for term in chapter.terms:
                    _entry(term)
    st.caption(plain(RULE))


def _entry(term: Term) -> None:
    """One line of the list; what is under it is made when it is opened."""
    line = f"**{plain(capital(term.name))}**: {plain(term.said)}"
    entry = st.expander(line, key=f"entry_{term.key}", type="compact", on_change="rerun")
    if entry.open:
        with entry:
            show_term(term.key, place="entry")


def _looked_up() -> str | None:
    """The word that the reader chose, or that the address names, in whatever case."""
    asked = st.query_params.get(TERM)
    if asked is not None and asked not in WORDS:
        st.session_state[TERM] = looked_up(asked)
    return st.selectbox(
        "Look up a word", sorted(WORDS, key=str.casefold), index=None, key=TERM,
        bind="query-params", placeholder="recall, false alarm, MCC …", width=360,
    )  # fmt: skip


def reading(shown: Report) -> None:
    """How to read the chart and a finding, each with a piece of the report beside it."""
    st.header("The chart: one small panel for each class", anchor=False)
    _panel(shown)
    st.header("A finding: one sentence, and everything behind it", anchor=False)
    if shown.findings:
        finding_cards(shown.findings[:1])
    st.markdown("\n".join(f"- **{plain(part)}** {plain(text)}" for part, text in PARTS.items()))
    st.markdown("How grave it is stands at its top, and the gravest come first:")
    for severity, text in SEVERITIES.items():
        word, icon, color = SIGNS[severity]
        st.markdown(f":{color}-badge[{icon} {word}] {plain(text)}")
    st.markdown(plain(NOT_SAID))


def _panel(shown: Report) -> None:
    """One class of the data as the chart draws it, and what the eye should do with it."""
    entry = example_class(results(), "precision", "recall") or shown.card.classes[0]
    arrangement = "split" if entry.row else "against_rest"
    page = page_of_panels(replace(shown.card, classes=(entry,)), arrangement=arrangement, columns=1)
    advice = HELP[arrangement]
    with st.container(horizontal=True, vertical_alignment="top", gap="large"):
        with st.container(width=300):
            st.vega_lite_chart(
                spec=specification(two_rows(page, theme=theme(), panel_width=_PANEL_WIDTH)),
                theme=None, width="content", key="one_panel",
                alt=f"The panel of “{shown_name(entry.name)}” from the chart of the report.",
            )  # fmt: skip
        with st.container(width=680):
            st.markdown(plain(advice.what))
            st.markdown(plain(advice.axes))
    st.markdown("\n".join(f"- {plain(line)}" for line in advice.reading))


def questions() -> None:
    """What readers ask; an answer opens under its question."""
    st.header("Questions and answers", anchor=False)
    with st.container(key="guide_questions", gap="small"):
        for number, question in enumerate(QUESTIONS):
            with st.expander(f"**{plain(question.asked)}**", type="compact"):
                st.markdown(plain(question.answer))
                if question.terms:
                    term_buttons(*question.terms, place=f"question_{number}")
