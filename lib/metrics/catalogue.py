"""What every metric is: name, letter, formula, range, direction, plain meaning and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Direction = Literal["higher is better", "lower is better", "neither"]


@dataclass(frozen=True, slots=True)
class Metric:
    """The definition of one metric; `letter` is what the chart writes under a bar."""

    name: str
    letter: str
    formula: str
    range: tuple[float, float | None]
    direction: Direction
    meaning: str
    source: str


_RIJSBERGEN = "C. J. van Rijsbergen, Information Retrieval, 1979"
_FAWCETT = "T. Fawcett, An introduction to ROC analysis, 2006"
_SOKOLOVA = "M. Sokolova and G. Lapalme, A systematic analysis of performance measures, 2009"
_MURPHY = "A. H. Murphy, A new vector partition of the probability score, 1973"
_MORE: Direction = "higher is better"
_LESS: Direction = "lower is better"

CATALOGUE: Mapping[str, Metric] = {
    "precision": Metric(
        "Precision", "p", "TP / (TP + FP)", (0, 1), _MORE,
        "when it says the label, how often is that right", _RIJSBERGEN),
    "recall": Metric(
        "Recall", "r", "TP / (TP + FN)", (0, 1), _MORE,
        "of all real items of the class, how many does it find", _RIJSBERGEN),
    "f1": Metric(
        "F1", "F1", "2 TP / (2 TP + FP + FN)", (0, 1), _MORE,
        "precision and recall in one number, near the lower of the two", _RIJSBERGEN),
    "accuracy": Metric(
        "Accuracy", "acc", "(TP + TN) / all", (0, 1), _MORE,
        "of all items, how many get the right yes or no for this class", _SOKOLOVA),
    "specificity": Metric(
        "Specificity", "spec", "TN / (TN + FP)", (0, 1), _MORE,
        "of all other items, how many are rightly left out", _FAWCETT),
    "npv": Metric(
        "Negative predictive value", "npv", "TN / (TN + FN)", (0, 1), _MORE,
        "when it does not say the label, how often is that right", _FAWCETT),
    "miss_rate": Metric(
        "Miss rate", "miss", "FN / (TP + FN)", (0, 1), _LESS,
        "of all real items of the class, how many does it miss", _FAWCETT),
    "false_alarm_rate": Metric(
        "False-alarm rate", "false", "FP / (TP + FP)", (0, 1), _LESS,
        "when it says the label, how often is that wrong", _SOKOLOVA),
    "others_recall": Metric(
        "Recall of all others", "rest", "Σ TP / Σ (TP + FN) over all other classes", (0, 1), _MORE,
        "of all real items of the other classes together, how many does it find", _RIJSBERGEN),
    "others_precision": Metric(
        "Precision of all others", "rest", "Σ TP / Σ (TP + FP) over all other labels", (0, 1),
        _MORE, "when it says any other label, how often is that right", _RIJSBERGEN),
    "more_items": Metric(
        "Items still to test", "more", "items for a 95% interval of ±5 points, minus items",
        (0, None), "neither",
        "how many more items would tell the rate to within 5 points",
        "L. D. Brown, T. T. Cai and A. DasGupta, Interval estimation, 2001"),
    "recall_margin": Metric(
        "Margin of recall", "±", "half the width of the 95% Wilson interval", (0, 1), _LESS,
        "by how many points recall may be off, to either side, by chance",
        "E. B. Wilson, Probable inference, 1927"),
    "label_use": Metric(
        "Label use", "use", "(TP + FP) / (TP + FN)", (0, None), "neither",
        "how often the label is used for every time the class really occurs", _SOKOLOVA),
    "prevalence": Metric(
        "Prevalence", "prev", "(TP + FN) / all", (0, 1), "neither",
        "how common the class is in this test", _FAWCETT),
    "overall_accuracy": Metric(
        "Overall accuracy", "acc", "right items / all items", (0, 1), _MORE,
        "of all items, how many get the right label", _SOKOLOVA),
    "majority_share": Metric(
        "Share of the most common class", "major", "largest class / all items", (0, 1), "neither",
        "how often one would be right by always saying the most common class", _SOKOLOVA),
    "random_share": Metric(
        "Guessing by class size", "guess", "Σ (size / all items)²", (0, 1), "neither",
        "how often one would be right by naming each class at random, as often as it occurs",
        "L. A. Goodman and W. H. Kruskal, Measures of association, 1954"),
    "balanced_accuracy": Metric(
        "Balanced accuracy", "bal", "mean of the recalls", (0, 1), _MORE,
        "the recall of a class, on average, each class counting the same",
        "K. Brodersen and others, The balanced accuracy and its posterior distribution, 2010"),
    "macro_precision": Metric(
        "Average precision over classes", "p", "mean of the precisions", (0, 1), _MORE,
        "the precision of a class, on average, each class counting the same", _SOKOLOVA),
    "macro_recall": Metric(
        "Average recall over classes", "r", "mean of the recalls", (0, 1), _MORE,
        "the recall of a class, on average, each class counting the same", _SOKOLOVA),
    "macro_f1": Metric(
        "Average F1 over classes", "F1", "mean of the F1s", (0, 1), _MORE,
        "the F1 of a class, on average, each class counting the same", _SOKOLOVA),
    "weighted_f1": Metric(
        "F1 weighted by class size", "F1", "Σ size · F1 / all items", (0, 1), _MORE,
        "the F1 of a class, on average, large classes counting more", _SOKOLOVA),
    "mcc": Metric(
        "Matthews correlation", "mcc", "correlation of true and predicted labels", (-1, 1), _MORE,
        "how closely labels follow the truth: 0 is no better than chance",
        "J. Gorodkin, Comparing two K-category assignments, 2004"),
    "kappa": Metric(
        "Cohen's kappa", "κ", "(agreement − chance) / (1 − chance)", (-1, 1), _MORE,
        "agreement with the truth beyond what chance alone would give",
        "J. Cohen, A coefficient of agreement for nominal scales, 1960"),
}  # fmt: skip
"""Metrics by measure name; the order is the order in which they are shown."""

OF_SCORES: Mapping[str, Metric] = {
    "average_precision": Metric(
        "Average precision", "AP", "Σ (recall − recall before) · precision over all cut-offs",
        (0, 1), _MORE,
        "the precision on average, from the strictest cut-off to the one that finds everything",
        "M. Everingham and others, The Pascal visual object classes challenge, 2010"),
    "roc_area": Metric(
        "Area under the ROC curve", "AUC",
        "share of pairs (one of the class, one other) with the higher score for the first",
        (0, 1), _MORE,
        "how often an item of the class scores higher than another item: 0.5 is chance",
        "J. A. Hanley and B. J. McNeil, The meaning and use of the area under a ROC curve, 1982"),
    "best_balance": Metric(
        "Best balance", "min", "the greatest min(precision, recall) over all cut-offs", (0, 1),
        _MORE, "how high both precision and recall can be at one cut-off", _FAWCETT),
    "mean_score_above": Metric(
        "Mean score above one half", "score", "Σ score / items, of the scores above ½", (0, 1),
        "neither", "how often the scores above one half say that the class is there", _MURPHY),
    "mean_score_up_to": Metric(
        "Mean score up to one half", "score", "Σ score / items, of the scores up to ½", (0, 1),
        "neither", "how often the scores up to one half say that the class is there", _MURPHY),
    "came_true_above": Metric(
        "Share of real ones above one half", "true", "of the class / items, of the scores above ½",
        (0, 1), "neither", "how many of the items with a score above one half are of the class",
        _MURPHY),
    "came_true_up_to": Metric(
        "Share of real ones up to one half", "true", "of the class / items, of the scores up to ½",
        (0, 1), "neither", "how many of the items with a score up to one half are of the class",
        _MURPHY),
}  # fmt: skip
"""What follows from the scores of a class; no scorecard has it."""

ASSUMED: Mapping[str, Metric] = {
    "precision_at_prevalence": Metric(
        "Precision at another prevalence", "p",
        "recall · π / (recall · π + (1 − specificity) (1 − π))", (0, 1), _MORE,
        "how often the label would be right if the class were the share π of all items",
        _FAWCETT),
}  # fmt: skip
"""What follows from a test only with an assumption, stated beside it; no scorecard has it."""
