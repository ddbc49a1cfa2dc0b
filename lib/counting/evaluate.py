"""From a table that is understood to the Evaluation of the test."""

from __future__ import annotations

from dataclasses import replace

from lib.counting.assembled import Content, assembled
from lib.counting.counts import counts_content
from lib.counting.figures import figures_content
from lib.counting.matrix import matrix_content
from lib.counting.predictions import predictions_content
from lib.evaluation import Evaluation
from lib.intake.choices import Choices
from lib.intake.recognise import Reading
from lib.intake.regular import uneven
from lib.intake.text import seen_to_its_end


def evaluate(
    reading: Reading,
    choices: Choices = Choices(),
    *,
    sample: str | None = None,
) -> Evaluation:
    """The Evaluation of a test, its classes in drawing order.

    `choices` may name the classes of the positive row; `sample` is the line that says where a
    built-in sample comes from. Raises InputProblem for content that cannot be used.
    """
    if reading.kind == "predictions":
        reading, content = predictions_content(reading)
        return assembled(reading, content, choices, sample=sample)
    reading = replace(reading, table=seen_to_its_end(reading.table))
    return assembled(reading, _table_content(reading), choices, sample=sample)


def _table_content(reading: Reading) -> Content:
    """A table of classes or of cells: one missing line would change what the others mean."""
    if reading.table.left_out:
        raise uneven(reading.table)
    if reading.kind == "matrix":
        return matrix_content(reading)
    return counts_content(reading) if reading.kind == "counts" else figures_content(reading)
