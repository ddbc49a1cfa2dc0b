"""Sentences about single classes and their own precision and recall."""

from __future__ import annotations

from lib.findings.claims import Claim, Difference, Measure
from lib.findings.cutoffs import HIGH, LOW, NAMED, ROUGH_F1
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import items, names, quoted, times, verb
from lib.words.wording import Wording

PRECISION_AND_RECALL = (
    "Precision is the share of right ones among all uses of the label. Recall is the share of"
    " the class's real items that get the label."
)


def finds(facts: Facts, name: str) -> str:
    """Recall as a natural frequency."""
    return f"of every 100 real {quoted(name)}, it finds {facts.per_100('recall', name)}"


def is_right(facts: Facts, name: str) -> str:
    """Precision as a natural frequency."""
    right = facts.per_100("precision", name)
    return f"when it says {quoted(name)}, it is right {times(right)} of 100"


def sentence(*parts: str) -> str:
    """Parts joined by semicolons into one sentence with a capital and a stop."""
    joined = "; ".join(part for part in parts if part)
    return joined[:1].upper() + joined[1:] + "." if joined else ""


def weakest(finding: Finding, facts: Facts) -> Wording:
    name = finding.classes[0]
    return _extreme(
        finding,
        facts,
        "low",
        f"Decide whether this is enough for your use of {quoted(name)}. If not, ask the model's"
        " makers what they can do for it.",
    )


def strongest(finding: Finding, facts: Facts) -> Wording:
    advice = (
        f"If you can start small, start with {quoted(finding.classes[0])}."
        if finding.severity == "good"
        else "Even here, check the results before you rely on them."
    )
    return _extreme(finding, facts, "high", advice)


def _extreme(finding: Finding, facts: Facts, which: str, advice: str) -> Wording:
    name = finding.classes[0]
    known = [
        finds(facts, name) if facts.knows("recall", name) else "",
        is_right(facts, name) if facts.knows("precision", name) else "",
    ]
    text = sentence(*known) or "The file prints no precision and no recall for it."
    if finding.variant == "printed-zero":
        text += " A printed zero can also mean that the label was never used."
    text += _allowing_for_chance(finding, facts, name)
    have = verb(finding.classes, "has", "have")
    how = f"the {which}est F1"
    if facts.knows("classes") and facts.count("classes") == "2":
        how = f"the {which}er F1 of the two"
    if finding.variant == "with-items" and which == "low":
        how = "a lower F1 than every other class with items"
    return Wording(
        title=f"{names(finding.classes)} {have} {how}: {facts.percent('f1', name)}",
        text=text,
        why="F1 is the harmonic mean of precision and recall, so it is near the lower of the two."
        f" {PRECISION_AND_RECALL}",
        advice=advice,
    )


def _allowing_for_chance(finding: Finding, facts: Facts, name: str) -> str:
    """Where the F1, or else the recall, plausibly lies."""
    chance = " Allowing for chance in a test of this size,"
    if facts.has_range("f1", name):
        rough = Claim(Measure("support", name), "<", ROUGH_F1) in finding.claims
        return f"{chance} its F1 may be {'roughly ' * rough}{facts.span('f1', name)} of 100."
    if facts.has_range("recall", name):
        return f"{chance} it may find {facts.span('recall', name)} of every 100."
    return ""


def misses_many(finding: Finding, facts: Facts) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        counted = _in_test(facts, "missed", "support", name)
        missed = f"{finds(facts, name)} and misses {facts.per_100('miss_rate', name)}{counted}"
        lines.append(sentence(missed, is_right(facts, name)))
    which = names(finding.classes)
    return Wording(
        title=f"{which} {verb(finding.classes, 'is', 'are')} often missed",
        text=" ".join(lines),
        why=f"Recall is lower than precision here. {PRECISION_AND_RECALL}",
        advice=f"Where missing {quoted(finding.classes[0])} is costly, ask for a lower cut-off for"
        " it, or have somebody look for the missed ones. More false alarms are the usual price.",
    )


def false_alarms(finding: Finding, facts: Facts) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        counted = _in_test(facts, "false_alarms", "predicted", name)
        wrong = f"{is_right(facts, name)} and wrong {facts.per_100('false_alarm_rate', name)}"
        lines.append(sentence(wrong + counted, finds(facts, name)))
    label = verb(finding.classes, "The label", "The labels")
    return Wording(
        title=f"{label} {names(finding.classes)} {verb(finding.classes, 'is', 'are')} often wrong",
        text=" ".join(lines),
        why=f"Precision is lower than recall here. {PRECISION_AND_RECALL}",
        advice=f"Check what is labelled {quoted(finding.classes[0])} before you act on it, or ask"
        " for a higher cut-off. More misses are the usual price.",
    )


def balanced(finding: Finding, facts: Facts) -> Wording:
    which = names(finding.classes)
    titles = {
        "high": f"For {which}, precision and recall are both {HIGH:.0%} or more",
        "high-few": f"For {which}, precision and recall are both {HIGH:.0%} or more, of few items",
        "middle": f"For {which}, precision and recall are close together and above {LOW:.0%}",
        "low": f"For {which}, precision and recall are close together, and at least one is"
        f" {LOW:.0%} or less",
    }
    advice = {
        "high": "No need to act. Check only the cases where one mistake would be costly.",
        "high-few": "Have more items tested before you rely on it.",
        "middle": "Ask which costs you more, a miss or a false alarm: a cut-off can trade one for"
        " the other.",
        "low": "Ask the model's makers what they can do for it. Misses and wrong labels are both"
        " frequent here, so another cut-off will not mend both.",
    }
    lines = [
        sentence(is_right(facts, name), finds(facts, name)) for name in finding.classes[:NAMED]
    ]
    return Wording(
        title=titles[finding.variant],
        text=" ".join(lines),
        why=f"Precision and recall differ by at most 5 points here. {PRECISION_AND_RECALL}",
        advice=advice[finding.variant],
    )


def small_classes(finding: Finding, facts: Facts) -> Wording:
    lines = []
    for name in finding.classes[:NAMED]:
        size = f"{quoted(name)} has {items(facts.count('support', name))}"
        if facts.knows("tp", name):
            size += f", of which it finds {facts.count('tp', name)}"
        if facts.has_range("recall", name):
            span = facts.span("recall", name)
            size += f"; with many more, {span} of every 100 would be no surprise"
        lines.append(size + ".")
    return Wording(
        title=f"{names(finding.classes)} {verb(finding.classes, 'has', 'have')} fewer than 30"
        " items in this test",
        text=" ".join(lines),
        why="With so few items a single one moves a rate by several points."
        + (
            " The range is the 95% interval of recall, if the items are independent."
            if facts.has_range("recall", finding.classes[0])
            else ""
        ),
        advice=f"Have more items of {quoted(finding.classes[0])} tested before you decide about"
        " it.",
    )


def class_accuracy(finding: Finding, facts: Facts) -> Wording:
    name = finding.classes[0]
    others = facts.count_of(Difference(Measure("items"), Measure("support", name)))
    return Wording(
        title=f"For {quoted(name)}, read recall rather than accuracy",
        text=f"Its accuracy is {facts.percent('accuracy', name)}, which is more than its recall:"
        f" {finds(facts, name)}. Always answering “not this class” would be right for {others} of"
        f" {items(facts.count('items'))}, since it has {facts.count('support', name)}.",
        why="The accuracy of one class counts right yes and no answers over all items. Where most"
        " items are of other classes, the easy no answers decide it.",
        advice="Judge a class by its precision and recall.",
    )


def positive_class(finding: Finding, facts: Facts) -> Wording:
    name = finding.classes[0]
    reasons = {
        "asked": "it was chosen by the reader",
        "row": "the file puts it in the positive row",
        "score": "the file has a score column for it",
        "word": "its name is one that is commonly used for the positive class",
        "rarer": "it has fewer items than the other class",
        "first": "it comes first, and nothing tells which of the two it should be",
    }
    right = sentence(is_right(facts, name)) + " " if facts.knows("precision", name) else ""
    return Wording(
        title=sentence(finds(facts, name)).removesuffix(".")
        if facts.knows("recall", name)
        else f"{quoted(name)} is taken as the positive class",
        text=f"{right}{quoted(name)} is taken as the positive class: {reasons[finding.variant]}.",
        why="With two classes, the one that a test looks for is called the positive one."
        f" {PRECISION_AND_RECALL}",
        advice="Change the positive row beside the chart if you look for the other class.",
    )


def _in_test(facts: Facts, part: str, whole: str, name: str) -> str:
    if not facts.knows(part, name):
        return ""
    return f" ({facts.count(part, name)} of {facts.count(whole, name)} in this test)"
