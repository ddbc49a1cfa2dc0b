"""JSON with every number as it is written: 0.50 stays 0.50; what is wrong has line and column."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from json.decoder import JSONDecodeError, JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from lib.intake.problems import InputProblem

Json = Any
"""A dict, a list, a str, a Written number, True, False or None."""

_DEEPEST = 100
"""Brackets in one cell; a table has none, and far more would exhaust the machine."""
_BLANK = re.compile(r"[ \t\r\n]*")


class Written(str):
    """A number as it stands in the file."""

    __slots__ = ()


class _NamedTwice(ValueError):
    def __init__(self, key: str) -> None:
        self.key = key


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _NamedTwice(next(key for key in keys if keys.count(key) > 1))
    return found


def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=_unique, parse_float=Written, parse_int=Written, parse_constant=Written
    )


_DECODER = _decoder()
"""Made once: a file has a million lines."""


def decode(text: str, *, name: str, line: int | None = None) -> Json:
    """What `text` holds; it stands on `line` of the file, or is the file.

    Raises InputProblem where it is not JSON, or names a thing twice.
    """
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError) as trouble:
        raise _problem(trouble, text, 0, name=name, line=line) from None


def elements(text: str, *, name: str) -> Iterator[tuple[int, Json]]:
    """The elements of the array that `text` is, one after another, with their numbers from 1.

    Raises InputProblem like `decode`.
    """
    at, number = _blanks(text, _blanks(text, 0) + 1), 0
    try:
        while text[at : at + 1] != "]" or number:
            value, at = _DECODER.raw_decode(text, at)
            number += 1
            yield number, value
            at = _blanks(text, at)
            if text[at : at + 1] == "]":
                break
            if text[at : at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _blanks(text, at + 1)
        if end := text[_blanks(text, at + 1) :]:
            raise JSONDecodeError("Extra data", text, len(text) - len(end))
    except (ValueError, RecursionError) as trouble:
        raise _problem(trouble, text, at, name=name, line=None) from None


def _blanks(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _problem(
    trouble: Exception, text: str, begin: int, *, name: str, line: int | None
) -> InputProblem:
    todo = "Let a program write the file again (in Python: json.dump), or save it as CSV."
    if isinstance(trouble, RecursionError):
        return InputProblem(f"“{name}” has too many brackets within brackets.", todo=todo)
    if isinstance(trouble, _NamedTwice):
        at, what = _where_twice(text, begin), f"One object has two values named “{trouble.key}”."
        todo = "Give each value a name of its own."
    elif isinstance(trouble, JSONDecodeError):
        at, what = trouble.pos, f"“{name}” is not well-formed JSON: {_reason(trouble)}."
    else:
        raise trouble
    row = line or text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return InputProblem(what, where=f"Line {row}, column {column}.", todo=todo)


def _reason(trouble: JSONDecodeError) -> str:
    text, at = trouble.doc, trouble.pos
    if not text[at:].strip():
        return "it ends too early"
    if text[at] in "]}" and text[:at].rstrip()[-1:] == ",":
        return "there is a comma before the closing bracket"
    return next((reason for said, reason in _REASONS.items() if said in trouble.msg), _NO_VALUE)


_REASONS = {
    "Extra data": "something stands after its end",
    "delimiter": "a comma or a colon is missing, or a quotation mark is too many",
    "control character": "a text in quotation marks has a line break or a control character in it",
    "Unterminated": "a text in quotation marks does not end",
    "escape": "a backslash stands before a character that it cannot stand before",
}
"""By what Python's reader says."""
_NO_VALUE = "something stands here that is no text in double quotes, number, list or object"


def _where_twice(text: str, begin: int) -> int:
    """The place of the first object from `begin` on that names a value twice."""
    places: list[int] = []

    def parse_object(state: tuple[str, int], *others: Any) -> Any:
        try:
            return JSONObject(state, *others)
        except _NamedTwice:
            places.append(state[1] - 1)
            raise

    decoder = _decoder()
    decoder.parse_object = parse_object  # type: ignore[attr-defined]
    with suppress(ValueError, RecursionError, StopIteration):
        py_make_scanner(decoder)(text, _blanks(text, begin))
    return places[0] if places else begin


def cell_text(value: Json) -> str:
    """A value as the text of a cell; a list or an object stays JSON.

    Raises InputProblem for half a character, which no text can hold.

    >>> cell_text(None), cell_text(True), cell_text("a"), cell_text([Written("1.0"), "é"])
    ('', 'true', 'a', '[1.0, "é"]')
    """
    text = "" if value is None else value if isinstance(value, str) else _json(value, 0)
    try:
        if not text.isascii():
            text.encode()
    except UnicodeEncodeError:
        raise InputProblem(
            "A text in the file holds half a character (\\ud800 to \\udfff).",
            where=f"It begins with “{text.encode('ascii', 'backslashreplace').decode()[:40]}”.",
            todo="Correct the text where it was written.",
        ) from None
    return str(text)


def _json(value: Json, depth: int) -> str:
    if depth > _DEEPEST:
        raise InputProblem(
            "A cell holds too many brackets within brackets.",
            todo="Use a file with one value in each cell.",
        )
    if isinstance(value, dict):
        pairs = (f"{_json(key, depth)}: {_json(inner, depth + 1)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_json(inner, depth + 1) for inner in value) + "]"
    if isinstance(value, Written):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
