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

NO_PRECISION = CannotTell(
    "How often a label is right: the file has no precision for at least one class.",
    "the precision of each class (a column “precision”)",
)

NO_RECALL = CannotTell(
    "How many real items are found: the file has no recall for at least one class.",
    "the recall of each class (a column “recall”)",
)

NO_IDS = CannotTell(
    "Whether an item was counted twice: the file has no id for each item.",
    "an id for each item (a column “id”)",
)

NO_GROUPS = CannotTell(
    "Whether it works as well for every group, such as each region or device: the file names none.",
    "the group of each item (such as a column “region”)",
)

ALWAYS: tuple[CannotTell, ...] = (
    CannotTell(
        "Whether it does as well on your own items: a test speaks for items like those in it.",
        "how the test items were chosen, and whether any of them were used in training",
    ),
    CannotTell(
        "Whether the true labels are right: they are taken at their word.",
        "a second person's labels for some of the items",
    ),
    CannotTell(
        "Why it makes these mistakes: figures show where it errs, not the cause.",
        "a look at wrong items together with somebody who knows them",
    ),
)


def cannot_tell(evaluation: Evaluation) -> tuple[CannotTell, ...]:
    """Every question that this file leaves open: first those that a column would answer."""
    return (*_missing(evaluation), *ALWAYS)


def _missing(evaluation: Evaluation) -> list[CannotTell]:
    figures, columns = evaluation.figures or (), evaluation.source.columns
    rows = has(evaluation, "rows")
    lacking = (
        (any(one.tn is None for one in evaluation.counts or ()), TRUE_NEGATIVES),
        (any(one.precision is None for one in figures), NO_PRECISION),
        (any(one.recall is None for one in figures), NO_RECALL),
        *((not has(evaluation, evidence), limit) for evidence, limit in MISSING),
        (rows and not columns.get("id"), NO_IDS),
        (not columns.get("group"), NO_GROUPS),
    )
    return [limit for is_lacking, limit in lacking if is_lacking]


def missing(evidence: Evidence) -> CannotTell:
    """The question that stays open without this evidence."""
    return dict(MISSING)[evidence]


def request(evaluation: Evaluation) -> str:
    """The message, ready to send, that asks the file's maker for what is missing."""
    wanted = [limit.needs for limit in _missing(evaluation)]
    wanted += [limit.needs for limit in ALWAYS[:2]]
    file = "One CSV file with these columns is enough. " if len(wanted) > 2 else ""
    lines = "\n".join(f"- {need}" for need in wanted)
    return (
        f"Hello,\n\nI am reading the results in “{evaluation.source.name}” and would like to know"
        f" how far I can rely on them. Could you please send me:\n\n{lines}\n\n{file}Thank you!"
    )
