"""Sentences about what may be a slip in the file, and about answers that are none."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.findings.suspicions import REAL_CLASSES
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, times, verb
from lib.words.wording import Wording


def one_answer(finding: Finding, facts: Facts) -> Wording:
    (name,) = finding.classes
    return Wording(
        title=f"It says {quoted(name)} for every item",
        text=f"The test has {items(facts.count('items'))} of {facts.count_of(REAL_CLASSES)}"
        f" classes, and every item gets the label {quoted(name)}. So it tells nothing apart.",
        why="All predicted labels are the same. That can be a model that learned nothing, or a"
        " column that was filled in by mistake.",
        advice="Check that the right column was taken as the predicted label, then ask the model's"
        " makers.",
    )


def all_right(finding: Finding, facts: Facts) -> Wording:
    count = items(facts.count("items"))
    return Wording(
        title=f"Not one of {count} is wrong: check that the predictions are not the true labels",
        text=f"All {count} of {facts.count_of(REAL_CLASSES)} classes have the right label. That"
        " happens, but a copied column looks just the same.",
        why="The predicted label equals the true one in every row. Test items that were used in"
        " training can look like this, too.",
        advice="Ask where the predicted labels come from, and whether any of these items were used"
        " in training.",
    )


def not_sure_label(finding: Finding, facts: Facts) -> Wording:
    uses = [
        f"{quoted(name)} {times(facts.count('predicted', name))}"
        for name in finding.classes[:NAMED]
    ]
    of = f" The test has {items(facts.count('items'))}." if facts.knows("items") else ""
    one = len(finding.classes) == 1
    return Wording(
        title=f"It sometimes says {names(finding.classes, last='or')}, which no item really is",
        text=f"It says {enumerated(uses)}.{of} Each of these counts as wrong here, and as a miss of"
        " the item's true class.",
        why=f"The {'label reads' if one else 'labels read'} like “no answer”, and"
        f" {verb(finding.classes, 'is', 'are')} never a true label.",
        advice="If it means “not sure”, decide who looks at these items. Ask for the figures with"
        " and without them.",
    )


def unpredicted(finding: Finding, facts: Facts) -> Wording:
    count = facts.count("unpredicted")
    have = "has" if count == "1" else "have"
    return Wording(
        title=f"{items(count)} {have} no predicted label and {_is_or_are(count)} left out",
        text=f"All figures are of the {facts.count('items')} items that have both labels. If the"
        " model failed on the others, the figures flatter it.",
        why="A row with a true label and an empty prediction cannot be counted as right or wrong.",
        advice="Ask why the predictions are missing. If the model gave no answer, decide whether"
        " that counts as wrong.",
    )


def repeated_ids(finding: Finding, facts: Facts) -> Wording:
    count = facts.count("repeated_ids")
    rows = "1 row has" if count == "1" else f"{count} rows have"
    return Wording(
        title=f"{rows} an id that stands in an earlier row as well",
        text=f"The test has {items(facts.count('items'))}. The same item may be counted more than"
        " once, and then the ranges are too narrow.",
        why="The id column should name each item once. The ranges assume that no item is counted"
        " twice.",
        advice="Look at the repeated ids: keep one row an item, or ask what the repeated rows are.",
    )


def repeated_rows(finding: Finding, facts: Facts) -> Wording:
    count = facts.count("repeated_rows")
    rows = "1 row is the same as an earlier one" if count == "1" else (
        f"{count} rows are the same as an earlier one"
    )  # fmt: skip
    return Wording(
        title=f"{rows}, in every column",
        text=f"The test has {items(facts.count('items'))}. The same item may be counted more than"
        " once, and then the ranges are too narrow.",
        why="Two items can be equal in all columns by chance. The ranges assume that no item is"
        " counted twice.",
        advice="Ask for an id for each item, which tells repeated items from equal ones.",
    )


def same_as_true(finding: Finding, facts: Facts) -> Wording:
    columns = [
        claim.left.column
        for claim in finding.claims
        if isinstance(claim.left, Measure) and claim.left.column is not None
    ]
    one = len(columns) == 1
    return Wording(
        title=f"The {'column' if one else 'columns'} {names(columns)}"
        f" {'equals' if one else 'equal'} the true label in every row",
        text=f"That is so in all {items(facts.count('items'))}. If the model could see"
        f" {'this column' if one else 'these columns'}, the test would say little about it.",
        why="A column that repeats the truth may be a copy for convenience, or something that the"
        " model was given.",
        advice="Ask the model's makers whether the model was given this column.",
    )


def _is_or_are(count: str) -> str:
    return "is" if count == "1" else "are"
