"""Sentences about what may be a slip in the file, and about answers that are none."""

from __future__ import annotations

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
