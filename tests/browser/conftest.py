"""One browser and one server for all tests; a reader of his own for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.chromium import ARGUMENTS, installed
from tests.browser.reader import Reader
from tests.browser.server import serving
from tests.conftest import SYSTEM_PART_MISSING

DESK = {"width": 1280, "height": 900}
PHONES_ARE_NARROWER = 500
PHONE_AGENT = (
    "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
    " Mobile Safari/537.36"
)
"""What a phone says that it is."""

NewReader = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = installed()
    if chromium is None:
        pytest.skip(f"{SYSTEM_PART_MISSING} chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def address(browser: Browser) -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture(scope="session")
def room(browser: Browser) -> Callable[..., BrowserContext]:
    """A browser's window of some kind; each is opened once, so that its cache stays warm.

    Sessions of the app belong to a page, not to a window: two readers may share one.
    """
    rooms: dict[str, BrowserContext] = {}

    def of_kind(**settings: Any) -> BrowserContext:
        kind = repr(sorted(settings.items()))
        if kind not in rooms:
            usual = {"viewport": DESK, "locale": "en-GB", "reduced_motion": "reduce"}
            if settings.get("viewport", DESK)["width"] < PHONES_ARE_NARROWER:
                usual["user_agent"] = PHONE_AGENT
            rooms[kind] = browser.new_context(**(usual | settings))
        return rooms[kind]

    return of_kind


@pytest.fixture
def new_reader(room: Callable[..., BrowserContext], address: str) -> Iterator[NewReader]:
    """Makes readers; when the test ends, none of them has asked another host for anything."""
    readers: list[Reader] = []

    def new(at: str = address, **settings: Any) -> Reader:
        readers.append(Reader(room(**settings).new_page(), at))
        return readers[-1]

    yield new
    for reader in readers:
        reader.page.close()
        assert reader.requests
        assert reader.other_hosts() == []
        assert reader.faults == []


@pytest.fixture
def reader(new_reader: NewReader) -> Reader:
    """A reader at a desk, in a light room, who looks at the page's first sample."""
    visitor = new_reader()
    visitor.visit()
    return visitor


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser on a busy machine can miss a patient deadline: a test gets a second try, and the
    summary shows that it took one."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=2))
