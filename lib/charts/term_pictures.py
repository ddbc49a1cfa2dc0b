"""The small picture of every term, drawn from the claims of its example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from lib.charts.canvas import Canvas
from lib.charts.dot_field import Part, dot_field
from lib.charts.mail_curves import mail_calibration, mail_curve, mail_f_betas
from lib.charts.name_rows import name_rows
from lib.charts.names import cut_in_the_middle, shown_name
from lib.charts.scored_items import scored_items
from lib.charts.shown_example import Shown, per_100
from lib.charts.small_bars import Lying, small_bars
from lib.charts.small_scale import Line, Mark, small_scale
from lib.charts.two_by_two import Cell, two_by_two
from lib.findings.claims import Measure
from lib.findings.finding import Finding
from lib.metrics.catalogue import CATALOGUE
from lib.metrics.figure import Scorecard

CORRELATIONS = ("mcc", "kappa")
_PER_CENT = ("0%", "100%")
_NAME_ON_A_SCALE = 80.0
"""Pixels for a class name beside a mark."""


def term_picture(finding: Finding, card: Scorecard) -> Canvas:
    """The picture of the term that `finding` is an example of. Raises KeyError for no term."""
    return PICTURES[finding.code](Shown(finding, card))


def _dots(measure: str, title: str, counted: str, rest: str, shown: Shown) -> Canvas:
    """A share as dots; of a whole-test measure, or of the class that the example is about."""
    about = bool(shown.finding.classes)
    name = shown.quoted if about else ""
    value = shown.number(measure, shown.name if about else None) or 0.0
    hue = measure.removeprefix("overall_")
    twin = {"miss_rate": "recall", "false_alarm_rate": "precision"}
    return dot_field(
        title.format(name),
        Part(counted.format(name), value, per_100(value)),
        Part(rest.format(name), 1 - value, per_100(round(1 - value, 9))),
        hue=twin.get(measure, hue),
    )


def _four(shown: Shown) -> Canvas:
    words = {"tp": "found", "fn": "missed", "fp": "false alarms", "tn": "rightly left out"}

    def cell(measure: str) -> Cell:
        value = shown.number(measure, shown.name)
        return Cell(None if value is None else round(value), words[measure], measure[0] == "t")

    cells = cell("tp"), cell("fn"), cell("fp"), cell("tn")
    others = [entry.name for entry in shown.card.classes if entry.name != shown.name]
    other = others[0] if len(others) == 1 else "another"
    return two_by_two((shown.name, other), cells, marked=words[shown.finding.code])


def _pair(shown: Shown) -> Canvas:
    true, predicted = shown.finding.classes

    def cell(row: str, column: str) -> Cell:
        value = shown.of_term(Measure("count", true=row, predicted=column))
        return Cell(round(value or 0), "right" if row == column else "mixed up", row == column)

    pairs = [cell(row, column) for row in (true, predicted) for column in (true, predicted)]
    return two_by_two((true, predicted), (pairs[0], pairs[1], pairs[2], pairs[3]))


def _sizes(shown: Shown) -> Canvas:
    names = dict.fromkeys(shown.finding.classes)
    sizes = {name: shown.number("support", name) or 0 for name in names}
    most = max(sizes.values()) or 1
    bars = [Lying(shown_name(name), size / most, f"{size:,.0f}") for name, size in sizes.items()]
    return small_bars(bars, title="Smallest and largest class" if len(bars) > 1 else "Real items")


def _uses(shown: Shown) -> Canvas:
    use = shown.number("label_use", shown.name) or 0.0
    most = max(1.0, use)
    bars = (Lying("really there", 1 / most, "100"), Lying("label used", use / most, per_100(use)))
    return small_bars(bars, title=f"For every 100 real {shown.quoted}")


def _bars_of_class(measures: tuple[str, ...], shown: Shown) -> Canvas:
    """The bars of one class; what the finding does not claim is drawn as unknown."""
    values = {measure: shown.number(measure, shown.name) for measure in measures}
    bars = [
        Lying(
            CATALOGUE[measure].name,
            value,
            "not known" if value is None else f"{per_100(value)}%",
            measure,
        )
        for measure, value in values.items()
    ]
    return small_bars(bars, title=f"The class {shown.quoted}")


def _unknown(shown: Shown) -> Canvas:
    measure = shown.finding.claims[0].left
    missing = measure.name if isinstance(measure, Measure) else ""
    measures = dict.fromkeys(("precision", "recall", missing))
    return _bars_of_class(tuple(measures), shown)


def _two_overall(title: str, first: str, second: str, shown: Shown) -> Canvas:
    """Two figures of the whole test, one under the other."""
    values = {measure: shown.number(measure) for measure in (first, second)}
    bars = [
        Lying(_SHORT[measure], value, f"{per_100(value)}%", _HUES.get(measure, ""))
        for measure, value in values.items()
        if value is not None
    ]
    return small_bars(bars, title=title)


_SHORT = {
    "majority_share": "most common",
    "overall_accuracy": "the model",
    "weighted_f1": "by class size",
    "macro_f1": "all the same",
}
_HUES = {"overall_accuracy": "accuracy", "weighted_f1": "f1", "macro_f1": "f1"}


def _spread(measure: str, shown: Shown) -> Canvas:
    """Every class as a tick, the lowest, the highest and the average with their values."""
    term, classes = shown.finding.code, shown.finding.classes
    figures = (entry.figures[measure].value for entry in shown.card.classes)
    ends = dict.fromkeys(classes)
    marks = [
        Mark(value, f"{_short(name)} {per_100(value)}", "diamond", measure)
        for name in ends
        for value in (shown.number(measure, name),)
        if value is not None
    ]
    average = shown.number(term) or 0.0
    middle = Mark(average, f"average {per_100(average)}", "circle", measure)
    line = Line(0, 1, _PER_CENT, ticks=tuple(value for value in figures if value is not None))
    title = f"{CATALOGUE[measure].name} of every class, in per cent"
    return small_scale(line, marks, title=title, below=middle)


def _short(name: str) -> str:
    return f"“{cut_in_the_middle(shown_name(name), _NAME_ON_A_SCALE, 13)}”"


def _correlation(shown: Shown) -> Canvas:
    value = shown.number(shown.finding.code) or 0.0
    text = f"{value:.7g}".replace("-", "−")
    line = Line(-1, 1, ("−1: always wrong", "1: always right"), ticks=(-1, 0, 1))
    return small_scale(
        line,
        (Mark(0, "0: chance", "diamond"),),
        below=Mark(value, f"here {text}", "circle", "accuracy"),
        title=CATALOGUE[shown.finding.code].name,
    )


def _interval(shown: Shown) -> Canvas:
    value = shown.number("recall", shown.name) or 0.0
    (low, high), *_ = (c.right for c in shown.finding.claims if isinstance(c.right, tuple))
    line = Line(0, 1, _PER_CENT, span=(low, high))
    text = f"{per_100(value)} in this test; range {per_100(low)} to {per_100(high)}"
    title = f"Of every 100 real {shown.quoted}, it finds"
    return small_scale(line, (Mark(value, text, "circle", "recall"),), title=title)


def _rows(shown: Shown) -> Canvas:
    row = {entry.name: entry.row for entry in shown.card.classes}
    names = shown.finding.classes
    return name_rows(
        [name for name in names if row[name] == "positive"],
        [name for name in names if row[name] == "negative"],
    )


PICTURES: Mapping[str, Callable[[Shown], Canvas]] = {
    "positive_class": _rows,
    **dict.fromkeys(("tp", "fn", "fp", "tn"), _four),
    "confusion_matrix": _pair,
    "support": _sizes,
    "prevalence": partial(_dots, "prevalence", "100 items", "{}", "not {}"),
    "label_use": _uses,
    "precision": partial(_dots, "precision", "100 times it says {}", "right", "wrong"),
    "recall": partial(_dots, "recall", "100 real {}", "found", "missed"),
    "f1": partial(_bars_of_class, ("precision", "recall", "f1")),
    "accuracy": partial(_dots, "accuracy", "100 times asked: is it {}?", "right", "wrong"),
    "miss_rate": partial(_dots, "miss_rate", "100 real {}", "missed", "found"),
    "false_alarm_rate": partial(
        _dots, "false_alarm_rate", "100 times it says {}", "wrong", "right"),
    "specificity": partial(
        _dots, "specificity", "100 that are not {}", "rightly left out", "called {}"),
    "npv": partial(_dots, "npv", "100 times it does not say {}", "right", "wrong"),
    "overall_accuracy": partial(_dots, "overall_accuracy", "100 items", "right", "wrong"),
    "majority_share": partial(
        _two_overall, "Right items", "majority_share", "overall_accuracy"),
    "balanced_accuracy": partial(_spread, "recall"),
    "macro_f1": partial(_spread, "f1"),
    "weighted_f1": partial(_two_overall, "F1 on average", "weighted_f1", "macro_f1"),
    **dict.fromkeys(CORRELATIONS, _correlation),
    "interval": _interval,
    "unknown": _unknown,
    "score": lambda shown: scored_items(with_cut_off=False),
    "cut_off": lambda shown: scored_items(with_cut_off=True),
    "precision_recall_curve": lambda shown: mail_curve("precision_recall"),
    "roc_curve": lambda shown: mail_curve("roc"),
    "f_beta": lambda shown: mail_f_betas(),
    "calibration": lambda shown: mail_calibration(),
}  # fmt: skip
"""Pictures by the key of their term."""
