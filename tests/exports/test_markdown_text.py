"""What a user wrote stays text in Markdown. (tests/browser shows that it is rendered so.)"""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.exports.markdown_text import WORD_JOINER, plain
from tests.nasty_names import NASTY_NAMES, on_one_line

ADDRESSES = ("http", "https", "ftp", "mailto", "xmpp", "www", ":streamlit")
ARROWS = ("<->", "->", "<-", "--", ">=", "<=", "~=")
"""What Streamlit's Markdown takes for an address, or, between spaces, for a sign of its own:
a backslash does not help against either."""

TAKEN = re.compile(
    rf"(?<!{WORD_JOINER})({'|'.join(ADDRESSES)})|(^|\s)({'|'.join(ARROWS)})(\s|$)", re.IGNORECASE
)

PIECES = (
    *ADDRESSES,
    *ARROWS,
    *string.punctuation,
    *" \n\t",
    "a",
    "1",
    "é",
    "😀",
    "://",
    ".test",
    "\u2028",
)


def shown(markdown: str) -> str:
    """What is left once the escapes are read as Markdown reads them."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).replace(WORD_JOINER, "")


def is_plain(markdown: str) -> bool:
    """Whether nothing in it is a sign: every mark escaped, every address broken, on one line."""
    bare = re.search(r"[!-/:-@\[-`{-~]", re.sub(r"\\[!-/:-@\[-`{-~]", "", markdown))
    taken = TAKEN.search(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown))
    return bare is None and taken is None and len(markdown.splitlines()) <= 1


@pytest.mark.parametrize("name", NASTY_NAMES)
def test_a_nasty_name_is_shown_letter_for_letter(name: str) -> None:
    assert shown(plain(name)) == on_one_line(name)
    assert is_plain(plain(name))


def test_there_are_enough_nasty_names() -> None:
    assert len(set(NASTY_NAMES)) == len(NASTY_NAMES) >= 29


@pytest.mark.parametrize("name", ["cat", "Größe 12", "数字", "é", ""])
def test_a_harmless_name_is_left_alone(name: str) -> None:
    assert plain(name) == name


def test_an_address_before_a_sign_is_broken() -> None:
    assert plain("a@b") == f"a{WORD_JOINER}\\@b"
    assert plain("www.x") == f"w{WORD_JOINER}ww\\.x"


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_mixture_of_signs_stays_text(name: str) -> None:
    assert shown(plain(name)) == on_one_line(name)
    assert is_plain(plain(name))
