"""Which report the page's address stands for: one that it carries, a stored one, a sample.

A reload, a bookmark or a step back must end in the same report, and the session that held it may
be gone: so the address alone says it, beside the choices of the view that the controls keep there.
"""

from __future__ import annotations

import streamlit as st

from lib.share.link import REPORT, SHORT

FIRST = ("", "start", "report")
"""Addresses of the report itself."""
PAGES = {"mistakes": "Mistakes", "tradeoffs": "Trade-off", "guide": "Guide"}
"""The pages beside the report, each a question that a reader asks: address and title."""

SAMPLE, FILE = "sample", "file"
NAMES = (REPORT, SHORT, SAMPLE, FILE)
"""The parameters that name a report; an address has one of them, or none for the first sample."""

LONGEST = 8_000
"""Characters of a report in the address bar; longer addresses are cut by browsers and proxies."""

Key = tuple[str, str]
"""A name of NAMES and its value."""

_STANDS_FOR = "address_stands_for"


def asked() -> Key | None:
    """What the address names."""
    for name in NAMES:
        values = st.query_params.get_all(name)
        if values and values[0]:
            return name, values[0]
    return None


def stands_for() -> Key | None:
    """What the address named or was given last."""
    found: Key | None = st.session_state.get(_STANDS_FOR)
    return found


def agree(key: Key | None) -> None:
    """The address stands for what is shown now."""
    st.session_state[_STANDS_FOR] = key


def put(key: Key | None) -> None:
    """Name another report in the address: one step of the browser's history."""
    agree(key)
    if asked() != key:
        # A list without a value takes the parameter away; one change is one step back.
        cleared: dict[str, str | tuple[str, ...]] = {
            name: () for name in NAMES if name in st.query_params
        }
        st.query_params.update(cleared | dict([key] if key else []))


def parameters() -> list[tuple[str, str]]:
    """The parameters of the address that name the report, for a link to another page."""
    key = stands_for()
    return [key] if key else []
