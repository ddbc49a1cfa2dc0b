"""Sentences about a printed column of accuracies that is not what its name says."""

from __future__ import annotations

from lib.findings.claims import Measure
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted
from lib.words.wording import Wording

WHAT_IT_IS = (
    "The accuracy of one class counts its right yes and no answers over all items. It was worked"
    " out exactly for everything that prints like these figures."
)

ASK = "Ask how the column accuracy was worked out, and for the counts behind it."

ONE_SLIP = "A typing error, a figure from another test or another number by that name can do that."

SEVERAL_TESTS = (
    "Separate yes-or-no detectors, a hidden class, figures from several tests or another number by"
    " that name can look like this."
)


def is_recall(finding: Finding, facts: Facts) -> Wording:
    return Wording(
        title="The column accuracy looks like the recall once more",
        text=f"In every row it is the same number as the recall: {_printed(finding, facts)}."
        f" {_evidence(finding, facts)} Some reports print recall by that name, so the column is not"
        " used as accuracy here.",
        why=WHAT_IT_IS,
        advice=ASK,
    )


def is_repeated(finding: Finding, facts: Facts) -> Wording:
    first = finding.classes[0]
    return Wording(
        title="The column accuracy looks like one number, repeated for each class",
        text=f"Every row has {facts.as_printed('printed_accuracy', first)}."
        f" {_evidence(finding, facts)} It may be the accuracy of the whole test, so the column is"
        " not used as the accuracy of a class here.",
        why=WHAT_IT_IS,
        advice=ASK,
    )


def mismatch(finding: Finding, facts: Facts) -> Wording:
    one_class = finding.variant.startswith("class")
    one = len(finding.classes) == 1
    return Wording(
        title=(
            f"The printed {'accuracy' if one else 'accuracies'} of {names(finding.classes)}"
            f" {'does' if one else 'do'} not fit {'its' if one else 'their'} precision and recall"
        )
        if one_class
        else "The printed accuracies do not fit one test in which every item gets one of these"
        " labels",
        text=f"The file has an accuracy of {_printed(finding, facts)}."
        f" {_evidence(finding, facts)} {ONE_SLIP if one_class else SEVERAL_TESTS}",
        why=WHAT_IT_IS,
        advice=ASK,
    )


def _printed(finding: Finding, facts: Facts) -> str:
    """The printed accuracies of the classes that are named."""
    named = finding.classes[:NAMED]
    said = [f"{facts.as_printed('printed_accuracy', one)} for {quoted(one)}" for one in named]
    more = ["others"] if len(finding.classes) > NAMED else []
    return enumerated([*said, *more]) if not more else f"{', '.join(said)}, and so on"


def _evidence(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    match finding.variant:
        case "class":
            return (
                f"With a precision of {facts.as_printed('precision', name)} and a recall of"
                f" {facts.as_printed('recall', name)}, yes-or-no answers on {quoted(name)} are"
                f" right at least {facts.per_100('least_accuracy', name)} times of 100."
            )
        case "class-sized":
            low, high = (facts.per_100(f"{end}_accuracy", name) for end in ("least", "greatest"))
            return (
                f"With its precision, its recall and {facts.count('support', name)} of"
                f" {items(facts.count('items'))}, yes-or-no answers on {quoted(name)} are right"
                f" {low if low == high else f'{low} to {high}'} times of 100."
            )
        case "two-classes":
            return (
                "With two classes, a wrong answer counts against both. So both would have the same"
                " accuracy."
            )
        case "overall":
            whole = facts.per_100("overall_accuracy")
            low, high = (facts.per_100(f"{end}_overall_by_class") for end in ("least", "greatest"))
            right = "none" if high == "0" else low if low == high else f"{low} to {high}"
            return (
                f"If every item gets one label, yes-or-no answers like these would make {right} of"
                f" 100 items right over all; printed are {whole}."
            )
        case "shares-over":
            over = facts.more_than(Measure("least_sum_of_shares"))
            return (
                "If every item gets one label, yes-or-no answers like these make the shares of the"
                f" classes in the test sum to more than {over}."
            )
    under = facts.less_than(Measure("greatest_sum_of_shares"))
    return (
        "If every item gets one label, yes-or-no answers like these make the shares of the classes"
        f" in the test sum to less than {under}."
    )
