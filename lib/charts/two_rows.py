"""The first picture of the app: two rows of small multiples, one panel a class."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from lib.charts import marks
from lib.charts.layout import GAP
from lib.charts.panels import ROW_TITLES, Page, PanelRow, RowKind, bars_a_panel
from lib.charts.records import NAME_SIZE, records
from lib.charts.theme import Theme, vega_config

WIDE_HEIGHT, NARROW_HEIGHT = 190, 220
"""Pixels; on a phone a panel is narrow and must be higher to be read."""

_LETTERS_BELOW, _BETWEEN_LINES, _BETWEEN_ROWS = 22, 16, 28

# The number of a panel is not for readers; Vega-Lite heeds `labels: false` only in a grid of rows
# and columns, not where panels wrap.
_NO_HEADER = {"labelExpr": "''", "labelFontSize": 0, "labelPadding": 0, "title": None}

_ROW_PARTS = ("data", "facet", "columns", "spec", "resolve", "bounds", "spacing", "title")

_SHAPES_KEPT = 256


def two_rows(
    page: Page,
    *,
    theme: Theme,
    panel_width: float,
    wrap: int | None = None,
    titles: Mapping[RowKind, str] = ROW_TITLES,
) -> alt.VConcatChart:
    """The chart of a page; `wrap` is the number of panels a line on a narrow screen.

    The facets are told apart by a number, never by a name, and what a user wrote is only ever a
    value in the data: two names that are cut to the same text stay two panels.
    """
    most = bars_a_panel(page)
    with debug_mode(False):
        rows: list[Any] = [
            _facet(row, _Shape.of(row, theme, panel_width, wrap, most, titles[row.kind]))
            for row in page.rows
            if row.panels
        ]
        chart = alt.VConcatChart(vconcat=[], spacing=_BETWEEN_ROWS, config=vega_config(theme))
    # Set, not given: Altair takes the data of a single row away and gives them to the whole.
    chart.vconcat = rows
    return chart


def specification(chart: alt.VConcatChart) -> dict[str, Any]:
    """The Vega-Lite specification, unchecked: the tests check it, a page has no time to.

    The rows are set in as they are: they are plain already, and Altair would copy and look
    through every value. The data stay with their rows: Streamlit turns named data sets of the
    whole chart into data frames, in which None becomes a number.
    """
    with debug_mode(False):
        frame = alt.VConcatChart(vconcat=[], spacing=chart.spacing, config=chart.config)
    spec: dict[str, Any] = frame.to_dict(validate=False)
    return {**spec, "vconcat": [{part: row[part] for part in _ROW_PARTS} for row in chart.vconcat]}


@dataclass(frozen=True, slots=True)
class _Shape:
    """All that decides how a row is drawn, except for its data: nothing of a user's file."""

    theme: Theme
    width: float
    wrap: int | None
    panels: int
    bars: tuple[str, ...]
    letters: tuple[str, ...]
    most: int
    unknown: bool
    intervals: bool
    title: str

    @staticmethod
    def of(
        row: PanelRow, theme: Theme, width: float, wrap: int | None, most: int, title: str
    ) -> _Shape:
        figures = [bar.figure for panel in row.panels for bar in panel.bars]
        return _Shape(
            theme=theme,
            width=width,
            wrap=wrap,
            panels=len(row.panels),
            bars=tuple(bar.measure for bar in row.panels[0].bars),
            letters=tuple(bar.letter for bar in row.panels[0].bars),
            most=most,
            unknown=any(figure.value is None for figure in figures),
            intervals=any(figure.high is not None for figure in figures),
            title=title,
        )


def _facet(row: PanelRow, shape: _Shape) -> alt.FacetSpec:
    return alt.FacetSpec(data={"values": records(row, shape.width)}, **json.loads(_frame(shape)))


@lru_cache(maxsize=_SHAPES_KEPT)
def _frame(shape: _Shape) -> str:
    """The faceted chart of a row without its data, as JSON, so that nobody can change it.

    Building it takes ten times as long as filling it, and a page shows the same shape again and
    again. Altair's debug mode checks every part as it is made, ten times as long once more.
    """
    with debug_mode(False):
        facet = alt.FacetSpec(
            data=alt.Undefined,
            facet=alt.FacetFieldDef(field="panel", type="ordinal", header=_NO_HEADER),
            columns=min(shape.wrap or shape.panels, shape.panels),
            spec=alt.LayerSpec(
                layer=_layers(shape),
                width=shape.width,
                height=NARROW_HEIGHT if shape.wrap else WIDE_HEIGHT,
            ),
            # Every line of a phone's chart has its letters.
            resolve=alt.Resolve(axis=alt.AxisResolveMap(x="independent")),
            # What stands outside of a panel does not push the panels out of their grid.
            bounds="flush",
            spacing=alt.RowColnumber(
                row=_LETTERS_BELOW + _BETWEEN_LINES + NAME_SIZE + marks.NAME_ABOVE, column=GAP
            ),
            title=alt.TitleParams(text=shape.title, offset=NAME_SIZE + marks.NAME_ABOVE),
        )
    return json.dumps(facet.to_dict(validate=False))


def _layers(shape: _Shape) -> list[alt.UnitSpec]:
    """The layers that the row needs, from back to front."""
    x = marks.letters(shape.letters, shape.most, shape.width)
    layers = [marks.bars(x, shape.theme)]
    if shape.unknown:
        layers.append(marks.empty_boxes(x, shape.theme))
    if shape.intervals:
        layers += marks.intervals(x, shape.theme)
    slot = shape.width / shape.most
    return [*layers, marks.values(x, shape.theme, slot), marks.names(shape.theme, shape.width)]
