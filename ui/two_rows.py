"""The two-row chart with its controls: what is asked for here is computed and drawn in lib."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from lib.charts.describe import describe, place, short_name
from lib.charts.help import HELP
from lib.charts.layout import PHONE_COLUMNS, PHONE_WIDTH, max_columns, panel_width
from lib.charts.panels import (
    Page,
    bars_a_panel,
    page_of_panels,
    split_possible,
)
from lib.charts.two_rows import specification, two_rows
from lib.exports.markdown_text import plain
from lib.exports.wish import Look, Wish
from lib.metrics.catalogue import CATALOGUE
from lib.report import Report
from ui.downloads import picture_downloads
from ui.moving import reading
from ui.screen import draw, narrow
from ui.terms import term_buttons
from ui.unfolded import unfolded
from ui.view import (
    ARRANGEMENT,
    ARRANGEMENTS,
    MEASURES,
    PAGE,
    POSITIVE,
    SHOWN,
    SORT,
    SORTS,
    chosen_look,
    theme,
)


def two_row_section(report: Report) -> None:
    """Controls, chart, legend and downloads."""
    chosen = _controls(report)
    if chosen.arrangement == "split" and not split_possible(report.card):
        st.info("Choose the classes of the positive row under “Positive row”, or see each class"
                " against the rest.")  # fmt: skip
        return
    page = _page(report, chosen)
    draw("two_rows", _specification(page), told=short_name(page))
    _legend(page)
    _in_words(page)
    with st.container(horizontal=True, key="take_chart"):
        picture_downloads(report, Wish(replace(chosen, page=page.number)))


def _controls(report: Report) -> Look:
    classes = report.evaluation.classes
    with st.container(horizontal=True, vertical_alignment="top", key="chart_controls"):
        st.segmented_control(
            "Rows", ARRANGEMENTS, required=True,
            key=ARRANGEMENT, bind="query-params",
        )  # fmt: skip
        st.pills(
            "Show", SHOWN, default=list(SHOWN), selection_mode="multi",
            key=MEASURES, bind="query-params",
        )  # fmt: skip
        st.selectbox("Order", SORTS, key=SORT, bind="query-params", width=200)
        st.multiselect(
            "Positive row", sorted(classes), key=POSITIVE, bind="query-params",
            placeholder="as in the file", width=220,
            max_selections=1 if len(classes) == 2 else None,
        )  # fmt: skip
    return chosen_look(report.evaluation)


def _page(report: Report, chosen: Look) -> Page:
    draw = partial(
        page_of_panels,
        report.card,
        arrangement=chosen.arrangement,
        sort=chosen.sort,
        measures=chosen.measures,
    )
    columns = max_columns(bars_a_panel(draw(columns=1)))
    first = draw(columns=columns)
    if first.pages == 1:
        return first
    number = st.pagination(first.pages, key=PAGE, bind="query-params")
    page = draw(columns=columns, page=number)
    st.caption(f"Shown here: {place(page)}. The table below has every class.")
    return page


def _specification(page: Page) -> dict[str, Any]:
    """The chart for the reader's screen: a facet cannot rearrange itself."""
    if narrow():
        width = panel_width(PHONE_COLUMNS, PHONE_WIDTH)
        return specification(two_rows(page, theme=theme(), panel_width=width, wrap=PHONE_COLUMNS))
    width = panel_width(max(len(row.panels) for row in page.rows))
    return specification(two_rows(page, theme=theme(), panel_width=width))


def _in_words(page: Page) -> None:
    """How to read the chart, and the chart itself in words."""
    unfolded("How to read this chart", "how_to_read", partial(reading, HELP[page.arrangement]))
    unfolded("The same chart in words", "chart_in_words", lambda: _words(page))


def _words(page: Page) -> None:
    st.markdown(plain(describe(page)))


def _legend(page: Page) -> None:
    bars = {bar.letter: bar.measure for row in page.rows for bar in row.panels[0].bars}
    words = " · ".join(
        f"**{letter}** {'' if letter == CATALOGUE[measure].name else CATALOGUE[measure].name}:"
        f" {CATALOGUE[measure].meaning}"
        for letter, measure in bars.items()
    ).replace(" :", ":")
    st.caption(f"{words}. A thin line on a bar is its 95% interval; a dashed box with “?” is not"
               " known.")  # fmt: skip
    term_buttons(*bars.values(), "interval", place="chart")
