"""When each finding is made, in one sentence with its cut-offs, for the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from lib.counting.landmarks import FURTHER
from lib.findings import (
    beaten_point,
    confused_group,
    cutoffs,
    falls_off,
    label_use,
    no_cut_off,
    other_prevalence,
    rows_suspected,
    suspicions,
    twins,
    two_class_mix,
    where_mistakes_lie,
)
from lib.metrics.consistency import needed
from lib.metrics.mistakes import FEWEST_BOTH_WAYS, ONE_WAY, TWO_WAY

_CLOSE = f"{cutoffs.CLOSE * 100:.0f} points"

FIRES: Mapping[str, str] = {
    "overall": "Overall accuracy is known.",
    "average-f1": "Overall accuracy is unknown, and F1 is known for every class.",
    "weakest-class": "Two classes or more have an F1, and not all the same; the lowest.",
    "strongest-class": "Two classes or more have an F1, and not all the same; the highest.",
    "misses-many": f"Recall is {cutoffs.LOW:.0%} or less, and at most"
    f" {cutoffs.UNDER_USED:.0%} of precision.",
    "false-alarms": f"Precision is {cutoffs.LOW:.0%} or less, and at most"
    f" {cutoffs.UNDER_USED:.0%} of recall.",
    "balanced": f"Precision and recall are at most {_CLOSE} apart.",
    "rows-compared": "The picture has two rows with three classes or more, and every average of"
    " both rows is known.",
    "one-answer": "All items get one label, and the test has two classes or more.",
    "all-right": f"{suspicions.MANY} items or more of two classes or more, and not one is wrong.",
    "unpredicted": "A row has a true label and no predicted one.",
    "repeated-ids": "A row has the id of an earlier one, and most ids differ.",
    "repeated-rows": "There are no ids, a row equals an earlier one in every column, and more than"
    f" {rows_suspected.MOSTLY_DIFFERENT:.0%} of the rows differ.",
    "same-as-true": f"Another column equals the true label in every row of {cutoffs.FEW_ITEMS} or"
    " more.",
    "not-sure-label": "A label such as “unknown” is used, and no item truly has it.",
    "misses-or-alarms": "A class has more misses than false alarms, or the reverse, beyond chance.",
    "uneven-by-chance": "A class has visibly more of the one than of the other, but chance could"
    " make it so.",
    "below-the-rest": "Recall or precision of a class is below that of all others, beyond chance.",
    "above-the-rest": "Recall or precision of a class is above that of all others, beyond chance.",
    "may-be-chance": f"A class differs by {_CLOSE} or more from the others, but chance could make"
    " it so.",
    "accuracy-or-balanced": f"Overall accuracy and balanced accuracy are {_CLOSE} or more apart.",
    "uncertainty": "Class sizes are known: how sure the overall figures are.",
    "more-items": "A recall is known only roughly: how many more items would tell it to 5 points.",
    "never-predicted": "A class has items, and its label is never used.",
    "not-in-test": "A label is used, no item truly has it, and it does not read like “no answer”.",
    "alike-labels": "Two labels differ only in case, spaces, accents or the like.",
    "f1-mismatch": "No precision and recall that round to the printed ones give the printed F1.",
    "accuracy-is-recall": "Every printed accuracy equals the recall, and no test with one label an"
    " item has these as accuracies of one class against the rest.",
    "accuracy-repeated": "Three classes or more have one and the same printed accuracy, and no test"
    " with one label an item has these as accuracies of one class against the rest.",
    "accuracy-mismatch": "The printed accuracies are neither of these, and no counts give them with"
    " the precision and recall of their classes, whatever the rounding.",
    "average-mismatch": "A printed figure of the whole test cannot follow from those of the"
    " classes, whatever the rounding and whichever classes it leaves out.",
    "two-class-mix": "Two classes without sizes: precision and recall tell the share of the"
    f" positive one to {two_class_mix.NARROW * 100:.0f} points or less.",
    "impossible-figures": "No test in which every item gets one label can print the figures,"
    " whatever their rounding; proved in exact arithmetic.",
    "sizes-needed": "Sizes are unknown and cannot all be equal, and at most half of the classes"
    f" must make up more than {float(needed.MOST_OF_THE_TEST):.0%} of the items, and at least"
    f" {needed.MANY_TIMES_ITS_PART} times their part if all were of one size.",
    "twins": "Two classes or more have the same printed precision and recall; a note where chance"
    f" makes {twins.COMMON_BY_CHANCE:g} such pairs or more in a report.",
    "least-items": "A class without a size has figures that need more items than 10, 100, … for"
    " 1, 2, … printed decimals; those with the most.",
    "confusions": "There is a mistake: the most frequent pairs of true and predicted label.",
    "two-way": f"{FEWEST_BOTH_WAYS} mistakes or more between two classes, and the rarer direction"
    f" is at least {TWO_WAY:.0%} as frequent, by count and by share.",
    "one-way": f"{FEWEST_BOTH_WAYS} mistakes or more between two classes, and the rarer direction"
    f" is at most {ONE_WAY:.0%} as frequent, by count and by share.",
    "confused-group": f"{confused_group.SMALLEST} classes or more, at most half of all: for each,"
    f" more than half of its missed items ({confused_group.FEWEST} or more) and of its false alarms"
    " stay in the group.",
    "missed-went": f"A class has {where_mistakes_lie.FEWEST} missed items or more.",
    "alarms-came": f"A label has {where_mistakes_lie.FEWEST} false alarms or more.",
    "imbalance": f"The largest class is {cutoffs.DOMINANT:.0%} of the test, or"
    f" {cutoffs.RARE_RATIO} times the smallest.",
    "small-classes": f"A class has fewer than {cutoffs.FEW_ITEMS} items.",
    "perfect-score": "A class has a precision and a recall of 100%.",
    "perfect-recall": "A class was counted to have no misses, but false alarms.",
    "perfect-precision": "A class was counted to have no false alarms, but misses.",
    "label-under-used": f"A label is used at most {cutoffs.UNDER_USED:.0%} as often as its class"
    f" occurs; a caution below 1 in {label_use.FAR}.",
    "label-over-used": f"A label is used at least {cutoffs.OVER_USED:.0%} as often as its class"
    f" occurs; a caution above {label_use.FAR} times.",
    "falls-off": f"A class with scores and {cutoffs.FEW_ITEMS} items: beyond the end of its level,"
    f" {FURTHER * 100:.0f} points more recall cost {falls_off.FALL * 100:.0f} points of precision.",
    "beaten-point": "A class with scores: a cut-off has fewer misses and fewer false alarms than"
    f" the labels, {beaten_point.FEWEST} fewer or more and {beaten_point.A_TENTH:.0%} or more.",
    "no-cut-off": f"A class with scores and {no_cut_off.FEWEST} items or more: no cut-off has a"
    f" precision and a recall of {cutoffs.POOR:.0%} or more.",
    "scores-too-high": "Scores from 0 to 1: the mean of those above one half, or up to it, is above"
    " the share that is of the class, beyond chance.",
    "scores-too-low": "Scores from 0 to 1: the mean of those above one half, or up to it, is below"
    " the share that is of the class, beyond chance.",
    "accuracy-unknown": "The accuracy of a class does not follow from the file.",
    "class-accuracy": f"The accuracy of a class is {cutoffs.HIGH:.0%} or more, its recall"
    f" {cutoffs.LOW:.0%} or less.",
    "positive-class": "There are exactly two classes.",
    "other-prevalence": "There are two classes, and the positive one is at least"
    f" {other_prevalence.MUCH_RARER} times as common here as 1 in 10, or else as 1 in 100.",
}
