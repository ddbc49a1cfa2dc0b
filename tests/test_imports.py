"""Imports point one way, from the small summary in the middle out to the app's frame."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

ORDER = (
    {"lib"},
    {"evaluation"},
    {"intake"},
    {"counting"},
    {"metrics"},
    {"findings"},
    {"words", "charts"},
    {"report"},
    {"share", "exports"},
    {"command_options"},
    {"ui", "__main__"},
    {"pages"},
    {"streamlit_app"},
)
"""A room may import from those before it; rooms side by side never import each other."""

PLACE = {room: place for place, rooms in enumerate(ORDER) for room in rooms}
FRAME = ("ui", "pages", "streamlit_app")

ONLY_IN: Mapping[str, Set[str]] = {
    "streamlit": set(FRAME),
    "altair": {"charts", "exports"},
    # Tools of development are not installed where the app runs.
    "sklearn": set(),
    "statsmodels": set(),
    "tests": set(),
    "tools": set(),
    "benchmarks": set(),
}
"""The rooms that may import a package that the others may not."""


def room_of(module: str) -> str | None:
    """The room of a dotted module name; None for what is not ours.

    >>> room_of("lib.intake.table"), room_of("lib"), room_of("ui.state"), room_of("json")
    ('intake', 'lib', 'ui', None)
    """
    first, *rest = module.split(".")
    if first == "lib":
        return rest[0] if rest else "lib"
    return first if first in FRAME else None


def imported(tree: ast.AST, module: str, *, is_package: bool) -> Iterator[tuple[int, str]]:
    """Each import in a module, wherever it stands: its line and the full name it asks for."""
    package = module.split(".") if is_package else module.split(".")[:-1]
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=source, names=names, level=level):
                above = package[: len(package) - level + 1] if level else []
                base = ".".join([*above, *([source] if source else [])])
                yield from ((node.lineno, f"{base}.{name.name}") for name in names)
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def fault(room: str, target: str) -> str | None:
    """What is wrong with a room's import of `target`; None where nothing is."""
    package = target.split(".", 1)[0]
    if package in ONLY_IN and room not in ONLY_IN[package]:
        return f"{room} must not import {package}"
    other = room_of(target)
    if other is None or other == room:
        return None
    if other not in PLACE:
        return f"{other} is no room of the project"
    return None if PLACE[other] < PLACE[room] else f"{room} must not import {other}"


def faults(root: Path) -> list[str]:
    """Every forbidden import under `root`, as "file:line: what is wrong"."""
    files = [root / "streamlit_app.py"]
    for folder in ("lib", "ui", "pages"):
        files += sorted((root / folder).rglob("*.py"))
    found = []
    for file in filter(Path.is_file, files):
        name = file.relative_to(root)
        is_package = name.name == "__init__.py"
        module = ".".join(name.parent.parts if is_package else name.with_suffix("").parts)
        room = room_of(module)
        if room not in PLACE:
            found.append(f"{name}:1: {room} is no room of the project")
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        for line, target in imported(tree, module, is_package=is_package):
            if wrong := fault(room, target):
                found.append(f"{name}:{line}: {wrong}")
    return found


def plant(root: Path, file: str, source: str) -> None:
    """A file in a small made-up tree."""
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(source, encoding="utf-8")


def test_no_arrow_of_the_project_runs_back() -> None:
    assert faults(ROOT) == []


@pytest.mark.parametrize(
    ("file", "source", "wrong"),
    [
        ("lib/evaluation.py", "import lib.intake.table", "evaluation must not import intake"),
        ("lib/metrics/a.py", "from lib.findings import rules", "metrics must not import findings"),
        ("lib/metrics/a.py", "from lib import report", "metrics must not import report"),
        ("lib/metrics/a.py", "from ..charts import theme", "metrics must not import charts"),
        ("lib/metrics/__init__.py", "from ..words import a", "metrics must not import words"),
        ("lib/words/a.py", "import lib.charts", "words must not import charts"),
        ("lib/share/a.py", "from lib.exports.html import page", "share must not import exports"),
        ("lib/__main__.py", "from ui.state import a", "__main__ must not import ui"),
        ("lib/__init__.py", "from lib.report import a", "lib must not import report"),
        ("ui/a.py", "from pages.report import a", "ui must not import pages"),
        ("pages/a.py", "import streamlit_app", "pages must not import streamlit_app"),
        ("lib/intake/a.py", "import streamlit as st", "intake must not import streamlit"),
        ("lib/findings/a.py", "from altair.vegalite import a", "findings must not import altair"),
        ("pages/a.py", "import altair as alt", "pages must not import altair"),
        ("lib/metrics/a.py", "from sklearn import metrics", "metrics must not import sklearn"),
        ("lib/metrics/a.py", "from lib.other import a", "other is no room of the project"),
        ("lib/other.py", "", "other is no room of the project"),
        ("lib/a/b.py", "def f():\n    import streamlit", "a is no room of the project"),
    ],
)
def test_forbidden_arrow_is_reported(tmp_path: Path, file: str, source: str, wrong: str) -> None:
    plant(tmp_path, file, source)
    assert faults(tmp_path) == [f"{file}:1: {wrong}"]


@pytest.mark.parametrize(
    "source",
    [
        "def late():\n    import lib.report",
        "if TYPE_CHECKING:\n    from lib.report import Report",
        "try:\n    from lib.charts import theme\nexcept ImportError: ...",
        "import importlib\nimportlib.import_module('lib.report')",
        "from importlib import import_module\nimport_module('lib.report')",
        "import json\n__import__('lib.report')",
    ],
)
def test_hidden_arrow_is_reported(tmp_path: Path, source: str) -> None:
    plant(tmp_path, "lib/metrics/rates.py", source)
    assert len(faults(tmp_path)) == 1
    assert faults(tmp_path)[0].startswith("lib/metrics/rates.py:2: metrics must not import")


def test_allowed_arrows_are_not_reported(tmp_path: Path) -> None:
    plant(tmp_path, "lib/metrics/rates.py", "from lib.evaluation import a\nfrom . import figure\n")
    plant(tmp_path, "lib/charts/theme.py", "import altair\nfrom ..metrics.figure import Figure\n")
    plant(tmp_path, "lib/exports/png.py", "import altair\nfrom lib import charts, report\n")
    plant(tmp_path, "lib/__main__.py", "import json\nfrom lib.exports import html\n")
    plant(tmp_path, "ui/state.py", "import streamlit\nfrom lib.report import build_report\n")
    plant(tmp_path, "pages/report.py", "import streamlit\nfrom ui import state\nimport lib\n")
    plant(tmp_path, "streamlit_app.py", "import streamlit\nimport ui.state\nimport pages.report\n")
    assert faults(tmp_path) == []


@pytest.mark.skipif(not (ROOT / "lib" / "__main__.py").exists(), reason="no command line yet")
def test_command_line_report_starts_without_heavy_packages() -> None:
    packages = packages_of_a_report("sample_data/digit_figure.csv")
    assert "lib" in packages
    assert packages & {"pandas", "altair", "streamlit"} == set()


@pytest.mark.parametrize("sample", ["iris", "wine_counts", "travel_matrix", "impossible_figures"])
def test_scipy_is_for_figures_that_may_fit_no_test(sample: str) -> None:
    """Counts come from a test, and so do most figures: nothing has to be proved of them."""
    assert "scipy" not in packages_of_a_report(f"sample_data/{sample}.csv")


def packages_of_a_report(file: str) -> set[str]:
    """The packages that are imported for the report of a file."""
    command = ["-X", "importtime", "-m", "lib", "report", file, "--json"]
    ended = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    # A line of -X importtime is "import time: own | together | package.module".
    lines = [line for line in ended.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in lines}
