"""Open bytes as the app would: in a folder of their own that is gone afterwards."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from lib.counting.evaluate import evaluate
from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.intake.read import raw_rows, read_table
from lib.intake.recognise import Choices, Reading, recognise
from lib.intake.table import Table


@contextmanager
def opened(
    content: bytes | str, choices: Choices = Choices(), *, max_bytes: int | None = None
) -> Iterator[Table]:
    """The table in `content`, for as long as the block lasts."""
    with TemporaryDirectory() as folder:
        yield read_table(
            saved(content, Path(folder)), name="test", workspace=Path(folder), choices=choices,
            max_bytes=max_bytes,
        )  # fmt: skip


def saved(content: bytes | str, folder: Path) -> Path:
    """A file with this content in the folder."""
    path = folder / "upload"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(content: bytes | str, choices: Choices = Choices()) -> Reading:
    """How the content is understood."""
    with opened(content, choices) as table:
        return recognise(table, choices)


def evaluated(content: bytes | str, choices: Choices = Choices()) -> Evaluation:
    """What the content amounts to."""
    with opened(content, choices) as table:
        return evaluate(recognise(table, choices), choices)


def refusal(content: bytes | str, choices: Choices = Choices()) -> str:
    """The message with which the content is refused; it always says what to do."""
    with pytest.raises(InputProblem) as caught:
        evaluated(content, choices)
    assert caught.value.what
    assert caught.value.todo
    return str(caught.value)


def raw(content: bytes | str) -> list[list[str]]:
    """The rows that `python -m lib table` prints."""
    with TemporaryDirectory() as folder:
        return list(raw_rows(saved(content, Path(folder)), name="test"))


def written(rows: Sequence[Sequence[str]], **dialect: str | int) -> str:
    """The rows as Python's csv module writes them."""
    text = io.StringIO(newline="")
    csv.writer(text, **dialect).writerows(rows)  # type: ignore[arg-type]
    return text.getvalue()


def matrix_of(evaluation: Evaluation) -> dict[tuple[str, str], int]:
    """The cells by the names of their classes."""
    names = evaluation.classes
    return {(names[t], names[p]): items for t, p, items in evaluation.cells or ()}


def messages(evaluation: Evaluation) -> list[tuple[int | None, str]]:
    """The problems as pairs of line and message."""
    return [(problem.line, problem.message) for problem in evaluation.source.problems]
