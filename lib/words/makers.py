"""Questions to ask the model's makers: a short list, chosen by what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lib.findings.finding import Finding
from lib.words.lists import names, quoted

MOST = 6
"""More questions than this are put off, not answered."""

ALWAYS = "How were the test items chosen, and were any of them used in training?"

Ask = Callable[[Sequence[str]], str]


def _first(text: str) -> Ask:
    """A question about the first class."""
    return lambda classes: text.format(quoted(classes[0]))


def _all(text: str) -> Ask:
    """A question about all classes of the finding, the first few by name."""
    return lambda classes: text.format(names(classes))


def _plain(text: str) -> Ask:
    return lambda classes: text


_FIGURES = _plain("From which items was each printed figure worked out, and by which formula?")

ASK: Mapping[str, Ask] = {
    "one-answer": _first("Is it meant that the model says {} for every item?"),
    "all-right": _plain("Where do the predicted labels come from, if none of them is wrong?"),
    "same-as-true": _plain("Could the model see a column that repeats the true label?"),
    "unpredicted": _plain("Why do some items have no predicted label?"),
    "repeated-ids": _plain("Why do some ids stand in more than one row?"),
    "repeated-rows": _plain("Are rows that are equal in every column the same item?"),
    "f1-mismatch": _FIGURES,
    "accuracy-is-recall": _FIGURES,
    "accuracy-repeated": _FIGURES,
    "accuracy-mismatch": _FIGURES,
    "average-mismatch": _FIGURES,
    "impossible-figures": _FIGURES,
    "twins": _FIGURES,
    "not-sure-label": _first("When does the model say {}, and who looks at those items?"),
    "never-predicted": _all("Was the model trained on items of {}?"),
    "not-in-test": _all("Can you test items of {} as well?"),
    "alike-labels": lambda classes: f"Are {names(classes[:2])} the same class?",
    "misses-many": _first(
        "Can the cut-off for {} be lowered, and how many more false alarms would that bring?"
    ),
    "false-alarms": _first(
        "Can the cut-off for {} be raised, and how many more items would then be missed?"
    ),
    "weakest-class": _first("What do you know about the mistakes on {}?"),
    "below-the-rest": _first("What do you know about the mistakes on {}?"),
    "confused-group": _all("Could {} be one class?"),
    "confusions": lambda classes: (
        f"Do people who label these items agree on which are {quoted(classes[0])} and which are"
        f" {quoted(classes[1])}?"
    ),
    "small-classes": _all("Can you test more items of {}?"),
    "more-items": _all("Can you test more items of {}?"),
    "uncertainty": _plain("Did one and the same model label all items, each one a single time?"),
    "other-prevalence": _first("How common is {} where the model will be used?"),
    "imbalance": _plain("Is the mix of classes in the test like the mix in real use?"),
}
"""What to ask by the code of a finding; a finding without an entry asks nothing of the makers."""


def questions_for_makers(findings: Sequence[Finding]) -> tuple[str, ...]:
    """At most `MOST` questions, the one about the gravest finding first, the usual one last."""
    asked = (ASK[one.code](one.classes) for one in findings if one.code in ASK)
    return (*list(dict.fromkeys(asked))[: MOST - 1], ALWAYS)
