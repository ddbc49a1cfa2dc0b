"""What can be said on the command line: its commands, their options, what they amount to."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path

from lib.exports.formats import FORMATS
from lib.intake.choices import Choices
from lib.words.delimiters import delimiter_named


def parser(description: str | None) -> argparse.ArgumentParser:
    """The commands with their options."""
    whole = argparse.ArgumentParser(prog="python -m lib", description=description)
    commands = whole.add_subparsers(dest="command", required=True)
    report = commands.add_parser("report", help="print the report of a results file")
    _add_choices_of_counting(report)
    _add_formats(report)
    table = commands.add_parser("table", help="print the table as it was read, as CSV")
    table.add_argument("file", type=Path, metavar="FILE")
    _add_choices_of_reading(table)
    link = commands.add_parser("link", help="print the link that opens the report of a file")
    link.add_argument("--app", metavar="URL", required=True, help="the address of the app")
    _add_choices_of_counting(link)
    save = commands.add_parser("save", help="save the report of a file as a report file")
    save.add_argument("--out", type=Path, metavar="FILE", required=True, help="its name")
    _add_choices_of_counting(save)
    opened = commands.add_parser("open", help="print the report that a link or report file holds")
    opened.add_argument("link", metavar="LINK")
    _add_formats(opened)
    return whole


def _add_choices_of_counting(command: argparse.ArgumentParser) -> None:
    """The file, and what its columns and classes are."""
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--true", metavar="COL", help="the column with the true labels")
    command.add_argument(
        "--pred", metavar="COL", dest="predicted", help="the column with the predicted labels"
    )
    command.add_argument(
        "--positive", metavar="CLASS", action="append", default=[],
        help="a class of the positive row (may be repeated)",
    )  # fmt: skip
    _add_choices_of_reading(command)
    command.add_argument(
        "--merge-alike", action="store_true",
        help="count labels as one that differ only in capitals, blanks, zeros or Unicode form",
    )  # fmt: skip


def _add_formats(command: argparse.ArgumentParser) -> None:
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="format")
    form.add_argument("--format", choices=FORMATS)
    command.set_defaults(format="text")
    command.add_argument("--out", type=Path, metavar="FILE", help="write it into this file")
    command.add_argument("--chart", metavar="NAME", help="of png and svg: two-rows, matrix, …")
    command.add_argument(
        "--class", metavar="CLASS", dest="of", help="of a chart of one class: curve, roc, …"
    )
    command.add_argument("--size", metavar="NAME", help="of png and svg: slide, document, wiki")
    command.add_argument(
        "--width", metavar="PIXELS", type=_pixels, help="of png and svg: another width"
    )


def _add_choices_of_reading(command: argparse.ArgumentParser) -> None:
    """What a reader may say about a file where the recognition was wrong."""
    command.add_argument(
        "--part", metavar="NAME", help="the file of an archive to read, where it holds several"
    )
    command.add_argument(
        "--sheet", metavar="NAME", help="the sheet of a workbook to read, where it holds several"
    )
    command.add_argument("--encoding", metavar="NAME", help="the encoding of a text, as UTF-8")
    command.add_argument(
        "--delimiter", metavar="SIGN", type=delimiter_named,
        help="what stands between the cells of a text: a sign, or comma, semicolon, tab, "
        "“vertical bar”, blanks",
    )  # fmt: skip
    command.add_argument(
        "--header-line", metavar="LINE", type=_line_number,
        help="the line on which the names of the columns stand; 0: there are none",
    )  # fmt: skip


def _line_number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is no number of a line.")
    return int(text)


def _pixels(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of pixels.")
    return int(text)


def choices_of(options: argparse.Namespace) -> Choices:
    """What was said about the reading and the counting."""
    said = {field.name: getattr(options, field.name, None) for field in fields(Choices)}
    return Choices(**said | {"positive": tuple(getattr(options, "positive", ()))})
