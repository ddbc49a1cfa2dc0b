"""How to read the pictures from which precision and recall are learned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lib.charts.help import ChartHelp

LearningPicture = Literal[
    "scores", "cut_off", "two_numbers", "trade_off", "rare", "points", "costs", "mix"
]

_FIELD_AXES = (
    "Signs go up each column and on to the right, from the lowest score to the highest. Only the "
    "order counts: two neighbours may be far apart in their scores, or equal."
)
_SHAPES = "A disc is really of the class, a diamond is something else."
_SHADE = "What is in the shade gets the label. The slider moves the border of the shade."

LEARNING_HELP: Mapping[LearningPicture, ChartHelp] = {
    "scores": ChartHelp(
        what="Items of a test, sorted by the score that the model gave them.",
        axes=_FIELD_AXES,
        reading=(
            _SHAPES,
            "The framed sign is the one at which the slider stands; its score is above.",
            "The further discs and diamonds stand apart, the better the scores tell them apart.",
        ),
    ),
    "cut_off": ChartHelp(
        what="The same items, and which of them get the label at a cut-off.",
        axes=_FIELD_AXES,
        reading=(_SHAPES, _SHADE, "Items with one score are on the same side of every cut-off."),
    ),
    "two_numbers": ChartHelp(
        what="The same items, and precision and recall counted from them.",
        axes=_FIELD_AXES,
        reading=(
            _SHAPES,
            _SHADE,
            "Precision counts within the shade: discs of all signs there.",
            "Recall counts the discs: those in the shade of all discs.",
        ),
    ),
    "trade_off": ChartHelp(
        what="Precision and recall of the same items at every cut-off.",
        axes=(
            "From left to right the cut-off gets stricter, one score at a time. Upwards is the "
            "share, from 0% to 100%."
        ),
        reading=(
            "The dashed line with the diamond is precision, the plain one with the disc recall.",
            "The plain line never goes up. The dashed one goes up and down.",
            "At the far right the dashed line ends: nothing gets the label, so there is no use of "
            "it that could be right.",
        ),
    ),
    "rare": ChartHelp(
        what="Four shares of one model at one cut-off, for a class that is more or less common.",
        axes="A bar from the left is a share from 0% to 100%; its number stands behind it.",
        reading=(
            "Recall does not change with the slider: it looks at the class alone.",
            "Precision falls with the share of the class, and never the other way.",
            "Compare accuracy with the bar “Always no”: where that one is as high, accuracy says "
            "little.",
        ),
    ),
    "points": ChartHelp(
        what="Each class as one point, at its recall and its precision.",
        axes=(
            "From left to right is recall, upwards is precision, both from 0% to 100%. The upper "
            "right corner is best."
        ),
        reading=(
            "The diamond is the class that was chosen, each small ring another class.",
            "On a curved line F1 is the same everywhere; its value stands at the line's end.",
            "Another cut-off would move a point along a curve. Without scores it is not known "
            "along which.",
        ),
    ),
    "costs": ChartHelp(
        what="What the two kinds of mistake cost together, for every 100 real items of a class.",
        axes=(
            "A bar from the left is the part of one kind of mistake in the cost of both, from 0% "
            "to 100%."
        ),
        reading=(
            "The slider says how many false alarms one miss is worth to you.",
            "The longer bar is the mistake to work on first.",
        ),
    ),
    "mix": ChartHelp(
        what="Precision of one class, if it were more or less common than in this test.",
        axes="A bar from the left is a share from 0% to 100%; its number stands behind it.",
        reading=(
            "A thin line is the range in which the true share plausibly lies (95% interval).",
            "The second bar is recall, which does not change with the share of the class.",
        ),
    ),
}
