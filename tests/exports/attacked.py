"""A test whose classes have every nasty name, and what all exports are made of it."""

from __future__ import annotations

from datetime import date

from lib.evaluation import Evaluation
from lib.exports.about import About, about
from lib.report import Report, report_on
from tests.builders import from_matrix
from tests.nasty_names import NASTY_NAMES

DAY = date(2026, 11, 25)


def nasty() -> Evaluation:
    """Each name is right three times and taken for the next one once."""
    size = range(len(NASTY_NAMES))
    dense = [[3 if one == other else int(other == one + 1) for other in size] for one in size]
    return from_matrix(dense, NASTY_NAMES)


def made(evaluation: Evaluation) -> tuple[Report, About]:
    """The report of an evaluation, and what its exports say about themselves."""
    report = report_on(evaluation)
    return report, about(report, made=DAY)
