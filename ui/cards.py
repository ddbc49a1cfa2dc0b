"""Findings as cards: how grave, one sentence, a little more, advice, and why we say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from lib.exports.cards import FIRST_CLAIMS, FIRST_CLASSES
from lib.exports.markdown_text import plain
from lib.findings.cards import Card, cards
from lib.findings.claims import Measure
from lib.findings.cutoffs import FIRST_CARDS
from lib.findings.finding import Finding, Severity
from lib.words.glossary import GLOSSARY, SAME_ENTRY
from lib.words.lists import quoted
from lib.words.spelled import formulas, spell
from lib.words.wording import Wording, in_one_text
from ui.copy_button import copy_button
from ui.unfolded import unfolded

SIGNS: Mapping[Severity, tuple[str, str, str]] = {
    "problem": ("Problem", ":material/error:", "red"),
    "caution": ("Caution", ":material/warning:", "orange"),
    "good": ("Good", ":material/check_circle:", "green"),
    "note": ("Note", ":material/info:", "gray"),
}
"""Word, icon and colour of a severity: never the colour alone."""

LIST_HEIGHT = 160
"""Of a list with more names than FIRST_CLASSES, which is scrolled."""
MOST_CLASSES = 1_000
"""So many names make a list that a browser shows at once; all are in the JSON report."""


FIRST_TERMS = 3
"""So many terms can be opened from a card: those that its first statements speak of."""


def folded_cards(findings: Sequence[tuple[Finding, Wording]]) -> None:
    """Findings of a whole report: what repeats a graver one folded under it, the rest behind one
    click; nothing is left out."""
    wordings = dict(findings)
    standing = cards([finding for finding, _ in findings])
    _numbered(standing[:FIRST_CARDS], wordings, first=0)
    rest = standing[FIRST_CARDS:]
    if rest:
        label = f"Show the rest: {_findings(len(rest))} more"
        unfolded(label, "rest_of_findings", partial(_numbered, rest, wordings, first=FIRST_CARDS))


def finding_cards(findings: Sequence[tuple[Finding, Wording]]) -> None:
    """A few findings that were chosen, each by itself, in the order in which they come."""
    _numbered([Card(finding) for finding, _ in findings], dict(findings), first=0)


def _numbered(standing: Sequence[Card], wordings: Mapping[Finding, Wording], *, first: int) -> None:
    for number, card in enumerate(standing, first):
        code = card.finding.code
        with st.container(border=True, key=f"finding_{number}_{code}"):
            word, icon, color = SIGNS[card.finding.severity]
            st.badge(word, icon=icon, color=color)
            wording = wordings[card.finding]
            st.subheader(plain(wording.title), anchor=False)
            _body(card.finding, wording, place=f"card_{number}_{code}")
            if card.more:
                place = f"more_{number}"
                label = f"More about this: {_findings(len(card.more))}"
                unfolded(label, place, partial(_folded, card.more, wordings, place=place))


def _folded(
    findings: Sequence[Finding], wordings: Mapping[Finding, Wording], *, place: str
) -> None:
    """The same for findings under another: smaller titles, with the severity as a word."""
    for number, finding in enumerate(findings):
        wording = wordings[finding]
        word, icon, color = SIGNS[finding.severity]
        with st.container(key=f"{place}_{number}_{finding.code}"):
            st.badge(word, icon=icon, color=color)
            st.subheader(plain(wording.title), anchor=False)
            _body(finding, wording, place=f"{place}_{number}_{finding.code}_terms")


def _findings(number: int) -> str:
    return "1 finding" if number == 1 else f"{number:,} findings"


def _body(finding: Finding, wording: Wording, *, place: str) -> None:
    """What stands under a title: a little more, what to do, and why we say it."""
    if wording.text:
        st.markdown(plain(wording.text))
    st.markdown(f"**What to do:** {plain(wording.advice)}")
    unfolded("Why we say this", f"why_{place}", partial(_why, finding, wording, place=place))


def _why(finding: Finding, wording: Wording, *, place: str) -> None:
    # Terms load what draws pictures, which the words of a page do not wait for.
    from ui.terms import term_buttons

    st.markdown(plain(wording.why))
    _claims(finding)
    if len(finding.classes) > 1:
        _classes(finding.classes)
    if terms := _terms(finding):
        term_buttons(*terms, place=place)
    copy_button("Copy this finding", in_one_text(wording), key=f"copy_{place}")


def _terms(finding: Finding) -> tuple[str, ...]:
    """The measures of the claims that the guide explains, the first few."""
    left = (claim.left for claim in finding.claims)
    named = dict.fromkeys(one.name for one in left if isinstance(one, Measure))
    keys = (SAME_ENTRY.get(name, name) for name in named)
    return tuple(dict.fromkeys(key for key in keys if key in GLOSSARY))[:FIRST_TERMS]


def _claims(finding: Finding) -> None:
    if not finding.claims:
        return
    claims = tuple(dict.fromkeys(finding.claims))
    shown = claims[:FIRST_CLAIMS]
    lines = "\n".join(f"- {plain(spell(claim))}" for claim in shown)
    rest = len(claims) - len(shown)
    more = f"\n- and {rest:,} more like these, all in the JSON report" if rest else ""
    st.markdown(f"It rests on these statements:\n\n{lines}{more}")
    if used := formulas(finding.claims):
        st.markdown("Formulas: " + plain("; ".join(used)))


def _classes(classes: Sequence[str]) -> None:
    """Every class that it is about; a long list can be scrolled, so that the card stays short."""
    names = ", ".join(plain(quoted(name)) for name in classes[:MOST_CLASSES])
    rest = len(classes) - MOST_CLASSES
    more = f" and {rest:,} more, all in the JSON report" if rest > 0 else ""
    with st.container(height=LIST_HEIGHT if len(classes) > FIRST_CLASSES else "content"):
        st.markdown(f"Classes: {names}{more}")
