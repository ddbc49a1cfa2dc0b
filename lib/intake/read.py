"""From a file to a Table, whatever the file is; and its rows as they stand in it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from lib.evaluation import Problem
from lib.intake.box_print import is_box_print, read_box_print
from lib.intake.choices import Choices
from lib.intake.crossed_print import crossed_print
from lib.intake.delimited import Numbered
from lib.intake.encoding import open_text
from lib.intake.excel import read_excel
from lib.intake.found import Carried, Found
from lib.intake.json_file import json_form, read_json, refuse_python
from lib.intake.packed import PACKED, unpack
from lib.intake.parquet import find_parquet, parquet_rows
from lib.intake.printed_table import printed_table
from lib.intake.problems import InputProblem
from lib.intake.progress import begin
from lib.intake.report_text import is_report_text, read_report_text
from lib.intake.ruled_table import is_ruled_table, read_ruled_table
from lib.intake.signature import Content, content_of
from lib.intake.table import Table
from lib.intake.text import find_delimited, text_rows
from lib.intake.text_sample import Beginning, beginning, sample_of

_SIGNATURE_BYTES = 512


def read_table(
    path: Path,
    *,
    name: str,
    workspace: Path,
    choices: Choices = Choices(),
    max_bytes: int | None = None,
) -> Table:
    """The table in the file at `path`, which is never changed.

    `name` is what its owner calls it; `workspace` is a private folder for clean copies, which
    must stay as long as the table is used; `choices` may name the file of an archive to
    read, or the sheet of a workbook. Raises InputProblem, and nothing else, for a file that
    cannot be read.
    """
    try:
        _check_size(path, name=name, max_bytes=max_bytes)
        return _found(path, name=name, workspace=workspace, choices=choices).table()
    except OSError as trouble:
        raise _unreadable(name, trouble) from trouble


def numbered(table: Table) -> Iterator[Numbered]:
    """All data rows, each with its line (row, in a workbook) in the source."""
    return parquet_rows(table) if table.format == "parquet" else text_rows(table)


def rows(table: Table) -> Iterator[tuple[str, ...]]:
    """All data rows of the table as text."""
    return (tuple(row) for _, row in numbered(table))


def raw_rows(path: Path, *, name: str, choices: Choices = Choices()) -> Iterator[list[str]]:
    """The table as it stands in the file: header, then rows, all as wide as the widest.

    No row is dropped and no header invented; an empty file has no rows. Raises InputProblem
    like `read_table`.
    """
    with tempfile.TemporaryDirectory() as folder:
        try:
            if path.stat().st_size:
                workspace = Path(folder)
                found = _found(path, name=name, workspace=workspace, choices=choices)
                yield from _even(found.raw)
        except OSError as trouble:
            raise _unreadable(name, trouble) from trouble


def _even(raw: Callable[[], Iterator[list[str]]]) -> Iterator[list[str]]:
    """The rows, all as wide as the widest, without blank lines that are no cells."""
    width = max((len(row) for row in raw()), default=0)
    waiting = -1
    for row in raw():
        if row:
            # In a single column a blank line is an empty cell, except at the end.
            yield from ([""] for _ in range(waiting if width == 1 else 0))
            yield row + [""] * (width - len(row))
            waiting = 0
        elif waiting >= 0:
            waiting += 1


def _found(path: Path, *, name: str, workspace: Path, choices: Choices) -> Found:
    """What is in the file, by its content and never by its name."""
    content = _content(path, name)
    if content in PACKED:
        return _in_packed(path, name=name, workspace=workspace, choices=choices)
    if content == "parquet":
        return find_parquet(path, name=name, workspace=workspace)
    if content == "excel":
        workbook = read_excel(path, name=name, choices=choices)
        return workbook.found(name=name, workspace=workspace)
    begun = beginning(path, name=name, choices=choices)
    carried = _in_text(path, begun, name=name, choices=choices)
    if carried is None:
        sample = sample_of(begun, choices)
        return find_delimited(path, sample, name=name, workspace=workspace)
    return carried.found(name=name, workspace=workspace)


def _in_text(path: Path, begun: Beginning, *, name: str, choices: Choices) -> Carried | None:
    """What a text holds that is not delimited; None if it is.

    Raises InputProblem for text that is no table.
    """
    if form := json_form(begun.text, whole=begun.whole):
        return read_json(path, form, name=name, encoding=begun.encoding)
    _refuse_other_text(begun, name=name)
    if is_report_text(begun.text):
        return read_report_text(_whole_text(path, begun), name=name)
    if choices.delimiter is not None:
        return None
    if drawn := _drawn(path, begun, name=name):
        return drawn
    if not begun.whole:
        return None
    return crossed_print(begun.text) or printed_table(begun.text, name=name)


def _drawn(path: Path, begun: Beginning, *, name: str) -> Carried | None:
    """The table that is drawn with characters, if there is one."""
    if is_ruled_table(begun.text):
        return read_ruled_table(_whole_text(path, begun))
    if is_box_print(begun.text):
        return read_box_print(_whole_text(path, begun), name=name)
    return None


def _whole_text(path: Path, begun: Beginning) -> str:
    if begun.whole:
        return begun.text
    with open_text(path, begun.encoding.codec) as file:
        return file.read()


def _in_packed(path: Path, *, name: str, workspace: Path, choices: Choices) -> Found:
    """What is in the file that is packed in another.

    Raises InputProblem if that one is packed as well.
    """
    begin("Unpacking the file")
    inner = unpack(path, name=name, workspace=workspace, part=choices.part)
    _check_size(inner.path, name=name, max_bytes=None)
    if _content(inner.path, inner.part) in PACKED:
        raise InputProblem(
            f"The file “{inner.part}” in “{name}” is packed once more.",
            todo="Unpack it first and use the file inside.",
        )
    found = _found(inner.path, name=name, workspace=workspace, choices=choices)

    def table() -> Table:
        inside = found.table()
        said = f"The file is packed; “{inner.part}” in it was read."
        if inner.among > 1:
            said = (
                f"The archive holds {inner.among:,} files; “{inner.part}” was read, which alone"
                " is a table by its name."
            )
        decided = replace(inside.decided, packed=inner.packed, part=inner.part)
        return replace(inside, decided=decided, problems=(Problem(said), *inside.problems))

    return Found(table, found.raw)


def _check_size(path: Path, *, name: str, max_bytes: int | None) -> None:
    size = path.stat().st_size
    if size == 0:
        raise InputProblem(
            f"“{name}” is empty.", todo="Use a file with a header line and one line per row."
        )
    if max_bytes is not None and size > max_bytes:
        raise InputProblem(
            f"“{name}” has {_megabytes(size)}; this app reads at most {_megabytes(max_bytes)}.",
            todo="Keep only the columns with the true and the predicted label, or use a "
            "confusion matrix, which says the same in a few lines.",
        )


def _content(path: Path, name: str) -> Content:
    with path.open("rb") as file:
        return content_of(path, file.read(_SIGNATURE_BYTES), name=name)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"


def _refuse_other_text(begun: Beginning, *, name: str) -> None:
    refuse_python(begun.text, name=name)
    text = begun.text.lstrip("\ufeff \t\r\n")
    if re.match(r"(?:%[^\n]*\n\s*)*\\(begin|documentclass|usepackage|hline|toprule)\b", text):
        raise InputProblem(
            f"“{name}” is LaTeX, not a table.",
            todo="Open the document that it makes, copy the table there and paste it; or write "
            "the table as CSV (in pandas: to_csv instead of to_latex).",
        )
    if re.match(r"<(!doctype|html|\?xml|svg|table)\b", text, re.IGNORECASE):
        # Many systems hand out a web page as .xls, and Excel opens it.
        raise InputProblem(
            f"“{name}” is a web page or XML, not a table.",
            todo="If Excel opens it, save it there as .xlsx; else copy its table and paste that.",
        )


def _unreadable(name: str, trouble: OSError) -> InputProblem:
    return InputProblem(
        f"“{name}” cannot be opened: {trouble.strerror or 'unknown reason'}.",
        todo="Check that the file exists and that you may read it.",
    )
