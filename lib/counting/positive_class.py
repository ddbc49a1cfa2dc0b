"""Which classes sit in the positive row, and which of two is the positive one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.evaluation import PositiveClass, Row, WhyPositive
from lib.intake.problems import InputProblem
from lib.intake.vocabulary import NEGATIVE_ROW, POSITIVE_ROW

POSITIVE_WORDS = frozenset(
    {"yes", "y", "true", "t", "1", "1.0", "positive", "pos", "+", "p", "spam", "malignant",
     "malign", "fraud", "fraudulent", "scam", "phishing", "defect", "defective", "faulty",
     "disease", "diseased", "sick", "ill", "abnormal", "anomaly", "anomalous", "attack",
     "malware", "churn", "churned", "toxic", "hate", "abusive", "offensive", "event", "present",
     "infected", "cancer", "cancerous", "tumor", "tumour", "relevant", "hit"}
)  # fmt: skip
"""Words for the thing that is looked for; the other class is then its absence."""

_LISTED_CLASSES = 20


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file says about its classes: the row of each, where it gives one; the one class
    that has a score column; the items truly of each, where known."""

    rows: Mapping[str, Row]
    scored: str | None = None
    sizes: Mapping[str, int] | None = None


def row_named(text: str) -> Row | None:
    """The row that a cell names, whatever its case; None for any other text."""
    word = text.strip().lower()
    if word in POSITIVE_ROW:
        return "positive"
    return "negative" if word in NEGATIVE_ROW else None


def assign_rows(
    classes: Sequence[str], hints: Hints, asked: Sequence[str]
) -> tuple[tuple[Row | None, ...], PositiveClass | None]:
    """The row of each class, and the positive one if there are two.

    Raises InputProblem if a class that was asked for does not exist.
    """
    _refuse_unknown(classes, asked)
    if asked:
        rows: tuple[Row | None, ...] = tuple(
            "positive" if name in asked else "negative" for name in classes
        )
        alone = len(classes) == 2 and len(set(asked)) == 1
        return rows, PositiveClass(asked[0], "asked") if alone else None
    if len(classes) == 2:
        positive = _positive_of_two(classes, hints)
        return tuple(
            "positive" if name == positive.name else "negative" for name in classes
        ), positive
    return tuple(hints.rows.get(name) for name in classes), None


def _positive_of_two(classes: Sequence[str], hints: Hints) -> PositiveClass:
    one, other = classes
    words = [name for name in classes if name.strip().casefold() in POSITIVE_WORDS]
    sizes = hints.sizes or {}
    by_size = sorted(classes, key=lambda name: sizes.get(name, 0))
    reasons: tuple[tuple[WhyPositive, str | None], ...] = (
        ("row", _positive_by_row(one, other, hints.rows)),
        ("score", hints.scored if hints.scored in classes else None),
        ("word", words[0] if len(words) == 1 else None),
        ("rarer", by_size[0] if sizes.get(one, 0) != sizes.get(other, 0) else None),
    )
    for why, name in reasons:
        if name is not None:
            return PositiveClass(name, why)
    return PositiveClass(one, "first")


def _positive_by_row(one: str, other: str, rows: Mapping[str, Row]) -> str | None:
    if rows.get(one) == rows.get(other):
        return None
    return one if rows.get(one) == "positive" or rows.get(other) == "negative" else other


def _refuse_unknown(classes: Sequence[str], asked: Sequence[str]) -> None:
    unknown = [name for name in asked if name not in classes]
    if unknown:
        shown = ", ".join(f"“{name}”" for name in classes[:_LISTED_CLASSES])
        more = len(classes) - _LISTED_CLASSES
        raise InputProblem(
            f"There is no class “{unknown[0]}” in this file.",
            todo=f"Choose among {shown}{f' and {more:,} more' if more > 0 else ''}.",
        )
