"""Every export says of what it is, from when, of which kind and evidence, and by which version."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from lib.exports.about import VERSION, about
from lib.exports.formats import FORMATS
from lib.exports.wish import Wish
from lib.report import count_file, report_on
from tests import sample_evaluations
from tests.exports.attacked import DAY, made

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [name for name, form in FORMATS.items() if not form.binary and name != "svg"]


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


@pytest.mark.parametrize("form", TEXTS)
def test_every_text_carries_it_and_what_cannot_be_told(form: str) -> None:
    report, told = made(sample_evaluations.iris())
    content = FORMATS[form].make(report, told, Wish())
    assert isinstance(content, str)
    content = content.replace("\\", "").replace("&#39;", "'")
    for part in (told.name, "2026", "Plainscore 0.1.0", report.cannot_tell[0].text):
        assert part in content


def test_a_picture_says_what_it_rests_on_and_what_it_cannot_tell() -> None:
    content = FORMATS["svg"].make(*made(sample_evaluations.iris()), Wish())
    assert isinstance(content, str)
    written = " ".join(re.sub(r"<[^>]*>", " ", content).split())
    for part in ("Plainscore 0.1.0", "The file holds one row per item", "Evidence:"):
        assert part in written
    assert "Not in the file: scores." in written


@pytest.mark.parametrize("form", [*TEXTS, "svg"])
def test_every_text_of_a_sample_says_that_it_is_one(form: str) -> None:
    evaluation = sample_evaluations.iris()
    evaluation = replace(evaluation, source=replace(evaluation.source, sample="150 irises."))
    content = FORMATS[form].make(*made(evaluation), Wish())
    assert isinstance(content, str)
    marked = json.loads(content)["input"]["sample"] if form == "json" else content.lower()
    assert marked == "150 irises." if form == "json" else "sample data" in marked


@pytest.mark.parametrize("form", FORMATS)
def test_no_row_of_the_file_is_in_any_export(form: str, tmp_path: Path) -> None:
    secret = "a-secret-remark-of-row"
    path = tmp_path / "rows.csv"
    rows = [f"{secret}-{n},{'ab'[n % 2]},{'ab'[n % 3 % 2]}" for n in range(40)]
    path.write_text("\n".join(["id,true,pred", *rows]), encoding="utf-8")
    report = report_on(count_file(path, name="rows.csv").evaluation)
    content = FORMATS[form].make(report, about(report, made=DAY), Wish())
    written = content if isinstance(content, bytes) else content.encode()
    assert secret.encode() not in written
