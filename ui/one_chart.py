"""One chart by itself, for a wiki page that shows it in a frame: ?embed=true&only=matrix."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from lib.charts.layout import PAGE_WIDTH, PHONE_WIDTH
from lib.exports.about import about
from lib.exports.drawing import Drawn
from lib.exports.drawn import CHARTS, picture_named
from lib.exports.markdown_text import plain
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
    for key, available in (("chart_wide", PAGE_WIDTH), ("chart_narrow", PHONE_WIDTH)):
        _chart(key, picture, available)
    st.caption(plain(about(shown, made=date.today()).source))
    if picture.note:
        st.caption(plain(picture.note))
    with st.expander("The same picture in words"):
        st.markdown(plain(picture.words))


def _chart(key: str, picture: Drawn, available: float) -> None:
    """For a wide or for a narrow frame; a stylesheet shows one of them."""
    with st.container(key=key):
        st.vega_lite_chart(
            spec=picture.draw(theme(), available),
            theme=None, width="content", key=f"{key}_drawn", alt=picture.name,
        )  # fmt: skip
