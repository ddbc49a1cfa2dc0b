"""The table for the engineers: exact thresholds, counts, intervals, and no formula."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from lib.evaluation import CutOff, Evaluation, Goal, Settled
from lib.exports.cut_offs_csv import cut_offs_as_csv
from tests.builders import from_labels
from tests.curve_builders import curve_of

SCORES = [0.9, 0.8, 0.6, 0.4, 0.2, 0.00001]
TRUE = [True, True, False, True, False, False]


def settled(name: str = "yes", column: str = "score") -> Evaluation:
    labels = [name if one else "a" for one in TRUE]
    test = from_labels(labels, labels, evidence=("figures", "sizes", "matrix", "scores", "rows"))
    place = test.classes.index(name)
    curves = tuple(curve_of(SCORES, TRUE, column) if at == place else None for at in range(2))
    cut = CutOff(0.4, Goal("recall", 0.95))
    cuts = tuple(cut if at == place else None for at in range(2))
    return replace(test, curves=curves, settled=Settled(cuts, ()))


def lines(test: Evaluation) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(cut_offs_as_csv(test))))


def test_a_line_has_the_cut_off_with_its_counts() -> None:
    (line,) = lines(settled())
    assert line["class"] == "yes"
    assert line["score column"] == "score"
    assert line["say it from this score on"] == "0.4"
    assert line["chosen for"] == "recall of at least 95 of 100"
    assert (line["tp"], line["fp"], line["fn"]) == ("3", "1", "0")
    assert line["precision"] == "0.7500"


def test_nothing_is_a_formula_to_a_spreadsheet() -> None:
    (line,) = lines(settled("=1+1", "@score"))
    assert line["class"] == "'=1+1"
    assert line["score column"] == "'@score"


def test_without_settled_cut_offs_only_the_header_is_left() -> None:
    assert lines(replace(settled(), settled=None)) == []


def test_a_sample_is_marked_as_one() -> None:
    test = settled()
    sample = replace(test, source=replace(test.source, sample="Made up."))
    assert lines(sample)[0]["note"] == "sample data"
