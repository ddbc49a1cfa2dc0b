"""Which screen a chart is drawn for: a facet cannot rearrange itself for a narrow one.

Only the browser knows how wide its window is. Until it has told, what it says of itself counts: a
phone calls itself one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from lib.charts.layout import PAGE_WIDTH, PHONE_WIDTH

NARROW_UP_TO = 720
"""Pixels of a window: a picture of 620 beside the margins of the page needs more."""

_KEY, _NARROW = "screen", "narrow_screen"
_SCREEN = st.components.v2.component(
    "plainscore.screen", html="<span hidden></span>",
    js=(Path(__file__).parent / "screen.js").read_text(encoding="utf-8"),
)  # fmt: skip


def watch_screen() -> None:
    """Have the browser tell when its window is not as wide, or narrow, as it is drawn for."""
    data = {"narrow": narrow(), "up_to": NARROW_UP_TO}
    # A page that finds its server started again says what it said before, which is no change.
    _remember(_SCREEN(data=data, key=_KEY, on_narrow_change=_told).narrow)


def narrow() -> bool:
    """Whether to draw for a phone."""
    told: bool | None = st.session_state.get(_NARROW)
    return "Mobi" in (st.context.headers.get("User-Agent") or "") if told is None else told


def room() -> float:
    """The pixels that a chart may take."""
    return float(PHONE_WIDTH if narrow() else PAGE_WIDTH)


def draw(key: str, specification: dict[str, Any], *, told: str) -> None:
    """A chart in a box of its own, which scrolls where it must; `told` says what it is."""
    with st.container(key=f"drawn_{key}"):
        st.vega_lite_chart(
            spec=specification, theme=None, width="content", key=f"{key}_chart", alt=told
        )


def _told() -> None:
    _remember(st.session_state[_KEY].narrow)


def _remember(said: object) -> None:
    if isinstance(said, bool):
        st.session_state[_NARROW] = said
