"""What this session shows. Nothing of an upload leaves the session's own state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import uuid4

import streamlit as st

from lib.evaluation import Evaluation, with_rows
from lib.report import Report, report_on
from ui.samples import Sample, sample_evaluation, samples

Origin = Literal["upload", "paste", "typed"]

POSITIVE, ARRANGEMENT, SORT, MEASURES, PAGE = "positive", "rows", "sort", "show", "classes"
"""Keys of the view's controls; they are the names in the page's address too."""

_OPENED, _REPORT, _SAMPLE = "opened", "report", "sample"


@dataclass(frozen=True, slots=True)
class Input:
    """What a reader brought, kept in the session so that columns can still be corrected."""

    name: str
    origin: Origin
    content: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """What is being read: counted. `columns` are all columns of the input, to choose from."""

    token: str
    evaluation: Evaluation
    input: Input | None = None
    columns: tuple[str, ...] = ()


def opened() -> Opened:
    """What this session shows; at first the sample that the address names, else the first one."""
    if _OPENED not in st.session_state:
        asked = st.query_params.get(_SAMPLE)
        known = {sample.key: sample for sample in samples()}
        open_sample(known.get(asked or "", samples()[0]))
    found: Opened = st.session_state[_OPENED]
    return found


def show(evaluation: Evaluation, given: Input | None, columns: tuple[str, ...] = ()) -> None:
    """Show another evaluation; the view starts again, since its choices belong to the old one."""
    first = _OPENED not in st.session_state
    st.session_state[_OPENED] = Opened(uuid4().hex, evaluation, given, columns)
    if not first:
        _reset_view()
    if given is not None and _SAMPLE in st.query_params:
        del st.query_params[_SAMPLE]


def open_sample(sample: Sample) -> None:
    """Show a built-in sample and name it in the address."""
    show(sample_evaluation(sample), None)
    if sample != samples()[0] or _SAMPLE in st.query_params:
        st.query_params[_SAMPLE] = sample.key


def report() -> Report:
    """The report of what is shown, with the rows as the reader arranged them; made once."""
    current = opened()
    positive = tuple(st.session_state.get(POSITIVE) or ())
    token = (current.token, positive)
    kept = st.session_state.get(_REPORT)
    if kept is None or kept[0] != token:
        kept = (token, report_on(_arranged(current.evaluation, positive)))
        st.session_state[_REPORT] = kept
    found: Report = kept[1]
    return found


def _arranged(evaluation: Evaluation, positive: tuple[str, ...]) -> Evaluation:
    known = [name for name in positive if name in evaluation.classes]
    return with_rows(evaluation, known) if known else evaluation


def _reset_view() -> None:
    for key in (POSITIVE, ARRANGEMENT, SORT, MEASURES, PAGE):
        st.session_state.pop(key, None)
