"""The sentence that shows a term in a test: the end of "In the file …: ", without its stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import takewhile

from lib.findings import made_up
from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import WHY_UNKNOWN
from lib.words.facts import Facts
from lib.words.lists import items, quoted, times
from lib.words.of_classes import finds, is_right


def _positive_class(finding: Finding, facts: Facts) -> str:
    first = finding.classes[0]
    return f"{quoted(first)} is a positive class; the picture shows which row each class is in"


def _tp(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    whole, found = items(facts.count("support", name)), facts.count("tp", name)
    return f"of {whole} that {_are(whole)} really {quoted(name)}, it finds {found}"


def _fn(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    whole = items(facts.count("support", name))
    missed = facts.count("fn", name)
    return f"of {whole} that {_are(whole)} really {quoted(name)}, it misses {missed}"


def _fp(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    wrong, uses = facts.count("fp", name), times(facts.count("predicted", name))
    return f"it says {quoted(name)} {uses}, and {wrong} of these are false alarms"


def _tn(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    return f"it rightly leaves out {items(facts.count('tn', name))} that are not {quoted(name)}"


def _confusion_matrix(finding: Finding, facts: Facts) -> str:
    true, predicted = finding.classes
    right = facts.count_of(Measure("count", true=true, predicted=true))
    wrong = facts.count_of(Measure("count", true=true, predicted=predicted))
    whole = items(facts.count("support", true))
    return (
        f"of {whole} that {_are(whole)} really {quoted(true)}, {right} got the label"
        f" {quoted(true)} and {wrong} got {quoted(predicted)}"
    )


def _support(finding: Finding, facts: Facts) -> str:
    least, most = finding.classes
    if facts.count("support", least) == facts.count("support", most):
        size = items(facts.count("support", least))
        return f"{quoted(least)} has {size}, and no class has more or fewer"
    return (
        f"the smallest class, {quoted(least)}, has {items(facts.count('support', least))};"
        f" the largest, {quoted(most)}, has {facts.count('support', most)}"
    )


def _prevalence(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    return f"of every 100 items, {facts.per_100('prevalence', name)} are really {quoted(name)}"


def _label_use(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    used = times(facts.per_100("label_use", name))
    return f"for every 100 real {quoted(name)}, it says {quoted(name)} {used}"


def _precision(finding: Finding, facts: Facts) -> str:
    return is_right(facts, finding.classes[0])


def _recall(finding: Finding, facts: Facts) -> str:
    return finds(facts, finding.classes[0])


def _f1(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    said = f"for {quoted(name)}, F1 is {facts.percent('f1', name)}"
    if not (facts.knows("precision", name) and facts.knows("recall", name)):
        return said
    precision, recall = facts.percent("precision", name), facts.percent("recall", name)
    return f"{said}, with a precision of {precision} and a recall of {recall}"


def _accuracy(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    right = times(facts.per_100("accuracy", name))
    return f"asked of each item whether it is {quoted(name)}, it answers right {right} of 100"


def _miss_rate(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    return f"of every 100 real {quoted(name)}, it misses {facts.per_100('miss_rate', name)}"


def _false_alarm_rate(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    wrong = times(facts.per_100("false_alarm_rate", name))
    return f"when it says {quoted(name)}, it is wrong {wrong} of 100"


def _specificity(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    left = facts.per_100("specificity", name)
    return f"of every 100 items that are not {quoted(name)}, it rightly leaves out {left}"


def _npv(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    right = times(facts.per_100("npv", name))
    return f"when it does not say {quoted(name)}, it is right {right} of 100"


def _overall_accuracy(finding: Finding, facts: Facts) -> str:
    return f"it gets {facts.per_100('overall_accuracy')} of every 100 items right"


def _majority_share(finding: Finding, facts: Facts) -> str:
    baseline = times(facts.per_100("majority_share"))
    said = f"always saying the most common class would be right {baseline} of 100"
    if not facts.knows("overall_accuracy"):
        return said
    return f"{said}; the model is right {times(facts.per_100('overall_accuracy'))}"


def _average(finding: Finding, facts: Facts) -> str:
    average, measure = facts.percent(finding.code), _MEASURES[finding.code]
    name = CATALOGUE[measure].name
    said = f"the average {name if measure == 'f1' else name.lower()} is {average}"
    if not finding.classes:
        return said
    least, most = finding.classes
    if least == most:
        return said
    low, high = facts.percent(measure, least), facts.percent(measure, most)
    lowest, highest = f"the lowest is {low}, for {quoted(least)}", f"{high}, for {quoted(most)}"
    return f"{said}; {lowest}, and the highest {highest}"


_MEASURES = {"balanced_accuracy": "recall", "macro_f1": "f1"}


def _weighted_f1(finding: Finding, facts: Facts) -> str:
    said = f"with large classes counting more, F1 is {facts.percent('weighted_f1')} on average"
    if not facts.knows("macro_f1"):
        return said
    return f"{said}; with every class counting the same, it is {facts.percent('macro_f1')}"


def _correlation(finding: Finding, facts: Facts) -> str:
    name = CATALOGUE[finding.code].name
    number = f"{_only_number(finding):.7g}".replace("-", "−")
    return f"{name} is {number}, where 0 is chance and 1 is always right"


def _only_number(finding: Finding) -> float:
    """The number of a finding with one claim: a correlation is no share, so no per cent."""
    (claim,) = finding.claims
    if not isinstance(claim.right, int | float):
        raise TypeError(f"this claim carries no number: {claim}")
    return claim.right


def _interval(finding: Finding, facts: Facts) -> str:
    name = finding.classes[0]
    sized = f" ({items(facts.count('support', name))} in this test)"
    span = facts.span("recall", name)
    return f"{finds(facts, name)}{sized}; allowing for chance, it may be {span}"


def _unknown(finding: Finding, facts: Facts) -> str:
    name, measure = finding.classes[0], finding.claims[0].left
    called = CATALOGUE[measure.name].name if isinstance(measure, Measure) else ""
    why = {str(reason): text for reason, text in WHY_UNKNOWN.items()}[finding.variant]
    return f"{called.lower()} of {quoted(name)} is not known, since {why}"


def _score(finding: Finding, facts: Facts) -> str:
    return "most spam has a high score, but not all of it, and some other mail has one, too"


def _cut_off(finding: Finding, facts: Facts) -> str:
    called = [spam for score, spam in made_up.SCORES if score >= made_up.CUT_OFF]
    missed = sum(spam for _, spam in made_up.SCORES) - sum(called)
    return (
        f"a cut-off of {made_up.CUT_OFF} calls {len(called)} mails spam; {sum(called)} of them are,"
        f" and {missed} spam is missed"
    )


def _precision_recall_curve(finding: Finding, facts: Facts) -> str:
    strict = list(takewhile(lambda spam: spam, (spam for _, spam in reversed(made_up.SCORES))))
    real = sum(spam for _, spam in made_up.SCORES)
    lowest = min(score for score, spam in made_up.SCORES if spam)
    others = sum(not spam for score, spam in made_up.SCORES if score >= lowest)
    return (
        f"a strict cut-off is right with all {len(strict)} mails that it calls spam, but there are"
        f" {real}; to find all {real}, a lenient one calls {others} other mails spam, too"
    )


def _roc_curve(finding: Finding, facts: Facts) -> str:
    called = [spam for score, spam in made_up.SCORES if score >= made_up.CUT_OFF]
    real = sum(spam for _, spam in made_up.SCORES)
    return (
        f"at a cut-off of {made_up.CUT_OFF} it finds {sum(called)} of {real} spam mails, and calls"
        f" {len(called) - sum(called)} of {len(made_up.SCORES) - real} other mails spam"
    )


def _f_beta(finding: Finding, facts: Facts) -> str:
    shown = {beta: f"{made_up.f_of_spam(beta):.0%}" for beta in (1, 2, 0.5)}
    return (
        f"F1 of spam is {shown[1]}; F2, which looks more at misses, is {shown[2]}; F0.5, which"
        f" looks more at false alarms, is {shown[0.5]}"
    )


def _calibration(finding: Finding, facts: Facts) -> str:
    high = [(score, spam) for score, spam in made_up.SCORES if score >= made_up.CUT_OFF]
    average = sum(score for score, _ in high) / len(high)
    return (
        f"mails with a score of at least {made_up.CUT_OFF} have {average:.2f} on average, and"
        f" {sum(spam for _, spam in high)} of {len(high)} are spam"
    )


def _are(counted: str) -> str:
    return "is" if counted == "1 item" else "are"


SENTENCES: Mapping[str, Callable[[Finding, Facts], str]] = {
    "positive_class": _positive_class,
    "tp": _tp, "fn": _fn, "fp": _fp, "tn": _tn,
    "confusion_matrix": _confusion_matrix, "support": _support, "prevalence": _prevalence,
    "label_use": _label_use, "precision": _precision, "recall": _recall, "f1": _f1,
    "accuracy": _accuracy, "miss_rate": _miss_rate, "false_alarm_rate": _false_alarm_rate,
    "specificity": _specificity, "npv": _npv, "overall_accuracy": _overall_accuracy,
    "majority_share": _majority_share, "balanced_accuracy": _average, "macro_f1": _average,
    "weighted_f1": _weighted_f1, "mcc": _correlation, "kappa": _correlation,
    "interval": _interval, "unknown": _unknown, "score": _score, "cut_off": _cut_off,
    "precision_recall_curve": _precision_recall_curve, "roc_curve": _roc_curve, "f_beta": _f_beta,
    "calibration": _calibration,
}  # fmt: skip
"""The sentences by the key of their term."""
