"""Why a figure is not known, as short as a tooltip needs it."""

from __future__ import annotations

from collections.abc import Mapping

from lib.metrics.figure import Figure

_WHY: Mapping[str, str] = {
    "never-predicted": "the label is never predicted",
    "not-in-test": "no item of this class in the test",
    "never-occurs": "the class does not occur",
    "no-negatives": "there are no other items",
    "no-sizes": "the file holds no class sizes",
    "no-true-negatives": "the file does not say how many other items were left out rightly",
    "not-reported": "the file does not report it",
    "not-one-label": "not every item has exactly one label",
    "one-class": "the test has one class only",
}
_UNSAID = "the file does not determine it"


def why_unknown(figure: Figure) -> str:
    """The reason why the figure is unknown, in words that continue “not known: …”.

    >>> why_unknown(Figure(None, origin="unknown", reason="no-sizes"))
    'the file holds no class sizes'
    """
    return _WHY.get(figure.reason or "", _UNSAID)
