"""What a file may look like: each kind with a template, and how to get one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.exports.markdown_text import plain
from lib.exports.templates import TEMPLATES, Name, template_csv
from lib.words.file_kinds import (
    ALL_KINDS,
    FILE_KINDS,
    ROW_COLUMN,
    SCIKIT_LEARN,
    SCIKIT_LEARN_NOTE,
    SPREADSHEET,
    SQL,
    SQL_NOTE,
)


def files() -> None:
    """The kinds of file, the first one open, then three ways to make one."""
    st.header("One of these tables is enough", anchor=False)
    st.markdown(plain(ALL_KINDS))
    for number, name in enumerate(TEMPLATES):
        with st.expander(f"**{plain(FILE_KINDS[name].title)}**", expanded=number == 0):
            _kind(name)
    st.caption(plain(ROW_COLUMN))
    st.header("Half a minute to such a file", anchor=False)
    spreadsheet, python, sql = st.tabs(["Spreadsheet", "scikit-learn (Python)", "SQL"])
    with spreadsheet:
        st.markdown("\n".join(f"{n}. {plain(step)}" for n, step in enumerate(SPREADSHEET, 1)))
    with python:
        st.code(SCIKIT_LEARN, language="python", wrap_lines=True)
        st.markdown(plain(SCIKIT_LEARN_NOTE))
    with sql:
        st.code(SQL, language="sql", wrap_lines=True)
        st.markdown(plain(SQL_NOTE))


def _kind(name: Name) -> None:
    kind, template = FILE_KINDS[name], TEMPLATES[name]
    st.markdown(f"{plain(kind.holds)} {plain(kind.tells)}")
    columns = {
        plain(column): [plain(row[place]) for row in template.rows]
        for place, column in enumerate(template.header)
    }
    with st.container(key=f"kind_{name}"):
        st.table(columns, hide_index=True, hide_header=False, width="content",
                 alt=f"Example: {kind.title}")  # fmt: skip
    st.download_button(
        "Template (CSV)", partial(template_csv, name), template.file_name, "text/csv",
        on_click="ignore", key=f"template_{name}",
    )  # fmt: skip
