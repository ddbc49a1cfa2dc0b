"""Precision and recall in five steps, for someone who never heard the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lib.words.lists import quoted

StepKey = Literal["scores", "cut_off", "two_numbers", "trade_off", "rare"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its short name, its message as a title, what it says, and what to try.

    In `says` and `task`, {name} stands for the class in quotation marks.
    """

    key: StepKey
    short: str
    title: str
    says: tuple[str, ...]
    task: str
    slider: str
    terms: tuple[str, ...]

    def said(self, name: str) -> tuple[str, ...]:
        """The paragraphs, about the class `name`."""
        return tuple(_about(text, name) for text in self.says)

    def asked(self, name: str) -> str:
        """What to try with the slider, about the class `name`."""
        return _about(self.task, name)


def _about(text: str, name: str) -> str:
    """Replaced, not formatted: a name may hold braces."""
    return text.replace("{name}", quoted(name))


STEPS: tuple[Step, ...] = (
    Step(
        "scores", "1 Scores", "The model gives each item a score",
        (
            "Most models do not just say yes or no. They give each item a score. The higher it is,"
            " the more the item looks like {name} to the model.",
            "The picture shows items by their score: the lowest on the left, the highest on the"
            " right. A disc really is {name}. A diamond is something else. The model was not told"
            " which is which.",
        ),
        "Move the slider from left to right. Where do discs and diamonds mix?",
        "Look at one item", ("score",),
    ),
    Step(
        "cut_off", "2 Cut-off", "A cut-off turns scores into answers",
        (
            "Someone has to choose a score from which on the answer is yes. This score is the"
            " cut-off. All items in the shade get the label {name}, and the others do not.",
            "The model stays the same. Only the cut-off moves, and with it every answer near it.",
        ),
        "Move the cut-off to the right. It gets stricter: the shade shrinks.",
        "Cut-off: stricter to the right", ("cut_off",),
    ),
    Step(
        "two_numbers", "3 Precision and recall", "Two questions, two numbers",
        (
            "Look only at the shade. How many of the items in it are discs? That is precision: how"
            " often a yes is right. A diamond in the shade is a false alarm.",
            "Now look only at the discs. How many of them are in the shade? That is recall: how"
            " much of the class is found. A disc outside the shade is a miss.",
        ),
        "Find a cut-off where both numbers are above 80 of 100, if there is one.",
        "Cut-off: stricter to the right", ("precision", "recall", "fp", "fn"),
    ),
    Step(
        "trade_off", "4 The trade-off", "Fewer false alarms, more misses",
        (
            "A stricter cut-off never finds more. So recall falls or stays. False alarms fall or"
            " stay, too. That is the trade: fewer of one mistake, more of the other.",
            "Precision mostly rises when the cut-off gets stricter. But not always! If the item"
            " that drops out is a disc, a right yes is lost, and precision falls a little.",
        ),
        "Follow the dashed line to the right. Where does it dip?",
        "Cut-off: stricter to the right", ("precision_recall_curve", "f_beta"),
    ),
    Step(
        "rare", "5 Rare classes", "When the class is rare, two numbers change their worth",
        (
            "Say 1 of 100 items is {name}. Then always saying no is right 99 times of 100, and"
            " finds nothing. So high accuracy may mean little.",
            "Precision changes as well. The rarer the class, the more other items there are to"
            " raise false alarms. So fewer of the yes answers are right. Recall stays.",
            "Here only the mix changes; the cut-off stays. However rare the class, the same share"
            " of it is found there, and the same share of all others raises a false alarm.",
        ),
        "Make the class rare. Watch precision fall while accuracy stays high.",
        "How common is the class? Rarer to the left", ("prevalence", "accuracy", "majority_share"),
    ),
)  # fmt: skip

SHAPES = "A disc is real {name}, a diamond is something else. The shade is what gets the label."
"""The legend under a field of dots."""


def shapes(name: str) -> str:
    """The legend under a field of dots, about the class `name`."""
    return _about(SHAPES, name)


def drawn(dots: int, items: int) -> str:
    """How the dots stand for the items of the test."""
    if dots == items:
        return f"Each of the {dots} signs is one item of the test."
    return (
        f"The picture has {dots} signs for {items:,} items, so each sign stands for about"
        f" {items / dots:,.0f}. All numbers in it count the signs that you see."
    )


TOO_RARE = (
    "is too rare, or too common, for a picture of so few items: with 120 signs, fewer than 2 would"
    " be of the one kind. The example shows how it works."
)
"""The end of a sentence that begins with the name of a class."""
