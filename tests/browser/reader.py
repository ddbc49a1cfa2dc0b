"""A reader at a browser: opens pages, hands in files, and looks at what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import FilePayload, Locator, Page, WebSocket, expect

OPEN_DATA = "Open your own results"
ENOUGH = 15_000
"""Milliseconds after which something is not merely slow, on a loaded machine of two cores."""

SETTLED = """() => document.querySelector("h1")?.checkVisibility()
    && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === "notRunning" """
"""The server has run the page to its end, and a headline is there."""
DRAWN = """() => [...document.querySelectorAll('[role="graphics-document"]')]
    .filter(chart => chart.checkVisibility()).length === 1"""
"""A single chart is drawn."""


@dataclass(frozen=True)
class Reader:
    """One reader of the app at `address`; every request of the browser is kept."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    sockets: list[WebSocket] = field(default_factory=list)

    def __post_init__(self) -> None:
        expect.set_options(timeout=ENOUGH)
        self.page.set_default_timeout(ENOUGH)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        # Playwright marks the methods that it is given, and a list's own cannot be marked.
        self.page.on("websocket", lambda socket: self.sockets.append(socket))  # noqa: PLW0108

    def visit(self, path: str = "/") -> None:
        """Open a page and wait until all of it is there, its chart for this width, too."""
        self.page.goto(self.address + path)
        self.settle()
        self.page.wait_for_function(DRAWN)
        expect(self.chart()).to_have_count(1)

    def settle(self) -> None:
        """Wait until the server has run the page to its end and a headline is there."""
        # `expect` looks once a second in the end, this at every frame of the browser.
        self.page.wait_for_function(SETTLED)
        expect(self.headline()).to_be_visible()
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        expect(self.page.get_by_test_id("stException")).to_have_count(0)

    def headline(self) -> Locator:
        """The one sentence that sums the report up."""
        return self.page.get_by_role("heading", level=1)

    def chart(self) -> Locator:
        """The drawing of the chart that is shown on a screen of this width."""
        return self.page.locator('[role="graphics-document"]:visible')

    def bar(self, told: str) -> Locator:
        """A bar of the chart, by the beginning of what a screen reader says of it."""
        return self.chart().locator(f'[aria-roledescription="bar"][aria-label^="{told}"]')

    def finding(self, title: str) -> Locator:
        """The card of a finding, by its title."""
        heading = self.page.get_by_role("heading", name=title, level=3, exact=True)
        card = self.page.locator('[class*="st-key-finding_"]')
        return card.filter(has=heading)

    def ways_in(self) -> None:
        """Unfold the ways to open data."""
        self.page.get_by_role("button", name=OPEN_DATA).click()
        expect(self.page.get_by_role("tab", name="File")).to_be_visible()

    def ways_in_are_folded(self) -> None:
        """Wait until the ways to open data are out of the way."""
        opener = self.page.get_by_role("button", name=OPEN_DATA)
        expect(opener).to_have_attribute("aria-expanded", "false")

    def upload(self, content: bytes | str, name: str = "mine.csv") -> None:
        """Hand in a file."""
        self.ways_in()
        data = content.encode() if isinstance(content, str) else content
        file = FilePayload(name=name, mimeType="application/octet-stream", buffer=data)
        self.page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Wait until the browser has told the server what is done here (some of it waits)."""
        with self.sockets[-1].expect_event("framesent", timeout=ENOUGH):
            yield

    def asked(self) -> dict[str, list[str]]:
        """What stands behind the question mark of the page's address."""
        return parse_qs(urlsplit(self.page.url).query)

    def other_hosts(self) -> list[str]:
        """Every request that went anywhere but to the app itself."""
        own = urlsplit(self.address).netloc
        return [
            url for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != own
        ]  # fmt: skip


def panels_a_line(reader: Reader) -> list[int]:
    """How many panels stand beside each other in each line of the chart, from the top."""
    expect(reader.chart()).to_be_visible()
    feet = reader.chart().locator('[aria-roledescription="bar"][aria-label*=": Precision"]')
    places = feet.evaluate_all(
        "bars => bars.map(bar => Math.round(bar.getBoundingClientRect().bottom))"
    )
    return [places.count(foot) for foot in sorted(set(places))]
