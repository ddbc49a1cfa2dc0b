"""JSON and JSON lines: told from other text, and read without holding more than is needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from lib.evaluation import Decided
from lib.intake.encoding import Encoding, open_text
from lib.intake.found import Carried
from lib.intake.json_records import records
from lib.intake.json_shapes import table_of
from lib.intake.json_text import Json, decode, elements
from lib.intake.problems import InputProblem

Form = Literal["json", "json lines"]

MOST_JSON = 100 * 10**6
"""Bytes of one JSON value, which is held in memory; JSON lines may have any number."""

_OBJECT = re.compile(r'\[?\s*\{\s*("([^"\\]|\\.)*"\s*:|\}\s*(\]|$))')
_LISTS = re.compile(r'\[\s*([\["\-\d]|true|false|null)')
_PYTHON = re.compile(r"\[?\s*\{\s*'[^'\n]*'\s*:")
_BLANK = " \t\r\n"


def json_form(text: str, *, whole: bool) -> Form | None:
    """Whether `text`, the beginning of a file, is JSON, and whether it has a value a line.

    Cells of a table may hold lists, so these count as JSON only if the text is nothing else.
    """
    begin = text.lstrip("\ufeff" + _BLANK)
    if begin[:1] not in ("{", "["):
        return None
    sure = _OBJECT.match(begin) is not None
    try:
        _, end = json.JSONDecoder().raw_decode(begin)
    except RecursionError:
        return "json"
    except ValueError as trouble:
        at = getattr(trouble, "pos", 0)
        cut = not whole and (at == len(begin) or "Unterminated" in str(trouble))
        return "json" if sure or (cut and _LISTS.match(begin)) else None
    rest = begin[end:]
    if re.match(r"[ \t]*[\r\n]\s*[\[{]", rest):
        return "json lines"
    return "json" if sure or not rest.strip(_BLANK) else None


def refuse_python(text: str, *, name: str) -> None:
    """Raise InputProblem for what Python prints of a dictionary, which only looks like JSON."""
    if _PYTHON.match(text.lstrip("\ufeff" + _BLANK)):
        raise InputProblem(
            f"“{name}” is what Python prints of a dictionary, not JSON.",
            todo="Write it with json.dumps(…) instead of print(…), or save it as CSV.",
        )


def read_json(path: Path, form: Form, *, name: str, encoding: Encoding) -> Carried:
    """The table in a JSON file.

    Raises InputProblem for what is not well-formed, holds no table or is too large.
    """
    decided = Decided(form, encoding=encoding.name)

    def lines() -> Iterator[tuple[int, Json]]:
        with open_text(path, encoding.codec) as file:
            for number, line in enumerate(file, 1):
                if line.strip(_BLANK):
                    yield number, decode(line.strip("\r\n"), name=name, line=number)

    if form == "json lines":
        _, first = next(lines())
        if isinstance(first, dict):
            return records(lines, name=name, decided=decided, called="line")
        _check_size(path, name=name)
        return table_of([value for _, value in lines()], name=name)
    _check_size(path, name=name)
    with open_text(path, encoding.codec) as file:
        text = file.read()
    if re.match(r"\s*\[\s*\{", text):
        return records(
            lambda: elements(text, name=name), name=name, decided=decided, called="record"
        )  # fmt: skip
    return table_of(decode(text, name=name), name=name)


def _check_size(path: Path, *, name: str) -> None:
    if path.stat().st_size > MOST_JSON:
        raise InputProblem(
            f"“{name}” is one JSON value of more than {MOST_JSON // 10**6} MB, too much to hold"
            " in memory.",
            todo="Write one object in each line (JSON lines; in pandas: lines=True), or save it"
            " as CSV or Parquet.",
        )
