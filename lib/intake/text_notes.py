"""What a reader is told of the reading of a text: its encoding, its layout, what was mended."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import islice

from lib.evaluation import Problem
from lib.intake.delimited import Mended
from lib.intake.encoding import Encoding
from lib.intake.layout import Layout

_CONTINUED = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
_DECODED_TWICE = re.compile(rf"\w*[ÃÂÐÑâ][{_CONTINUED}][\w{_CONTINUED}]*")
_LOOKED_AT = 20
"""Words that may be such; where all of the first are not, the others are not either."""


def encoding_note(encoding: Encoding) -> tuple[Problem, ...]:
    if encoding.mixed:
        return (
            Problem("The text is not UTF-8 throughout; other bytes were read as Windows-1252."),
        )
    if encoding.guessed:
        note = (
            f"The text is not UTF-8; it was read as {encoding.name}, which fits its letters best."
        )
        return (Problem(note),)
    return ()


def decoded_twice_note(text: str) -> tuple[Problem, ...]:
    """That words look like UTF-8 that another program read as Windows-1252 and wrote again."""
    for found in islice(_DECODED_TWICE.finditer(text), _LOOKED_AT):
        with suppress(UnicodeError):
            meant = found[0].encode("cp1252").decode("utf-8")
            note = (
                f"Words such as “{found[0]}” seem to have been stored in the wrong encoding before"
                f" (perhaps “{meant}” is meant); they were left as they are."
            )
            return (Problem(note),)
    return ()


def layout_notes(layout: Layout) -> tuple[Problem, ...]:
    if not layout.header_line:
        return (Problem("No line holds the names of the columns, so they were numbered."),)
    notes = []
    if above := layout.header_line - 1:
        where = "above the names of the columns and"
        which = (
            f"Line 1 stands {where} was" if above == 1 else f"Lines 1 to {above} stand {where} were"
        )
        notes.append(Problem(f"{which} not read as data."))
    if layout.header_lines > 1:
        last = layout.header_line + layout.header_lines - 1
        notes.append(Problem(f"Lines {layout.header_line} to {last} together name the columns."))
    return tuple(notes)


def mending_notes(mended: Mended) -> tuple[Problem, ...]:
    said = {
        "quote": "A stray quotation mark in this row was read as an ordinary character.",
        "cell": "The row has an empty cell too many, which was taken out.",
    }
    more = {
        "quote": "{:,} rows have stray quotation marks, which were read as ordinary characters.",
        "cell": "{:,} rows have an empty cell too many, which was taken out.",
    }
    notes: list[Problem] = []
    for mend, lines in mended.lines.items():
        notes += (Problem(said[mend], line) for line in lines)
        if mended.times[mend] > len(lines):
            notes.append(Problem(more[mend].format(mended.times[mend])))
    return tuple(notes)
