"""The report page as a reader sees it, run without a browser from the app's entrypoint."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

ENTRYPOINT = Path(__file__).resolve().parent.parent.parent / "streamlit_app.py"
NOT_YOURS = "Sample data, not your data."
FOLDS = ("Show the rest", "More about this", "Why we say this")
"""How the folds of findings begin; what is in them is made when they are opened."""
PATIENCE = 60
"""Seconds that a run may take on a loaded machine: a fault is an exception, not a long wait."""


def shown(markdown: str) -> str:
    """Markdown as it is read: without its escapes, breaks and bold marks."""
    unbroken = markdown.replace("\u2060", "").replace("**", "")
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", unbroken)


@dataclass(frozen=True)
class ReportPage:
    """The page in one session; after every step it has run to its end without an exception."""

    app: AppTest

    @classmethod
    def opened(cls, **address: str | list[str]) -> ReportPage:
        """The page as it opens by an address, whose parameters are given."""
        app = AppTest.from_file(ENTRYPOINT, default_timeout=PATIENCE)
        app.query_params.update(address)
        return cls(app).run()

    def run(self) -> ReportPage:
        """Run the page once more."""
        self.app.run()
        assert not self.app.exception, self.app.exception[0].message
        return self

    def upload(self, content: bytes | str, name: str = "mine.csv") -> ReportPage:
        """Hand in a file."""
        data = content.encode() if isinstance(content, str) else content
        self.app.file_uploader(key="upload").set_value((name, data, "application/octet-stream"))
        return self.run()

    def paste(self, text: str) -> ReportPage:
        """Paste a text and have it read."""
        self.app.text_area(key="pasted").set_value(text)
        self.app.button(key="read_pasted").click()
        return self.run()

    def choose(self, kind: str, key: str, value: Any) -> ReportPage:
        """Set a control, found by its key."""
        control = next(one for one in self.app.get(kind) if one.key == key)
        control.set_value(value)
        return self.run()

    def understood(self) -> str:
        """The line that says how the data were understood."""
        return shown(next(one.label for one in self.app.expander if one.key == "account"))

    def open_account(self) -> ReportPage:
        """Unfold that line into the account of the reading."""
        self.app.session_state["account"] = True
        return self.run()

    def account(self) -> dict[str, str]:
        """What was decided about the file, as the unfolded account says it."""
        lines = self.app.table[0].value.to_dict("records")
        return {line["about"]: shown(line["answer"]) for line in lines}

    def unfold_findings(self) -> ReportPage:
        """Unfold all that is said of the findings, and what comes to light in there."""
        while folded := [
            one.key
            for one in self.app.expander
            if one.label.startswith(FOLDS) and not self.app.session_state[one.key]
        ]:
            for key in folded:
                self.app.session_state[key] = True
            self.run()
        return self

    def headline(self) -> str:
        """The first sentence."""
        return shown(self.app.title[0].value)

    def sample_mark(self) -> str:
        """What marks the page as a sample; empty on a page with the reader's own data."""
        marks = [shown(one.value) for one in self.app.info if NOT_YOURS in one.value]
        return " ".join(marks)

    def complaint(self) -> str:
        """The message about what could not be opened; empty where there is none."""
        return " ".join(shown(error.value) for error in self.app.error)

    def question(self) -> str:
        """What has to be answered before a file can be opened; empty where nothing has."""
        texts = [shown(info.value) for info in self.app.info]
        return " ".join(text for text in texts if text.startswith("One question"))

    def titles(self) -> list[str]:
        """The findings that stand by themselves, in their order."""
        folded = self.folded_titles()
        return [title for one in self.app.subheader if (title := shown(one.value)) not in folded]

    def folded_titles(self) -> list[str]:
        """The findings that are folded under another."""
        more = (one for one in self.app.expander if one.label.startswith("More about this"))
        return [shown(one.value) for fold in more for one in fold.subheader]

    def words(self) -> str:
        """All running text of the page."""
        return "\n".join(shown(one.value) for one in (*self.app.markdown, *self.app.caption))

    def table(self) -> list[dict[str, str]]:
        """The lines of the table of classes that are shown."""
        tables = (one.value for one in self.app.table)
        classes = next(table for table in tables if "Recall" in table.columns)
        lines = classes.to_dict("records")
        return [{key: shown(cell) for key, cell in line.items()} for line in lines]

    def bars(self) -> list[dict[str, Any]]:
        """The data behind the wide chart, a record a bar, in drawing order."""
        return [bar for row in self.chart()["vconcat"] for bar in row["data"]["values"]]

    def chart(self) -> dict[str, Any]:
        """The specification of the wide chart."""
        spec: dict[str, Any] = json.loads(self.app.get("vega_lite_chart")[0].proto.spec)
        return spec

    def drawn(self) -> list[str]:
        """The classes of the chart, in drawing order."""
        return list(dict.fromkeys(bar["name"] for bar in self.bars()))
