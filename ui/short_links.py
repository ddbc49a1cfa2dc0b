"""Short links: made when they are wanted, deleted by the link that only their maker was given."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import streamlit as st

from lib.exports.markdown_text import plain
from lib.intake.problems import InputProblem
from lib.share.link import SHORT, Parameters, address
from lib.share.store import TIMES, Store
from ui.copy_button import copy_button

DELETE = "delete"
"""The parameter that carries the secret by which a short link is deleted."""
SETTING = "PLAINSCORE_STORE"
_MADE = "short_links_made"
_USUAL = "1 month"


def store() -> Store:
    """The store of this app: a database's URL in its secrets, else a file of this computer."""
    return _store(_url())


@st.cache_resource(show_spinner=False)
def _store(url: str) -> Store:
    return Store(url)


def _url() -> str:
    try:
        told = st.secrets.get("short_links", {}).get("store")
    except FileNotFoundError:  # An app without secrets.
        told = None
    if told or os.environ.get(SETTING):
        return str(told or os.environ[SETTING])
    folder = Path.home() / ".local" / "share" / "plainscore"
    with suppress(OSError):  # The store itself says that it cannot be reached.
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return f"sqlite:///{folder / 'links.sqlite'}"


def short_link(payload: str, app: str, *, page: str, view: Parameters) -> None:
    """Choose for how long, make the link, and get the link that deletes it."""
    st.caption("The report is then stored by this app, and whoever has the link can open it.")
    with st.container(horizontal=True, vertical_alignment="bottom", key="short_link_choice"):
        kept_for = st.selectbox(
            "Keep it for", TIMES, index=list(TIMES).index(_USUAL), key="keep_for", width=160
        )
        wanted = st.button("Make a short link", key="make_short_link")
    made: dict[str, tuple[str, str]] = st.session_state.setdefault(_MADE, {})
    if wanted:
        try:
            kept = store().keep(payload, seconds=TIMES[kept_for])
        except InputProblem as problem:
            st.error(f"{plain(problem.what)} {plain(problem.todo)}")
            return
        made[payload] = kept.number, kept.secret
    if payload in made:
        number, secret = made[payload]
        link = address(app, page=page, parameters=[*view, (SHORT, number)])
        st.code(link, language=None, wrap_lines=True)
        copy_button("Copy the short link", link, key="copy_short_link")
        st.markdown("**Only for you**: this link deletes it. It is shown here and nowhere else.")
        deleting = address(app, parameters=[(SHORT, number), (DELETE, secret)])
        st.code(deleting, language=None, wrap_lines=True)


def deletion(number: str) -> None:
    """Where the address has the secret, the button that deletes the stored report."""
    secret = st.query_params.get(DELETE)
    if not secret:
        return
    with st.container(border=True, key="delete_short_link"):
        st.markdown("**This address can delete this short link.** Nobody can open it after that.")
        if st.button("Delete this short link", key="delete_now"):
            try:
                done = store().delete(number, secret)
            except InputProblem as problem:
                st.error(f"{plain(problem.what)} {plain(problem.todo)}")
                return
            if done:
                st.success("It is deleted. What you see here is gone when you close this page.")
            else:
                st.error("This is not the link that deletes it. Copy the whole link again.")
