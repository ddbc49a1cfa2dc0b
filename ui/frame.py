"""What every page stands in: navigation, style and the line that opens data."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui.open_data import failure, open_data
from ui.private_files import watch_for_the_end

STYLE = Path(__file__).parent / "style.css"
_STARTED = "started_at_the_entrypoint"


def navigation() -> st.navigation:  # type: ignore[valid-type]
    """The pages, each a question that a reader asks."""
    return st.navigation(
        [
            # The first page's address is the app's own, whatever its path is called; who types
            # or keeps /report is served by the second entry, which the menu does not show.
            st.Page("pages/report.py", title="Report", url_path="start", default=True),
            st.Page("pages/report.py", title="Report", url_path="report", visibility="hidden"),
            st.Page("pages/mistakes.py", title="Mistakes", url_path="mistakes"),
            st.Page("pages/guide.py", title="Guide", url_path="guide"),
        ],
        position="top",
    )


def frame() -> None:
    """The entrypoint: page settings, style, the way to open data, then the chosen page."""
    st.session_state[_STARTED] = True
    st.set_page_config(page_title="Plainscore", page_icon="static/icon.svg", layout="centered")
    page = navigation()
    st.html(STYLE)
    with st.container(horizontal=True, vertical_alignment="center", key="top_line"):
        st.markdown("**Plainscore**", width="stretch")
        open_data()
    failure()
    watch_for_the_end()
    page.run()


def begin_page() -> None:
    """First line of every page: send a visitor who came in by its address to the entrypoint.

    On a fresh server the first visit to a page's own address runs that page alone, without the
    entrypoint; declaring the navigation and running again puts it back in its frame.
    """
    if not st.session_state.pop(_STARTED, False):
        navigation()
        st.rerun()
