"""A clean table polluted in every way that files are: read rightly, or refused with the reason."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from tests.intake.corpus.around import AROUND
from tests.intake.corpus.forms import FORMS
from tests.intake.corpus.inside import COLUMNS, INSIDE
from tests.intake.corpus.labels import LABELS
from tests.intake.corpus.verdict import fault
from tests.intake.corpus.written_table import Written, clean

POLLUTIONS = {
    name: (topic, pollute)
    for topics in (INSIDE, AROUND, COLUMNS, FORMS)
    for topic, named in topics.items()
    for name, pollute in named.items()
}
"""In the order in which two of them are done: rows, what stands around them, columns, form."""

WITH_SPACES = {"line ends", "encoding"}
EXCLUDED = {
    ("inner marks not escaped", "inch mark"): "two stray marks can be taken for a pair",
    ("inner marks not escaped", "lone mark"): "the same",
    ("inner marks not escaped", "mark that opens and never closes"): "the same",
    ("inner marks not escaped", "line break in a cell"): "which line break is meant is open",
    ("inner marks not escaped", "CR in a cell"): "the same",
    ("zeros at the end", "no last end"): "the zeros are then part of the last cell",
    ("row without comment", "trailing delimiters in rows"): "the row is then as wide as the header",
    ("single quotes", "formula"): "its single quote is doubled, which the comparison knows not of",
}
EXCLUDED |= {
    ("line separator of Unicode", codec): "that encoding does not have it"
    for codec in ("Windows-1252", "Latin-1", "MacRoman")
}
SAMPLED_PAIRS = 150


def _makes_sense(one: str, two: str) -> bool:
    """Two of a topic cannot be had together, and columns aligned by blanks can hold little else."""
    topics = {POLLUTIONS[one][0], POLLUTIONS[two][0]}
    spaces = "several spaces" in (one, two) and not topics & WITH_SPACES
    return len(topics) == 2 and not spaces and not {(one, two), (two, one)} & EXCLUDED.keys()


PAIRS = [pair for pair in combinations(POLLUTIONS, 2) if _makes_sense(*pair)]


def polluted(*names: str) -> Written:
    """The clean table with these pollutions, in their order."""
    written = clean()
    for name, (_, pollute) in POLLUTIONS.items():
        if name in names:
            written = pollute(written)
    return written


def test_the_clean_table_is_read() -> None:
    assert not fault(clean())


@pytest.mark.parametrize("name", POLLUTIONS)
def test_one_pollution(name: str) -> None:
    assert not fault(polluted(name))


@pytest.mark.parametrize("pair", Random(4).sample(PAIRS, SAMPLED_PAIRS), ids=" + ".join)
def test_two_pollutions(pair: tuple[str, str]) -> None:
    assert not fault(polluted(*pair))


@pytest.mark.soak
@pytest.mark.parametrize("name", POLLUTIONS)
def test_every_pair_of_pollutions(name: str) -> None:
    found = {pair: fault(polluted(*pair)) for pair in PAIRS if pair[0] == name}
    assert not {pair: what for pair, what in found.items() if what}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("labels", LABELS)
def test_labels_stay_apart(labels: str, delimiter: str) -> None:
    assert not fault(replace(clean(LABELS[labels]), delimiter=delimiter))


@pytest.mark.parametrize("quoting", ["all", "text"])
@pytest.mark.parametrize("labels", LABELS)
def test_quoted_labels_stay_apart(labels: str, quoting: str) -> None:
    assert not fault(replace(clean(LABELS[labels]), quoting=quoting))
