"""A test skipped for want of a system part fails where all parts are required, and only there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")

SKIPS = {
    "in the test": "def test_it():\n    pytest.skip('system part missing: chromium')",
    "by a mark": (
        "@pytest.mark.skipif(True, reason='system part missing: chromium')\ndef test_it(): pass"
    ),
    "in a fixture": (
        "@pytest.fixture\ndef browser():\n    pytest.skip('system part missing: chromium')\n"
        "def test_it(browser): pass"
    ),
    "as a file": "pytest.skip('system part missing: chromium', allow_module_level=True)",
}
ANOTHER_REASON = "def test_it():\n    pytest.skip('only on another day')"


def exit_status(folder: Path, test: str, *, required: bool) -> int:
    """The exit status of pytest on one test file beside a copy of our conftest."""
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_one.py").write_text(f"import pytest\n\n{test}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(folder), str(folder)]
    variables = os.environ | {"PLAINSCORE_REQUIRE_SYSTEM_PARTS": "1" if required else "0"}
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, check=False
    ).returncode


@pytest.mark.parametrize("how", SKIPS)
def test_missing_part_fails_where_required(tmp_path: Path, how: str) -> None:
    assert exit_status(tmp_path, SKIPS[how], required=True) in {
        pytest.ExitCode.TESTS_FAILED,
        pytest.ExitCode.INTERRUPTED,
    }


def test_missing_part_is_a_skip_elsewhere(tmp_path: Path) -> None:
    assert exit_status(tmp_path, SKIPS["in the test"], required=False) == pytest.ExitCode.OK


def test_other_skips_stay_skips(tmp_path: Path) -> None:
    assert exit_status(tmp_path, ANOTHER_REASON, required=True) == pytest.ExitCode.OK
