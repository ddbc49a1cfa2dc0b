"""Files that no report can be made of: what each is refused with, in the app and outside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ENCRYPTED = Path(__file__).with_name("encrypted.xlsx")
"""A real workbook of two rows, encrypted as Excel does; the password is "secret"."""

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@dataclass(frozen=True, slots=True)
class Refused:
    """A file and the parts of its message: what is wrong, where (if anywhere), what to do."""

    case: str
    content: bytes
    what: str
    todo: str
    where: str = ""
    name: str = "results.csv"


def _figures(*lines: str) -> bytes:
    return "\n".join(("class,precision,recall", *lines, "")).encode()


REFUSED = (
    Refused("empty file", b"", "is empty", "Use a file with a header line"),
    Refused("only blank lines", b"\n\n\n", "is empty", "Use a file with a header line"),
    Refused("header only", b"true,predicted\n", "header line but no rows", "Use a file with"),
    Refused("one column", b"true\na\nb\n", "one column only, “true”", "Use a file with both"),
    Refused(
        "no label column", b"height,width\n1.5,2.25\n1.75,2.5\n",
        "“height” and “width”", "Say which column", where="The first line must hold the names",
    ),
    Refused(
        "two columns may hold the prediction", b"true,pred,prediction\na,a,b\nb,b,a\n",
        "“pred” and “prediction”", "Say which column",
    ),
    Refused("a picture named .csv", PICTURE, "is a PNG picture", "Save the results as CSV"),
    Refused(
        "an encrypted workbook", ENCRYPTED.read_bytes(),
        "protected with a password", "remove the password", name="results.xlsx",
    ),
    Refused(
        "JSON with a comma too many", b'[{"true": "a", "pred": "b"},\n {"true": "b",}]',
        "a comma before the closing bracket", "Let a program write the file again",
        where="Line 2, column 15.", name="results.json",
    ),
    Refused(
        "JSON without a table", b'{"loss": 0.5, "epochs": 3, "history": [0.9, 0.5]}',
        "JSON in which no table was found", "Write a list with an object", name="results.json",
    ),
    Refused(
        "an array that is no matrix", b"[[1 2]\n [3 4]\n [5 6]]",
        "an array of 3 rows and 2 columns", "Paste the whole matrix",
    ),
    Refused(
        "a matrix that is not square", b",cat,dog,cow\ncat,5,1,0\ndog,2,7,1\n",
        "2 rows and 3 columns", "one row and one column for each class",
        where="Only in the columns: “cow”",
    ),
    Refused(
        "a negative count in a matrix", b",cat,dog\ncat,5,-1\ndog,2,7\n",
        "The count -1 is negative", "use whole numbers", where="Line 2, column “dog”",
    ),
    Refused(
        "a fractional count in a matrix", b",cat,dog\ncat,5,1\ndog,2.5,7\n",
        "is not a whole number", "use whole numbers", where="Line 3, column “cat”",
    ),
    Refused(
        "a negative count of a class", b"class,tp,fp,fn,tn\na,5,-1,2,7\nb,7,2,1,5\n",
        "The count -1 is negative", "use whole numbers", where="Line 2, column “fp”",
    ),
    Refused(
        "a fractional count of a class", b"class,tp,fp,fn,tn\na,5,1,2,7\nb,7,2,0.5,5\n",
        "is not a whole number", "use whole numbers", where="Line 3, column “fn”",
    ),
    Refused(
        "precision above 1", _figures("a,0.9,0.8", "b,1.2,0.7"),
        "precision above 1: 1.2", "It must lie from 0 to 1", where="Line 3, column “precision”",
    ),
    Refused(
        "precision above 100 %", _figures("a,94,80", "b,120,70"),
        "precision above 100 (percent): 120", "It must lie", where="Line 3, column “precision”",
    ),
    Refused(
        "a class named twice", _figures("a,0.9,0.8", "b,0.8,0.7", "a,0.7,0.6"),
        "“a” is named twice", "Keep one line per class", where="Lines 2 and 4",
    ),
)  # fmt: skip
"""The bad input that the app promises to explain."""


def each_refused() -> pytest.MarkDecorator:
    """The parametrization over all refused files."""
    return pytest.mark.parametrize("file", REFUSED, ids=lambda file: file.case)


def parts(file: Refused) -> Iterator[str]:
    """What the message must hold, in the order in which it says it."""
    yield from (part for part in (file.what, file.where, file.todo) if part)
