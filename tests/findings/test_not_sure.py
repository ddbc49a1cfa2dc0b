"""Labels that read like "no answer"."""

from __future__ import annotations

import pytest

from lib.findings import absent
from lib.findings.not_sure import RULE
from lib.words.say import say
from tests.builders import does_not_apply, figures, findings_of, from_figures, from_matrix

DENSE = [[8, 1, 3], [1, 9, 1], [0, 0, 0]]


@pytest.mark.parametrize("label", ["unknown", "N/A", "Not_Sure", "<unk>", "other", "-"])
def test_a_label_that_reads_like_no_answer_is_told(label: str) -> None:
    found = findings_of(RULE, from_matrix(DENSE, ["a", "b", label]))["not-sure-label"]
    assert found.classes == (label,)
    assert f"It says “{label}” 4 times." in say(found).text


def test_it_is_not_told_twice_as_a_class_without_items() -> None:
    assert not findings_of(absent.RULE, from_matrix(DENSE, ["a", "b", "unknown"]))
    assert findings_of(absent.RULE, from_matrix(DENSE, ["a", "b", "c"]))


def test_a_true_class_of_such_a_name_is_a_class() -> None:
    dense = [[8, 1, 3], [1, 9, 1], [0, 0, 1]]
    assert not findings_of(RULE, from_matrix(dense, ["a", "b", "other"]))


def test_it_does_not_apply_to_figures() -> None:
    assert "sizes" in does_not_apply(RULE, from_figures([figures("0.9", "0.9")]))
    assert "counts" in does_not_apply(RULE, from_figures([figures("0.9", "0.9", 20)]))
