"""Links and report files from the command line, as a pipeline makes and opens them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import command
from tests.sample_evaluations import SAMPLE_DATA

ROOT = SAMPLE_DATA.parent
APP = "https://plainscore.example.org"
SAME = ("classes", "overall", "matrix", "findings", "cannot_tell", "summary")


def run(*arguments: str, status: int = 0) -> str:
    """What the command prints; on standard error where it ends with another status."""
    ended = command.run(*arguments)
    said = (ended.stderr if status else ended.stdout).decode()
    assert ended.returncode == status, ended.stderr
    assert b"Traceback" not in ended.stderr
    return said


@pytest.mark.parametrize("file", ["digits_predictions.csv", "digit_figure.csv", "wine_counts.csv"])
def test_a_link_opens_the_same_report(file: str) -> None:
    link = run("link", f"sample_data/{file}", "--app", APP)
    assert link.startswith(f"{APP}/?report=1")
    assert link.count("\n") == 1
    opened = json.loads(run("open", link, "--json"))
    straight = json.loads(run("report", f"sample_data/{file}", "--json"))
    assert {key: opened[key] for key in SAME} == {key: straight[key] for key in SAME}


def test_a_link_takes_the_options_of_the_report(tmp_path: Path) -> None:
    file = tmp_path / "alike.csv"
    file.write_text("a;b\n" + "Cat;cat\ncat;cat\ndog;dog\ndog;cat\nemu;emu\n" * 4)
    options = ["--true", "a", "--pred", "b", "--merge-alike", "--positive", "dog"]
    opened = json.loads(run("open", run("link", str(file), "--app", APP, *options), "--json"))
    assert [(one["name"], one["row"]) for one in opened["classes"]] == [
        ("dog", "positive"), ("cat", "negative"), ("emu", "negative"),
    ]  # fmt: skip


def test_a_saved_file_is_opened_and_reported(tmp_path: Path) -> None:
    saved = str(tmp_path / "iris.plainscore.json")
    run("save", "sample_data/iris.csv", "--out", saved)
    straight = run("report", "sample_data/iris.csv", "--json")
    assert run("report", saved, "--json") == straight
    assert run("open", saved, "--json") == straight
    assert run("open", run("link", saved, "--app", APP), "--json") == straight
    assert run("open", saved, "--format", "md") == run(
        "report", "sample_data/iris.csv", "--format", "md"
    )
    turned = json.loads(run("report", saved, "--json", "--positive", "setosa"))
    assert turned["classes"][0] == {**turned["classes"][0], "name": "setosa", "row": "positive"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["open", "hello"], "not a link"),
        (["open", f"{APP}/?report=1abc"], "cut or changed"),
        (["open", f"{APP}/?report=9abc"], "newer version"),
        (["open", f"{APP}/?report=1{'A' * 40_000}"], "too long"),
        (["open", "sample_data/iris.csv"], "no report file"),
        (["link", "sample_data/iris.csv", "--app", "nowhere"], "not the address of an app"),
        (["link", "nowhere.csv", "--app", APP], "no file"),
        (["save", "sample_data/iris.csv", "--out", "/nowhere/x"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_gets_one_message(arguments: list[str], said: str) -> None:
    message = run(*arguments, status=2)
    assert said in message
    assert message.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--true", "x"], "no columns to choose from"), (["--positive", "x"], "not a class")],
)
def test_options_that_a_report_file_cannot_follow_are_refused(
    tmp_path: Path, options: list[str], said: str
) -> None:
    saved = str(tmp_path / "iris.plainscore.json")
    run("save", "sample_data/iris.csv", "--out", saved)
    assert said in run("report", saved, *options, status=2)


@pytest.mark.parametrize("command", ["link", "open"])
def test_a_link_needs_no_heavy_packages(command: str) -> None:
    link = run("link", "sample_data/digit_figure.csv", "--app", APP)
    arguments = [link] if command == "open" else ["sample_data/digit_figure.csv", "--app", APP]
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "lib", command, *arguments],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    lines = [line for line in ended.stderr.splitlines() if line.startswith("import time:")]
    packages = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in lines}
    assert "lib" in packages
    assert packages & {"pandas", "altair", "streamlit", "sqlalchemy"} == set()
