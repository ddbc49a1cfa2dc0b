"""The cut-offs that a reader settled on, as a table for the engineers who set them."""

from __future__ import annotations

import csv
from io import StringIO

from lib.evaluation import CutOff, Evaluation, ScoreCurve
from lib.exports.as_csv import safe_cell
from lib.metrics.cut_off_counts import counts_from
from lib.metrics.intervals import rate_interval
from lib.metrics.score_shown import in_full
from lib.words.cut_off_choices import asked

COLUMNS = (
    "class", "score column", "say it from this score on", "chosen for",
    "tp", "fp", "fn", "precision", "precision low", "precision high",
    "recall", "recall low", "recall high",
)  # fmt: skip


def cut_offs_as_csv(evaluation: Evaluation) -> str:
    """One line a class with a cut-off of its own; shares with four decimals and 95 % limits."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    sample = evaluation.source.sample
    writer.writerow([*COLUMNS, *(["note"] if sample else [])])
    for name, curve, cut_off in settled_classes(evaluation):
        cells = [*_cells(name, curve, cut_off), *(["sample data"] if sample else [])]
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def settled_classes(evaluation: Evaluation) -> list[tuple[str, ScoreCurve, CutOff]]:
    """Each class with a cut-off of its own, with its curve."""
    if evaluation.settled is None or evaluation.curves is None:
        return []
    each = zip(evaluation.classes, evaluation.curves, evaluation.settled.cut_offs, strict=True)
    return [(name, curve, cut) for name, curve, cut in each if curve and cut]


def _cells(name: str, curve: ScoreCurve, cut_off: CutOff) -> list[str]:
    counts = counts_from(curve, cut_off.threshold)
    cells = [name, curve.column, in_full(cut_off.threshold), asked(cut_off.goal)]
    cells += [str(counts.tp), str(counts.fp), str(counts.fn)]
    for whole in (counts.tp + counts.fp, counts.tp + counts.fn):
        cells += _rate(counts.tp, whole)
    return cells


def _rate(part: int, whole: int) -> list[str]:
    if not whole:
        return ["", "", ""]
    return [f"{share:.4f}" for share in (part / whole, *rate_interval(part, whole))]
