"""What every chart is, what its axes are and how to read it, for people who do not program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ChartName = Literal[
    "split",
    "against_rest",
    "matrix_counts",
    "matrix_by_true",
    "matrix_by_predicted",
    "curves",
    "curve",
    "scores",
    "calibration",
    "roc",
]


@dataclass(frozen=True, slots=True)
class ChartHelp:
    """The help for one chart; each of `reading` is one thing that the eye should do."""

    what: str
    axes: str
    reading: tuple[str, ...]


_AXES = (
    "Each small chart is one class, with its name above it. Left to right stand the measures, "
    "always in the same order and with a letter below each. Upwards is the share, from 0% to "
    "100%. The number on a bar is the same share with a point: .43 is 43 of 100, 1.00 is all."
)
_UNKNOWN = (
    "A dashed box with a question mark is a number that the file does not allow. It does not "
    "mean zero. Point at it, or read the table below, for the reason."
)
_INTERVAL = (
    "A thin line across the top of a bar is the range in which the true share plausibly lies "
    "(95% interval). It is long where there are few items. Where the lines of two bars overlap "
    "widely, do not build on the difference. No line: the file does not hold the class sizes."
)

_MATRIX_AXES = (
    "A row is a true class, a column is a predicted one, both in the same order from the top left "
    "corner. An item stands in the row of what it is and in the column of what it was called."
)
_DIAGONAL = (
    "The framed cells from the top left to the bottom right are the right answers. They are grey, "
    "whatever their number: the shades run over the mistakes only, because the right answers "
    "would outshine them all."
)
_SHADES = (
    "The darker a cell is (on a dark page: the lighter), the more mistakes; the ranges stand "
    "below the picture. They grow like 1, 2, 5, 10, so two shades further is about five times as "
    "much. Compare shades within one picture only: another one may have other ranges."
)
_EMPTY_CELLS = (
    "An empty cell holds no items. Point at a cell for its numbers, or choose it for its rows."
)
_NO_WHOLE = (
    "A dashed frame with a question mark: there is nothing to take a share of. It does not mean "
    "zero."
)
_ALL_ITEMS = (
    "Where only a part of the classes is shown, the shares are still of everything, and what is "
    "missing to 100% stands in cells that are not shown."
)

HELP: Mapping[ChartName, ChartHelp] = {
    "split": ChartHelp(
        what=(
            "One small chart a class, in two rows: the positive classes above, the negative "
            "classes below. It shows for every class how far its label can be trusted and how "
            "much of the class is found."
        ),
        axes=_AXES,
        reading=(
            "p, precision (red): when it says this label, how often is that right? A low bar "
            "means false alarms.",
            "r, recall (green): of all real items of this class, how many does it find? A low "
            "bar means misses.",
            "F1 (blue): precision and recall in one number. It is high only if both are.",
            "acc, accuracy (yellow): how often is the answer to “is it this class or not?” right? "
            "For a rare class this is high even if every one of its items is missed.",
            "Look first for a red and a green bar of different height. High red beside low green: "
            "careful, but it misses many. Low red beside high green: finds them, with many false "
            "alarms.",
            _UNKNOWN,
            _INTERVAL,
        ),
    ),
    "against_rest": ChartHelp(
        what=(
            "One column a class, and each class asked about by itself: is an item of this class, "
            "or is it not? Above, how it does on items that are the class, or are called it; "
            "below, how it does on all the other items."
        ),
        axes=_AXES,
        reading=(
            "p, precision (red, above): when it says this label, how often is that right?",
            "r, recall (green, above): of all real items of this class, how many does it find?",
            "npv, negative predictive value (red, below): when it does not say this label, how "
            "often is that right?",
            "spec, specificity (green, below): of all items that are not this class, how many does "
            "it rightly leave out?",
            "With many classes the lower row is nearly always high, because most items are not "
            "the class. That is easy, and no merit: judge a class by the upper row.",
            _UNKNOWN,
            _INTERVAL,
        ),
    ),
    "matrix_counts": ChartHelp(
        what="Who is taken for whom: how many items of each class got each label.",
        axes=_MATRIX_AXES,
        reading=(
            "Read a row to see where the items of a class went, a column to see what hides "
            "behind a label.",
            _DIAGONAL,
            _SHADES,
            _EMPTY_CELLS,
            "A large class has large numbers even where it is mistaken seldom. To compare classes "
            "of different size, look at the shares.",
        ),
    ),
    "matrix_by_true": ChartHelp(
        what=(
            "Where do the real items of a class go? Of all items of a class, the share that got "
            "each label."
        ),
        axes=_MATRIX_AXES,
        reading=(
            "Each row is 100% by itself: read from left to right, never from top to bottom.",
            "The framed cell of a row is the recall of its class, the rest of the row are its "
            "misses.",
            _DIAGONAL,
            _SHADES,
            _EMPTY_CELLS,
            _NO_WHOLE,
            _ALL_ITEMS,
        ),
    ),
    "matrix_by_predicted": ChartHelp(
        what=(
            "What hides behind a label? Of all items that got a label, the share that is really "
            "of each class."
        ),
        axes=_MATRIX_AXES,
        reading=(
            "Each column is 100% by itself: read from top to bottom, never from left to right.",
            "The framed cell of a column is the precision of its label, the rest of the column "
            "are its false alarms.",
            "This depends on how frequent the classes are in this test: with other frequencies, "
            "other classes hide behind a label.",
            _DIAGONAL,
            _SHADES,
            _EMPTY_CELLS,
            _NO_WHOLE,
            _ALL_ITEMS,
        ),
    ),
    "curves": ChartHelp(
        what=(
            "Precision against recall, one small chart a class: what happens to both when the"
            " model is stricter or more lenient."
        ),
        axes=(
            "Left to right stands recall: how many of the real items are found. Upwards stands"
            " precision: how often the label is right. Both run from 0% to 100%."
        ),
        reading=(
            "Each line goes through all cut-offs, from the strictest on the left to the loosest on"
            " the right. The higher it stays, the less precision is lost for more recall.",
            "The grey band is a 95% interval, at each point by itself.",
            "A diamond marks the labels in the file.",
            "The dotted line is where scores would be that tell nothing.",
            "Where a line falls steeply, a little more recall costs much precision.",
        ),
    ),
    "curve": ChartHelp(
        what="Precision against recall of one class, at every cut-off.",
        axes=(
            "Left to right stands recall: how many of the real items are found. Upwards stands"
            " precision: how often the label is right. Both run from 0 to 100 of every 100."
        ),
        reading=(
            "The line goes through all cut-offs, from the strictest on the left to the loosest on"
            " the right. The higher it stays, the less precision is lost for more recall.",
            "The grey band is a 95% interval, at each point by itself. The whole line need not lie"
            " in it.",
            "A diamond marks the labels in the file.",
            "The dotted line is where scores would be that tell nothing.",
            "On a dashed line, F1 is the same everywhere. Higher is better.",
        ),
    ),
    "scores": ChartHelp(
        what="The scores of the items of one class beside those of all others.",
        axes=(
            "Left to right stands the score. Upwards stands how many items of the group have such"
            " a score, as a share of the group."
        ),
        reading=(
            "Each of the two groups is a whole by itself, however many items it has.",
            "The less the two groups overlap, the less a cut-off costs.",
            "Where they overlap, each cut-off makes mistakes: misses, false alarms, or both.",
            "Items of the class with low scores are missed at most cut-offs.",
            "Others with high scores are false alarms at most cut-offs.",
        ),
    ),
    "calibration": ChartHelp(
        what="Whether the scores of one class come true, where they claim to be probabilities.",
        axes=(
            "Left to right stands the mean score of the items with about the same score. Upwards"
            " stands how many of them really are of the class. Both run from 0 to 100."
        ),
        reading=(
            "On the dotted line the scores come true.",
            "Below it they promise too much, above it too little.",
            "The line through a dot is its 95% interval: it is long where there are few items.",
            "Where no dot stands, no item has such a score.",
            "Scores that come true can be read as chances; others only put items in an order.",
        ),
    ),
    "roc": ChartHelp(
        what="Recall of one class against its false alarms, at every cut-off (ROC).",
        axes=(
            "Left to right stands how many of all others get the label wrongly. Upwards stands"
            " recall: how many of the real items are found. Both run from 0 to 100 of every 100."
        ),
        reading=(
            "The closer the line comes to the upper left corner, the better.",
            "Along the dotted line scores would tell nothing.",
            "The grey band is a 95% interval, at each point by itself.",
            "A diamond marks the labels in the file.",
            "Where a class is rare, a small step to the right is many false alarms: then precision"
            " against recall says more.",
        ),
    ),
}
