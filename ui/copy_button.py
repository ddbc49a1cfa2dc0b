"""A button that puts a text into the reader's clipboard."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_BUTTON = st.components.v2.component(
    "plainscore.copy_button",
    html='<button type="button" hidden></button><span role="status"></span>',
    css=(_HERE / "copy_button.css").read_text(encoding="utf-8"),
    js=(_HERE / "copy_button.js").read_text(encoding="utf-8"),
)


def copy_button(label: str, text: str, *, key: str) -> None:
    """A button called `label`; the text is only data, never markup."""
    _BUTTON(data={"label": label, "text": text}, key=key)
