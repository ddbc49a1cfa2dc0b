"""Explore: the curve of every class, small, and of one of them, large, in several pictures."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.charts.describe_curves import in_words
from lib.charts.names import shown_name
from lib.charts.small_curves import MOST_PANELS, Panel, panels_of, small_curves
from lib.exports.drawn import picture_named
from lib.exports.markdown_text import plain
from lib.exports.wish import Look, Wish
from lib.report import Report
from lib.words.lists import quoted
from ui.cards import finding_cards
from ui.chosen_class import class_list
from ui.downloads import picture_downloads
from ui.moving import how_to_read
from ui.screen import draw, narrow, room
from ui.terms import term_buttons
from ui.view import theme

CODES = ("no-cut-off", "scores-too-high", "scores-too-low", "beaten-point", "falls-off")
"""The findings that speak of cut-offs and scores."""

KIND, CURVES_PAGE = "curve_kind", "curves_page"

KINDS: Mapping[str, str] = {
    "Precision and recall": "curve",
    "Scores of the items": "scores",
    "Do the scores come true?": "calibration",
    "ROC": "roc",
}
"""Charts of one class, by what a reader wants to see."""

TERMS: Mapping[str, tuple[str, ...]] = {
    "curve": ("precision_recall_curve", "roc_curve", "f1", "interval"),
    "scores": ("score", "cut_off"),
    "calibration": ("calibration", "interval"),
    "roc": ("roc_curve", "recall", "interval"),
}
"""The words of each chart that a reader may not know."""


def explore_part(report: Report) -> None:
    """Every class that has a curve, small; one of them large, as the reader asks."""
    panels = panels_of(report.evaluation)
    if not panels:
        return
    st.header("Explore: precision against recall at every cut-off", anchor=False)
    _small(panels)
    _large(report, panels)
    finding_cards([pair for pair in report.findings if pair[0].code in CODES])


def _small(panels: tuple[Panel, ...]) -> None:
    if len(panels) == 1:
        return
    pages = -(-len(panels) // MOST_PANELS)
    page = st.pagination(pages, key=CURVES_PAGE) if pages > 1 else 1
    shown = panels[(page - 1) * MOST_PANELS : page * MOST_PANELS]
    if pages > 1:
        st.caption(f"Shown here: {len(shown)} of {len(panels):,} classes with scores.")
    if any(panel.row for panel in shown):
        st.caption(
            "The two rows are those of the report page. They say which classes count as positive,"
            " not which results are good."
        )
    draw("curves", small_curves(shown, theme(), phone=narrow()),
         told=f"Precision–recall curves of {len(shown)} classes, in words below")  # fmt: skip
    _legend()
    with st.expander("The same curves in words"):
        st.markdown("\n".join(f"- {plain(line)}" for line in map(in_words, shown)))


def _legend() -> None:
    st.caption(
        "Each line goes through all cut-offs, from the strictest on the left to the most lenient on"
        " the right. The grey band is the 95% interval of each point by itself; it need not hold"
        " the whole of the true line. A diamond is where the labels in the file are. The dotted"
        " line is the precision of labels given at random."
    )


def _large(report: Report, panels: tuple[Panel, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="curve_controls"):
        name = panels[0].name
        if len(panels) > 1:
            names = [panel.name for panel in panels]
            first = report.evaluation.positive
            name = class_list(
                "One class, large", names, first=first and first.name, key="explored_class",
                width=240,
            )  # fmt: skip
        kind = st.segmented_control(
            "Picture", KINDS, default="Precision and recall", required=True, key=KIND
        )
    look, chart = Look(of=name), KINDS[kind or next(iter(KINDS))]
    picture = picture_named(report, chart, look)
    if picture is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="large", key="one_curve"):
        with st.container(width="content"):
            draw("curve", picture.draw(theme(), room()),
                 told=f"{kind} of {quoted(shown_name(name))}, in words beside")  # fmt: skip
        with st.container(width=380, key="one_curve_told"):
            st.markdown(plain(picture.words))
            if chart == "curve":
                st.caption("This is of these items alone. A goal under “Decide” keeps a margin for"
                           " chance.")  # fmt: skip
            if len(panels) == 1:
                _legend()
    term_buttons(*TERMS[chart], place="curve")
    how_to_read("curve", picture.advice)
    with st.container(horizontal=True, key="take_curve"):
        picture_downloads(report, Wish(look, chart))
