"""The address around a report: made for any app, read from whatever a mail makes of it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.evaluation import Evaluation
from lib.intake.problems import InputProblem
from lib.share.link import address, link_to, payload_in
from lib.share.packing import LONGEST, pack, unpack
from lib.share.passed_on import for_link
from tests.builders import from_matrix
from tests.share.evaluations import evaluations
from tests.share.test_packing import a_test

APP = "https://plainscore.example.org"
SMALL = from_matrix([[5, 1], [2, 7]], ["yes", "no"])


@given(evaluations(), st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), max_size=4))
def test_report_and_view_come_back_from_the_address(
    evaluation: Evaluation, view: list[tuple[str, str]]
) -> None:
    view = [(f"v{name}".encode("utf-8", "ignore").decode(), value) for name, value in view]
    view = [(name, value.encode("utf-8", "ignore").decode() or "x") for name, value in view]
    link = link_to(evaluation, APP, page="mistakes", view=view)
    assert link.isascii()
    assert urlsplit(link).path == "/mistakes"
    asked = parse_qs(urlsplit(link).query, keep_blank_values=True)
    for name, value in view:
        assert value in asked[name]
    assert unpack(payload_in(link)) == for_link(evaluation)


@pytest.mark.parametrize(
    ("app", "begins"),
    [
        ("https://a.example", "https://a.example/?report=1"),
        ("https://a.example/", "https://a.example/?report=1"),
        ("http://127.0.0.1:8501", "http://127.0.0.1:8501/?report=1"),
        ("https://a.example/tools/plainscore/", "https://a.example/tools/plainscore/?report=1"),
        ("https://a.example/?embed=true#x", "https://a.example/?embed=true&report=1"),
    ],
)
def test_an_app_may_live_anywhere(app: str, begins: str) -> None:
    assert link_to(SMALL, app).startswith(begins)


@pytest.mark.parametrize("app", ["", "plainscore", "ftp://a.example", "https://", "http://[x"])
def test_what_is_no_address_of_an_app_is_refused(app: str) -> None:
    with pytest.raises(InputProblem, match="not the address of an app"):
        link_to(SMALL, app)


@pytest.mark.parametrize("around", ["{}", "  {}\n", "{}.", "<{}>", "{}&utm_source=mail", "{}#top"])
def test_what_a_mail_adds_to_a_link_does_no_harm(around: str) -> None:
    link = link_to(SMALL, APP)
    assert unpack(payload_in(around.format(link))) == SMALL


def test_line_breaks_within_a_link_do_no_harm() -> None:
    link = link_to(SMALL, APP)
    broken = "\r\n".join(link[at : at + 40] for at in range(0, len(link), 40))
    assert unpack(payload_in(broken)) == SMALL


def test_a_payload_alone_is_enough() -> None:
    assert unpack(payload_in(pack(SMALL))) == SMALL


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("", "not a link"),
        ("hello", "not a link"),
        (APP, "not a link"),
        (f"{APP}/?sample=iris", "not a link"),
        (f"{APP}/?report=", "cut or changed"),
        (f"{APP}/?report=1", "cut or changed"),
        (f"{APP}/?report=<script>", "cut or changed"),
        (f"{APP}/?report=2abc", "newer version"),
        (f"{APP}/?r=abcdef", "short link"),
        (f"{APP}/?report=1{'A' * LONGEST}", "too long"),
        ("http://[?report=1", "not a link"),
    ],
)
def test_each_wrong_link_has_its_message(link: str, said: str) -> None:
    with pytest.raises(InputProblem, match=said):
        unpack(payload_in(link))


def test_a_report_too_large_for_a_link_says_what_to_do_instead() -> None:
    with pytest.raises(InputProblem, match=r"too large for a link.*report file"):
        link_to(a_test(700, 60_000, right=0.3, names="{1} {0}"), APP)


def test_parameters_of_the_app_come_first() -> None:
    assert address(f"{APP}?a=1", page="x", parameters=[("b", "2 3")]) == f"{APP}/x?a=1&b=2%203"
