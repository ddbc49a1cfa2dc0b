"""What a reader wants of a cut-off: the controls, and the goal that they ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from lib.evaluation import Goal

CHOOSE_BY, SHARE, ALARMS, ITEMS, TIMES, BETA = (
    "choose_by", "goal_share", "goal_alarms", "goal_items", "goal_times", "goal_beta"
)  # fmt: skip
_WIDTH = 230
"""Pixels: two fields beside each other, one on a phone."""


def chosen_goal() -> Goal:
    """The controls, and what they ask for."""
    by = st.selectbox("Choose the cut-off by", GOALS, key=CHOOSE_BY, width=_WIDTH + 70)
    return GOALS[by]()


def _recall() -> Goal:
    return Goal("recall", _share("Find at least, of every 100 real ones"))


def _precision() -> Goal:
    return Goal("precision", _share("Right at least, of every 100 labels"))


def _share(label: str) -> float:
    asked = st.number_input(
        label, min_value=1.0, max_value=99.9, value=90.0, step=1.0, format="%g", key=SHARE,
        width=_WIDTH + 50,
    )  # fmt: skip
    return round(asked / 100, 6)


def _alarms() -> Goal:
    alarms = st.number_input(
        "False alarms a day, at most", min_value=0.1, value=5.0, step=1.0, format="%g", key=ALARMS,
        width=_WIDTH,
    )  # fmt: skip
    items = st.number_input(
        "Items a day", min_value=1, value=1_000, step=100, key=ITEMS, width=_WIDTH
    )
    return Goal("false alarms", float(alarms), int(items))


def _cost() -> Goal:
    times = st.number_input(
        "A miss costs as much as how many false alarms?", min_value=0.01, value=10.0, step=1.0,
        format="%g", key=TIMES, width=_WIDTH + 130,
    )  # fmt: skip
    return Goal("cost", float(times))


def _f() -> Goal:
    beta = st.number_input(
        "Beta: 1 counts both the same, 2 counts recall more", min_value=0.1, max_value=10.0,
        value=1.0, step=0.5, format="%g", key=BETA, width=_WIDTH + 130,
    )  # fmt: skip
    return Goal("f", float(beta))


GOALS: Mapping[str, Callable[[], Goal]] = {
    "Hand: I move the slider": lambda: Goal("by hand"),
    "Recall: find enough of them": _recall,
    "Precision: be right often enough": _precision,
    "False alarms a day, at most": _alarms,
    "Cost: as low as can be": _cost,
    "F-beta: as high as can be": _f,
}
"""What one can choose by, and the controls of each."""
