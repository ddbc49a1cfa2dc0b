"""A term's entry, in place or in a dialog, so that what is being read stays open behind it."""

from __future__ import annotations

import streamlit as st

from lib.charts.canvas import specification
from lib.charts.term_pictures import term_picture
from lib.exports.markdown_text import plain
from lib.metrics.measures import Results
from lib.words.glossary import Term, capital, term_of
from lib.words.term_examples import Example, example
from ui.state import report
from ui.view import theme

_RESULTS = "results_of_terms"


def term_buttons(*keys: str, place: str = "terms") -> None:
    """A quiet row of buttons, each of which opens the entry of a term (or measure) in a dialog.

    `place` tells rows apart that stand on one page. Raises KeyError for no such term.
    """
    terms = dict.fromkeys(term_of(key).key for key in keys)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"words_{place}"
    ):
        st.caption("What is …", width="content")
        for key in terms:
            term = term_of(key)
            if st.button(plain(term.on_button), type="tertiary", key=f"word_{place}_{key}"):
                open_term(key)


def open_term(key: str) -> None:
    """The entry of a term in a dialog over the page."""
    term = term_of(key)

    @st.dialog(plain(capital(term.name)))
    def entry() -> None:
        st.markdown(f"**{plain(term.said)}**")
        show_term(key, place="dialog")

    entry()


def show_term(key: str, *, place: str = "page") -> None:
    """What a term means, its formula, and an example with a picture from the data shown."""
    term = term_of(key)
    shown = example(term.key, results())
    with st.container(horizontal=True, vertical_alignment="top", gap="large"):
        with st.container(width=420):
            _words(term, shown)
        with st.container(width=300):
            canvas = term_picture(shown.finding, shown.card)
            st.vega_lite_chart(
                spec=specification(canvas, theme()), theme=None, width="content",
                alt=canvas.told, key=f"picture_{place}_{term.key}",
            )  # fmt: skip
            if shown.made_up:
                st.caption("Made-up numbers")


def results() -> Results:
    """The results behind what this session shows, made once."""
    current = report()
    kept = st.session_state.get(_RESULTS)
    if kept is None or kept[0] is not current.evaluation:
        kept = (current.evaluation, Results(current.evaluation))
        st.session_state[_RESULTS] = kept
    found: Results = kept[1]
    return found


def _words(term: Term, shown: Example) -> None:
    st.markdown(plain(term.plain))
    letters = f" ({plain(term.letters)})" if term.letters else ""
    st.markdown(f"**Formula:** {plain(term.formula)}{letters}")
    st.markdown(f"**Example:** {plain(shown.text)}")
    if term.also:
        st.caption("Also: " + plain(", ".join(term.also)))
