"""Sentences about the two rows of the picture, and about the same model where a class is rarer."""

from __future__ import annotations

from lib.findings.claims import Claim, Measure
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import quoted, times
from lib.words.wording import Wording


def rows_compared(finding: Finding, facts: Facts) -> Wording:
    f1 = {row: facts.per_100_of(Measure("macro_f1", row=row)) for row in ("positive", "negative")}
    both = f"{f1['positive']}% and {f1['negative']}%"
    titles = {
        "same": f"The two rows have the same averages: an F1 of {f1['positive']}% in both",
        "alike": f"The two rows are close in average F1: {both}",
        "apart": f"The positive classes have an average F1 of {f1['positive']}%, the negative ones"
        f" {f1['negative']}%",
    }
    alike = {"alike": " In F1 they are less than 5 points apart."}
    return Wording(
        title=titles[finding.variant],
        text=_of_row(finding, facts, "positive")
        + " "
        + _of_row(finding, facts, "negative")
        + alike.get(finding.variant, ""),
        why="Each number is an average over the classes of one row, so every class counts the"
        " same. It compares this test's numbers and does not allow for chance.",
        advice="Look at the row that matters more to you. If a class stands in the wrong row, move"
        " it beside the chart.",
    )


def _of_row(finding: Finding, facts: Facts, row: str) -> str:
    count = facts.count_of(Measure("classes", row=row))
    classes = "1 class" if count == "1" else f"{count} classes"
    precision, recall = (Measure(f"macro_{one}", row=row) for one in ("precision", "recall"))
    relation = next(
        (one.relation for one in finding.claims if one.left == recall and one.right == precision),
        None,
    )
    which = {"<": ", which is lower", ">": ", which is higher"}.get(str(relation), "")
    return (
        f"The {row} row has {classes}, with an average precision of"
        f" {facts.per_100_of(precision)}% and an average recall of {facts.per_100_of(recall)}%"
        f"{which}."
    )


def other_prevalence(finding: Finding, facts: Facts) -> Wording:
    (name,) = finding.classes
    rarer = next(
        c.left for c in finding.claims if c.relation == "=" and isinstance(c.left, Measure)
    )
    share = _per_100(next(c for c in finding.claims if c.relation == ">"))
    return Wording(
        title=f"Where {quoted(name)} is rarer, its label would be right less often",
        text=f"In this test {facts.per_100('prevalence', name)} of every 100 items are"
        f" {quoted(name)}, and its label is right {times(facts.per_100('precision', name))} of 100."
        f" If only {share} of every 100 were, it would be right {times(facts.per_100_of(rarer))} of"
        f" 100. Allowing for chance, that is {facts.span_of(rarer)} of 100.",
        why="Fewer real ones leave fewer right labels, while the false alarms stay. This assumes"
        " that recall and the share of false alarms among all other items stay as they are.",
        advice=f"Find out how many of your own items are {quoted(name)} before you count on the"
        " precision of this test.",
    )


def _per_100(claim: Claim) -> str:
    if not isinstance(claim.right, int | float):
        raise TypeError(f"this claim carries no number: {claim}")
    return f"{claim.right * 100:g}"
