"""docs/FINDINGS.md is what the rules say now."""

from __future__ import annotations

from lib.findings.fires import FIRES
from lib.findings.rules import RULES
from tools.make_catalogue import CATALOGUE, catalogue


def test_it_is_not_stale() -> None:
    assert CATALOGUE.read_text(encoding="utf-8") == catalogue(), "run: make catalogue"


def test_it_says_of_every_finding_when_it_is_made() -> None:
    codes = {code for rule in RULES for code in rule.codes}
    assert set(FIRES) == codes, "say it in lib/findings/fires.py, then run: make catalogue"


def test_it_has_an_example_of_every_finding() -> None:
    text = CATALOGUE.read_text(encoding="utf-8")
    for rule in RULES:
        for code in rule.codes:
            entry = text.split(f"\n### {code}\n")[1].split("\n##")[0]
            assert "**For example**" in entry, code
