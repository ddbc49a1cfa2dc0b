"""How the tests run: how many examples Hypothesis tries, and when a skipped test is a failure."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

SYSTEM_PART_MISSING = "system part missing:"
"""How the reason of a skip begins when, say, no browser is installed."""

# A loaded machine makes honest examples slow, which says nothing about the code.
UNHURRIED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("test", derandomize=True, max_examples=60, **UNHURRIED)
settings.register_profile("soak", max_examples=3_000, print_blob=True, **UNHURRIED)
SOAK = os.environ.get("PLAINSCORE_SOAK") == "1"
"""Whether random checks run in full."""
settings.load_profile("soak" if SOAK else "test")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes stay out of a test's name: an archive in them holds the second of its making, and
    processes that run the tests side by side would not find the same names.
    """
    return "bytes" if isinstance(val, bytes) else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that wants a missing part of the system, where all parts are required."""
    report = yield
    if _lacks_required_part(report):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a test file that is skipped as a whole."""
    report = yield
    if _lacks_required_part(report):
        report.outcome = "failed"
    return report


def _lacks_required_part(report: pytest.TestReport | pytest.CollectReport) -> bool:
    required = os.environ.get("PLAINSCORE_REQUIRE_SYSTEM_PARTS") == "1"
    return required and report.skipped and SYSTEM_PART_MISSING in str(report.longrepr)
