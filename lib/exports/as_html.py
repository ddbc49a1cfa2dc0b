"""The report as one page that needs nothing else: charts that answer, and prints of them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lib.charts.layout import PAGE_WIDTH, PHONE_WIDTH
from lib.charts.theme import DARK, LIGHT
from lib.exports.about import SAMPLE, About
from lib.exports.document import Document, document_of
from lib.exports.drawing import Drawn
from lib.exports.inline_svg import inline_svg
from lib.exports.lines import line_of
from lib.exports.pictures import FONTS, SIZES, svg
from lib.exports.wish import Look
from lib.intake.progress import begin
from lib.report import Report

LAYOUTS = Path(__file__).parent / "layouts"
WEIGHTS: Mapping[int, str] = {400: "Regular", 600: "SemiBold"}

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src '{script}';"
    " base-uri 'none'; form-action 'none'"
)
"""Only our own script, known by its sum, may run; nothing may be fetched, not even a picture."""


def report_as_html(report: Report, about: About, look: Look = Look()) -> str:
    """The whole report as an HTML page; who watches is told what is being done."""
    return page(document_of(report, about, look))


def page(told: Document) -> str:
    """A document laid out as a page."""
    stills = {}
    for picture in told.pictures:
        begin(f"Drawing “{picture.title}”")
        stills[picture.key] = Markup(_still(picture))
    begin("Putting the page together")
    script = page_script()
    written: str = (
        _environment()
        .get_template("page.html")
        .render(
            told=told,
            sample=SAMPLE,
            stills=stills,
            style=Markup(page_style()),
            script=Markup(script),
            charts=Markup(for_script({one.key: _answering(one) for one in told.pictures})),
            policy=Markup(_POLICY.format(script=_sum(script))),
        )
    )
    return written


def for_script(data: object) -> str:
    """Data as JSON that no text in it can end: every letter of HTML is written as its number.

    >>> for_script({"a": "</script>"})
    '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


@cache
def page_script() -> str:
    """Vega with everything it needs and our few lines, as one script.

    Making it takes more than a second, and it is the same for every report.
    """
    import vl_convert

    made: str = vl_convert.javascript_bundle((LAYOUTS / "page.js").read_text(encoding="utf-8"))
    return made.replace("</script", r"<\/script").replace("<!--", r"<\!--")


@cache
def page_style() -> str:
    """The style sheet with the font in it."""
    faces = []
    for weight, name in WEIGHTS.items():
        font = base64.b64encode((FONTS / f"PlainscoreInter-{name}.woff2").read_bytes()).decode()
        faces.append(
            f'@font-face{{font-family:"Plainscore Inter";font-weight:{weight};'
            f'src:url("data:font/woff2;base64,{font}") format("woff2")}}'
        )
    return "\n".join([*faces, (LAYOUTS / "page.css").read_text(encoding="utf-8")])


@cache
def _environment() -> Environment:
    """Escapes whatever stands in the page, and shows a sign for what no page can hold."""
    return Environment(
        loader=FileSystemLoader(LAYOUTS),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: line_of(value) if type(value) is str else value,
    )


def _still(picture: Drawn) -> str:
    """The chart for print, and for readers without scripts: in light colours, narrow enough."""
    drawing = svg(picture.draw(LIGHT, SIZES["document"].layout))
    return inline_svg(drawing, prefix=picture.key)


def _answering(picture: Drawn) -> dict[str, Any]:
    """The chart for a screen: light and dark, wide and narrow, the data they share once."""
    pool: dict[str, int] = {}
    specs = {
        f"{theme.name} {width}": _without_data(picture.draw(theme, available), pool)
        for theme in (LIGHT, DARK)
        for width, available in (("wide", PAGE_WIDTH), ("narrow", PHONE_WIDTH))
    }
    return {"name": picture.name, "specs": specs, "data": [json.loads(values) for values in pool]}


def _without_data(part: Any, pool: dict[str, int]) -> Any:
    """The same with a place in the pool instead of data: equal data have one place."""
    if isinstance(part, list):
        return [_without_data(value, pool) for value in part]
    if not isinstance(part, dict):
        return part
    return {
        key: {"shared": pool.setdefault(json.dumps(value["values"]), len(pool))}
        if key == "data" and "values" in value
        else _without_data(value, pool)
        for key, value in part.items()
    }


def _sum(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
