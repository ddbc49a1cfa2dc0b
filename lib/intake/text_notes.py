"""What a reader is told of the reading of a text: its encoding, its layout, what was mended."""

from __future__ import annotations

from lib.evaluation import Problem
from lib.intake.delimited import Mended
from lib.intake.encoding import Encoding
from lib.intake.layout import Layout


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
