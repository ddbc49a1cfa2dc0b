"""One page with everything in it: the figures of the report, and no way for a name to be code."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from itertools import pairwise

import pytest

from lib.charts.names import shown_name
from lib.exports.as_html import for_script, report_as_html
from lib.exports.as_json import report_as_data
from lib.exports.lines import line_of
from lib.report import report_on
from tests import sample_evaluations
from tests.builders import figures, from_counts, from_figures
from tests.exports.attacked import DAY, made, nasty
from tests.exports.page import Page, taken_apart
from tests.nasty_names import NASTY_NAMES, OTHER_HOST

MOST_BYTES = 3_000_000


EVALUATIONS = {
    "digits": sample_evaluations.digits_predictions,
    "figures": sample_evaluations.digit_figure,
    "counts": lambda: from_counts([(5, 1, 2, 7), (7, 2, 1, 5)]),
    "unknown": lambda: from_figures([figures("0.99", "0.43"), figures("0.94", None)]),
    "nasty": nasty,
}


@cache
def written(name: str) -> str:
    return report_as_html(*made(EVALUATIONS[name]()))


@cache
def page(name: str) -> Page:
    return taken_apart(written(name))


@pytest.mark.parametrize("name", EVALUATIONS)
def test_the_figures_are_those_of_the_json(name: str) -> None:
    data = report_as_data(report_on(EVALUATIONS[name]()))
    texts = [cell.text for cell in page(name).all("td")]
    for entry in data["classes"]:
        for measure in ("precision", "recall", "f1", "accuracy"):
            value = entry[measure]["value"]
            expected = "not known" if value is None else f"{value:.4f}"
            assert any(text.startswith(expected) for text in texts)
    headings = [heading.text for heading in page(name).all("h3")]
    for finding in data["findings"]:
        assert line_of(finding["title"]) in headings
    items = [item.text for item in page(name).all("li")]
    for open_question in data["cannot_tell"]:
        assert f"{open_question['text']} Would tell: {open_question['needs']}." in items


def test_it_says_what_it_is_of_whom_and_from_when() -> None:
    told = page("digits").all("dl")[1].text
    for part in ("25 November 2026", "one row per item", "class sizes", "Plainscore 0.1.0"):
        assert part in told
    assert "No row of the file is in here" in written("digits")


def test_a_sample_says_so_before_everything_else() -> None:
    report, told = made(sample_evaluations.iris())
    assert "Sample data" not in report_as_html(report, told)
    sample = type(told)(told.name, DAY, told.kind, told.evidence, "150 irises.", ())
    marked = taken_apart(report_as_html(report, sample))
    first = next(tag for tag in marked.tags if tag.name == "p")
    assert first.text == "Sample data, not your data. 150 irises."


def test_only_the_one_script_may_run_and_nothing_may_be_fetched() -> None:
    policy = page("digits").all("meta")[1].attributes["content"]
    data, script = page("digits").all("script")
    digest = hashlib.sha256(script.text.encode()).digest()
    assert f"script-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert data.attributes["type"] == "application/json"
    for tag in page("digits").tags:
        assert not {"src", "href", "action", "srcset", "xlink:href"} & set(tag.attributes)


def test_nasty_names_are_text_and_nothing_else() -> None:
    found = page("nasty")
    plain = page("digits")
    assert {tag.name for tag in found.tags} <= {tag.name for tag in plain.tags}
    assert len(found.all("script")) == 2
    for tag in found.tags:
        assert not [name for name in tag.attributes if name.startswith("on")]
    names = [cell.text for cell in found.all("th") if cell.attributes.get("scope") == "row"]
    assert names[: len(NASTY_NAMES)] == [shown_name(name) for name in NASTY_NAMES]
    assert OTHER_HOST in written("nasty")


def test_nasty_names_are_values_in_the_charts() -> None:
    charts = json.loads(page("nasty").all("script")[0].text)
    specs = json.dumps([chart["specs"] for chart in charts.values()])
    data = json.dumps([chart["data"] for chart in charts.values()])
    assert OTHER_HOST not in specs
    assert OTHER_HOST in data


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>", "&amp;", "\u2028\u2029", "\x00"])
def test_no_text_ends_the_script_that_holds_it(text: str) -> None:
    inside = for_script({"a": text})
    assert not set("<>&\u2028\u2029\x00") & set(inside)
    assert json.loads(inside) == {"a": text}


def test_ten_classes_stay_within_three_megabytes() -> None:
    assert len(written("digits").encode()) < MOST_BYTES


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(tag.name[1]) for tag in page("digits").tags if tag.name in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_picture_has_a_name_and_is_told_in_words() -> None:
    stills = [tag for tag in page("digits").tags if tag.attributes.get("role") == "img"]
    assert len(stills) == 2
    assert all(tag.attributes["aria-label"] for tag in stills)
    folded = [tag.text for tag in page("digits").all("summary")]
    assert folded.count("The same picture in words") == 2
