"""One chart by itself, for a wiki page that shows it in a frame: ?embed=true&only=matrix."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from lib.exports.about import about
from lib.exports.drawn import CHARTS, picture_named
from lib.exports.markdown_text import plain
from ui.screen import draw, room
from ui.state import report
from ui.view import chosen_look, theme

CLASS = "class"
"""The parameter of the address that names the class of a chart of one class."""


def one_chart(name: str) -> None:
    """The chart with its title, where its numbers come from, and itself in words."""
    shown = report()
    look = replace(chosen_look(shown.evaluation), of=st.query_params.get(CLASS) or None)
    picture = picture_named(shown, name, look)
    if picture is None:
        known = ", ".join(CHARTS)
        st.info(plain(f"This report has no chart “{name}”. The charts are: {known}."))
        return
    st.title(plain(picture.title), anchor=False)
    draw("alone", picture.draw(theme(), room()), told=picture.name)
    st.caption(plain(about(shown, made=date.today()).source))
    if picture.note:
        st.caption(plain(picture.note))
    with st.expander("The same picture in words"):
        st.markdown(plain(picture.words))
