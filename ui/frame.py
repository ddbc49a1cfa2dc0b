"""What every page stands in: navigation, style and the line that opens data."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui.address import FIRST, PAGES, parameters
from ui.follow import broken, broken_address, deletion, follow
from ui.open_data import failure, open_data
from ui.private_files import watch_for_the_end
from ui.screen import watch_screen
from ui.share import share

ONLY = "only"
"""The parameter of the address that names one chart to be shown by itself."""

STYLE = Path(__file__).parent / "style.css"
_STARTED = "started_at_the_entrypoint"


def navigation() -> st.navigation:  # type: ignore[valid-type]
    """All pages; the links to them are ours, since Streamlit's own lose the report on the way."""
    return st.navigation(
        [
            # The first page's address is the app's own, whatever its path is called; who types
            # or keeps /report is served by the second entry.
            st.Page("pages/report.py", title="Report", url_path="start", default=True),
            st.Page("pages/report.py", title="Report", url_path="report", visibility="hidden"),
            *(
                st.Page(f"pages/{name}.py", title=title, url_path=name)
                for name, title in PAGES.items()
            ),
        ],
        position="hidden",
    )


def frame() -> None:
    """The entrypoint: page settings, style, the way to open data, then the chosen page."""
    st.session_state[_STARTED] = True
    st.set_page_config(page_title="Plainscore", page_icon="static/icon.svg", layout="centered")
    page = navigation()
    st.html(STYLE)
    watch_screen()
    follow(page.url_path)
    # Within another page there is only the report: it has its own frame.
    if not st.context.is_embedded:
        _top_line(page.url_path)
    failure()
    watch_for_the_end()
    deletion()
    if broken() is not None:
        broken_address()
    elif (chart := asked_for()) is not None:
        # What draws a chart is loaded where one is asked for, after the frame is there.
        from ui.one_chart import one_chart

        one_chart(chart)
    else:
        page.run()


def asked_for() -> str | None:
    """The one chart that another page's frame asks for; elsewhere the parameter means nothing."""
    return st.query_params.get(ONLY) if st.context.is_embedded else None


def _top_line(page: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="top_line"):
        st.markdown("**Plainscore**", width="content")
        with st.container(horizontal=True, gap="xsmall", key="pages"):
            for name, title in (("report", "Report"), *PAGES.items()):
                st.page_link(f"pages/{name}.py", label=title, query_params=parameters())
        if broken() is None:
            share("" if page in FIRST else page)
        open_data()


def begin_page() -> None:
    """First line of every page: send a visitor who came in by its address to the entrypoint.

    On a fresh server the first visit to a page's own address runs that page alone, without the
    entrypoint; declaring the navigation and running again puts it back in its frame.
    """
    if not st.session_state.pop(_STARTED, False):
        navigation()
        st.rerun()
