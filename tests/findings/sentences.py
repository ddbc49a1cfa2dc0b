"""What a reader takes from a sentence: its numbers, its class names, its comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lib.words.wording import Wording

APART = {95.0, 100.0}
"""The level of all intervals, and what shares are said per."""

COUNTED = {"support", "predicted", "items", "classes", "tp", "fp", "fn", "tn", "missed",
           "false_alarms", "count", "unpredicted", "repeated_rows", "repeated_ids",
           "more_items", "all_missed", "all_false_alarms",
           "least_items", "tests_that_fit", "items_above", "items_up_to", "alike_pairs",
           "least_class_items"}  # fmt: skip

QUOTED = re.compile("“([^”]*)”")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
UNGROUPED = re.compile(r"(?<![.\d])\d{4}")

COMPARISONS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (words, frozenset(relations.split()))
    for words, relations in (
        (r"\blowest\b", "min"),
        (r"\bhighest F1\b", "max"),
        (r"\bwhich is (?:fewer|more|lower)\b", "< >"),
        (r"\bwhich is as many\b", "="),
        (r"\bwhich is more than its recall\b", "< >"),
        (r"\bfewer than\b", "<"),
        (r"\b(?:less|more) often than\b", "< >"),
        (r"\b\d+% or more\b", ">="),
        (r"\babove\b", ">"),
        (r"\bor less\b", "<="),
        (r"\bclose together\b", "in"),
        (r"\bsame (?:figures|averages)\b", "="),
        (r"\bdiffer much in size\b", "max"),
        (r"\bis lower than\b", "< >"),
        (r"\bup to\b", "<="),
        (r"\bwhich is higher\b", ">"),
        (r"\b(?:less than 5 points apart|close in average)\b", "in"),
        (r"\b[Mm]ost (?:missed|wrong)\b", ">"),
        (r"\bmostly among themselves\b", ">"),
        (r"\bis rarer\b", ">"),
        (r"\bright less often\b", "<"),
        (r"\bmore (?:misses|false alarms) than\b", "< >"),
        (r"\bmore rarely\b", "<"),
        (r"\bis (?:wrong|right|found) more often\b", "< >"),
        (r"\bis higher than\b", ">="),
        (r"\bdiffers? visibly\b", "<= >="),
        (r"\boff by more than\b", ">"),
        (r"\blower F1 of the two\b", "min"),
        (r"\bhigher F1 of the two\b", "max"),
        (r"\bpromise more than\b", ">"),
        (r"\bpromise less than\b", "<"),
        (r"\bfewer misses and fewer\b", "<"),
        (r"\bprecision or recall is below\b", "<"),
        (r"\bcosts much precision\b", "<"),
    )
)
"""Words that compare, and the relations of which a claim must have one."""


def spoken(wording: Wording) -> tuple[str, ...]:
    """All that is said of one finding."""
    return wording.title, wording.text, wording.advice, wording.why


def quoted_names(text: str) -> set[str]:
    """The class names that a text speaks of."""
    return set(QUOTED.findall(text))


def numbers(text: str) -> set[float]:
    """The numbers that a text says; class names and the name F1 are none."""
    bare = QUOTED.sub(" ", text).replace("F1", " ")
    return {float(one.replace(",", "").rstrip(".")) for one in NUMBER.findall(bare)}


def ungrouped(text: str) -> list[str]:
    """Numbers of four digits and more without their comma."""
    return UNGROUPED.findall(QUOTED.sub(" ", text))


def backed(claims: list[dict[str, Any]]) -> set[float]:
    """The numbers that claims license: a count as it is, a share of 100."""
    return {round(number, 9) for claim in claims for number in _numbers_of(claim)}


def _numbers_of(claim: dict[str, Any]) -> Iterator[float]:
    right = claim.get("right")
    ends = right if isinstance(right, list) else [right]
    for end in ends:
        if isinstance(end, int | float):
            value = float(end)
            yield abs(value) if _is_count(claim["left"]) else abs(value) * 100


def _is_count(term: dict[str, Any]) -> bool:
    if "difference" in term:
        return _is_count(term["difference"][0])
    return "count_where" in term or term["measure"] in COUNTED


def unbacked_numbers(wording: Wording, claims: list[dict[str, Any]]) -> set[float]:
    """Numbers in the words that no claim carries."""
    said = set().union(*(numbers(text) for text in spoken(wording)))
    return {round(one, 9) for one in said - APART} - backed(claims)


def unbacked_comparisons(wording: Wording, claims: list[dict[str, Any]]) -> list[str]:
    """Comparing words in title and text for which no claim has a relation."""
    said = QUOTED.sub("“”", f"{wording.title}. {wording.text}")
    there = {claim["relation"] for claim in claims}
    return [
        words
        for words, relations in COMPARISONS
        if re.search(words, said) and not relations & there
    ]
