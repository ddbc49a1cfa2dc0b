"""Everything that a report can be taken along as, in one place; large files only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from lib.charts.small_curves import panels_of
from lib.exports.drawn import OF_A_CLASS, charts_of
from lib.exports.formats import FORMATS, Format
from lib.exports.pictures import NARROWEST, SIZES, WIDEST
from lib.exports.wish import Wish
from lib.report import Report
from ui.downloads import content, file_stem
from ui.progress import progress_shown
from ui.view import chosen_look

AT_ONCE = ("csv", "json", "md")
"""Small texts, made in the moment of the click."""

ON_DEMAND = ("pdf", "html", "xlsx", "png", "svg")
PICTURES = ("png", "svg")
OWN_WIDTH = "Another width"

_MADE = "made_file"


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A file that was made for this reader: of which report, as wished, and its bytes."""

    of: Report
    form: str
    wish: Wish
    content: bytes


def take_along(report: Report) -> None:
    """The small files, then the large ones, which are made first and saved then."""
    st.markdown(
        "Each file says of what it is and from which day, and what the numbers cannot tell. None"
        " holds a row of your file."
    )
    with st.container(horizontal=True, key="take_along"):
        for name in AT_ONCE:
            form = FORMATS[name]
            st.download_button(
                form.label, partial(content, report, form, Wish()), _file_name(report, form),
                form.mime, on_click="ignore", key=f"take_{name}",
            )  # fmt: skip
    _on_demand(report)


@st.fragment
def _on_demand(report: Report) -> None:
    """What is wished for is made when the button is pressed; until then nothing is drawn."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="make_a_file"):
        labels = {FORMATS[name].label: name for name in ON_DEMAND}
        label = st.selectbox("A larger file", labels, key="make_form", width=230)
        form = labels[label]
        wish = _wish(report, form)
        pressed = st.button("Make it", key="make_it")
    if pressed:
        with progress_shown():
            written = content(report, FORMATS[form], wish)
        st.session_state[_MADE] = Made(report, form, wish, written)
    made: Made | None = st.session_state.get(_MADE)
    if made is not None and made.of is report and (made.form, made.wish) == (form, wish):
        _save(made)


def _wish(report: Report, form: str) -> Wish:
    look = chosen_look(report.evaluation)
    if form not in PICTURES:
        return Wish(look)
    charts = charts_of(report, look)
    title = st.selectbox("Chart", charts, key="make_chart", width=300)
    if charts[title] in OF_A_CLASS:
        names = [panel.name for panel in panels_of(report.evaluation)]
        look = replace(look, of=st.selectbox("Class", names, key="make_class", width=200))
    sizes = {size.purpose: name for name, size in SIZES.items()}
    size = st.selectbox("Size", [*sizes, OWN_WIDTH], key="make_size", width=270)
    if size != OWN_WIDTH:
        return Wish(look, charts[title], sizes[size])
    width = st.number_input(
        "Pixels", NARROWEST, WIDEST, SIZES[Wish().size].width, step=100, key="make_width", width=150
    )
    return Wish(look, charts[title], width=int(width))


def _save(made: Made) -> None:
    form = FORMATS[made.form]
    part = f"_{made.wish.chart}" if made.form in PICTURES else ""
    name = _file_name(made.of, form, part)
    st.download_button(
        f"Save {form.label} ({_size(len(made.content))})", _same(made.content), name, form.mime,
        on_click="ignore", key="save_made",
    )  # fmt: skip


def _same(made: bytes) -> Callable[[], bytes]:
    """Handed out when it is asked for, so that the server keeps no second copy until then."""
    return lambda: made


def _file_name(report: Report, form: Format, part: str = "") -> str:
    names: Mapping[str, str] = {"csv": "_classes", "png": "", "svg": ""}
    return f"{file_stem(report)}{names.get(form.suffix, '_report')}{part}.{form.suffix}"


def _size(count: int) -> str:
    """How large a file is, as people say it.

    >>> _size(262_304), _size(1_304_179)
    ('262 KB', '1.3 MB')
    """
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3)):,} KB"
