"""Class names as a chart can show them: any text, in the room that there is."""

from __future__ import annotations

import unicodedata

UNSHOWABLE = "□"
ELLIPSIS = "…"
EMPTY = "(empty)"

# Control characters and lone surrogates make a picture file unreadable, and a character that
# turns the writing direction would run on into the text around the name.
_UNSHOWABLE_KINDS = frozenset({"Cc", "Cs"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_BREAKS = frozenset("\u2028\u2029")

# Rough widths in em of the bundled font: enough to cut a name, and cut a little too early
# rather than too late.
_NARROW, _WIDE = frozenset(" !'(),-./:;I[]fijlrt|"), frozenset("MWm@%")
_SIGNS = frozenset("&<>=+~#")
_NARROW_EM, _COMMON_EM, _CAPITAL_EM, _WIDE_EM, _FULL_EM = 0.37, 0.61, 0.72, 0.98, 1.05


def shown_name(name: str) -> str:
    """The name on one line, every character one that a chart and a picture file can hold.

    >>> shown_name("two\\nlines\\x00"), shown_name(" ")
    ('two lines□', '(empty)')
    """
    return on_one_line(name) or EMPTY


def on_one_line(text: str) -> str:
    """The text without line breaks, and a sign in place of what cannot be shown."""
    folded = " ".join(text.split())
    return "".join(UNSHOWABLE if _unshowable(char) else char for char in folded)


def cut_in_the_middle(name: str, width: float, font_size: float) -> str:
    """The name if it fits into `width` pixels, else its two ends around an ellipsis.

    >>> cut_in_the_middle("short", 100, 12)
    'short'
    >>> cut_in_the_middle("a rather long name of a class", 100, 12)
    'a rathe…a class'
    """
    room = width / font_size
    if _ems(name) <= room:
        return name
    room -= _em(ELLIPSIS)
    head, tail = _ends(name, room)
    return name[:head].rstrip() + ELLIPSIS + name[tail:].lstrip()


def _ends(name: str, room: float) -> tuple[int, int]:
    """Where the head that fits into half of `room` ends, and where the tail begins."""
    head, used = 0, 0.0
    while head < len(name) and used + _em(name[head]) <= room / 2:
        used += _em(name[head])
        head += 1
    tail = len(name)
    while tail > head and used + _em(name[tail - 1]) <= room:
        tail -= 1
        used += _em(name[tail])
    # An accent without its letter would sit on the ellipsis.
    while tail < len(name) and unicodedata.combining(name[tail]):
        tail += 1
    return head, tail


def _unshowable(char: str) -> bool:
    if char.isascii():
        return char < " " or char == "\x7f"
    return (
        unicodedata.category(char) in _UNSHOWABLE_KINDS or char in _TURNING or char in _LINE_BREAKS
    )


def _ems(text: str) -> float:
    return sum(_em(char) for char in text)


def _em(char: str) -> float:
    if char in _NARROW:
        return _NARROW_EM
    if char in _WIDE:
        return _WIDE_EM
    if unicodedata.east_asian_width(char) in "WF":
        return _FULL_EM
    if unicodedata.combining(char):
        return 0.0
    return _CAPITAL_EM if char.isupper() or char in _SIGNS else _COMMON_EM
