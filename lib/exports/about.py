"""What every export says about itself: the data, the day, the kind, the evidence, the version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lib.counting.spellings import merged_note
from lib.evaluation import Evidence
from lib.report import Report
from lib.words.account import KINDS, Told

EVIDENCE: Mapping[Evidence, str] = {
    "figures": "printed or computed figures",
    "sizes": "class sizes",
    "matrix": "who is taken for whom",
    "scores": "scores",
    "rows": "single items",
}
VERSION = "0.1.0"
"""The same as in pyproject.toml: every file that is handed out says which version made it."""

MAKER = f"Plainscore {VERSION}"
NO_ROWS = "No row of the file is in here: only counts, figures and the names of the classes."
SAMPLE = "Sample data, not your data"


@dataclass(frozen=True, slots=True)
class About:
    """Where an export comes from, in words; `sample` is what is said of a built-in sample.

    `merged` are notes on labels that are counted as one class; `missing` is the evidence that the
    file does not hold.
    """

    name: str
    made: date
    kind: str
    evidence: str
    sample: str | None
    merged: tuple[str, ...]
    missing: str = ""
    maker: str = MAKER

    @property
    def told(self) -> tuple[Told, ...]:
        """All of it as questions and answers, in the order in which a reader would ask."""
        return (
            Told("Data", self.name),
            *([Told("Sample", f"{SAMPLE}. {self.sample}")] if self.sample else []),
            Told("Made on", in_words(self.made)),
            Told("The file holds", self.kind),
            Told("Evidence", self.evidence),
            *(Told("Counted as one", note) for note in self.merged),
            Told("Made by", self.maker),
        )

    @property
    def source(self) -> str:
        """One line to stand under a picture."""
        mark = f"{SAMPLE}: " if self.sample else ""
        return f"{mark}{self.name} · {in_words(self.made)} · {self.maker}"

    @property
    def under_picture(self) -> str:
        """The same with what the numbers rest on, for a picture that is passed on by itself."""
        lacking = f" Not in the file: {self.missing}." if self.missing else ""
        return f"{self.source}. The file holds {self.kind}. Evidence: {self.evidence}.{lacking}"


def about(report: Report, *, made: date) -> About:
    """What an export of this report says about itself; the day is given, never read here."""
    evaluation = report.evaluation
    source = evaluation.source
    return About(
        name=source.name,
        made=made,
        kind=KINDS[evaluation.kind],
        evidence=", ".join(EVIDENCE[one] for one in evaluation.evidence),
        sample=source.sample,
        missing=", ".join(
            words for one, words in EVIDENCE.items() if one not in evaluation.evidence
        ),
        merged=tuple(merged_note(name, group) for name, group in source.merged.items()),
    )


def in_words(day: date) -> str:
    """A day that no country reads as another one.

    >>> in_words(date(2026, 11, 5))
    '5 November 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# strftime would follow the language of the machine, and the text around it is English.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
