"""Any text can be a class name, and every one can be shown."""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.names import ELLIPSIS, cut_in_the_middle, shown_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("01", "01"),
        ("two\nlines", "two lines"),
        ("a\x00b\x1b", "a□b□"),
        ("left\u202eright", "left□right"),
        ("\ud800", "□"),
        ("", "(empty)"),
        ("\t", "(empty)"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_names_come_through_or_are_marked(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@given(st.text(st.characters(codec=None)))
def test_a_shown_name_fits_on_a_line_and_into_a_picture_file(name: str) -> None:
    shown = shown_name(name)
    assert shown
    assert "\n" not in shown
    shown.encode("utf-8")
    assert not [char for char in shown if unicodedata.category(char) == "Cc"]
    if "\ufffe" not in shown and "\uffff" not in shown:
        ElementTree.fromstring(f"<a>{shown.replace('&', '').replace('<', '')}</a>")


@given(st.text(min_size=1), st.floats(40, 400))
def test_a_cut_name_keeps_its_two_ends(name: str, width: float) -> None:
    cut = cut_in_the_middle(name, width, 14)
    if cut == name:
        return
    head, _, tail = cut.partition(ELLIPSIS)
    assert name.startswith(head)
    assert name.endswith(tail.removeprefix(ELLIPSIS)) or ELLIPSIS in name
    assert len(cut) <= len(name) + 1


def test_an_accent_does_not_sit_on_the_ellipsis() -> None:
    cut = cut_in_the_middle("e\u0301" * 60, 100, 14)
    assert not unicodedata.combining(cut.partition(ELLIPSIS)[2][0])
