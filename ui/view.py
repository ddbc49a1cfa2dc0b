"""What a reader chooses to see of a report: the controls' keys, words and defaults.

The keys and words are the names and values in the page's address, so a bookmark keeps the view.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.charts.order import Sort
from lib.charts.panels import MEASURES as ALL_MEASURES
from lib.charts.panels import Arrangement
from lib.charts.theme import DARK, LIGHT, Theme
from lib.counting.spellings import Group, spelled_alike
from lib.evaluation import Evaluation
from lib.exports.wish import Look
from lib.metrics.catalogue import CATALOGUE

POSITIVE, ARRANGEMENT, SORT, MEASURES, PAGE = "positive", "rows", "sort", "show", "classes"
TABLE_PAGE, PAIRS_PAGE, ITEMS_PAGE = "table_page", "pairs_page", "items_page"
PICKED_TRUE, PICKED_LABEL = "picked_true", "picked_label"
SHOWN_CLASSES = "shown_classes"
MERGED = "merge"
STEP, LEARN_FROM = "step", "learn_from"

ARRANGEMENTS: Mapping[str, Arrangement] = {
    "Positive and negative": "split",
    "Each against the rest": "against_rest",
}
SORTS: Mapping[str, Sort] = {
    "As in the file": "file",
    "Lowest F1 first": "f1",
    "Lowest precision first": "precision",
    "Lowest recall first": "recall",
    "Most items first": "support",
    "By name": "name",
}
SHOWN: Mapping[str, str] = {CATALOGUE[measure].name: measure for measure in ALL_MEASURES}


def theme() -> Theme:
    """The colours of the page that the reader sees."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def default_arrangement(evaluation: Evaluation) -> str:
    """Two rows where the classes have rows, else each class against the rest."""
    split, against_rest = ARRANGEMENTS
    return split if any(evaluation.rows) else against_rest


def chosen_look(evaluation: Evaluation) -> Look:
    """What the controls of the chart say; where they are not on this page, what the address says.

    Anything in the address that is no choice is none.
    """
    asked = st.session_state.get(ARRANGEMENT) or st.query_params.get(ARRANGEMENT)
    sort = st.session_state.get(SORT) or st.query_params.get(SORT)
    measures = st.session_state.get(MEASURES) or st.query_params.get_all(MEASURES)
    return Look(
        ARRANGEMENTS.get(asked or "") or ARRANGEMENTS[default_arrangement(evaluation)],
        SORTS.get(sort or "", "file"),
        tuple(SHOWN[name] for name in measures if name in SHOWN) or ALL_MEASURES,
    )


def chosen_positive(evaluation: Evaluation) -> tuple[str, ...]:
    """The classes that the reader put into the positive row, from the control or the address."""
    asked = st.session_state.get(POSITIVE, st.query_params.get_all(POSITIVE))
    return tuple(name for name in asked if name in evaluation.classes)


def spelled_out(group: Group) -> str:
    """A group of alike labels as the control and the address name it."""
    return " = ".join(f"“{label}”" for label in group)


def chosen_merged(evaluation: Evaluation) -> tuple[Group, ...]:
    """The alike labels that the reader wants counted as one class, of those in the file."""
    asked = st.session_state.get(MERGED, st.query_params.get_all(MERGED))
    if not asked or evaluation.cells is None:
        return ()
    return tuple(
        group for group in spelled_alike(evaluation.classes) if spelled_out(group) in asked
    )


def begin(evaluation: Evaluation) -> None:
    """For data that the address names: what suits them, unless the address asks for it.

    Streamlit drops a value that is none of the options, and leaves the control without one.
    """
    if st.query_params.get(ARRANGEMENT) not in ARRANGEMENTS:
        st.session_state[ARRANGEMENT] = default_arrangement(evaluation)
    for choice in (MERGED, POSITIVE, SHOWN_CLASSES):
        if choice not in st.query_params and choice in st.session_state:
            st.session_state[choice] = []


def begin_again(evaluation: Evaluation) -> None:
    """For other data: what belonged to the old classes goes, what is a matter of taste stays.

    Set, not deleted: the browser keeps showing a deleted choice.
    """
    st.session_state[ARRANGEMENT] = default_arrangement(evaluation)
    st.session_state[MERGED] = []
    begin_classes()


def begin_classes() -> None:
    """For other classes: what was chosen among the old ones goes."""
    st.session_state[POSITIVE] = []
    st.session_state[SHOWN_CLASSES] = []
    st.session_state[PICKED_TRUE] = st.session_state[PICKED_LABEL] = None
    for page in (PAGE, TABLE_PAGE, PAIRS_PAGE, ITEMS_PAGE):
        st.session_state[page] = 1


def begin_items() -> None:
    """For another pair: its items begin at the first."""
    st.session_state[ITEMS_PAGE] = 1
