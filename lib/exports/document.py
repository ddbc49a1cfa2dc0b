"""What a whole document says, in its order and in plain text: a web page and a PDF lay it out."""

from __future__ import annotations

from dataclasses import dataclass

from lib.charts.help import ChartHelp
from lib.exports.about import NO_ROWS, About
from lib.exports.cards import Card, card_of
from lib.exports.drawing import Drawn
from lib.exports.drawn import pictures_of
from lib.exports.tables import Table, class_table, overall_table
from lib.exports.wish import Look
from lib.metrics.catalogue import CATALOGUE
from lib.report import Report
from lib.words.account import Told, account, noted_together

INTERVALS = (
    "A figure in brackets is its 95% interval: the range in which the true share plausibly lies."
)


@dataclass(frozen=True, slots=True)
class Document:
    """A report as texts, tables and pictures; nothing in it is escaped for any display."""

    about: About
    title: str
    summary: tuple[str, ...]
    pictures: tuple[Drawn, ...]
    cards: tuple[Card, ...]
    questions: tuple[str, ...]
    cannot_tell: tuple[tuple[str, str], ...]
    request: str
    tables: tuple[Table, ...]
    measures: tuple[Told, ...]
    read: tuple[Told, ...]
    notes: tuple[str, ...]
    no_rows: str = NO_ROWS
    intervals: str = INTERVALS

    @property
    def advice(self) -> tuple[ChartHelp, ...]:
        """How to read the pictures, each kind once."""
        return tuple(dict.fromkeys(picture.advice for picture in self.pictures))


def document_of(report: Report, about: About, look: Look = Look()) -> Document:
    """The document of a report, with the pictures as the reader chose to see them."""
    first, *rest = report.summary or (about.name,)
    tables = (class_table(report.card), overall_table(report.card))
    return Document(
        about=about,
        title=first.removesuffix("."),
        summary=tuple(rest),
        pictures=pictures_of(report, look),
        cards=tuple(card_of(finding, wording) for finding, wording in report.findings),
        questions=report.questions,
        cannot_tell=tuple((one.text, one.needs) for one in report.cannot_tell),
        request=report.request,
        tables=tables,
        measures=tuple(
            Told(CATALOGUE[measure].name, CATALOGUE[measure].meaning)
            for measure in ("precision", "recall", "f1", "accuracy", "specificity", "npv")
        ),
        read=account(report.evaluation),
        notes=noted_together(report.evaluation.source.problems),
    )
