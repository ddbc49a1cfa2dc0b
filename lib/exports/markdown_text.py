"""User text in Markdown: shown letter for letter, never rendered, never fetched."""

from __future__ import annotations

import re

WORD_JOINER = "\u2060"
"""Invisible and without width: it breaks what Markdown would take for an address or a sign."""

_ADDRESSES = ("https", "http", "ftp", "mailto", "xmpp", "www", ":streamlit")
_ARROWS = ("--", "<-", "->", ">=", "<=", "~=")
_ALIVE = re.compile("|".join(re.escape(word) for word in (*_ADDRESSES, *_ARROWS)), re.IGNORECASE)
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    r"""Markdown that shows `text` as it is, on one line.

    Backslashes alone leave bare addresses, arrows and Streamlit's own signs alive, so these are
    broken by an invisible character first.

    >>> plain("2 * 3 [x]")
    '2 \\* 3 \\[x\\]'
    """
    folded = " ".join(text.split())
    broken = _ALIVE.sub(lambda match: match[0][0] + WORD_JOINER + match[0][1:], folded)
    broken = broken.replace("@", WORD_JOINER + "@")
    return _PUNCTUATION.sub(r"\\\1", broken)


def on_one_line(text: str) -> str:
    """The text itself on one line, without characters that would steer a terminal."""
    return "".join(mark for mark in " ".join(text.split()) if mark.isprintable())
