"""Ties the rooms together: a file, or an Evaluation, becomes a Report."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lib.counting.evaluate import evaluate
from lib.evaluation import Evaluation
from lib.findings.finding import Finding
from lib.findings.rules import find_in
from lib.intake.problems import InputProblem
from lib.intake.progress import begin
from lib.intake.read import read_table
from lib.intake.recognise import Choices, Reading, recognise
from lib.intake.table import Table
from lib.metrics.figure import Scorecard
from lib.metrics.measures import Results
from lib.words.limits import CannotTell, cannot_tell, request
from lib.words.makers import questions_for_makers
from lib.words.say import say
from lib.words.summary import summary
from lib.words.wording import Wording


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a page, a file or a pipeline shows of one Evaluation.

    `findings` pairs each finding with its words, the most important first; `summary` are three
    to five sentences, the headline first; `questions` are for the model's makers; `request` is
    the message that asks the file's maker for what is missing.
    """

    evaluation: Evaluation
    card: Scorecard
    findings: tuple[tuple[Finding, Wording], ...]
    summary: tuple[str, ...]
    questions: tuple[str, ...]
    cannot_tell: tuple[CannotTell, ...]
    request: str


def report_on(evaluation: Evaluation) -> Report:
    """The report of an evaluation, wherever it came from."""
    begin("Working out the report")
    results = Results(evaluation)
    found = find_in(results)
    return Report(
        evaluation=evaluation,
        card=results.card,
        findings=tuple((finding, say(finding)) for finding in found),
        summary=summary(found),
        questions=questions_for_makers(found),
        cannot_tell=cannot_tell(evaluation),
        request=request(evaluation),
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """A file that was read and counted: how it was understood, and what it amounts to."""

    reading: Reading = field(repr=False)
    evaluation: Evaluation


def count_file(
    path: Path,
    *,
    name: str,
    choices: Choices = Choices(),
    sample: str | None = None,
    max_bytes: int | None = None,
    scratch: Path | None = None,
) -> Counted:
    """Read and count a file; copies made on the way, in `scratch`, are gone when this returns.

    Raises InputProblem where the file cannot be used as it is.
    """
    with tempfile.TemporaryDirectory(prefix="plainscore-", dir=scratch) as workspace:
        begin("Reading the file")
        table = read_table(
            path, name=name, workspace=Path(workspace), choices=choices, max_bytes=max_bytes
        )
        with _open_to_correction(table):
            reading = recognise(table, choices)
        with _open_to_correction(table if reading.kind == "predictions" else None):
            return Counted(reading, evaluate(reading, choices, sample=sample))


@contextmanager
def _open_to_correction(table: Table | None) -> Iterator[None]:
    """A refusal within this says how the table was read, and what may be chosen instead."""
    try:
        yield
    except InputProblem as problem:
        if table is not None:
            problem.decided = table.decided
            problem.columns = problem.columns or table.columns
            problem.sheets = problem.sheets or table.sheets
        raise
