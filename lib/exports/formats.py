"""Every format of a report in one list: how it is called, and what makes it, only when asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lib.exports.about import About
from lib.exports.as_csv import report_as_csv
from lib.exports.as_json import report_as_data
from lib.exports.as_markdown import report_as_markdown, report_as_text
from lib.exports.wish import Wish
from lib.intake.problems import InputProblem
from lib.report import Report

Make = Callable[[Report, About, Wish], str | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file; `make` gives text, or bytes where no terminal could show it."""

    label: str
    suffix: str
    mime: str
    make: Make
    binary: bool = False


def _text(report: Report, about: About, _wish: Wish) -> str:
    return report_as_text(report, about)


def _markdown(report: Report, about: About, _wish: Wish) -> str:
    return report_as_markdown(report, about)


def _json(report: Report, about: About, _wish: Wish) -> str:
    return json.dumps(report_as_data(report, about), ensure_ascii=False) + "\n"


def _csv(report: Report, about: About, _wish: Wish) -> str:
    return report_as_csv(report, about)


# What follows loads large packages (charts, a JavaScript engine, a typesetter): only when asked.
def _xlsx(report: Report, about: About, _wish: Wish) -> bytes:
    from lib.exports.as_xlsx import report_as_xlsx

    return report_as_xlsx(report, about)


def _html(report: Report, about: About, wish: Wish) -> str:
    from lib.exports.as_html import report_as_html

    return report_as_html(report, about, wish.look)


def _pdf(report: Report, about: About, wish: Wish) -> bytes:
    from lib.exports.as_pdf import report_as_pdf

    return report_as_pdf(report, about, wish.look)


def _picture(form: str) -> Make:
    def make(report: Report, about: About, wish: Wish) -> str | bytes:
        from lib.exports.drawn import CHARTS, picture_named
        from lib.exports.pictures import SIZES, framed_picture

        if wish.chart not in CHARTS or wish.size not in SIZES:
            asked, known = (wish.chart, CHARTS) if wish.chart not in CHARTS else (wish.size, SIZES)
            raise InputProblem(
                f"There is no chart or size “{asked}”.", todo=f"Choose one of: {', '.join(known)}."
            )
        if wish.look.of not in (None, *report.evaluation.classes):
            raise InputProblem(
                f"“{wish.look.of}” is not a class of this report.",
                todo="Choose one of its classes.",
            )
        picture = picture_named(report, wish.chart, wish.look)
        if picture is None:
            raise InputProblem(
                f"This file does not allow the chart “{CHARTS[wish.chart].title}”.",
                todo="Choose another chart, or use a file that holds more.",
            )
        return framed_picture(picture, about, form, SIZES[wish.size], wish.width)

    return make


FORMATS: Mapping[str, Format] = {
    "text": Format("Text", "txt", "text/plain", _text),
    "md": Format("Markdown for a ticket", "md", "text/markdown", _markdown),
    "json": Format("Data (JSON)", "json", "application/json", _json),
    "csv": Format("Table (CSV)", "csv", "text/csv", _csv),
    "html": Format("Web page (HTML)", "html", "text/html", _html),
    "pdf": Format("Document (PDF)", "pdf", "application/pdf", _pdf, binary=True),
    "xlsx": Format(
        "Workbook (Excel)", "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx, binary=True,
    ),
    "png": Format("Chart (PNG)", "png", "image/png", _picture("png"), binary=True),
    "svg": Format("Chart (SVG)", "svg", "image/svg+xml", _picture("svg")),
}  # fmt: skip
"""By the name that the command line knows."""
