"""The same report without a browser: python -m lib report|table FILE."""

from __future__ import annotations

import argparse
import csv
import gc
import json
import os
import sys
from collections.abc import Collection, Sequence
from contextlib import nullcontext
from dataclasses import fields
from pathlib import Path

from lib.counting.spellings import spelled_alike, with_merged
from lib.evaluation import Evaluation, with_rows
from lib.exports.as_csv import classes_as_csv
from lib.exports.as_json import report_as_data
from lib.exports.as_markdown import report_as_markdown, report_as_text
from lib.intake.label_columns import listed
from lib.intake.problems import InputProblem
from lib.intake.progress_line import progress_line
from lib.intake.read import raw_rows
from lib.intake.recognise import Choices
from lib.report import Report, count_file, report_on
from lib.words.delimiters import delimiter_named

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
    report.add_argument(
        "--pred", metavar="COL", dest="predicted", help="the column with the predicted labels"
    )
    report.add_argument(
        "--positive", metavar="CLASS", action="append", default=[],
        help="a class of the positive row (may be repeated)",
    )  # fmt: skip
    _add_choices_of_reading(report)
    report.add_argument(
        "--merge-alike", action="store_true",
        help="count labels as one that differ only in capitals, blanks, zeros or Unicode form",
    )  # fmt: skip
    form = report.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="format")
    form.add_argument("--format", choices=("text", "md", "json", "csv"), default="text")
    table = commands.add_parser("table", help="print the table as it was read, as CSV")
    table.add_argument("file", type=Path, metavar="FILE")
    _add_choices_of_reading(table)
    return parser


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


def _choices(options: argparse.Namespace) -> Choices:
    said = {field.name: getattr(options, field.name, None) for field in fields(Choices)}
    return Choices(**said | {"positive": tuple(getattr(options, "positive", ()))})


def _report(options: argparse.Namespace) -> None:
    path = _existing(options.file)
    choices = _choices(options)
    with progress_line(sys.stderr):
        evaluation = count_file(path, name=_shown(path), choices=choices).evaluation
        if options.merge_alike:
            evaluation = _merged(evaluation, choices.positive)
        text = _formatted(report_on(evaluation), options.format)
    _write(text)


def _merged(evaluation: Evaluation, positive: Collection[str]) -> Evaluation:
    """With alike labels as one class; those that were asked for stay in the positive row."""
    groups = spelled_alike(evaluation.classes)
    if groups and evaluation.cells is None:
        raise InputProblem(
            f"{listed(groups[0])} cannot be counted as one class here: the file does not say which "
            "mistakes were only a spelling.",
            todo="Use the confusion matrix, or leave --merge-alike away.",
        )
    merged = with_merged(evaluation, groups)
    called = {label: name for name, group in merged.source.merged.items() for label in group}
    asked = {called.get(name, name) for name in positive}
    return with_rows(merged, asked) if asked else merged


def _formatted(report: Report, form: str) -> str:
    if form == "json":
        return json.dumps(report_as_data(report), ensure_ascii=False) + "\n"
    if form == "csv":
        source = report.evaluation.source
        return classes_as_csv(report.card, sample=source.sample, merged=source.merged)
    return report_as_markdown(report) if form == "md" else report_as_text(report)


def _table(options: argparse.Namespace) -> None:
    path = _existing(options.file)
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    # Rows that run over a terminal are progress enough.
    with nullcontext() if sys.stdout.isatty() else progress_line(sys.stderr):
        for row in raw_rows(path, name=_shown(path), choices=_choices(options)):
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


def _write(text: str) -> None:
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    sys.stdout.write(text)


if __name__ == "__main__":
    sys.exit(main())
