"""A report as a file: readable JSON of any size, with its version and a checksum."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.share import format_1
from lib.share.passed_on import for_file
from lib.share.sound import check
from lib.share.view import View, as_plain, checked
from lib.share.wire import Unsound

SUFFIX = ".plainscore.json"
MARK = "plainscore"
WHAT = "report file"
VERSION = 1
MOST_BYTES = 50 * 1024**2
"""A report of a thousand classes with their curves takes a tenth of that."""
_LOOKED_AT = 4_096
# A text of JSON holds no line break, so these never match within one.
_FLAT_LIST = re.compile(r"\[\n +([^\[\]{}]*?)\n +\]")
_BREAK = re.compile(r"\n +")


def report_file(evaluation: Evaluation, view: View | None = None) -> str:
    """The text of a report file; rows, and notes that quote them, are not in it."""
    content = format_1.EVALUATION.plain(for_file(evaluation))
    parts = {"report": content} | ({"view": as_plain(view)} if view else {})
    whole = {MARK: WHAT, "version": VERSION, "checksum": _sum_of(parts)} | parts
    return _FLAT_LIST.sub(_on_one_line, json.dumps(whole, ensure_ascii=False, indent=1)) + "\n"


def is_report_file(path: Path) -> bool:
    """Whether a file is meant to be one, by its beginning or by its name."""
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT).removeprefix(b"\xef\xbb\xbf").lstrip()
    marked = f'"{MARK}"'.encode() in head and f'"{WHAT}"'.encode() in head
    return head.startswith(b"{") and (marked or path.name.endswith(SUFFIX))


def read_report_file(path: Path) -> tuple[Evaluation, View]:
    """What a report file holds, and how it was looked at. Raises InputProblem with one message."""
    if path.stat().st_size > MOST_BYTES:
        raise _unusable(f"it is larger than {MOST_BYTES // 1024**2} MB")
    try:
        whole = json.loads(path.read_text(encoding="utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _unusable("it is no JSON, so it was cut or changed") from None
    if not isinstance(whole, dict) or whole.get(MARK) != WHAT:
        raise _unusable("its first lines do not say that it is one")
    if whole.get("version") != VERSION:
        raise InputProblem(
            "This report file was made by a newer version of Plainscore.",
            todo="Open it with the newest version.",
        )
    try:
        return _content(whole)
    except Unsound as fault:
        raise _unusable(str(fault)) from None
    except RecursionError:
        raise _unusable("it is nested deeper than a report is") from None


def _content(whole: dict[str, Any]) -> tuple[Evaluation, View]:
    parts: dict[str, Any] = {name: whole[name] for name in ("report", "view") if name in whole}
    if whole.get("checksum") != _sum_of(parts):
        raise Unsound("it was cut or changed after it was made")
    evaluation = format_1.EVALUATION.checked(parts.get("report"))
    check(evaluation)
    return evaluation, checked(parts.get("view"))


def _on_one_line(flat: re.Match[str]) -> str:
    return f"[{_BREAK.sub(' ', flat[1])}]"


def _sum_of(parts: dict[str, Any]) -> str:
    """The same for the same content, however its lines are broken; a report alone is summed up as
    in the first files, which had no view."""
    content = parts if "view" in parts else parts.get("report")
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _no_number(_name: str) -> float:
    raise ValueError("JSON has no such number")


def _unusable(why: str) -> InputProblem:
    return InputProblem(
        f"This report file cannot be opened: {why}.",
        todo="Save it again where it was made, or ask whoever sent it for it again.",
    )
