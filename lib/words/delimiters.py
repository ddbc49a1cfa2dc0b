"""What stands between the cells of a text, in words."""

from __future__ import annotations

from collections.abc import Mapping

from lib.intake.dialect import BLANKS

DELIMITERS: Mapping[str, str] = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "vertical bar": "|",
    "blanks": BLANKS,
    "one blank": " ",
}


def delimiter_in_words(delimiter: str) -> str:
    """The word for a delimiter, or the sign itself where there is no word.

    >>> delimiter_in_words(";"), delimiter_in_words("^")
    ('semicolon', '“^”')
    """
    words = {sign: word for word, sign in DELIMITERS.items()}
    return words.get(delimiter, f"“{delimiter}”")


def delimiter_named(word: str) -> str:
    r"""The delimiter for a word or for the sign itself, as somebody types it.

    >>> delimiter_named("Tab"), delimiter_named("\\t"), delimiter_named("^")
    ('\t', '\t', '^')
    """
    by_word = {**DELIMITERS, "\\t": "\t"}
    return by_word.get(word.strip().lower(), word)
