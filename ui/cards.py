"""Findings as cards: how grave, one sentence, a little more, advice, and why we say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from lib.exports.markdown_text import plain
from lib.findings.finding import Finding, Severity
from lib.words.lists import quoted
from lib.words.spelled import formulas, spell
from lib.words.wording import Wording

SIGNS: Mapping[Severity, tuple[str, str, str]] = {
    "problem": ("Problem", ":material/error:", "red"),
    "caution": ("Caution", ":material/warning:", "orange"),
    "good": ("Good", ":material/check_circle:", "green"),
    "note": ("Note", ":material/info:", "gray"),
}
"""Word, icon and colour of a severity: never the colour alone."""

FIRST_CLAIMS = 12
"""So many claims are listed under a finding; a thousand would not be read."""

FIRST_CLASSES = 60
"""So many class names are listed under a finding that is about more than its text names."""


def finding_cards(findings: Sequence[tuple[Finding, Wording]]) -> None:
    """All findings, in the order in which they come: the most important first."""
    for number, (finding, wording) in enumerate(findings):
        with st.container(border=True, key=f"finding_{number}_{finding.code}"):
            _card(finding, wording)


def _card(finding: Finding, wording: Wording) -> None:
    word, icon, color = SIGNS[finding.severity]
    st.badge(word, icon=icon, color=color)
    st.subheader(plain(wording.title), anchor=False)
    if wording.text:
        st.markdown(plain(wording.text))
    st.markdown(f"**What to do:** {plain(wording.advice)}")
    with st.expander("Why we say this"):
        st.markdown(plain(wording.why))
        _claims(finding)
        if len(finding.classes) > 1:
            _classes(finding.classes)


def _claims(finding: Finding) -> None:
    if not finding.claims:
        return
    shown = finding.claims[:FIRST_CLAIMS]
    lines = "\n".join(f"- {plain(spell(claim))}" for claim in shown)
    rest = len(finding.claims) - len(shown)
    more = f"\n- and {rest:,} more like these, all in the JSON report" if rest else ""
    st.markdown(f"It rests on these statements:\n\n{lines}{more}")
    if used := formulas(finding.claims):
        st.markdown("Formulas: " + plain("; ".join(used)))


def _classes(classes: Sequence[str]) -> None:
    names = ", ".join(plain(quoted(name)) for name in classes[:FIRST_CLASSES])
    rest = len(classes) - FIRST_CLASSES
    st.markdown(f"Classes: {names}" + (f" and {rest:,} more" if rest > 0 else ""))
