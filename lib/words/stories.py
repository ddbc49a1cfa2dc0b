"""What would you choose? Four cases in words, and what three settings come to in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.findings.stories import Outcome, Setting, Story, cheapest
from lib.metrics.score_shown import in_full


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its title, what happens, and the words for an item, a find, a miss, an alarm."""

    title: str
    scene: str
    item: str
    missed: str
    alarms: str


CASES: Mapping[str, Case] = {
    "spam": Case(
        "Spam filter",
        "A mail that is called spam is thrown away. Spam that slips through only annoys.",
        "mails", "spam mails left in the inbox", "good mails thrown away",
    ),
    "screening": Case(
        "Cancer screening",
        "A person who is flagged gets a second check. A cancer that is missed grows on.",
        "people", "cancers missed", "healthy people sent to a second check",
    ),
    "fraud": Case(
        "Card fraud",
        "A payment that is flagged is held back, and a clerk calls the owner. Fraud that is missed"
        " is paid.",
        "payments", "frauds paid", "honest payments held back",
    ),
    "moderation": Case(
        "Content moderation",
        "A post that is flagged is hidden. A harmful post that is missed stays up.",
        "posts", "harmful posts left up", "harmless posts hidden",
    ),
}  # fmt: skip
"""By the key of the story."""

SETTING_NAMES: Mapping[Setting, str] = {
    "lenient": "Lenient: flag at the least doubt",
    "middle": "In between",
    "strict": "Strict: flag only if it is sure",
}

INTRODUCTION = (
    "The same model serves four purposes. How common the class is, what a mistake costs and how"
    " many items come a day are made up. The model's skill is real: it is that of the example in"
    " the five steps, as if it did as well in each case."
)

MORAL = (
    "No setting is best everywhere. What is cheapest depends on how common the class is and on what"
    " each mistake costs, not on the model alone."
)


def numbers(story: Story) -> str:
    """The numbers of a case, in a sentence or two."""
    case = CASES[story.key]
    return (
        f"Each day brings {story.items:,} {case.item}, and {_share(story.prevalence)} is of the"
        f" kind that is looked for. {_worth(story.miss_cost)}."
    )


def setting_line(one: Outcome) -> tuple[str, str, str, str, str]:
    """One setting in a table: its name, its cut-off, both mistakes of a day, their cost."""
    return (
        SETTING_NAMES[one.setting],
        in_full(one.threshold),
        day(one.missed),
        day(one.alarms),
        day(one.cost),
    )


def verdict(story: Story, each: tuple[Outcome, ...], chosen: Setting) -> str:
    """Whether the setting that was chosen costs least, and what the cheapest one does."""
    least = cheapest(each)
    case, own = CASES[story.key], next(one for one in each if one.setting == chosen)
    did = (
        f"about {day(own.missed)} {case.missed} and {day(own.alarms)} {case.alarms} a day, a cost"
        f" of {day(own.cost)}"
    )
    if own == least:
        return f"This is the cheapest of the three: {did}."
    return (
        f"This leads to {did}. Cheaper here is “{SETTING_NAMES[least.setting]}”: about"
        f" {day(least.missed)} {case.missed} and {day(least.alarms)} {case.alarms}, a cost of"
        f" {day(least.cost)}."
    )


def day(number: float) -> str:
    """A number of items a day, as exact as it is worth saying.

    >>> day(1817.1), day(14.6), day(0.19), day(0.0)
    ('1,820', '15', '0.2', '0')
    """
    if number >= 1_000:
        return f"{round(number, -1):,.0f}"
    return f"{number:,.0f}" if number >= 10 or number == 0 else f"{number:.1f}".removesuffix(".0")


def _share(prevalence: float) -> str:
    """A share as one in so many, or of 100."""
    of_1000 = prevalence * 1_000
    if of_1000 >= 10:
        return f"{of_1000 / 10:g} of every 100"
    return f"{of_1000:g} of every 1,000"


def _worth(cost: float) -> str:
    if cost >= 1:
        return f"A miss costs as much as {cost:g} false alarms"
    return f"A false alarm costs as much as {1 / cost:g} misses"


COST_NOTE = "The cost is counted in false alarms: a cost of 100 is as bad as 100 false alarms."
