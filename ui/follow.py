"""The address and what is shown, kept the same: the address wins where it was changed from outside.

It is changed from outside by a link, a reload, a bookmark, and by going back and forward; from
inside by opening data and by settling on cut-offs.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib.evaluation import Evaluation
from lib.exports.markdown_text import plain
from lib.intake.problems import InputProblem
from lib.share.link import REPORT, SHORT
from lib.share.packing import unpack
from ui.address import FILE, LONGEST, SAMPLE, Key, agree, asked, put, stands_for
from ui.packed import packed
from ui.samples import samples
from ui.state import Opened, now_open, open_sample, show_again

_BROKEN, _PAGE, _KEPT = "broken_address", "page_before", "kept_in_address"
_MOST_CURVES = 30
"""A report with more curves is not even tried: it takes long to pack, and does not fit."""
_GONE = InputProblem(
    "The file that this address showed is no longer at hand: it was kept for one tab only, and its"
    " report is too large for an address.",
    todo="Open the file again.",
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was last put into the address, so that it is packed only once."""

    evaluation: Evaluation
    key: Key | None


def follow(page: str) -> None:
    """Show what the address names, and name in it what is shown; `page` is the page that runs."""
    same_page = st.session_state.get(_PAGE) == page
    st.session_state[_PAGE] = page
    key = asked()
    if now_open() is None and broken() is None:
        _open(key)
    elif key != stands_for():
        if key is None and not same_page:
            put(stands_for())  # Something led to a page without its parameters.
        else:
            _open(key)
    _keep()


def broken() -> InputProblem | None:
    """Why what the address names cannot be shown."""
    found: InputProblem | None = st.session_state.get(_BROKEN)
    return found


def broken_address() -> None:
    """The message in place of a page; a report that was not asked for is not shown instead."""
    problem = broken()
    if problem is None:
        return
    with st.container(key="broken_address"):
        st.error(
            f"**The report cannot be opened.** {plain(problem.what)}\n\n{plain(problem.todo)}",
            icon=":material/link_off:",
        )
        if st.button("Show a built-in sample instead", key="sample_instead"):
            open_sample(samples()[0])
            st.rerun()


def _open(key: Key | None) -> None:
    agree(key)
    st.session_state.pop(_BROKEN, None)
    name, value = key or (SAMPLE, "")
    try:
        if name == REPORT:
            show_again(Opened.of_report(unpack(value), "link"))
        elif name == SAMPLE:
            known = {sample.key: sample for sample in samples()}
            show_again(Opened.of_sample(known.get(value, samples()[0])))
        elif name == SHORT:
            show_again(Opened.of_report(_stored(value), "link"))
        else:
            raise _GONE
    except InputProblem as problem:
        st.session_state[_BROKEN] = problem
        return
    _agree_on(key)


def _stored(number: str) -> Evaluation:
    """The report behind a short link; the store's library is loaded when it is needed."""
    from lib.share.store import evaluation_of
    from ui.short_links import store

    return evaluation_of(store().payload(number))


def deletion() -> None:
    """Where the address can delete the short link that it opened, the button for it."""
    key = asked()
    if key is not None and key[0] == SHORT and broken() is None:
        from ui import short_links

        short_links.deletion(key[1])


def _keep() -> None:
    """Name in the address what is shown, where that was changed from inside."""
    current = now_open()
    kept: _Kept | None = st.session_state.get(_KEPT)
    if current is None or (kept is not None and kept.evaluation is current.evaluation):
        return
    st.session_state.pop(_BROKEN, None)
    put(_key_of(current))
    _agree_on(stands_for())


def _agree_on(key: Key | None) -> None:
    current = now_open()
    if current is not None:
        st.session_state[_KEPT] = _Kept(current.evaluation, key)


def _key_of(current: Opened) -> Key | None:
    if current.sample and current.evaluation.settled is None:
        return SAMPLE, current.sample
    if sum(curve is not None for curve in current.evaluation.curves or ()) <= _MOST_CURVES:
        payload = packed(current.evaluation)
        if len(payload) <= LONGEST:
            return REPORT, payload
    return FILE, current.token[:8]
