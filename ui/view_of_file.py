"""The view that a report file brings: what of it means something here is chosen again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from lib.evaluation import Evaluation
from lib.share.view import View
from lib.words.five_steps import STEPS
from lib.words.glossary import WORDS
from ui.guide import TERM
from ui.matrix import CELLS, ORDER, ORDERS, VIEWS
from ui.view import (
    ARRANGEMENT,
    ARRANGEMENTS,
    MEASURES,
    PICKED_LABEL,
    PICKED_TRUE,
    SHOWN,
    SHOWN_CLASSES,
    SORT,
    SORTS,
    STEP,
)


def show_view(view: View, evaluation: Evaluation) -> None:
    """Choose again what was chosen where the file was saved; anything else is left as it is."""
    classes = evaluation.classes
    one: Mapping[str, Collection[str]] = {
        ARRANGEMENT: ARRANGEMENTS, SORT: SORTS, CELLS: VIEWS, ORDER: ORDERS, TERM: WORDS,
        STEP: [step.short for step in STEPS], PICKED_TRUE: classes, PICKED_LABEL: classes,
    }  # fmt: skip
    several: Mapping[str, Collection[str]] = {MEASURES: SHOWN, SHOWN_CLASSES: classes}
    for name, values in view.choices.items():
        known = [value for value in values if value in several.get(name, one.get(name, ()))]
        if known:
            st.session_state[name] = known if name in several else known[0]
