"""What the numbers cannot tell, which column would, and the message that asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.evaluation import Evaluation, Evidence, has


@dataclass(frozen=True, slots=True)
class CannotTell:
    """One question that stays open, and what would answer it."""

    text: str
    needs: str


MISSING: tuple[tuple[Evidence, CannotTell], ...] = (
    (
        "sizes",
        CannotTell(
            "How sure these figures are, and how accurate it is over all: the file does not say"
            " how many items were tested.",
            "the number of real items of each class (a column “support”)",
        ),
    ),
    (
        "matrix",
        CannotTell(
            "Which class is taken for which: precision and recall do not show where the missed"
            " items went.",
            "the confusion matrix, or the true and the predicted label of each item",
        ),
    ),
    (
        "scores",
        CannotTell(
            "What would change if the model were stricter or more lenient: the file has no scores.",
            "the model's score for each item and class (columns such as “score_A”)",
        ),
    ),
    (
        "rows",
        CannotTell(
            "What the mistakes look like: the file does not list single items.",
            "one row for each item: an id, the true label and the predicted label",
        ),
    ),
)

TRUE_NEGATIVES = CannotTell(
    "How accurate it is over all: the file does not say how many items were rightly left out.",
    "the true negatives of each class (a column “tn”), or the number of all items",
)

ALWAYS: tuple[CannotTell, ...] = (
    CannotTell(
        "Whether it does as well on your own items: a test speaks for items like those in it.",
        "how the test items were chosen, and whether any of them were used in training",
    ),
    CannotTell(
        "Why it makes these mistakes: figures show where it errs, not the cause.",
        "a look at wrong items together with somebody who knows them",
    ),
)


def cannot_tell(evaluation: Evaluation) -> tuple[CannotTell, ...]:
    """Every question that this file leaves open."""
    return (*_missing(evaluation), *ALWAYS)


def _missing(evaluation: Evaluation) -> list[CannotTell]:
    missing = [limit for evidence, limit in MISSING if not has(evaluation, evidence)]
    lacks_tn = any(one.tn is None for one in evaluation.counts or ())
    return [TRUE_NEGATIVES, *missing] if lacks_tn else missing


def missing(evidence: Evidence) -> CannotTell:
    """The question that stays open without this evidence."""
    return dict(MISSING)[evidence]


def request(evaluation: Evaluation) -> str:
    """The message, ready to send, that asks the file's maker for what is missing."""
    wanted = [limit.needs for limit in _missing(evaluation)]
    wanted.append(ALWAYS[0].needs)
    lines = "\n".join(f"- {need}" for need in wanted)
    return (
        f"Hello,\n\nI am reading the results in “{evaluation.source.name}” and would like to know"
        f" how far I can rely on them. Could you please send me:\n\n{lines}\n\nOne CSV file with"
        " these columns is enough. Thank you!"
    )
