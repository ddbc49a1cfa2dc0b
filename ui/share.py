"""Passing the report on: a link that carries it, a file of any size, a text to paste."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from lib.evaluation import Evaluation
from lib.exports.markdown_text import plain
from lib.intake.problems import InputProblem
from lib.report import Report, report_on
from lib.share.letters import lettered
from lib.share.link import SAFE, address, link_of
from lib.share.report_file import SUFFIX, report_file
from lib.share.view import View
from lib.words.lists import quoted
from ui.address import NAMES
from ui.copy_button import copy_button
from ui.downloads import file_stem
from ui.packed import packed
from ui.state import report
from ui.view import MERGED, POSITIVE

SHARE, LETTERS = "share", "share_letters"

CONTAINS = (
    "The link carries the report itself: the counts or figures, the names of classes, columns and"
    " file, and how it was read. It holds no row of the file, and nothing is stored for it."
)
NAMED = 3
"""Names of classes that are shown as examples of what can be read in a link."""
_IN_THE_REPORT = (POSITIVE, MERGED)
"""Choices of the view that are part of the report that a link carries."""


def share(page: str) -> None:
    """The way to pass on what is shown on this page, made when it is unfolded."""
    ways = st.popover(
        "Share", icon=":material/share:", key=SHARE, width="content", on_change="rerun"
    )
    if ways.open:
        with ways:
            _ways(report(), page)


def _ways(shown: Report, page: str) -> None:
    st.markdown(plain(CONTAINS))
    evaluation = _with_the_names_that_may_be_known(shown.evaluation)
    _links(evaluation, page)
    st.download_button(
        "Report file", partial(report_file, evaluation, View(page, _by_name(_view()))),
        f"{file_stem(shown)}{SUFFIX}",
        "application/json", on_click="ignore", key="report_file",
        help="The same content, for a report of any size. Opening it here shows this report.",
    )  # fmt: skip
    copy_button("Copy the summary", " ".join(report_on(evaluation).summary), key="copy_summary")


def _with_the_names_that_may_be_known(evaluation: Evaluation) -> Evaluation:
    """The evaluation, with letters for the names of its classes where the reader wants that."""
    first = ", ".join(quoted(name) for name in evaluation.classes[:NAMED])
    more = " …" if len(evaluation.classes) > NAMED else ""
    st.markdown(
        f"**Whoever has the link can read the names of the classes**: {plain(first)}{more}."
    )
    hidden = st.toggle("Replace them by letters: A, B, C …", key=LETTERS)
    return lettered(evaluation) if hidden else evaluation


def _links(evaluation: Evaluation, page: str) -> None:
    """The long link, where there is one, and the way to a short one."""
    payload, app, view = packed(evaluation), app_address(page), _view()
    try:
        link = link_of(payload, app, page=page, view=view)
    except InputProblem as problem:
        st.info(f"{plain(problem.what)} {plain(problem.todo)}")
        link = ""
    if link:
        st.markdown("**The link**")
        st.code(link, language=None, height=92, wrap_lines=True)
        copy_button("Copy the link", link, key="copy_link")
    if len(link) > SAFE:
        st.caption(
            f"It has {len(link):,} characters. Some programs cut links of more than {SAFE:,}:"
            " whoever gets a cut one is told so, and sees no other figures."
        )
    with st.expander("A short link", expanded=not link or len(link) > SAFE, key="short_link"):
        # The store's own library is loaded when it is needed.
        from ui.short_links import short_link

        short_link(payload, app, page=page, view=view)


def _view() -> list[tuple[str, str]]:
    """The choices in the address that are not part of the report itself.

    With letters for names, a choice that names a class would name it in the link.
    """
    named = {"picked_true", "picked_label"} if st.session_state.get(LETTERS) else set()
    left_out = {*NAMES, *_IN_THE_REPORT, *named}
    return [
        (name, value)
        for name in st.query_params
        if name not in left_out
        for value in st.query_params.get_all(name)
    ]


def _by_name(view: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(of for one, of in view if one == name) for name, _ in view}


def app_address(page: str) -> str:
    """The address of the app itself, without the page that is shown."""
    parts = urlsplit(st.context.url or "http://localhost:8501/")
    path = parts.path.rstrip("/")
    path = path.removesuffix(f"/{page}") if page else path
    return address(f"{parts.scheme}://{parts.netloc}{path}").rstrip("/")
