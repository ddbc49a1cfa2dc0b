"""Every chart that can be taken along, in one list: a new one is an entry in `CHARTS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from lib.charts import describe, describe_matrix, matrix, two_rows
from lib.charts.help import HELP, ChartName
from lib.charts.layout import max_columns, panel_width
from lib.charts.matrix import MOST_DRAWN, MOST_MISTAKEN
from lib.charts.matrix_records import View, grid_of
from lib.charts.one_curve import Kind
from lib.charts.panels import Page, bars_a_panel, page_of_panels, split_possible
from lib.charts.theme import Theme
from lib.evaluation import has
from lib.exports.curve_drawings import CURVES, curve_of_a_class, curve_picture
from lib.exports.drawing import Drawn
from lib.exports.wish import Look
from lib.metrics.mistakes import most_mistaken, part_of
from lib.report import Report
from lib.words.mixups import part_shown

TWO_ROWS = "How good is it, class by class?"

MOST_PAGES = 4
"""Pages of the two-row chart in one document: about forty classes; the table has all of them."""

_HELP_OF: Mapping[View, ChartName] = {
    "counts": "matrix_counts",
    "by_true": "matrix_by_true",
    "by_predicted": "matrix_by_predicted",
}


OF_A_CLASS = ("curve", "scores", "calibration", "roc")
"""Charts of one class, which `Look.of` names."""


@dataclass(frozen=True, slots=True)
class ChartKind:
    """One kind of chart: `pictures` is empty where the report does not allow it.

    `in_documents` says whether a whole report shows it, beside handing it out by itself.
    """

    title: str
    pictures: Callable[[Report, Look], tuple[Drawn, ...]]
    in_documents: bool = True


def two_row_pages(report: Report, look: Look) -> tuple[Drawn, ...]:
    """The two rows of small charts: the page that is wanted, else the first few pages."""
    arrangement = look.arrangement or ("split" if split_possible(report.card) else "against_rest")
    if arrangement == "split" and not split_possible(report.card):
        return ()
    page_numbered = partial(
        page_of_panels, report.card,
        arrangement=arrangement, sort=look.sort, measures=look.measures,
    )  # fmt: skip
    columns = max_columns(bars_a_panel(page_numbered(columns=1)))
    if look.page is not None:
        return (_two_rows(page_numbered(columns=columns, page=look.page), look.page),)
    count = min(MOST_PAGES, page_numbered(columns=columns).pages)
    return tuple(
        _two_rows(page_numbered(columns=columns, page=number), number)
        for number in range(1, count + 1)
    )


def _two_rows(page: Page, number: int) -> Drawn:
    def draw(theme: Theme, available: float) -> dict[str, Any]:
        most = max(len(row.panels) for row in page.rows)
        columns = min(most, max_columns(bars_a_panel(page), available))
        width = panel_width(columns, available)
        wrap = columns if columns < most else None
        return two_rows.specification(
            two_rows.two_rows(page, theme=theme, panel_width=width, wrap=wrap)
        )

    where = f"Shown here: {describe.place(page)}." if page.pages > 1 else ""
    return Drawn(
        key=f"two-rows-{number}" if page.pages > 1 else "two-rows",
        title=TWO_ROWS + (f", part {number:,} of {page.pages:,}" if page.pages > 1 else ""),
        name=describe.short_name(page),
        words=describe.describe(page),
        advice=HELP[page.arrangement],
        note=f"{where} The table of numbers has every class." if where else "",
        draw=draw,
    )


def matrix_picture(view: View, title: str, report: Report, _look: Look) -> tuple[Drawn, ...]:
    """The confusion matrix: of many classes, those with the most mistakes."""
    evaluation = report.evaluation
    if not has(evaluation, "matrix") or evaluation.cells is None:
        return ()
    whole = len(evaluation.classes) <= MOST_DRAWN
    shown = (
        tuple(range(len(evaluation.classes))) if whole else most_mistaken(evaluation, MOST_MISTAKEN)
    )
    grid = grid_of(evaluation, view=view, order=shown)

    def draw(theme: Theme, available: float) -> dict[str, Any]:
        return matrix.specification(matrix.matrix(grid, theme=theme, available=available))

    return (
        Drawn(
            key=f"matrix-{view.replace('_', '-')}",
            title=title,
            name=describe_matrix.short_name(grid),
            words=describe_matrix.describe(grid),
            advice=HELP[_HELP_OF[view]],
            note="" if whole else part_shown(part_of(evaluation, shown)),
            draw=draw,
        ),
    )


def _class_kind(kind: Kind, title: str) -> ChartKind:
    return ChartKind(f"One class: {title}", partial(curve_of_a_class, kind, title), False)


def _matrix_kind(view: View, title: str, *, in_documents: bool) -> ChartKind:
    return ChartKind(title, partial(matrix_picture, view, title), in_documents)


CHARTS: Mapping[str, ChartKind] = {
    "two-rows": ChartKind(TWO_ROWS, two_row_pages),
    "matrix": _matrix_kind("counts", "What does it mix up?", in_documents=True),
    "curves": ChartKind(CURVES, curve_picture),
    "matrix-by-true": _matrix_kind(
        "by_true", "Where do the items of a class go?", in_documents=False
    ),
    "matrix-by-predicted": _matrix_kind(
        "by_predicted", "What hides behind a label?", in_documents=False
    ),
    "curve": _class_kind("precision_recall", "precision and recall"),
    "scores": _class_kind("scores", "the scores of the items"),
    "calibration": _class_kind("calibration", "do the scores come true?"),
    "roc": _class_kind("roc", "ROC"),
}
"""By the name that an address and the command line know, in the order of a document."""


def pictures_of(report: Report, look: Look = Look()) -> tuple[Drawn, ...]:
    """Every picture of a whole document, in its order."""
    return tuple(
        picture
        for kind in CHARTS.values()
        if kind.in_documents
        for picture in kind.pictures(report, look)
    )


def charts_of(report: Report, look: Look = Look()) -> dict[str, str]:
    """The titles of the charts that this report allows, each with its name."""
    return {kind.title: name for name, kind in CHARTS.items() if kind.pictures(report, look)}


def picture_named(report: Report, name: str, look: Look = Look()) -> Drawn | None:
    """The one picture of that name, at its first page unless the look names another.

    None where there is no such picture of this report.
    """
    if name not in CHARTS:
        return None
    found = CHARTS[name].pictures(report, replace(look, page=look.page or 1))
    return found[0] if found else None
