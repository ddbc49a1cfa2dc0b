"""Every term in plain words: what it means, and its formula in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.metrics.catalogue import CATALOGUE


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. `meaning` is its title's half sentence, `plain` one or two sentences more.

    `also` are other words for it, under which a reader may look it up.
    """

    key: str
    name: str
    meaning: str
    plain: str
    formula: str
    also: tuple[str, ...] = ()
    everyday: str = ""
    """What the pages call it, where that is another word."""

    @property
    def on_button(self) -> str:
        """The name on a button that opens the entry."""
        return f"{self.name} ({self.everyday})" if self.everyday else self.name

    @property
    def letters(self) -> str:
        """The formula in the letters of the field, empty where it has none."""
        formula = CATALOGUE[self.key].formula if self.key in CATALOGUE else ""
        return formula if "TP" in formula or "TN" in formula else ""

    @property
    def said(self) -> str:
        """The meaning as a sentence; one that asks how many or how often ends as a question."""
        return capital(self.meaning) + ("?" if ", how " in self.meaning else ".")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Terms that belong together, under a heading that says what they have in common."""

    title: str
    terms: tuple[Term, ...]


def _of_metric(key: str, plain: str, formula: str, *also: str) -> Term:
    """The entry of a metric: its name and its meaning stand in the catalogue."""
    metric = CATALOGUE[key]
    return Term(key, _in_a_sentence(metric.name), metric.meaning, plain, formula, also)


def _in_a_sentence(name: str) -> str:
    """A name as it stands within a sentence; people's names and abbreviations keep their capital.

    >>> _in_a_sentence("Label use"), _in_a_sentence("F1"), _in_a_sentence("Cohen's kappa")
    ('label use', 'F1', "Cohen's kappa")
    """
    return name if name.startswith(("F1", "Matthews", "Cohen")) else name[:1].lower() + name[1:]


def capital(text: str) -> str:
    """The text with its first letter a capital, as a sentence or a title begins."""
    return text[:1].upper() + text[1:]


COUNTED = Chapter("Everything is counted from right and wrong labels", (
    Term(
        "positive_class", "positive class",
        "the class that a test looks for; all the others are negative",
        "A spam filter looks for spam, so spam is its positive class. With many classes, each"
        " takes its turn: is an item of this class, or is it not?",
        "positive: the class in question. negative: all other classes.",
        ("negative class", "positive row", "negative row", "one against the rest"),
    ),
    Term(
        "tp", "true positive", "an item of the class that gets its label: found",
        "The item really is of the class, and the model says so.",
        "items that are the class and are called the class",
        ("TP", "hit", "found"),
    ),
    Term(
        "fn", "false negative", "an item of the class that gets another label: missed",
        "The item really is of the class, but the model says something else.",
        "items that are the class but are not called the class",
        ("FN", "miss", "missed"), "miss",
    ),
    Term(
        "fp", "false positive", "an item that gets a label it should not have: a false alarm",
        "The model says the label, but the item is something else.",
        "items that are called the class but are not the class",
        ("FP", "false alarm"), "false alarm",
    ),
    Term(
        "tn", "true negative", "an item of another class that is rightly left out",
        "The item is something else, and the model does not call it this class. With many classes"
        " this is easy, so there are nearly always many of them.",
        "items that are not the class and are not called the class",
        ("TN", "rightly left out"),
    ),
    Term(
        "confusion_matrix", "confusion matrix",
        "a table of what items really are against what they are called",
        "Each row is a true label, each column a predicted one. The diagonal holds the right"
        " answers; every other cell is one kind of mistake.",
        "for each pair of labels: the items that are the one and are called the other",
        ("confusion", "true label", "predicted label", "mix-up"),
    ),
    Term(
        "support", "support", "how many real items of a class are in the test",
        "A class with few items tells little: one item more or less moves its figures a lot.",
        "items found + items missed",
        ("class size", "real items", "items"),
    ),
    _of_metric(
        "prevalence",
        "Among your own items a class can be more or less common than in the test. Precision"
        " changes with it.",
        "real items of the class ÷ all items",
        "share of the class",
    ),
    _of_metric(
        "label_use",
        "At 100% the label is used just as often as its class occurs. That does not mean that"
        " it is used for the right items.",
        "uses of the label ÷ real items of the class",
        "over-used label", "under-used label",
    ),
))  # fmt: skip

OF_A_CLASS = Chapter("For one class: can its label be trusted, and how much is found?", (
    _of_metric(
        "precision", "Low precision means false alarms.",
        "right uses of the label ÷ all uses of the label",
        "positive predictive value", "PPV",
    ),
    _of_metric(
        "recall", "Low recall means misses.",
        "found items ÷ all real items of the class",
        "sensitivity", "hit rate", "true positive rate", "TPR",
    ),
    _of_metric(
        "f1", "It is high only if both are high, and it says nothing about items rightly left"
        " out.",
        "2 × found items ÷ (2 × found items + false alarms + misses)",
        "F1 score", "F-measure",
    ),
    _of_metric(
        "accuracy", "For a rare class this is high even if every one of its items is missed:"
        " most answers are an easy no.",
        "(found items + items rightly left out) ÷ all items",
        "accuracy of a class",
    ),
    _of_metric(
        "miss_rate", "It is what recall lacks to 100%.",
        "missed items ÷ all real items of the class",
        "false negative rate", "FNR",
    ),
    _of_metric(
        "false_alarm_rate", "It is what precision lacks to 100%. Some books use this name for"
        " something else: the share of other items that get the label.",
        "wrong uses of the label ÷ all uses of the label",
        "false discovery rate", "FDR",
    ),
    _of_metric(
        "specificity", "It is the recall of “not this class”.",
        "items rightly left out ÷ all items of other classes",
        "true negative rate", "TNR",
    ),
    _of_metric(
        "npv", "It is the precision of “not this class”.",
        "items rightly left out ÷ all items that do not get the label",
        "NPV",
    ),
))  # fmt: skip

OVER_ALL = Chapter("Over all classes: one number, and what it hides", (
    _of_metric(
        "overall_accuracy", "It leans on the large classes: a small one can fail and hardly"
        " change it.",
        "items with the right label ÷ all items",
        "share of right items",
    ),
    Term(
        "majority_share", "baseline", CATALOGUE["majority_share"].meaning,
        "A model that does no better than this has learned little of use.",
        "items of the largest class ÷ all items",
        ("share of the most common class", "always the most common class"),
    ),
    _of_metric(
        "balanced_accuracy", "A weak small class lowers it as much as a weak large one.",
        "all recalls added up ÷ number of classes",
        "average recall over classes", "macro recall",
    ),
    _of_metric(
        "macro_f1", "A weak small class lowers it as much as a weak large one. A class that is"
        " never found counts as 0.",
        "all F1s added up ÷ number of classes",
        "macro average", "macro F1", "average precision over classes", "macro precision",
    ),
    _of_metric(
        "weighted_f1", "A weak small class hardly lowers it.",
        "each F1 × the items of its class, added up ÷ all items",
        "weighted average", "weighted F1",
    ),
    _of_metric(
        "mcc", "It goes from −1 to 1. Guessing scores about 0, even where one class is very"
        " common.",
        "how closely true and predicted labels go together, as a correlation",
        "MCC", "phi",
    ),
    _of_metric(
        "kappa", "It is 1 if every label is right, and about 0 if they are guesses.",
        "(share of right labels − share right by chance) ÷ (1 − share right by chance)",
        "kappa",
    ),
))  # fmt: skip

HOW_SURE = Chapter("How sure a number is, and what it rests on", (
    Term(
        "interval", "interval", "the range in which the true number plausibly lies",
        "A test is a sample, so another one would give slightly different numbers. In 95 of 100"
        " such tests, a range like this one holds the true number.",
        "the number in this test, give or take what chance may do with so many items",
        ("95% interval", "confidence interval", "range", "margin of error", "reliable"),
    ),
    Term(
        "unknown", "not known", "the file does not hold what this number needs",
        "It is not zero, and it is not bad: it is simply missing. The report says which column"
        " would answer it.",
        "no formula: one of its parts is missing",
        ("unknown", "question mark"),
    ),
))  # fmt: skip

OF_SCORES = Chapter("With scores: what each cut-off would do", (
    Term(
        "score", "score", "a number by which the model says how much it leans to a label",
        "A higher score means a stronger lean. A score of 0.9 need not mean that it is right 9"
        " times of 10.",
        "made by the model, often from 0 to 1",
        ("probability", "confidence"),
    ),
    Term(
        "cut_off", "cut-off", "the score from which on the label is given",
        "A higher cut-off is stricter: fewer false alarms, as a rule, but more misses.",
        "label given if score ≥ cut-off",
        ("threshold", "stricter", "more lenient"),
    ),
    Term(
        "precision_recall_curve", "precision–recall curve",
        "precision and recall at every cut-off, as one line",
        "It shows what you can have of both. Its average precision is one number for the whole"
        " line: it is high if the label stays right while more and more is found.",
        "average precision: each gain in recall × the precision there, added up",
        ("PR curve", "average precision", "AP", "trade-off"),
    ),
    Term(
        "roc_curve", "ROC curve",
        "at every cut-off, how much is found against how many others get the label too",
        "Its area says how often an item of the class scores higher than another item: 50 of 100 is"
        " chance. For a rare class it can look good while most of the uses of the label are wrong.",
        "area: pairs in which the item of the class scores higher ÷ all pairs",
        ("ROC area", "AUC", "area under the curve"),
    ),
    Term(
        "f_beta", "F-beta", "one number of precision and recall, with more weight on one of them",
        "F2 is for when misses are worse, and F0.5 for when false alarms are worse. F1 weighs both"
        " the same.",
        "(1 + β²) × found ÷ ((1 + β²) × found + β² × misses + false alarms)",
        ("F2", "F0.5"),
    ),
    Term(
        "calibration", "calibration", "whether scores come true as shares",
        "If the items with a score near 0.8 are of the class 80 times of 100, the score can be read"
        " as a chance. If not, it still sorts the items, but 0.8 is only a mark.",
        "for items of like scores: items of the class ÷ all items, beside the average score",
        ("reliability curve", "scores that come true"),
    ),
))  # fmt: skip

CHAPTERS: tuple[Chapter, ...] = (
    OF_A_CLASS, COUNTED, OVER_ALL, OF_SCORES, HOW_SURE,
)  # fmt: skip
"""In the order in which a reader meets them: first the bars of the chart."""

GLOSSARY: Mapping[str, Term] = {term.key: term for chapter in CHAPTERS for term in chapter.terms}

SAME_ENTRY: Mapping[str, str] = {
    "macro_precision": "macro_f1",
    "macro_recall": "balanced_accuracy",
    "random_share": "majority_share",
    "others_recall": "recall",
    "others_precision": "precision",
    "recall_margin": "interval",
    "more_items": "interval",
    "precision_at_prevalence": "prevalence",
    "average_precision": "precision_recall_curve",
    "roc_area": "roc_curve",
    "missed": "fn",
    "false_alarms": "fp",
}
"""Measures that share the entry of another."""

WORDS: Mapping[str, Term] = {
    word: term for term in GLOSSARY.values() for word in (term.name, *term.also)
}
"""Every word under which an entry can be looked up."""


def term_of(measure: str) -> Term:
    """The entry of a term or a measure, by its key. Raises KeyError for no such term."""
    return GLOSSARY[SAME_ENTRY.get(measure, measure)]


def looked_up(text: str) -> str | None:
    """The word of the glossary that somebody means by `text`: a word or a key, in any case.

    >>> looked_up("Recall"), looked_up("npv"), looked_up("balanced_accuracy"), looked_up("?")
    ('recall', 'NPV', 'balanced accuracy', None)
    """
    asked = text.strip().lower()
    for word in WORDS:
        if word.lower() == asked:
            return word
    key = SAME_ENTRY.get(asked, asked)
    return GLOSSARY[key].name if key in GLOSSARY else None
