"""How hard a text is to read: school years, after Flesch and Kincaid."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d[\d.,%]*")
_VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a colon and a semicolon end one, too."""
    return [one for one in _SENTENCE_END.split(text) if one.strip()]


def words(text: str) -> list[str]:
    """The words of a text; a number counts as one."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """Groups of vowels, without a silent e.

    >>> [syllables(word) for word in ("class", "recall", "made", "table", "precision", "95%")]
    [1, 2, 1, 2, 3, 1]
    """
    low = word.lower()
    groups = len(_VOWELS.findall(low))
    silent = low.endswith("e") and not low.endswith("le") and groups > 1
    silent_ed = low.endswith("ed") and not low.endswith(("ted", "ded")) and groups > 1
    return max(1, groups - (silent or silent_ed))


def grade(text: str) -> float:
    """0.39 words a sentence + 11.8 syllables a word − 15.59: years at school.

    J. P. Kincaid and others, Derivation of new readability formulas, 1975.
    """
    said = words(text)
    return (
        0.39 * len(said) / len(sentences(text))
        + 11.8 * sum(map(syllables, said)) / len(said)
        - 15.59
    )
