"""What a goal asks for, whether a cut-off meets it, and why none does, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from lib.evaluation import Evaluation, Goal, ScoreCurve
from lib.metrics.cut_off_choice import ROUNDING, Choice, Refused, Why, enough_here
from lib.metrics.cut_off_counts import NOT_SURE
from lib.metrics.score_shown import in_full
from lib.words.lists import items, quoted

if TYPE_CHECKING:
    # It loads numpy, which words need not.
    from lib.metrics.cut_off_optimism import Optimism


def asked(goal: Goal) -> str:
    """What a cut-off was chosen for, as a table names it.

    >>> asked(Goal("recall", 0.95)), asked(Goal("false alarms", 5, 1000))
    ('recall of at least 95 of 100', 'at most 5 false alarms in 1,000 items')
    """
    value = goal.value or 0
    return {
        "by hand": "chosen by hand",
        "recall": f"recall of at least {_per_100(value)} of 100",
        "precision": f"precision of at least {_per_100(value)} of 100",
        "false alarms": f"at most {value:,g} false alarms in {items(f'{goal.items or 0:,}')}",
        "cost": f"least cost, where a miss costs {value:g} times a false alarm",
        "f": f"best F{value:g}",
    }[goal.kind]


def met(name: str, curve: ScoreCurve, choice: Choice, prevalence: float) -> str:
    """What is assured of a chosen cut-off, with the share in this test beside it."""
    tp, fp = curve.tp[choice.place], curve.fp[choice.place]
    bound, goal = choice.bound or 0.0, choice.goal
    if goal.kind == "recall":
        return (
            f"At this cut-off it finds {tp:,} of the {curve.tp[-1]:,} real {quoted(name)}. Allowing"
            f" for chance, that is at least {_below(bound)} of every 100."
        )
    if goal.kind == "precision":
        return (
            f"At this cut-off {tp:,} of {tp + fp:,} labels are right. Allowing for chance, that is"
            f" at least {_below(bound)} of every 100, if the classes come as often as in this test."
        )
    if goal.kind == "false alarms":
        others = (goal.items or 0) * (1 - prevalence)
        return (
            f"Of {items(f'{goal.items or 0:,}')} about {others:,.0f} are something else. Allowing"
            f" for chance, on average at most {ceil(bound * others * 10 - 1e-6) / 10:,g} of them"
            f" get the label {quoted(name)}."
        )
    return ""


SURE = "A cut-off that is chosen like this truly reaches its goal in at least 95 of 100 tests."
TWO_ENDS = "The range on the card has an upper end, too, so it begins a little lower."
"""Why the least share that is assured is a little more than the lower end on a card."""


def without_margin(name: str, curve: ScoreCurve, goal: Goal, place: int | None) -> str:
    """The cut-off that meets a goal on these items alone, at `place`; nothing where there is none.

    It says why the cut-off that was chosen is another one.
    """
    if place is None:
        return ""
    tp, fp = curve.tp[place], curve.fp[place]
    found = {
        "recall": f"{tp:,} of {curve.tp[-1]:,} real {quoted(name)} are found",
        "precision": f"{tp:,} of {tp + fp:,} labels are right",
    }[goal.kind]
    return (
        f"On these items alone, {in_full(curve.thresholds[place])} would be enough: there {found}."
        " That leaves no margin for chance."
    )


@dataclass(frozen=True, slots=True)
class Best:
    """The number by which a cut-off is best: at it, and with the labels in the file if known.

    `prevalence` is how common the class is where the cut-off will be used.
    """

    goal: Goal
    at_cut_off: float
    in_file: float | None
    prevalence: float

    @property
    def labels_are_better(self) -> bool:
        """Whether the labels in the file do better than any cut-off of the one score."""
        if self.in_file is None:
            return False
        more = self.in_file - self.at_cut_off
        return more > ROUNDING if self.goal.kind == "f" else -more > ROUNDING


BETTER = (
    "for this goal they are better. They need not follow one cut-off: with several classes, a label"
    " often goes to the highest of an item's scores."
)


def best(name: str, found: Best, optimism: Optimism | None) -> str:
    """That a cut-off is the best by one number, and by how much that flatters itself."""
    goal, shown = found.goal, _shown(found.goal)
    if goal.kind == "f":
        said = (
            f"F{goal.value:g} is {shown(found.at_cut_off)}, and higher at no other cut-off of this"
            " test."
        )
        beside = "have {}"
    else:
        said = (
            f"No other cut-off of this test costs less where {_per_100(round(found.prevalence, 4))}"
            f" of 100 items are {quoted(name)}. Its mistakes cost as much as"
            f" {shown(found.at_cut_off)} false alarms in 100 items, with {goal.value:g} for each"
            " miss."
        )
        beside = "cost {}"
    if found.in_file is not None:
        said += f" The labels in the file {beside.format(shown(found.in_file))}"
        said += f": {BETTER}" if found.labels_are_better else "."
    return f"{said} {_on_new_items(shown, optimism)}"


def _shown(goal: Goal) -> Callable[[float], str]:
    if goal.kind == "f":
        return lambda value: f"{value:.3f}"
    return lambda value: f"{value * 100:,.1f}"


def _on_new_items(shown: Callable[[float], str], optimism: Optimism | None) -> str:
    flatters = "It was picked on these same items, so it looks better on them than it is."
    if optimism is None:
        return flatters
    return f"On new items expect about {shown(optimism.honest)}. {flatters}"


def begins_there(name: str, curve: ScoreCurve, place: int, said: int, right: int) -> str:
    """Why a slider begins where it does: the label is given about as often as in the file.

    There it is given `said` times, and right `right` times.
    """
    here = curve.tp[place] + curve.fp[place]
    if (here, curve.tp[place]) == (said, right):
        return f"The slider begins where {quoted(name)} is given and right as often as in the file."
    return (
        f"The slider begins where {quoted(name)} is given about as often as in the file:"
        f" {here:,} times here, {said:,} times there. It need not be the same items."
    )


def who_gets_what(evaluation: Evaluation, settled: Sequence[str]) -> str:
    """Which label an item gets where the classes `settled` have cut-offs."""
    scored = [
        name
        for name, curve in zip(evaluation.classes, evaluation.curves or (), strict=False)
        if curve
    ]
    if len(settled) == 1:
        first = f"An item that reaches the cut-off gets the label {quoted(settled[0])}."
    else:
        first = (
            "An item that reaches one of the cut-offs gets that label; one that reaches several,"
            " the label whose cut-off its score exceeds by most."
        )
    if len(scored) == 1 and len(evaluation.classes) == 2:
        rest = "Any other gets the other label."
    elif set(scored) - set(settled):
        rest = "Any other gets the label with its highest score, of those without a cut-off."
    else:
        rest = f"Any other is {quoted(NOT_SURE)}."
    return f"{first} {rest}"


def refused(name: str, curve: ScoreCurve, found: Refused) -> str:
    """Why no cut-off of this test meets the goal, and what would help."""
    return _REASONS[found.why](quoted(name), curve, found)


def _per_100(share: float) -> str:
    return f"{share * 100:.6g}"


def _below(share: float) -> str:
    """Rounded down to a tenth, so that "at least" stays true.

    >>> _below(0.9505), _below(0.8)
    ('95', '80')
    """
    return f"{floor(share * 1_000 + 1e-6) / 10:g}"


def _too_few(what: str) -> Callable[[str, ScoreCurve, Refused], str]:
    def said(name: str, curve: ScoreCurve, found: Refused) -> str:
        there = curve.tp[-1] if what == "real" else curve.fp[-1]
        whom = f"real {name}" if what == "real" else f"items that are not {name}"
        return (
            f"This test is too small for that goal. It has {there:,} {whom}; to be sure of it, even"
            f" without a single mistake, takes {found.needed:,g}."
        )

    return said


def _not_precise(name: str, curve: ScoreCurve, found: Refused) -> str:
    begin = "No cut-off of this test is sure to meet that goal"
    if enough_here(curve, found.goal) is not None:
        # Which one does, and how well, is what `without_margin` says.
        return f"{begin}: what meets it on these items may do so by chance."
    tp, labels = max(
        ((tp, tp + fp) for tp, fp in zip(curve.tp, curve.fp, strict=True)),
        key=lambda one: one[0] / one[1],
    )
    return f"{begin}: even at the best of them, only {tp:,} of {labels:,} labels {name} are right."


_REASONS: Mapping[Why, Callable[[str, ScoreCurve, Refused], str]] = {
    "no-items": lambda name, *_: f"The test has no real {name}, so nothing is known of a cut-off.",
    "no-others": lambda name, *_: (
        f"Every item of the test is {name}: there is nothing to tell it from."
    ),
    "too-few-items": _too_few("real"),
    "too-few-others": _too_few("others"),
    "recall-not-shown": lambda name, *_: (
        f"Not every real {name} has a score that would let it be"
        " found, so no cut-off of this test is sure to meet that goal."
    ),
    "too-few-said": lambda _, curve, found: (
        f"This test is too small for that goal. It has"
        f" {curve.tp[-1] + curve.fp[-1]:,} items; to be sure of it, even without a false alarm,"
        f" takes {found.needed:,g} labels."
    ),
    "precision-not-shown": _not_precise,
    "alarms-not-shown": lambda *_: (
        "No cut-off of this test is sure to meet that goal: even the"
        " highest scores bring more false alarms."
    ),
    "never-is-cheaper": lambda name, *_: (
        f"At that price, never saying {name} costs less than any cut-off of this test."
    ),
}
