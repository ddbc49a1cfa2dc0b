"""The picture of a matrix in plain words, for those who do not see it."""

from __future__ import annotations

from collections.abc import Mapping

from lib.charts.matrix_records import Grid, View, whole_per_cent
from lib.charts.names import shown_name

MOST_IN_FULL = 12
"""Classes: up to so many, every cell with items is read out; beyond, the most frequent only."""

MOST_NAMED = 10
"""Mistakes that are read out of a larger matrix."""

_VIEWS: Mapping[View, str] = {
    "counts": "number of items",
    "by_true": "share of the real items of a class",
    "by_predicted": "share of the uses of a label",
}

Pair = tuple[int, int]


def short_name(grid: Grid) -> str:
    """One sentence that names the picture: what a screen reader says before anything else."""
    return f"Confusion matrix of {_which(grid)}, by {_VIEWS[grid.view]}."


def describe(grid: Grid) -> str:
    """The picture as text: every cell of up to `MOST_IN_FULL` classes, the main ones of more."""
    mistakes = list(grid.mistakes())
    whole = sum(grid.matrix.count(*pair) for pair in mistakes)
    between = f" between {_which(grid)}" if len(grid.order) > 1 else ""
    opening = f"{_items(whole)} {'was' if whole == 1 else 'were'} mistaken{between}."
    if len(grid.order) <= MOST_IN_FULL:
        return " ".join([opening, *(_line(grid, index) for index in grid.order)])
    ordered = sorted(mistakes, key=lambda pair: -(grid.value(*pair) or 0))
    told = "; ".join(_cell(grid, pair) for pair in ordered[:MOST_NAMED])
    more = len(mistakes) - MOST_NAMED
    rest = f" {more:,} more kinds of mistake are in the picture." if more > 0 else ""
    return f"{opening} The largest cells: {told}.{rest}" if told else opening


def how_to_read_a_cell(grid: Grid) -> str:
    """One cell of this picture in words: the largest mistake, else the largest right answer."""
    pairs = list(grid.mistakes()) or [(index, index) for index in grid.order]
    pair = max(pairs, key=lambda one: grid.value(*one) or 0, default=None)
    if pair is None or not grid.matrix.count(*pair):
        return "No cell of this picture has items."
    true, predicted = (_name(grid, index) for index in pair)
    items, value = grid.matrix.count(*pair), grid.value(*pair) or 0
    where = f"The cell in row {true} and column {predicted} says"
    if grid.view == "counts":
        call = "was really" if items == 1 else "were really"
        return f"{where} {items:,}: {_items(items)} {call} {true}, and called {predicted}."
    real, used = grid.matrix.true_items[pair[0]], grid.matrix.predicted_items[pair[1]]
    if grid.view == "by_true":
        said = f"of the {real:,} real items of {true}, {items:,} got the label {predicted}"
    else:
        said = f"of the {_times(used)} it said {predicted}, it was really {true} {_times(items)}"
    return f"{where} {whole_per_cent(value)}: {said}."


def _line(grid: Grid, index: int) -> str:
    """One class: a row of the matrix, or with shares of a label's uses a column."""
    matrix, name = grid.matrix, _name(grid, index)
    across = grid.view == "by_predicted"
    whole = (matrix.predicted_items if across else matrix.true_items)[index]
    if not whole:
        return f"{'Never called' if across else 'No real'} {name}."
    right = matrix.count(index, index)
    parts = [f"{_amount(grid, (index, index))} right" if right else "none right"]
    for other in grid.order:
        pair = (other, index) if across else (index, other)
        if other != index and matrix.count(*pair):
            verb = "really" if across else "taken for"
            parts.append(f"{_amount(grid, pair)} {verb} {_name(grid, other)}")
    opening = f"Called {name}, {_times(whole)}" if across else f"Real {name}, {_items(whole)}"
    return f"{opening}: {', '.join(parts)}."


def _cell(grid: Grid, pair: Pair) -> str:
    true, predicted = (_name(grid, index) for index in pair)
    return f"{true} taken for {predicted} {_amount(grid, pair)}"


def _amount(grid: Grid, pair: Pair) -> str:
    items = grid.matrix.count(*pair)
    if grid.view == "counts":
        return f"{items:,}"
    return f"{whole_per_cent(grid.value(*pair) or 0)} ({items:,})"


def _which(grid: Grid) -> str:
    drawn, classes = len(grid.order), len(grid.matrix.classes)
    noun = "class" if classes == 1 else "classes"
    return f"{classes:,} {noun}" if drawn == classes else f"{drawn:,} of {classes:,} {noun}"


def _items(count: int) -> str:
    return f"{count:,} item{'' if count == 1 else 's'}"


def _times(count: int) -> str:
    return f"{count:,} time{'' if count == 1 else 's'}"


def _name(grid: Grid, index: int) -> str:
    return f"“{shown_name(grid.matrix.classes[index])}”"
