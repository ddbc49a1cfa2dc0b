"""The report as PDF: text that can be selected and heard, charts that stay sharp."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lib.charts.theme import LIGHT
from lib.exports.about import SAMPLE, About
from lib.exports.document import Document, document_of
from lib.exports.lines import line_of
from lib.exports.pdf_fonts import STANDARD, fonts, signs_only, undrawable
from lib.exports.pictures import SIZES, own_size, svg
from lib.exports.wish import Look
from lib.intake.progress import begin
from lib.report import Report
from lib.words.account import Told

LAYOUT = Path(__file__).parent / "layouts" / "report.typ"

REPLACED = (
    "A box (□) stands for a character that no font on the computer that made this file can draw."
    " The web page of this report (HTML) has it."
)

_LONG_RUN = re.compile(r"\S{24}(?=\S)")
_MAY_BREAK = "\u200b"


def report_as_pdf(report: Report, about: About, look: Look = Look()) -> bytes:
    """The whole report on A4 pages; who watches is told what is being done."""
    document = document_of(report, about, look)
    drawings = []
    for picture in document.pictures:
        begin(f"Drawing “{picture.title}”")
        drawings.append(svg(picture.draw(LIGHT, SIZES["document"].layout)))
    begin("Setting the pages")
    told = _as_data(document)
    replaced = undrawable(_texts(told))
    if replaced:
        told, drawings = _with(told, replaced), _with(drawings, replaced)
        told["small_print"].append(REPLACED)
    return _set(told, drawings)


def _set(told: dict[str, Any], drawings: list[str]) -> bytes:
    import typst

    layout = LAYOUT.read_bytes()
    shapes = [(drawing, *own_size(drawing)) for drawing in drawings]
    given = {"told": json.dumps(told), "drawings": json.dumps(shapes)}
    try:
        return typst.compile(layout, font_paths=fonts(), sys_inputs=given, pdf_standards=STANDARD)
    except typst.TypstError:
        # A script in which letters join in a way that no font here knows: readable all the same.
        return typst.compile(layout, font_paths=fonts(), sys_inputs=given)


def _as_data(told: Document) -> dict[str, Any]:
    """The document as plain data; every text is on one line, and long words may be broken."""
    about = told.about
    pictures = [
        {"title": one.title, "words": _fit(one.words)}
        | {"caption": _fit(f"{about.source}. {one.note}" if one.note else about.source)}
        for one in told.pictures
    ]
    cards = [
        {name: _fit(getattr(card, name)) for name in card.__slots__ if name != "claims"}
        | {"claims": [_fit(claim) for claim in card.claims]}
        for card in told.cards
    ]
    return {
        "title": _fit(told.title),
        "summary": _fit(" ".join(told.summary)),
        "source": _fit(about.source),
        "kind": about.kind,
        "maker": about.maker,
        "day": [about.made.year, about.made.month, about.made.day],
        "sample": _fit(about.sample) if about.sample else None,
        "sample_mark": SAMPLE,
        "pictures": pictures,
        "cards": cards,
        "questions": [_fit(question) for question in told.questions],
        "cannot_tell": [[_fit(text), _fit(needs)] for text, needs in told.cannot_tell],
        "about": _pairs(about.told),
        "read": _pairs(told.read),
        "notes": [_fit(note) for note in told.notes],
        "small_print": [told.no_rows],
        "intervals": told.intervals,
        "measures": _pairs(told.measures),
        "tables": [
            {"name": table.name, "header": list(table.header), "notes": list(table.notes)}
            | {"rows": [[_fit(cell) for cell in row] for row in table.rows]}
            for table in told.tables
        ],
    }


def _pairs(told: tuple[Told, ...]) -> list[list[str]]:
    return [[_fit(one.about), _fit(one.answer)] for one in told]


def _fit(text: str) -> str:
    """The text on one line, with places to break a word that is longer than a line.

    >>> len(_fit("x" * 30))
    31
    """
    return _LONG_RUN.sub(lambda found: found[0] + _MAY_BREAK, line_of(text))


def _texts(part: Any) -> Iterator[str]:
    """Every text in the data."""
    match part:
        case str():
            yield part
        case dict():
            for value in part.values():
                yield from _texts(value)
        case list():
            for value in part:
                yield from _texts(value)


def _with(part: Any, replaced: dict[str, str]) -> Any:
    """The same data with other words and characters in its texts."""
    match part:
        case str():
            text = part.translate(signs_only(replaced))
            for old, new in replaced.items():
                text = text.replace(old, new) if len(old) > 1 else text
            return text
        case dict():
            return {key: _with(value, replaced) for key, value in part.items()}
        case list():
            return [_with(value, replaced) for value in part]
    return part
