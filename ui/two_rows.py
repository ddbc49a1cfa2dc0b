"""The two-row chart with its controls: what is asked for here is computed and drawn in lib."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from lib.charts.layout import PHONE_COLUMNS, PHONE_WIDTH, max_columns, panel_width
from lib.charts.order import Sort
from lib.charts.panels import (
    MEASURES,
    Arrangement,
    Page,
    bars_a_panel,
    page_of_panels,
    split_possible,
)
from lib.charts.theme import DARK, LIGHT, Theme
from lib.charts.two_rows import specification, two_rows
from lib.exports.pictures import png, svg
from lib.metrics.catalogue import CATALOGUE
from lib.report import Report
from ui import state
from ui.downloads import picture_downloads, table_download

ARRANGEMENTS: Mapping[str, Arrangement] = {
    "Positive and negative": "split",
    "Each against the rest": "against_rest",
}
SORTS: Mapping[str, Sort] = {
    "As in the file": "file",
    "Lowest F1 first": "f1",
    "Lowest precision first": "precision",
    "Lowest recall first": "recall",
    "Most items first": "support",
    "By name": "name",
}
SHOWN: Mapping[str, str] = {CATALOGUE[measure].name: measure for measure in MEASURES}

_DRAWN = "drawn_chart"


@dataclass(frozen=True, slots=True)
class View:
    """What the reader wants to see of the chart; the words of the controls are in the address."""

    arrangement: Arrangement
    sort: Sort
    measures: tuple[str, ...]


def two_row_section(report: Report) -> None:
    """Controls, chart, legend and downloads."""
    view = _controls(report)
    if view.arrangement == "split" and not split_possible(report.card):
        st.info("Choose the classes of the positive row under “Positive row”, or see each class"
                " against the rest.")  # fmt: skip
        return
    page = _page(report, view)
    theme = DARK if st.context.theme.type == "dark" else LIGHT
    wide, narrow = _drawn(page, theme)
    _chart("chart_wide", wide, page)
    _chart("chart_narrow", narrow, page)
    _legend(page)
    with st.container(horizontal=True, key="take_along"):
        table_download(report)
        light, _ = _specifications(page, LIGHT)
        picture_downloads(report, *_pictures(report, light))


def _controls(report: Report) -> View:
    classes = report.evaluation.classes
    split, against_rest = ARRANGEMENTS
    default = split if split_possible(report.card) else against_rest
    with st.container(horizontal=True, vertical_alignment="top", key="chart_controls"):
        arrangement = st.segmented_control(
            "Rows", ARRANGEMENTS, default=default, required=True,
            key=state.ARRANGEMENT, bind="query-params",
        )  # fmt: skip
        measures = st.pills(
            "Show", SHOWN, default=list(SHOWN), selection_mode="multi",
            key=state.MEASURES, bind="query-params",
        )  # fmt: skip
        sort = st.selectbox("Order", SORTS, key=state.SORT, bind="query-params", width=200)
        st.multiselect(
            "Positive row", sorted(classes), key=state.POSITIVE, bind="query-params",
            placeholder="as in the file", width=220,
            max_selections=1 if len(classes) == 2 else None,
        )  # fmt: skip
    chosen = tuple(SHOWN[name] for name in measures or SHOWN)
    return View(ARRANGEMENTS[arrangement or default], SORTS[sort], chosen)


def _page(report: Report, view: View) -> Page:
    draw = partial(
        page_of_panels,
        report.card,
        arrangement=view.arrangement,
        sort=view.sort,
        measures=view.measures,
    )
    columns = max_columns(bars_a_panel(draw(columns=1)))
    first = draw(columns=columns)
    if first.pages == 1:
        return first
    number = st.pagination(first.pages, key=state.PAGE, bind="query-params")
    page = draw(columns=columns, page=number)
    shown = ", ".join(
        f"{_row_name(row.kind)}{row.first:,} to {row.last:,} of {row.total:,}"
        for row in page.rows[: 1 if view.arrangement == "against_rest" else None]
        if row.panels
    )
    st.caption(f"Shown here: {shown}. The table below has every class.")
    return page


def _row_name(kind: str) -> str:
    return {"positive": "positive classes ", "negative": "negative classes "}.get(kind, "classes ")


def _drawn(page: Page, theme: Theme) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two specifications, kept from one run to the next while the view stays the same."""
    token = (page, theme.name)
    kept = st.session_state.get(_DRAWN)
    if kept is None or kept[0] != token:
        kept = (token, _specifications(page, theme))
        st.session_state[_DRAWN] = kept
    found: tuple[dict[str, Any], dict[str, Any]] = kept[1]
    return found


def _specifications(page: Page, theme: Theme) -> tuple[dict[str, Any], dict[str, Any]]:
    """The chart for a wide and for a narrow screen; a stylesheet shows one of them.

    A facet cannot rearrange itself, and the server does not know the width of the screen.
    """
    most = max(len(row.panels) for row in page.rows)
    wide = two_rows(page, theme=theme, panel_width=panel_width(most))
    width = panel_width(PHONE_COLUMNS, PHONE_WIDTH)
    narrow = two_rows(page, theme=theme, panel_width=width, wrap=PHONE_COLUMNS)
    return specification(wide), specification(narrow)


def _chart(key: str, spec: dict[str, Any], page: Page) -> None:
    names = [CATALOGUE[bar.measure].name for bar in page.rows[0].panels[0].bars]
    with st.container(key=key):
        st.vega_lite_chart(
            spec=spec, theme=None, width="content", key=f"{key}_drawn",
            alt=f"Bar chart of {', '.join(names)}, one panel a class; its words stand below",
        )  # fmt: skip


def _legend(page: Page) -> None:
    bars = {bar.letter: bar.measure for row in page.rows for bar in row.panels[0].bars}
    words = " · ".join(
        f"**{letter}** {'' if letter == CATALOGUE[measure].name else CATALOGUE[measure].name}:"
        f" {CATALOGUE[measure].meaning}"
        for letter, measure in bars.items()
    ).replace(" :", ":")
    st.caption(f"{words}. A thin line on a bar is its 95% interval; a dashed box with “?” is not"
               " known.")  # fmt: skip


def _pictures(report: Report, spec: dict[str, Any]) -> tuple[Any, Any]:
    source = report.evaluation.source
    origin = "Sample data, not your data" if source.sample else source.name
    title = f"Precision, recall, F1 and accuracy: {source.name}"
    return (
        partial(png, spec, title=title, source=origin),
        partial(svg, spec, title=title, source=origin),
    )
