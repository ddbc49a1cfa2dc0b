"""The address that opens a report: the app's own, a page, the view, and the report itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, quote, urlencode, urlsplit, urlunsplit

from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.share.packing import LONGEST, pack
from lib.share.passed_on import for_link

REPORT = "report"
"""The name under which an address carries a report."""
SHORT = "r"
"""The name under which an address carries the number of a stored report."""
SAFE = 1_900
"""Characters that every browser, mail program and chat leaves whole."""

_LEAST = 60
"""Characters of the smallest report: a shorter word is no payload that somebody cut off a link."""
_PAYLOAD = re.compile("[A-Za-z0-9_-]+")

Parameters = Iterable[tuple[str, str]]


def link_to(evaluation: Evaluation, app: str, *, page: str = "", view: Parameters = ()) -> str:
    """The address at which an app shows this evaluation; `view` are further parameters of it.

    Raises InputProblem where the app's address is none, or where the report is too large.
    """
    return link_of(pack(for_link(evaluation)), app, page=page, view=view)


def link_of(payload: str, app: str, *, page: str = "", view: Parameters = ()) -> str:
    """The same for a report that is packed already."""
    if len(payload) > LONGEST:
        raise InputProblem(
            f"The report is too large for a link: it takes {len(payload):,} characters, and more"
            f" than {LONGEST:,} do not arrive whole.",
            todo="Save it as a report file, or make a short link in the app.",
        )
    return address(app, page=page, parameters=[*view, (REPORT, payload)])


def address(app: str, *, page: str = "", parameters: Parameters = ()) -> str:
    """A page of the app with parameters, those that stand in the app's own address first."""
    try:
        parts = urlsplit(app.strip())
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise InputProblem(
            f"“{app}” is not the address of an app.",
            todo="Give it as it stands in the browser, as https://plainscore.example.org.",
        )
    asked = "&".join(part for part in (parts.query, _encoded(parameters)) if part)
    return urlunsplit((parts.scheme, parts.netloc, f"{parts.path.rstrip('/')}/{page}", asked, ""))


def payload_in(link: str) -> str:
    """The payload of a link, or the text itself where it is nothing but a payload.

    Line breaks of a mail and a full stop behind the link are no part of it. Raises InputProblem.
    """
    text = "".join(link.split())
    if len(text) >= _LEAST and _PAYLOAD.fullmatch(text):
        return text
    try:
        asked = parse_qs(urlsplit(text).query, keep_blank_values=True)
    except ValueError:
        asked = {}
    if REPORT in asked:
        found = _PAYLOAD.match(asked[REPORT][0])
        return found[0] if found else ""
    if SHORT in asked:
        raise InputProblem(
            "This is a short link: its report lies with the app that made it.",
            todo="Open it in a browser, and take the long link or the report file from there.",
        )
    raise InputProblem(
        "This is not a link to a Plainscore report.",
        todo=f"A link holds “{REPORT}=” and many letters and digits after it; copy all of it.",
    )


def _encoded(parameters: Parameters) -> str:
    return urlencode(list(parameters), quote_via=quote)
