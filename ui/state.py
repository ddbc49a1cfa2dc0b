"""What this session shows. Nothing of an upload leaves the session's own state."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from uuid import uuid4

import streamlit as st

from lib.counting.spellings import with_merged
from lib.evaluation import Evaluation, with_rows
from lib.intake.recognise import Choices
from lib.report import Report, report_on
from ui.private_files import drop_others
from ui.progress import progress_shown
from ui.samples import FOLDER, Sample, sample_evaluation, samples
from ui.view import begin, begin_again, chosen_merged, chosen_positive

Origin = Literal["upload", "paste", "typed"]

_OPENED, _REPORT, _SAMPLE = "opened", "report", "sample"


@dataclass(frozen=True, slots=True)
class Input:
    """What a reader brought, in a private file of the session so that it can be read again."""

    name: str
    origin: Origin
    path: Path


@dataclass(frozen=True, slots=True)
class Opened:
    """What is being read: counted with `choices`; `columns` and `sheets` can be chosen from."""

    token: str
    evaluation: Evaluation
    input: Input | None = None
    columns: tuple[str, ...] = ()
    choices: Choices = Choices()
    sheets: tuple[str, ...] = ()


def opened() -> Opened:
    """What this session shows; at first the sample that the address names, else the first one."""
    if _OPENED not in st.session_state:
        asked = st.query_params.get(_SAMPLE)
        known = {sample.key: sample for sample in samples()}
        open_sample(known.get(asked or "", samples()[0]))
    found: Opened = st.session_state[_OPENED]
    return found


def show(
    evaluation: Evaluation,
    given: Input | None,
    columns: tuple[str, ...] = (),
    choices: Choices = Choices(),
    sheets: tuple[str, ...] = (),
) -> None:
    """Show another evaluation; what was chosen about the old one's classes is forgotten."""
    first = _OPENED not in st.session_state
    st.session_state[_OPENED] = Opened(
        uuid4().hex, evaluation, given, columns, choices, sheets
    )  # fmt: skip
    if first:
        begin(evaluation)
    else:
        begin_again(evaluation)
    drop_others([given.path] if given is not None else [])
    if given is not None and _SAMPLE in st.query_params:
        del st.query_params[_SAMPLE]


def open_sample(sample: Sample) -> None:
    """Show a built-in sample and name it in the address."""
    show(sample_evaluation(sample), None)
    if sample != samples()[0] or _SAMPLE in st.query_params:
        st.query_params[_SAMPLE] = sample.key


def file_behind(current: Opened) -> Path | None:
    """The file behind what is shown: the reader's own, or a sample's; None where it is gone."""
    if current.input is None and not current.evaluation.source.sample:
        return None
    file = FOLDER / current.evaluation.source.name if current.input is None else current.input.path
    return file if file.is_file() else None


def report() -> Report:
    """The report of what is shown, merged and arranged as the reader wants it; made once."""
    current = opened()
    groups = chosen_merged(current.evaluation)
    merged = with_merged(current.evaluation, groups)
    positive = chosen_positive(merged)
    token = (current.token, groups, positive)
    kept = st.session_state.get(_REPORT)
    if kept is None or kept[0] != token:
        arranged = with_rows(merged, positive) if positive else merged
        with progress_shown():
            kept = (token, report_on(arranged))
        st.session_state[_REPORT] = kept
    found: Report = kept[1]
    return found
