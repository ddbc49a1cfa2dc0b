"""The trade-off without scores, in words: where a class stands, what its mistakes cost."""

from __future__ import annotations

from lib.findings.other_mixes import Mix
from lib.findings.own_trade_off import MISS_COSTS, OtherMixes, OwnPoint, alarms_of, precision_there
from lib.words.facts import Facts
from lib.words.lists import quoted

NO_SCORES = (
    "This file has no scores, so it is not known what another cut-off would do. What follows rests"
    " on the precision and recall that the model has now."
)

WOULD_ADD = (
    "With a score for each item, this page shows precision and recall at every cut-off. You can"
    " then choose one by a goal, such as “find at least 95 of 100”, or by what mistakes cost you."
)

POINT_TITLE = "Where each class stands now"
COSTS_TITLE = "What do its mistakes cost you?"
MIX_TITLE = "What if the class is more or less common for you?"

COSTS_SLIDER = "What does a miss cost you? More to the right"
MIX_SLIDER = "How common is the class for you? Rarer to the left"

COSTS_SAYS = (
    "A miss and a false alarm seldom cost the same. Say what a miss is worth to you, and see which"
    " of the two costs you more. A stricter cut-off trades false alarms for misses, a more lenient"
    " one does the opposite."
)
COSTS_UNKNOWN = (
    "How many false alarms come with each real item is not known: it takes a precision and a recall"
    " that are known and above zero."
)
MIX_SAYS = (
    "Precision depends on how common the class is. This assumes that the model finds the same share"
    " of the class, and gives the label to the same share of all other items, as in this test."
)
MIX_UNKNOWN = (
    "How precision would change cannot be worked out: that takes the number of items of each class,"
    " and at least one item that is found."
)
NO_ALARM = "In this test no other item got the label, so no mix would change the result."


def point(own: OwnPoint) -> str:
    """Where one class stands, in two sentences."""
    facts, name = Facts(own.finding), quoted(own.name)
    recall = f"It is not known how many real {name} it finds."
    if own.recall is not None:
        recall = f"Of every 100 real {name}, it finds {facts.per_100('recall', own.name)}."
    precision = f"It is not known how often {name} is right when it says so."
    if own.precision is not None:
        right = facts.per_100("precision", own.name)
        precision = f"When it says {name}, it is right {right} times of 100."
    return f"{recall} {precision}"


def cost_lines(own: OwnPoint) -> tuple[tuple[str, ...], ...]:
    """The lines of the picture of costs, one set for each of `MISS_COSTS`."""
    facts = Facts(own.finding)
    missed = facts.per_100("miss_rate", own.name)
    alarms = facts.per_100_of(alarms_of(own.name))
    return tuple(
        (_worth(cost), "For every 100 real items:", f"{missed} missed, {alarms} false alarms")
        for cost in MISS_COSTS
    )


def mix_lines(there: OtherMixes, name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the picture of mixes, one set for each of them."""
    facts = Facts(there.finding)
    return tuple(
        (
            f"If {mix.prevalence * 100:.0f} of 100 items are of the class:",
            *_right(facts, mix, name, ends is not None),
        )
        for mix, ends in zip(there.mixes, there.ranges, strict=True)
    )


def _right(facts: Facts, mix: Mix, name: str, ranged: bool) -> tuple[str, ...]:
    measure = precision_there(name, mix)
    right = f"its label is right {facts.per_100_of(measure)} times of 100"
    return (right, f"(95% interval: {facts.span_of(measure)})") if ranged else (right,)


def _worth(cost: float) -> str:
    if cost == 1:
        return "A miss costs as much as a false alarm"
    if cost > 1:
        return f"A miss costs as much as {cost:g} false alarms"
    return f"A false alarm costs as much as {1 / cost:g} misses"


def not_drawn(number: int) -> str:
    """Classes without a point, empty where all have one."""
    if not number:
        return ""
    these = "1 class has" if number == 1 else f"{number:,} classes have"
    return f"{these} no point, since precision or recall is not known."
