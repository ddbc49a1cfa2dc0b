"""What this session shows. Nothing of an upload leaves the session's own state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal
from uuid import uuid4

import streamlit as st

from lib.counting.recount import recount_of_file
from lib.counting.spellings import with_merged
from lib.evaluation import CutOff, Evaluation, Settled, with_rows
from lib.intake.problems import InputProblem
from lib.intake.recognise import Choices
from lib.report import Report, report_on
from ui.private_files import drop_others
from ui.progress import progress_shown
from ui.samples import FOLDER, Sample, sample_evaluation, samples
from ui.view import begin, begin_again, chosen_merged, chosen_positive

Origin = Literal["upload", "paste", "typed"]
Without = Literal["link", "report file"]
"""What a report came by that has no rows behind it."""

_OPENED, _REPORT = "opened", "report"


@dataclass(frozen=True, slots=True)
class Input:
    """What a reader brought, in a private file of the session so that it can be read again."""

    name: str
    origin: Origin
    path: Path


@dataclass(frozen=True, slots=True)
class Opened:
    """What is being read: counted with `choices`; `columns` and `sheets` can be chosen from.

    `sample` is the key of a built-in one; `came_by` says what brought a report without rows.
    """

    token: str
    evaluation: Evaluation
    input: Input | None = None
    columns: tuple[str, ...] = ()
    choices: Choices = Choices()
    sheets: tuple[str, ...] = ()
    sample: str | None = None
    came_by: Without | None = None

    @classmethod
    def of_sample(cls, sample: Sample) -> Opened:
        """A built-in sample."""
        return cls(uuid4().hex, sample_evaluation(sample), sample=sample.key)

    @classmethod
    def of_report(cls, evaluation: Evaluation, came_by: Without) -> Opened:
        """A report that was passed on."""
        return cls(uuid4().hex, evaluation, came_by=came_by)


def now_open() -> Opened | None:
    """What this session shows, if it shows anything yet."""
    found: Opened | None = st.session_state.get(_OPENED)
    return found


def opened() -> Opened:
    """What this session shows; the first sample where nothing was opened."""
    if _OPENED not in st.session_state:
        show_again(Opened.of_sample(samples()[0]))
    found: Opened = st.session_state[_OPENED]
    return found


def show(
    evaluation: Evaluation,
    given: Input | None,
    columns: tuple[str, ...] = (),
    choices: Choices = Choices(),
    sheets: tuple[str, ...] = (),
) -> None:
    """Show another file; what was chosen about the old one's classes is forgotten."""
    show_new(Opened(uuid4().hex, evaluation, given, columns, choices, sheets))


def show_new(what: Opened) -> None:
    """Show what the reader opened by hand: its view begins anew."""
    st.session_state[_OPENED] = what
    begin_again(what.evaluation)
    drop_others([what.input.path] if what.input is not None else [])


def show_again(what: Opened) -> None:
    """Show what the address names: the view that it names, too, stays."""
    st.session_state[_OPENED] = what
    begin(what.evaluation)
    drop_others([])


def open_sample(sample: Sample) -> None:
    """Show a built-in sample."""
    show_new(Opened.of_sample(sample))


def file_behind(current: Opened) -> Path | None:
    """The file behind what is shown: the reader's own, or a sample's; None where it is gone."""
    if current.input is None and not current.evaluation.source.sample:
        return None
    file = FOLDER / current.evaluation.source.name if current.input is None else current.input.path
    return file if file.is_file() else None


def settle(cut_offs: Mapping[str, CutOff]) -> None:
    """Settle on these cut-offs, by class, in place of all before; the test is counted again.

    Where its rows are not at hand it is not, and the settled cut-offs have no cells.
    """
    current = opened()
    evaluation = current.evaluation
    chosen = tuple(cut_offs.get(name) for name in evaluation.classes)
    settled = _counted_again(current, chosen) if cut_offs else None
    st.session_state[_OPENED] = replace(current, evaluation=replace(evaluation, settled=settled))


def _counted_again(current: Opened, cut_offs: tuple[CutOff | None, ...]) -> Settled:
    path = file_behind(current)
    if path is None:
        return Settled(cut_offs, ())
    try:
        with progress_shown():
            return recount_of_file(
                path, name=current.evaluation.source.name, choices=current.choices,
                evaluation=current.evaluation, cut_offs=cut_offs,
            )  # fmt: skip
    except InputProblem:
        return Settled(cut_offs, ())


def report() -> Report:
    """The report of what is shown, merged and arranged as the reader wants it; made once."""
    current = opened()
    groups = chosen_merged(current.evaluation)
    merged = with_merged(current.evaluation, groups)
    positive = chosen_positive(merged)
    token = (current.token, groups, positive, current.evaluation.settled)
    kept = st.session_state.get(_REPORT)
    if kept is None or kept[0] != token:
        arranged = with_rows(merged, positive) if positive else merged
        with progress_shown():
            kept = (token, report_on(arranged))
        st.session_state[_REPORT] = kept
    found: Report = kept[1]
    return found
