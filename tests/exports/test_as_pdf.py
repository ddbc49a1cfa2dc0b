"""Pages that can be read, searched and heard, with nothing shown as a box in silence."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pytest
from pypdf import PdfReader

from lib.exports.as_json import report_as_data
from lib.exports.as_pdf import REPLACED, report_as_pdf
from lib.exports.pdf_fonts import undrawable
from lib.report import report_on
from tests import sample_evaluations
from tests.builders import from_counts, from_matrix
from tests.exports.attacked import DAY, made, nasty

EVALUATIONS = {
    "digits": sample_evaluations.digits_predictions,
    "figures": sample_evaluations.digit_figure,
    "counts": lambda: from_counts([(5, 1, 2, 7), (7, 2, 1, 5)]),
}


@cache
def read(name: str) -> PdfReader:
    return reader(report_as_pdf(*made((EVALUATIONS | {"nasty": nasty})[name]())))


def reader(pdf: bytes) -> PdfReader:
    assert pdf.startswith(b"%PDF-")
    return PdfReader(io.BytesIO(pdf))


def text(found: PdfReader) -> str:
    """All texts of all pages, as a reader would select them."""
    pages = " ".join(page.extract_text() for page in found.pages)
    return re.sub(r"\s+", " ", pages.replace("\u200b", ""))


@pytest.mark.parametrize("name", EVALUATIONS)
def test_the_figures_are_those_of_the_json(name: str) -> None:
    data, written = report_as_data(report_on(EVALUATIONS[name]())), text(read(name))
    for entry in data["classes"]:
        for measure in ("precision", "recall", "f1", "accuracy"):
            value = entry[measure]["value"]
            assert ("not known" if value is None else f"{value:.4f}") in written
    for finding in data["findings"]:
        assert finding["title"] in written
        assert finding["advice"] in written
    for limit in data["cannot_tell"]:
        assert f"{limit['text']} Would tell: {limit['needs']}." in written


def test_every_page_says_of_what_it_is_and_from_when() -> None:
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in read("digits").pages]
    for number, page in enumerate(pages, 1):
        assert made(sample_evaluations.digits_predictions())[1].name in page
        assert "25 November 2026" in page
        assert f"Page {number} of {len(pages)}" in page
        assert "one row per item" in page


def test_it_is_tagged_and_has_a_language_and_a_title() -> None:
    found = read("digits")
    root = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert found.metadata is not None
    assert found.metadata.title == "It gets 93 of every 100 items right"
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_its_headings_are_an_outline() -> None:
    def titles(entries: list[object]) -> list[str]:
        found = []
        for entry in entries:
            found += titles(entry) if isinstance(entry, list) else [entry.title]  # type: ignore[attr-defined]
        return found

    found = titles(read("digits").outline)
    for heading in ("What the numbers say", "What the numbers cannot tell", "All numbers"):
        assert heading in found


def test_charts_are_drawn_and_not_photographed() -> None:
    for page in read("digits").pages:
        assert len(page.images) == 0
    assert ".996" in text(read("digits"))


def test_our_font_is_in_it() -> None:
    fonts = {
        str(font["/BaseFont"])
        for page in read("digits").pages
        for font in page["/Resources"]["/Font"].get_object().values()
    }
    assert any("PlainscoreInter" in font for font in fonts)


def test_nasty_names_are_text_and_never_markup() -> None:
    found = read("nasty")
    written = text(found).replace(" ", "")
    for name in (
        "<script src=http", "![x](http://", "{{ datum.value }} ${x} %s {0}", "=HYPERLINK(",
        "# heading", "\\(x\\) \\[y\\] \\frac{1}{2}", "a -- b --- c ... != (c) (tm)",
    ):  # fmt: skip
        assert name.replace(" ", "") in written
    assert all("/Annots" not in page for page in found.pages)
    assert "/JavaScript" not in str(found.trailer["/Root"])


def test_a_sign_that_no_font_has_is_a_box_and_the_document_says_so() -> None:
    unknown = "\U000e1234"
    assert undrawable(["abc é Ж"]) == {}
    assert undrawable([f"a{unknown}b"]) == {unknown: "□"}
    names = [f"x{unknown}y", "z"]
    written = text(reader(report_as_pdf(*made(from_matrix([[3, 1], [1, 3]], names)))))
    assert "x□y" in written
    assert REPLACED in written
    assert REPLACED not in text(read("digits"))


def test_a_sample_says_so_on_every_page() -> None:
    report, told = made(sample_evaluations.iris())
    marked = reader(report_as_pdf(report, replace(told, sample="150 irises.")))
    for page in marked.pages:
        assert "Sample data, not your data" in re.sub(r"\s+", " ", page.extract_text())


def test_the_same_report_of_the_same_day_is_the_same_file() -> None:
    report, told = made(sample_evaluations.digit_figure())
    assert told.made == DAY
    assert report_as_pdf(report, told) == report_as_pdf(report, told)
