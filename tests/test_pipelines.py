"""The steps of the documented pipeline do what they say, run as a runner would run them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from lib.metrics.measures import Results
from lib.share.link import REPORT, link_to, payload_in
from lib.share.packing import unpack
from tests import sample_evaluations
from tests.sample_evaluations import SAMPLE_DATA

ROOT = Path(__file__).resolve().parent.parent
APP = "https://plainscore.example.org"
OWN_ENVIRONMENT = ("-m venv", "pip install")
"""Lines that make an environment, which a test has already."""


def step(name: str) -> str:
    """What a step of the documented workflow runs."""
    text = (ROOT / "docs" / "PIPELINES.md").read_text(encoding="utf-8")
    found = re.search(
        rf"      - name: {re.escape(name)}\n        run: \|\n((?:          .*\n)+)", text
    )
    assert found is not None
    lines = dedent(found[1]).splitlines()
    return "\n".join(line for line in lines if not any(one in line for one in OWN_ENVIRONMENT))


def on_a_runner(folder: Path, script: str, **variables: str) -> str:
    """The standard output of a script in the folder of a checked-out project."""
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder, env=os.environ | variables, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def test_a_later_job_reads_the_numbers_out_of_a_link(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "PIPELINES.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^python -m lib open .*$", text, re.MULTILINE)
    evaluation = sample_evaluations.iris()
    said = on_a_runner(ROOT, line.replace("python", sys.executable), LINK=link_to(evaluation, APP))
    macro_f1 = Results(evaluation).overall("macro_f1")
    assert float(said) == pytest.approx(macro_f1, abs=1e-12)


def test_the_report_its_link_and_its_file_are_written(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lib", tmp_path / "plainscore" / "lib")
    shutil.copy(SAMPLE_DATA / "iris.csv", tmp_path / "predictions.csv")
    script = step("Write the report and its link").replace(".venv/bin/python", sys.executable)
    on_a_runner(tmp_path, script, APP=APP)
    report = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "virginica" in report
    link = report.splitlines()[-1]
    assert link.startswith(f"{APP}/?{REPORT}=")
    carried = unpack(payload_in(link))
    assert carried.source.name == "predictions.csv"
    assert (tmp_path / "report.plainscore.json").stat().st_size > 0
