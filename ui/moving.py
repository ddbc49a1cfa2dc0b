"""A picture with a slider that moves in the browser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from lib.charts.help import ChartHelp
from lib.charts.slider import NARROW, WIDE
from lib.exports.markdown_text import plain
from ui.screen import draw, narrow
from ui.unfolded import unfolded

STYLE = Path(__file__).parent / "learn.css"

STOPS_IN_WORDS = 8
"""Stops of a slider that are told in words: enough to see how the numbers go."""


def moving_picture(key: str, drawn: Callable[[float], dict[str, Any]], *, told: str) -> None:
    """`drawn` gives the specification for a width in pixels; `told` is what it is in a sentence."""
    with st.container(key=f"moved_{key}"):
        draw(key, drawn(NARROW if narrow() else WIDE), told=told)


def in_words(key: str, advice: ChartHelp, lines: Sequence[Sequence[str]]) -> None:
    """How to read the picture, and what it says at some stops from the first to the last."""
    unfolded("How to read this picture, and the picture in words", f"in_words_{key}",
             partial(_told, advice, lines))  # fmt: skip


def _told(advice: ChartHelp, lines: Sequence[Sequence[str]]) -> None:
    reading(advice)
    st.markdown("From the left end of the slider to the right end:")
    last = len(lines) - 1
    some = dict.fromkeys(
        round(last * part / (STOPS_IN_WORDS - 1)) for part in range(STOPS_IN_WORDS)
    )
    st.markdown("\n".join(f"- {plain('. '.join(lines[stop]))}" for stop in some))


def how_to_read(key: str, advice: ChartHelp) -> None:
    """How to read a picture without a slider."""
    unfolded("How to read this picture", f"how_to_read_{key}", partial(reading, advice))


def reading(advice: ChartHelp) -> None:
    """What a chart is, what its axes are, and how to read it."""
    st.markdown(plain(advice.what))
    st.markdown(plain(advice.axes))
    st.markdown("\n".join(f"- {plain(line)}" for line in advice.reading))
