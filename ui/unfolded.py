"""A fold whose content is made when it is opened."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


@st.fragment
def unfolded(label: str, key: str, show: Callable[[], None]) -> None:
    """A page has many folds, and a browser would draw all that is in them before its chart."""
    fold = st.expander(label, key=key, on_change="rerun")
    if fold.open:
        with fold:
            show()
