"""The same report without a browser: python -m lib report|table|link|save FILE, or open LINK."""

from __future__ import annotations

import argparse
import csv
import gc
import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

from lib.command_options import choices_of, parser
from lib.counting.spellings import spelled_alike, with_merged
from lib.evaluation import Evaluation, with_rows
from lib.exports.about import about
from lib.exports.formats import FORMATS
from lib.exports.wish import Look, Wish
from lib.intake.label_columns import listed
from lib.intake.problems import InputProblem
from lib.intake.progress_line import progress_line
from lib.intake.read import raw_rows
from lib.intake.recognise import Choices
from lib.report import count_file, report_on
from lib.share.link import link_to, payload_in
from lib.share.packing import unpack
from lib.share.report_file import is_report_file, read_report_file, report_file

BAD_INPUT = 2
LONGEST_PATH = 1_000
"""A longer argument of `open` is a link and no file: systems refuse to look for it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 2 for input that cannot be used."""
    options = parser(__doc__).parse_args(arguments)
    # One report, and the process ends: looking for garbage among a million cells is for nothing.
    gc.disable()
    try:
        COMMANDS[options.command](options)
    except InputProblem as problem:
        print(f"plainscore: {problem}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("plainscore: stopped.", file=sys.stderr)
        return 130
    return 0


def _report(options: argparse.Namespace) -> None:
    _hand_out(options, lambda: _evaluation(options))


def _hand_out(options: argparse.Namespace, evaluation: Callable[[], Evaluation]) -> None:
    """The report in the form that was asked for, printed or in a file."""
    form = FORMATS[options.format]
    if form.binary and options.out is None and sys.stdout.isatty():
        raise InputProblem(
            f"A file of the kind “{form.label}” cannot be shown on a terminal.",
            todo=f"Say where to write it: --out report.{form.suffix}.",
        )
    wished = {one: getattr(options, one) for one in ("chart", "size", "width")}
    with progress_line(sys.stderr):
        report = report_on(evaluation())
        known = {one: value for one, value in wished.items() if value is not None}
        wish = Wish(Look(of=options.of), **known)
        made = form.make(report, about(report, made=date.today()), wish)
    if options.out is None:
        _write(made)
    else:
        _save_as(options.out, made)


def _evaluation(options: argparse.Namespace) -> Evaluation:
    """The file, counted as the options ask for."""
    path, choices = _existing(options.file), choices_of(options)
    if is_report_file(path):
        evaluation = _of_report_file(path, choices)
    else:
        evaluation = count_file(path, name=_shown(path), choices=choices).evaluation
    return _merged(evaluation, choices.positive) if options.merge_alike else evaluation


def _of_report_file(path: Path, choices: Choices) -> Evaluation:
    """The report that a file holds; only the positive row can be chosen in it."""
    evaluation, _ = read_report_file(path)
    if replace(choices, positive=()) != Choices():
        raise InputProblem(
            f"“{_shown(path)}” is a report file: it holds no columns to choose from.",
            todo="Leave the options for columns and for the reading away.",
        )
    unknown = [name for name in choices.positive if name not in evaluation.classes]
    if unknown:
        raise InputProblem(
            f"“{unknown[0]}” is not a class of this report.",
            todo=f"Its classes are {listed(evaluation.classes)}.",
        )
    return with_rows(evaluation, choices.positive) if choices.positive else evaluation


def _link(options: argparse.Namespace) -> None:
    with progress_line(sys.stderr):
        link = link_to(_evaluation(options), options.app)
    _write(link + "\n")


def _save(options: argparse.Namespace) -> None:
    with progress_line(sys.stderr):
        text = report_file(_evaluation(options))
    _save_as(options.out, text)


def _open(options: argparse.Namespace) -> None:
    path = Path(options.link)
    if len(options.link) > LONGEST_PATH or not path.is_file():
        evaluation = unpack(payload_in(options.link))
    elif is_report_file(path):
        evaluation, _ = read_report_file(path)
    else:
        raise InputProblem(
            f"“{_shown(path)}” is no report file, and not a link.",
            todo="For a file of results: python -m lib report FILE.",
        )
    _hand_out(options, lambda: evaluation)


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


def _table(options: argparse.Namespace) -> None:
    path = _existing(options.file)
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    # Rows that run over a terminal are progress enough.
    with nullcontext() if sys.stdout.isatty() else progress_line(sys.stderr):
        for row in raw_rows(path, name=_shown(path), choices=choices_of(options)):
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


def _write(made: str | bytes) -> None:
    sys.stdout.buffer.write(_in_bytes(made))


def _save_as(out: Path, made: str | bytes) -> None:
    try:
        out.write_bytes(_in_bytes(made))
    except OSError as fault:
        raise InputProblem(
            f"“{_shown(out)}” cannot be written: {fault.strerror}.",
            todo="Choose another name or folder.",
        ) from None


def _in_bytes(made: str | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.encode("utf-8", "replace")


COMMANDS: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "report": _report,
    "table": _table,
    "link": _link,
    "save": _save,
    "open": _open,
}

if __name__ == "__main__":
    sys.exit(main())
