"""What of an evaluation may be passed on: all that was counted, and no cell of a row.

A note on the reading quotes what it speaks of. Names of classes, columns and files are in a shared
report anyway; a note that quotes anything else is left out, and that is said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lib.counting.curve_thinning import with_thinned_curves
from lib.evaluation import Evaluation, Problem, Source

POINTS_IN_LINK = 50
"""Points of a curve in a link: ten classes with their curves fit a link of 4,000 characters."""
NOTES = 25
LONGEST_NOTE = 400
"""Notes in a link, and characters of each: what is over is counted, not carried."""

_QUOTED = re.compile("[“”]([^“”]*)[“”]?")


def for_file(evaluation: Evaluation) -> Evaluation:
    """The evaluation without notes that quote cells of rows."""
    known = _names_in(evaluation)
    notes = evaluation.source.problems
    kept = tuple(one for one in notes if known.issuperset(_QUOTED.findall(one.message)))
    return _with_notes(evaluation, kept, len(notes) - len(kept), "that quote cells of the file are")


def for_link(evaluation: Evaluation) -> Evaluation:
    """The same with curves and notes as short as a link needs; every count stays exact."""
    whole = for_file(evaluation)
    notes = whole.source.problems
    kept = tuple(one for one in notes[:NOTES] if len(one.message) <= LONGEST_NOTE)
    short = _with_notes(whole, kept, len(notes) - len(kept), "on the reading are")
    return with_thinned_curves(short, POINTS_IN_LINK)


def _names_in(evaluation: Evaluation) -> set[str]:
    """Every name that is part of a shared report whether a note quotes it or not."""
    source = evaluation.source
    tables = (*source.columns.values(), *source.merged.values())
    named = {source.name, source.decided.part or "", source.decided.sheet or ""}
    return named.union(evaluation.classes, *tables)


def _with_notes(
    evaluation: Evaluation, kept: tuple[Problem, ...], left_out: int, which: str
) -> Evaluation:
    """With these notes, and one that says how many of which kind are left out."""
    if not left_out:
        return evaluation
    count = "1 note" if left_out == 1 else f"{left_out:,} notes"
    said = which if left_out > 1 else which.replace("quote", "quotes").removesuffix("are") + "is"
    more = Problem(f"{count} {said} not part of the shared report.")
    source: Source = replace(evaluation.source, problems=(*kept, more))
    return replace(evaluation, source=source)
