"""The page is run as on a server that has shown a page before."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import app_test


class WarmPagesManager(PagesManager):
    """Knows from the start that the app declares its pages itself.

    AppTest forgets that between two runs, as a server never does, and would run the files in
    pages/ alone, without the frame. How a cold server behaves is tested in a browser.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        PagesManager.uses_pages_directory = False
        super().__init__(*arguments, **options)


@pytest.fixture(autouse=True)
def warm_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_test, "PagesManager", WarmPagesManager)
