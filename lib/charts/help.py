"""What every chart is, what its axes are and how to read it, for people who do not program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

ChartName = Literal["split", "against_rest"]


@dataclass(frozen=True, slots=True)
class ChartHelp:
    """The help for one chart; each of `reading` is one thing that the eye should do."""

    what: str
    axes: str
    reading: tuple[str, ...]


_AXES = (
    "Each small chart is one class, with its name above it. Left to right stand the measures, "
    "always in the same order and with a letter below each. Upwards is the share, from 0 % to "
    "100 %. The number on a bar is the same share with a point: .43 is 43 of 100, 1.00 is all."
)
_UNKNOWN = (
    "A dashed box with a question mark is a number that the file does not allow. It does not "
    "mean zero. Point at it, or read the table below, for the reason."
)
_INTERVAL = (
    "A thin line across the top of a bar is the range in which the true share plausibly lies "
    "(95 % interval). It is long where there are few items. Where the lines of two bars overlap "
    "widely, do not build on the difference. No line: the file does not hold the class sizes."
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
}
