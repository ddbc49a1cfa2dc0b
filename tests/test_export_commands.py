"""`python -m lib report FILE --format …`: each kind of file, printed or written, or one message."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lib.exports.formats import FORMATS
from tests.command import ROOT, run
from tests.test_command_line import DIGITS, SAMPLE_DATA, refused

BEGINNINGS = {
    "text": b"# digits_predictions.csv", "md": b"# digits\\_predictions", "json": b'{"schema"',
    "csv": b"class,row,items", "html": b"<!doctype html>", "pdf": b"%PDF-", "xlsx": b"PK\x03\x04",
    "png": b"\x89PNG", "svg": b"<svg ",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_every_kind_of_file_is_written(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{form}"
    ended = run("report", DIGITS, "--format", form, "--out", path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert path.read_bytes().startswith(BEGINNINGS[form])


def test_a_pipeline_gets_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    assert run("report", DIGITS, "--format", "xlsx", "--out", path).returncode == 0
    ended = run("report", DIGITS, "--format", "xlsx")
    assert ended.stderr == b""
    path.write_bytes(ended.stdout)
    assert zipfile.is_zipfile(path)


def test_json_says_when_and_by_whom_it_was_made() -> None:
    made = json.loads(run("report", DIGITS, "--json").stdout)["made"]
    assert made["by"].startswith("Plainscore ")
    assert len(made["on"].split("-")) == 3


@pytest.mark.parametrize(
    ("options", "width"),
    [
        ([], 1920),
        (["--size", "document"], 1890),
        (["--size", "wiki", "--chart", "matrix"], 900),
        (["--width", "640", "--chart", "matrix-by-true"], 640),
        (["--width", "800", "--chart", "curve", "--class", "8"], 800),
    ],
)
def test_a_picture_is_as_wide_as_asked(options: list[str], width: int) -> None:
    ended = run("report", DIGITS, "--format", "png", *options)
    assert ended.stderr == b""
    assert struct.unpack(">I", ended.stdout[16:20])[0] == width


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--chart", "pie"], "There is no chart or size “pie”. Choose one of: two-rows, matrix"),
        (["--size", "wall"], "There is no chart or size “wall”. Choose one of: slide"),
        (["--chart", "matrix"], "This file does not allow the chart “What does it mix up?”."),
        (["--chart", "roc"], "This file does not allow the chart “One class: ROC”."),
        (["--chart", "roc", "--class", "ten"], "“ten” is not a class of this report."),
        (["--out", "no/such/folder/x.svg"], "“x.svg” cannot be written"),
    ],
)
def test_what_cannot_be_made_is_one_message(options: list[str], said: str) -> None:
    message = refused("report", SAMPLE_DATA / "digit_figure.csv", "--format", "svg", *options)
    assert message.startswith(f"plainscore: {said}")


def test_texts_start_without_what_draws() -> None:
    for form in ("text", "md", "json", "csv"):
        script = (
            "import sys; from lib.__main__ import main;"
            f"main(['report', {str(DIGITS)!r}, '--format', {form!r}, '--out', '/dev/null']);"
            "heavy = {'pandas', 'altair', 'streamlit', 'vl_convert', 'jinja2', 'typst',"
            " 'xlsxwriter'} & set(sys.modules); sys.exit(str(heavy) if heavy else 0)"
        )
        ended = run_python(script)
        assert ended == ""


def run_python(script: str) -> str:
    """What a script says on standard error."""
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return ended.stderr
