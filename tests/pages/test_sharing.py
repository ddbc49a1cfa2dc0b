"""Reports that come by their address, and passing them on, run without a browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from lib.share.link import payload_in
from lib.share.packing import pack, unpack
from lib.share.report_file import report_file
from lib.share.view import View
from tests.builders import from_matrix
from tests.pages.report_page import ReportPage, shown

TEST = from_matrix([[8, 2, 0], [1, 9, 0], [3, 0, 7]], ["oak", "Ash", "elm"])
TEST = replace(TEST, source=replace(TEST.source, name="trees.csv"))
UPLOAD = "true,pred\n" + "cat,cat\ncat,dog\ndog,dog\n" * 5


def share(page: ReportPage) -> ReportPage:
    """Unfold the ways to pass the report on."""
    page.app.session_state["share"] = True
    return page.run()


def link_on(page: ReportPage) -> str:
    return next(one.value for one in page.app.code if "report=" in one.value)


def test_a_link_opens_its_report() -> None:
    page = ReportPage.opened(report=pack(TEST))
    assert page.understood().startswith("Opened from a link. trees.csv: 30 items")
    assert [line["class"] for line in page.table()] == ["oak", "Ash", "elm"]
    assert not page.sample_mark()


def test_a_broken_link_shows_a_message_and_no_other_report() -> None:
    page = ReportPage.opened(report=pack(TEST)[:-4])
    assert "cut or changed" in page.complaint()
    assert not page.app.title
    assert not page.app.get("vega_lite_chart")
    page.app.button(key="sample_instead").click()
    page.run()
    assert not page.complaint()
    assert page.sample_mark()


def test_a_file_opens_after_a_broken_link() -> None:
    page = ReportPage.opened(report="1broken").upload(UPLOAD)
    assert not page.complaint()
    assert page.understood().startswith("mine.csv: 15 items")


def test_an_upload_is_put_into_the_address() -> None:
    page = ReportPage.opened(sample="iris").upload(UPLOAD)
    page.run()
    payload = "".join(page.app.query_params["report"])
    assert sorted(unpack(payload).classes) == ["cat", "dog"]
    assert not page.app.query_params.get("sample")


def test_an_upload_too_large_for_the_address_is_missed_with_a_message() -> None:
    page = ReportPage.opened(file="abc12345")
    assert "no longer at hand" in page.complaint()


def test_a_report_file_opens() -> None:
    page = ReportPage.opened().upload(report_file(TEST), "renamed.json")
    assert page.understood().startswith("Opened from a report file. trees.csv: 30 items")


def test_a_report_file_opens_as_it_was_looked_at() -> None:
    choices = {
        "sort": ("Lowest F1 first",), "cells": ("By true class",),
        "picked_true": ("elm", "no class"), "show": ("Recall", "x"),
    }  # fmt: skip
    view = View("mistakes", choices)
    page = ReportPage.opened().upload(report_file(TEST, view), "seen.plainscore.json")
    assert not page.app.exception
    assert page.app.segmented_control(key="cells").value == "By true class"
    assert page.app.selectbox(key="picked_true").value == "elm"
    page.app.switch_page("pages/report.py").run()
    assert page.app.selectbox(key="sort").value == "Lowest F1 first"
    assert page.app.button_group(key="show").value == ["Recall"]
    assert page.understood().startswith("Opened from a report file.")


def test_a_view_of_other_controls_changes_nothing() -> None:
    view = View("elsewhere", {"sort": ("by luck",), "opened": ("x",), "report": ("y",)})
    page = ReportPage.opened().upload(report_file(TEST, view), "seen.plainscore.json")
    assert not page.app.exception
    assert page.app.selectbox(key="sort").value == "As in the file"
    assert page.understood().startswith("Opened from a report file.")


def test_a_changed_report_file_is_refused() -> None:
    page = ReportPage.opened().upload(report_file(TEST).replace("8", "9"), "x.plainscore.json")
    assert "cut or changed" in page.complaint()


def test_the_link_on_the_page_opens_what_is_shown() -> None:
    page = share(ReportPage.opened(report=pack(TEST), positive=["elm"], sort="By name"))
    link = link_on(page)
    asked = parse_qs(urlsplit(link).query)
    assert asked["sort"] == ["By name"]
    assert "positive" not in asked
    opened = unpack(payload_in(link))
    assert (opened.classes, opened.rows) == (
        ("elm", "oak", "Ash"), ("positive", "negative", "negative"),
    )  # fmt: skip


def test_what_a_link_names_is_said_before_it_can_be_copied() -> None:
    page = share(ReportPage.opened(report=pack(TEST)))
    told = "\n".join(shown(one.value) for one in page.app.markdown)
    assert "It holds no row of the file" in told
    assert "can read the names of the classes: “oak”, “Ash”, “elm”." in told


def test_letters_take_the_place_of_names() -> None:
    page = share(ReportPage.opened(report=pack(TEST)))
    page.app.toggle(key="share_letters").set_value(True)
    page.run()
    assert unpack(payload_in(link_on(page))).classes == ("A", "B", "C")
    assert [line["class"] for line in page.table()] == ["oak", "Ash", "elm"]


def test_a_short_link_opens_its_report_and_is_deleted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLAINSCORE_STORE", f"sqlite:///{tmp_path / 'links.sqlite'}")
    page = share(ReportPage.opened(report=pack(TEST)))
    page.app.button(key="make_short_link").click()
    page.run()
    links = [one.value for one in page.app.code if "r=" in urlsplit(one.value).query.split("&")[0]]
    short = next(link for link in links if "?r=" in link and "delete" not in link)
    deleting = next(link for link in links if "delete=" in link)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(short).query).items()}
    assert len(short) < 100
    assert "trees.csv: 30 items" in ReportPage.opened(**asked).understood()
    secret = {name: values[0] for name, values in parse_qs(urlsplit(deleting).query).items()}
    maker = ReportPage.opened(**secret)
    maker.app.button(key="delete_now").click()
    maker.run()
    assert "It is deleted" in maker.app.success[0].value
    assert "no report behind" in ReportPage.opened(**asked).complaint()


def test_a_store_that_is_away_leaves_the_long_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINSCORE_STORE", "sqlite:////nowhere/at/all.sqlite")
    page = share(ReportPage.opened(report=pack(TEST)))
    page.app.button(key="make_short_link").click()
    page.run()
    assert "cannot be reached" in page.complaint()
    assert unpack(payload_in(link_on(page))) == TEST
