"""Sentences about labels that look like one label, written in several ways."""

from __future__ import annotations

from lib.counting.spellings import spelled_alike
from lib.findings.cutoffs import NAMED
from lib.findings.finding import Finding
from lib.words.facts import Facts
from lib.words.lists import enumerated, items, names, quoted, times
from lib.words.wording import Wording

DIFFER = {
    "capitals": "capitals",
    "blanks": "blanks",
    "characters": "the way their characters are stored",
    "zeros": "zeros before or after a number",
}


def alike_labels(finding: Finding, facts: Facts) -> Wording:
    kept, many, *kinds = finding.variant.split(" ")
    groups = spelled_alike(finding.classes)
    which = names(groups[0]) if many == "one" else "Some labels"
    lines = [
        f"{quoted(name)} has {items(facts.count('support', name))} and is said"
        f" {times(facts.count('predicted', name))}."
        for group in groups[:NAMED] for name in group[:NAMED]
    ]  # fmt: skip
    shown = len(lines) < len(finding.classes)
    return Wording(
        title=f"{which} look like one class, but are counted apart",
        text=f"They differ only in {enumerated([DIFFER[kind] for kind in kinds])}. "
        + " ".join(lines)
        + (" There are more like these." if shown else ""),
        why="A label is text, and is counted as it is written. If two spellings mean the same"
        " class, an item that is called by the other one counts as a mistake.",
        advice=_ADVICE[kept],
    )


_ADVICE = {
    "cells": "If they mean the same class, have them counted as one: choose it above the report"
    " on the page, at “Labels that look alike” (on the command line: --merge-alike).",
    "counts": "If they mean the same class, ask for the confusion matrix. The counts of two classes"
    " cannot be added up, since they do not say which mistakes were only a spelling.",
}
