"""The confusion matrix with its controls, and the pair that a reader picks in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib.charts.describe_matrix import describe, how_to_read_a_cell, short_name
from lib.charts.help import HELP
from lib.charts.layout import PAGE_WIDTH
from lib.charts.matrix import MOST_DRAWN, MOST_MISTAKEN, PAIR, chosen_pair, matrix, specification
from lib.charts.matrix_records import Grid, View, grid_of
from lib.charts.seriation import Order, in_matrix_order
from lib.evaluation import Evaluation
from lib.exports.markdown_text import plain
from lib.metrics.mistakes import most_mistaken, part_of
from lib.words.mixups import part_shown
from ui.moving import how_to_read
from ui.screen import room
from ui.state import opened
from ui.terms import term_buttons
from ui.unfolded import unfolded
from ui.view import PICKED_LABEL, PICKED_TRUE, SHOWN_CLASSES, begin_items, theme

VIEWS: Mapping[str, View] = {
    "Counts": "counts",
    "By true class": "by_true",
    "By predicted class": "by_predicted",
}
CELLS, ORDER = "cells", "order"
ORDERS: Mapping[str, Order] = {"As given": "given", "Confused ones together": "together"}

MOST_ON_A_PHONE = 40
"""A matrix of more classes is drawn for a wide screen everywhere; a phone scrolls it in its box."""


def matrix_section(evaluation: Evaluation) -> None:
    """Controls, the matrix, and how to read a cell of it."""
    view, order = _controls()
    shown = _classes_shown(evaluation)
    grid = grid_of(evaluation, view=view, order=in_matrix_order(evaluation, shown, order))
    st.markdown(f"**How to read a cell:** {plain(how_to_read_a_cell(grid))}")
    _chart(grid, PAGE_WIDTH if len(shown) > MOST_ON_A_PHONE else room(), evaluation)
    term_buttons("confusion_matrix", place="matrix")
    _in_words(grid, view)


def _controls() -> tuple[View, Order]:
    with st.container(horizontal=True, vertical_alignment="top", key="matrix_controls"):
        view = st.segmented_control(
            "Cells", VIEWS, default="Counts", required=True, key=CELLS, bind="query-params"
        )
        order = st.segmented_control(
            "Order", ORDERS, default="As given", required=True, key=ORDER, bind="query-params"
        )
    return VIEWS[view or "Counts"], ORDERS[order or "As given"]


def _classes_shown(evaluation: Evaluation) -> tuple[int, ...]:
    """All classes where they fit; else those with the most mistakes, or those that are chosen."""
    names = evaluation.classes
    if len(names) <= MOST_DRAWN:
        return tuple(range(len(names)))
    chosen = st.multiselect(
        "Classes shown",
        names,
        key=SHOWN_CLASSES,
        placeholder=f"the {MOST_MISTAKEN} with the most mistakes",
        max_selections=MOST_DRAWN,
    )
    places = {name: place for place, name in enumerate(names)}
    shown = tuple(sorted(places[name] for name in chosen if name in places))
    shown = shown or most_mistaken(evaluation, MOST_MISTAKEN)
    st.caption(part_shown(part_of(evaluation, shown)))
    return shown


def _chart(grid: Grid, available: float, evaluation: Evaluation) -> None:
    # A picture of other cells is another picture: what was picked in the old one is forgotten.
    drawn = f"matrix_{opened().token}_{grid.view}_{hash(grid.order)}"

    def pick() -> None:
        _pick(st.session_state[drawn], evaluation)

    with st.container(key="drawn_matrix"):
        st.vega_lite_chart(
            spec=specification(matrix(grid, theme=theme(), available=available)),
            theme=None,
            width="content",
            key=drawn,
            alt=short_name(grid),
            on_select=pick,
            selection_mode=PAIR,
        )


def _pick(event: Any, evaluation: Evaluation) -> None:
    """A click on a cell fills the two lists below, which work by keyboard too."""
    pair = chosen_pair(event.selection.get(PAIR), len(evaluation.classes))
    if pair is not None:
        st.session_state[PICKED_TRUE] = evaluation.classes[pair[0]]
        st.session_state[PICKED_LABEL] = evaluation.classes[pair[1]]
        begin_items()


def _in_words(grid: Grid, view: View) -> None:
    how_to_read("matrix", HELP[f"matrix_{view}"])
    unfolded(
        "The same picture in words", "matrix_in_words", lambda: st.markdown(plain(describe(grid)))
    )
