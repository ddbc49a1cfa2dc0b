"""The one short form by which a reader says how a file is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import streamlit as st

from lib.evaluation import Decided
from lib.intake.choices import Choices
from lib.intake.encoding import ENCODINGS
from lib.words.delimiters import DELIMITERS, delimiter_in_words, delimiter_named
from ui.read_file import read_again
from ui.state import Input

T = TypeVar("T")
_COLUMN_WIDTH = 240
"""Pixels: two fields beside each other in a narrow form, one on a phone."""
_HEADER_HELP = "The line on which the names of the columns stand; 0 where there are none."
_DELIMITER_HELP = "What stands between two cells. Another sign can be typed."


@dataclass(frozen=True, slots=True)
class Asked:
    """What may be chosen, and how the file was read (or was tried to be); empty is not asked."""

    given: Input
    choices: Choices
    columns: tuple[str, ...] = ()
    true: str | None = None
    predicted: str | None = None
    parts: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    decided: Decided = field(default_factory=Decided)


def correction(asked: Asked, *, key: str) -> None:
    """The form; when it is sent, the file is read again from what the session holds."""
    with st.form(key, border=False):
        with st.container(
            horizontal=True, vertical_alignment="bottom", gap="small", key=f"{key}_fields"
        ):
            columns = _columns(asked)
            wanted = _reading(asked)
        if st.form_submit_button("Read it this way"):
            read_again(asked.given, _together(asked, wanted, columns))


def _columns(asked: Asked) -> tuple[str | None, str | None]:
    if not asked.columns:
        return None, None
    return (
        _select("True label", asked.columns, asked.true),
        _select("Prediction", asked.columns, asked.predicted),
    )


def _reading(asked: Asked) -> Choices:
    """What is said of the reading itself; a field that stays as it was keeps its old choice."""
    decided, old = asked.decided, asked.choices
    wanted = old
    if len(asked.parts) > 1:
        part = _select("File in the archive", asked.parts, decided.part)
        wanted = replace(wanted, part=_changed(part, decided.part, old.part))
    if len(asked.sheets) > 1:
        sheet = _select("Sheet", asked.sheets, decided.sheet)
        wanted = replace(wanted, sheet=_changed(sheet, decided.sheet, old.sheet))
    if decided.header_line is not None:
        line = st.number_input(
            "Header line", min_value=0, value=decided.header_line,
            step=1, help=_HEADER_HELP, width=_COLUMN_WIDTH,
        )  # fmt: skip
        line = _changed(line, decided.header_line, old.header_line)
        wanted = replace(wanted, header_line=line)
    if decided.delimiter is not None:
        sign = _delimiter(decided.delimiter)
        wanted = replace(wanted, delimiter=_changed(sign, decided.delimiter, old.delimiter))
    if decided.encoding is not None and asked.given.origin == "upload":
        encoding = _select("Encoding", [name for name, _ in ENCODINGS], decided.encoding)
        wanted = replace(wanted, encoding=_changed(encoding, decided.encoding, old.encoding))
    return wanted


def _delimiter(decided: str) -> str:
    words = [*DELIMITERS]
    now = delimiter_in_words(decided)
    if now not in words:
        words.append(now)
    chosen = st.selectbox(
        "Delimiter", words, index=words.index(now), accept_new_options=True,
        help=_DELIMITER_HELP, width=_COLUMN_WIDTH,
    )  # fmt: skip
    return decided if chosen is None or chosen == now else delimiter_named(chosen)


def _select(label: str, options: Sequence[str], now: str | None) -> str | None:
    place = options.index(now) if now in options else None
    return st.selectbox(label, options, index=place, width=_COLUMN_WIDTH)


def _changed(chosen: T, decided: T, old: T) -> T:
    """The new choice, or the old one (perhaps none) where the field stays as it was."""
    return old if chosen == decided else chosen


def _together(asked: Asked, wanted: Choices, columns: tuple[str | None, str | None]) -> Choices:
    """All choices; of a table that is read in another way, old columns say nothing."""
    true, predicted = columns
    if wanted == asked.choices:
        return replace(wanted, true=true, predicted=predicted)
    return replace(
        wanted,
        true=_changed(true, asked.true, None),
        predicted=_changed(predicted, asked.predicted, None),
    )
