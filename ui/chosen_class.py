"""The class that the lists of the trade-off page stand at: chosen in one, it is chosen in all."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

_CHOSEN = "chosen_class"


def class_list(
    label: str, names: Sequence[str], *, first: str | None = None, key: str, width: int
) -> str:
    """A list of classes, and the one chosen; `first` stands there until the reader chooses."""
    chosen = st.session_state.get(_CHOSEN, first)
    st.session_state[key] = chosen if chosen in names else first if first in names else names[0]

    def choose() -> None:
        st.session_state[_CHOSEN] = st.session_state[key]

    return st.selectbox(label, names, key=key, width=width, on_change=choose)
