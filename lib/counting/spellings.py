"""Labels that look like one label written in several ways, and merging them when a reader asks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from lib.counting.assembled import true_sizes
from lib.counting.positive_class import Hints, assign_rows
from lib.evaluation import Evaluation, Problem, ScoreCurve, in_drawing_order
from lib.intake.label_columns import listed
from lib.intake.score_names import class_in_name

Group = tuple[str, ...]
Difference = Literal["capitals", "blanks", "characters", "zeros"]

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"))
"""Characters without a width; not the one that joins the parts of an emoji."""
_NO_BLANKS = re.compile(r"\S+")
_WHOLE_NUMBER = re.compile(r"0*(\d+)(?:[.,]0+)?")


def spelled_alike(labels: Iterable[str]) -> tuple[Group, ...]:
    """The labels that differ only in capitals, blanks, Unicode form or needless zeros, in groups.

    Both the groups and the labels in them keep the order of `labels`.

    >>> spelled_alike(["Cat", "dog", " cat", "01", "1.0"])
    (('Cat', ' cat'), ('01', '1.0'))
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for label in labels:
        groups[_changed(label, _STEPS.values())].append(label)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def differences(group: Group) -> tuple[Difference, ...]:
    """In what the labels of a group differ: each step without which they do not become one.

    >>> differences(("Cat", " cat")), differences(("a\u00a0b", "a b"))
    (('blanks', 'capitals'), ('blanks',))
    """
    found: list[Difference] = []
    for difference in _STEPS:
        others = [change for other, change in _STEPS.items() if other != difference]
        if len({_changed(label, others) for label in group}) > 1:
            found.append(difference)
    return tuple(found)


def _changed(label: str, steps: Iterable[Callable[[str], str]]) -> str:
    for change in steps:
        label = change(label)
    return label


def _without_blanks(text: str) -> str:
    """No blank at the ends, one plain blank for several, nothing that has no width."""
    return " ".join(text.translate(_UNSEEN).strip("\u200d").split())


def _composed(text: str) -> str:
    """Each letter stored in one way; blanks stay as they are."""
    return _NO_BLANKS.sub(lambda part: unicodedata.normalize("NFKC", part[0]), text)


def _without_zeros(text: str) -> str:
    """A whole number as it is usually written: 1 for 01 and for 1.0."""
    number = _WHOLE_NUMBER.fullmatch(text)
    return number[1] if number else text


_STEPS: Mapping[Difference, Callable[[str], str]] = {
    "blanks": _without_blanks,
    "characters": _composed,
    "capitals": str.casefold,
    "zeros": _without_zeros,
}


def with_merged(evaluation: Evaluation, groups: Collection[Group]) -> Evaluation:
    """The same test with the labels of each group counted as one class.

    The class is called by the spelling that occurs most often, the first one of several. Only
    cells can be added up: counts and figures of classes do not say how many items of one
    spelling were given another one. Raises ValueError there, and for a label that is no class.
    """
    if not groups:
        return evaluation
    if evaluation.cells is None:
        raise ValueError("without a matrix it is not known what merged classes amount to")
    unknown = [name for group in groups for name in group if name not in evaluation.classes]
    if unknown:
        raise ValueError(f"not a class of this test: {unknown[0]!r}")
    called = _names_after(evaluation, groups)
    classes = tuple(dict.fromkeys(called.get(name, name) for name in evaluation.classes))
    place = {name: at for at, name in enumerate(classes)}
    moved = [place[called.get(name, name)] for name in evaluation.classes]
    cells: Counter[tuple[int, int]] = Counter()
    for true, said, items in evaluation.cells:
        cells[moved[true], moved[said]] += items
    summed = tuple(sorted((true, said, items) for (true, said), items in cells.items()))
    merged = {called[group[0]]: group for group in groups}
    curves, told = _curves_left(evaluation, classes, merged)
    source = replace(
        evaluation.source,
        merged={**evaluation.source.merged, **merged},
        problems=(
            *evaluation.source.problems,
            *(Problem(f"{merged_note(name, group)}.") for name, group in merged.items()),
            *told,
        ),
    )
    # Cut-offs were settled for other classes; the page counts again with the new ones.
    together = replace(
        evaluation, classes=classes, cells=summed, source=source, curves=curves, settled=None,
        evidence=tuple(one for one in evaluation.evidence if one != "scores" or curves),
    )  # fmt: skip
    return _arranged(together, evaluation)


def _curves_left(
    evaluation: Evaluation, classes: Sequence[str], merged: Mapping[str, Group]
) -> tuple[tuple[ScoreCurve | None, ...] | None, tuple[Problem, ...]]:
    """The curves of the classes that were not merged, and which of the others lost theirs.

    The scores of two spellings do not say what a score of both together would have been.
    """
    if evaluation.curves is None:
        return None, ()
    before = dict(zip(evaluation.classes, evaluation.curves, strict=True))
    curves = tuple(None if name in merged else before[name] for name in classes)
    told = tuple(
        Problem(f"The class “{name}” has no curve: its spellings were scored apart or not at all.")
        for name, group in merged.items()
        if any(before[spelling] for spelling in group)
    )
    return (curves if any(curves) else None), told


def merged_note(name: str, group: Group) -> str:
    """What was merged, as an account says it."""
    return f"{listed(group)} are counted as one class, “{name}”, as was asked for"


def _names_after(evaluation: Evaluation, groups: Collection[Group]) -> dict[str, str]:
    """The new name of every label that is merged."""
    uses: Counter[str] = Counter()
    for true, said, items in evaluation.cells or ():
        uses[evaluation.classes[true]] += items
        uses[evaluation.classes[said]] += items
    return {name: max(group, key=uses.__getitem__) for group in groups for name in group}


def _arranged(merged: Evaluation, before: Evaluation) -> Evaluation:
    """With the rows that the classes had before; of two classes, one is the positive one."""
    rows = {
        name: row for name, row in zip(before.classes, before.rows, strict=True)
        if row is not None and name in merged.classes
    }  # fmt: skip
    scores = merged.source.columns.get("scores", ())
    hints = Hints(rows, _scored(scores, merged), true_sizes(merged.classes, merged.cells or ()))
    assigned, positive = assign_rows(merged.classes, hints, ())
    return in_drawing_order(replace(merged, rows=assigned, positive=positive))


def _scored(scores: Sequence[str], merged: Evaluation) -> str | None:
    """The class that the only score column names, by any of its spellings."""
    if len(scores) != 1:
        return None
    spellings = {label: name for name, group in merged.source.merged.items() for label in group}
    labels = {*merged.classes, *spellings}
    named = class_in_name(scores[0], labels)
    return spellings.get(named, named) if named is not None else None
