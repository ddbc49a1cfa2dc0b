"""Files to take along, made only when they are asked for."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

import streamlit as st

from lib.exports.about import about
from lib.exports.formats import FORMATS, Format
from lib.exports.wish import Wish
from lib.report import Report


def picture_downloads(report: Report, wish: Wish) -> None:
    """The chart that is shown, as two kinds of picture."""
    for name in ("png", "svg"):
        form = FORMATS[name]
        st.download_button(
            form.label, partial(content, report, form, wish),
            f"{file_stem(report)}_chart.{form.suffix}", form.mime,
            on_click="ignore", key=f"chart_{name}",
        )  # fmt: skip


def content(report: Report, form: Format, wish: Wish) -> bytes:
    """The report in this form, as it is today."""
    made = form.make(report, about(report, made=date.today()), wish)
    return made if isinstance(made, bytes) else made.encode("utf-8", "replace")


def file_stem(report: Report) -> str:
    """A file name that every system takes, from the name of the data; a sample's says so."""
    source = report.evaluation.source
    stem = re.sub(r"[^\w-]+", "_", source.name.rsplit(".", 1)[0]).strip("_")[:60] or "results"
    return f"sample_{stem}" if source.sample else stem
