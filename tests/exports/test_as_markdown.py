"""The report in words, for a ticket or a terminal: all of it, and nothing in it comes alive."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from lib.counting.spellings import with_merged
from lib.evaluation import Evaluation
from lib.exports.as_markdown import report_as_markdown, report_as_text
from lib.report import Report, report_on
from tests import sample_evaluations
from tests.builders import from_matrix
from tests.nasty_names import NASTY_NAMES, on_one_line

FORMS = [report_as_markdown, report_as_text]


def named(*names: str) -> Evaluation:
    """A test in which every class is right three times and taken for the next one once."""
    size = len(names)
    dense = [[0] * size for _ in names]
    for place in range(size):
        dense[place][place] = 3
        dense[place][(place + 1) % size] += 1
    return from_matrix(dense, names)


def unescaped(markdown: str) -> str:
    """Markdown as it is read."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown.replace("\u2060", ""))


def cells(line: str) -> list[str]:
    """The cells of a line of a table in Markdown."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def written(form: object, evaluation: Evaluation) -> tuple[Report, str]:
    assert callable(form)
    report = report_on(evaluation)
    return report, form(report)


@pytest.mark.parametrize("form", FORMS)
def test_all_of_the_report_is_in_it(form: object) -> None:
    report, text = written(form, sample_evaluations.digit_figure())
    read = unescaped(text)
    for sentence in report.summary:
        assert sentence in read
    for finding, wording in report.findings:
        assert f"### {finding.severity.capitalize()}: {wording.title}\n" in read
        assert wording.text in read
        assert wording.advice in read
    for one in report.cannot_tell:
        assert one.text in read
        assert one.needs in read
    assert "| 2 | positive | not known | 0.9900 | 0.4300 | 0.5996 | not known |" in read


def test_headings_go_down_one_step_at_a_time() -> None:
    _, text = written(report_as_markdown, sample_evaluations.digits_predictions())
    levels = [len(mark) for mark in re.findall(r"^(#+) ", text, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_nasty_names_are_in_the_table_letter_for_letter() -> None:
    _, text = written(report_as_markdown, named(*NASTY_NAMES))
    table = text[text.index("## Class by class") :].splitlines()[4:]
    lines = [cells(line) for line in table]
    assert [unescaped(line[0]) for line in lines] == [on_one_line(name) for name in NASTY_NAMES]
    assert {len(line) for line in lines} == {7}


@pytest.mark.parametrize("name", NASTY_NAMES)
def test_no_nasty_name_comes_alive(name: str) -> None:
    _, text = written(report_as_markdown, named(name, "other"))
    # The report's own marks are those of headings, lists, tables and emphasis.
    assert not set(re.sub(r"\\.", "", text)) & set("<>[]()$!`~&@_=")
    assert not re.search(r"https?\\:|www\\\.", text)


def test_a_terminal_gets_no_steering_characters() -> None:
    report, text = written(report_as_text, named("\x1b[31mred\x1b[0m\x07", "b\u202eb", "c\x00c"))
    assert not [mark for mark in text if not mark.isprintable() and mark != "\n"]
    assert "[31mred" in text
    assert report.findings


@pytest.mark.parametrize("form", FORMS)
def test_a_sample_is_marked_as_one(form: object) -> None:
    own = named("a", "b")
    marked = replace(own, source=replace(own.source, sample="Made up."))
    assert "Sample data, not your data." not in written(form, own)[1]
    assert "**Sample data, not your data.** Made up." in unescaped(written(form, marked)[1])


@pytest.mark.parametrize("form", FORMS)
def test_what_was_merged_is_said_first(form: object) -> None:
    _, text = written(form, with_merged(named("Cat", "cat", "dog"), (("Cat", "cat"),)))
    assert "“Cat” and “cat” are counted as one class" in unescaped(text).split("## Findings")[0]
