"""Every sentence of the samples, as it is read. To accept new wording, run these tests once with
PLAINSCORE_REWRITE_GOLDEN=1 and read the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lib.evaluation import Evaluation
from lib.findings.rules import find
from lib.words.limits import cannot_tell, request
from lib.words.makers import questions_for_makers
from lib.words.say import say
from lib.words.summary import summary
from tests.sample_evaluations import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
REWRITE = os.environ.get("PLAINSCORE_REWRITE_GOLDEN") == "1"
NAMES = tuple(SAMPLES)


@pytest.mark.parametrize("sample", NAMES)
def test_what_is_said(sample: str) -> None:
    path, said = GOLDEN / f"{sample}.txt", _all_that_is_said(SAMPLES[sample]())
    if REWRITE:
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_every_golden_text_is_tested() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(NAMES)


def _all_that_is_said(evaluation: Evaluation) -> str:
    findings = find(evaluation)
    blocks = ["Summary: " + " ".join(summary(findings))]
    for finding in findings:
        wording = say(finding)
        blocks.append(
            f"[{finding.severity}] {finding.code}\n{wording.title}\n"
            f"Text: {wording.text}\nAdvice: {wording.advice}"
        )
    blocks.append("Ask the makers:\n" + "\n".join(questions_for_makers(findings)))
    blocks += [f"Cannot tell: {one.text}\nNeeds: {one.needs}" for one in cannot_tell(evaluation)]
    blocks.append("Request:\n" + request(evaluation))
    return "\n\n".join(blocks) + "\n"
