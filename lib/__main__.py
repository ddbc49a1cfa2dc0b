"""The same report without a browser: python -m lib report|table FILE."""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lib.exports.as_csv import classes_as_csv
from lib.exports.as_json import report_as_data
from lib.exports.as_markdown import report_as_markdown, report_as_text
from lib.intake.problems import InputProblem
from lib.intake.read import raw_rows
from lib.intake.recognise import Choices
from lib.report import Report, count_file, report_on

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 2 for input that cannot be used."""
    options = _parser().parse_args(arguments)
    # One report, and the process ends: looking for garbage among a million cells is for nothing.
    gc.disable()
    try:
        if options.command == "table":
            _table(options)
        else:
            _report(options)
    except InputProblem as problem:
        print(f"plainscore: {problem}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("plainscore: stopped.", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    report = commands.add_parser("report", help="print the report of a results file")
    report.add_argument("file", type=Path, metavar="FILE")
    report.add_argument("--true", metavar="COL", help="the column with the true labels")
    report.add_argument("--pred", metavar="COL", help="the column with the predicted labels")
    part = "the file of an archive to read, where it holds several"
    report.add_argument("--part", metavar="NAME", help=part)
    sheet = "the sheet of a workbook to read, where it holds several"
    report.add_argument("--sheet", metavar="NAME", help=sheet)
    report.add_argument(
        "--positive", metavar="CLASS", action="append", default=[],
        help="a class of the positive row (may be repeated)",
    )  # fmt: skip
    form = report.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="format")
    form.add_argument("--format", choices=("text", "md", "json", "csv"), default="text")
    table = commands.add_parser("table", help="print the table as it was read, as CSV")
    table.add_argument("file", type=Path, metavar="FILE")
    table.add_argument("--part", metavar="NAME", help=part)
    table.add_argument("--sheet", metavar="NAME", help=sheet)
    return parser


def _report(options: argparse.Namespace) -> None:
    choices = Choices(
        options.true, options.pred, tuple(options.positive), options.part, options.sheet
    )  # fmt: skip
    path = _existing(options.file)
    counted = count_file(path, name=_shown(path), choices=choices, tell=_tell)
    _write(_formatted(report_on(counted.evaluation), options.format))


def _formatted(report: Report, form: str) -> str:
    if form == "json":
        return json.dumps(report_as_data(report), ensure_ascii=False) + "\n"
    if form == "csv":
        return classes_as_csv(report.card, sample=report.evaluation.source.sample)
    return report_as_markdown(report) if form == "md" else report_as_text(report)


def _table(options: argparse.Namespace) -> None:
    path = _existing(options.file)
    choices = Choices(part=options.part, sheet=options.sheet)
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    for row in raw_rows(path, name=_shown(path), choices=choices):
        writer.writerow(row)


def _shown(path: Path) -> str:
    """The file's name with what is no UTF-8 in it replaced, so that it can be printed."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _existing(path: Path) -> Path:
    if path.is_file():
        return path
    raise InputProblem(
        f"There is no file “{_shown(path)}”."
        if not path.exists()
        else f"“{_shown(path)}” is not a file.",
        todo="Check the name and the folder.",
    )


def _tell(step: str) -> None:
    """Progress for a person who watches; a pipeline's log stays quiet."""
    if sys.stderr.isatty():
        print(f"{step} …", file=sys.stderr)


def _write(text: str) -> None:
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    sys.stdout.write(text)


if __name__ == "__main__":
    sys.exit(main())
