"""Files to take along, made only when they are asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import streamlit as st

from lib.exports.as_csv import classes_as_csv
from lib.report import Report


def table_download(report: Report) -> None:
    """The numbers of all classes as CSV."""
    source = report.evaluation.source
    st.download_button(
        "Table (CSV)",
        partial(classes_as_csv, report.card, sample=source.sample, merged=source.merged),
        f"{file_stem(report)}_classes.csv",
        "text/csv",
        on_click="ignore",
        key="table_csv",
    )


def picture_downloads(report: Report, png: Callable[[], bytes], svg: Callable[[], str]) -> None:
    """The chart that is shown, as two kinds of picture."""
    stem = f"{file_stem(report)}_chart"
    st.download_button(
        "Chart (PNG)", png, f"{stem}.png", "image/png", on_click="ignore", key="chart_png"
    )
    st.download_button(
        "Chart (SVG)", svg, f"{stem}.svg", "image/svg+xml", on_click="ignore", key="chart_svg"
    )


def file_stem(report: Report) -> str:
    """A file name that every system takes, from the name of the data; a sample's says so."""
    source = report.evaluation.source
    stem = re.sub(r"[^\w-]+", "_", source.name.rsplit(".", 1)[0]).strip("_")[:60] or "results"
    return f"sample_{stem}" if source.sample else stem
