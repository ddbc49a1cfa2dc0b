"""The ways in which people write a table as one JSON value, and the table in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.evaluation import Decided, Problem
from lib.intake import vocabulary
from lib.intake.column_names import unique_names
from lib.intake.found import Carried
from lib.intake.json_records import no_table, records
from lib.intake.json_text import Json, Written, cell_text
from lib.intake.problems import InputProblem
from lib.intake.unnamed_matrix import is_square, numbered_classes
from lib.intake.vocabulary import plain_name

_LABELS = ("labels", "classes", "class_names", "target_names", "names", "index", "columns")
_MATRIX = ("matrix", "confusion_matrix", "cm", "counts", "data", "values")
_JSON = Decided("json")
_TABLE_NAMES = frozenset(
    name for names in (*vocabulary.TRUE, *vocabulary.PREDICTED, *vocabulary.FIGURES.values(),
                       *vocabulary.COUNTS.values()) for name in names
)  # fmt: skip
_SHARED = 0.5
"""So many of the inner names are also outer ones where both are the classes of a matrix."""


def table_of(value: Json, *, name: str, within: bool = False) -> Carried:
    """The table that a JSON value is; `within` another, whose only table it is.

    Raises InputProblem if it is none.
    """
    if isinstance(value, list) and value:
        return _list(value, name=name)
    if isinstance(value, dict) and value:
        for shape in (_split, _named_matrix, _report, _nested, _columns):
            if (found := shape(value, name=name)) is not None:
                return found
        if not within and (inner := _only_table(value)) is not None:
            return _inside(value, inner, name=name)
        if not any(isinstance(one, dict | list) for one in value.values()):
            return _list([value], name=name)
    raise no_table(name)


def _list(items: list[Json], *, name: str) -> Carried:
    if not all(isinstance(item, list) for item in items):
        return records(
            lambda: enumerate(items, 1), name=name, decided=_JSON, called="record"
        )  # fmt: skip
    rows = [[cell_text(cell) for cell in item] for item in items]
    if is_square(rows):
        return numbered_classes(rows, decided=_JSON)
    width = max(map(len, rows))
    if not width:
        raise no_table(name)
    named = bool(items[0]) and all(
        isinstance(cell, str) and not isinstance(cell, Written) for cell in items[0]
    )
    if named and len(rows) > 1:
        return _grid(rows[0], rows[1:])
    header = unique_names([""] * width)
    return Carried(header, list(enumerate(rows, 1)), replace(_JSON, header_line=0))


def _split(value: Mapping[str, Json], *, name: str) -> Carried | None:
    """pandas' orient="split": columns, index and data."""
    columns, data = value.get("columns"), value.get("data")
    if not isinstance(columns, list) or not isinstance(data, list) or not _are_lists(data):
        return None
    header = [_joined(column) for column in columns]
    index = [_joined(one) for one in value.get("index") or range(len(data))]
    rows = [[cell_text(cell) for cell in row] for row in data]
    return _indexed(header, index, rows, name=name)


def _named_matrix(value: Mapping[str, Json], *, name: str) -> Carried | None:
    """A list of labels beside a list of lists."""
    matrix = next((value[key] for key in _MATRIX if _are_lists(value.get(key))), None)
    labels = next((value[key] for key in _LABELS if isinstance(value.get(key), list)), None)
    if matrix is None:
        return None
    rows = [[cell_text(cell) for cell in row] for row in matrix]
    if labels is None:
        return numbered_classes(rows, decided=_JSON) if is_square(rows) else None
    names = [cell_text(label) for label in labels]
    if any(len(row) != len(names) for row in rows) or len(rows) != len(names):
        raise InputProblem(
            f"“{name}” has {len(names)} labels, but the matrix has {len(rows)} rows and"
            f" {max(map(len, rows), default=0)} columns.",
            todo="Give one label for each row and each column of the matrix.",
        )
    return _grid(["", *names], [[label, *row] for label, row in zip(names, rows, strict=True)])


def _report(value: Mapping[str, Json], *, name: str) -> Carried | None:
    """scikit-learn's classification_report(output_dict=True)."""
    figures = {
        key: one for key, one in value.items()
        if isinstance(one, dict) and {"precision", "recall"} <= one.keys()
    }  # fmt: skip
    if not figures:
        return None
    columns = dict.fromkeys(column for one in figures.values() for column in one)
    place = next((p for p, column in enumerate(columns) if plain_name(column) in
                  vocabulary.FIGURES["f1"]), 0)  # fmt: skip
    rows, unused = [], []
    for key, one in value.items():
        if key in figures:
            rows.append([cell_text(key), *(cell_text(one.get(column)) for column in columns)])
        elif not isinstance(one, dict | list):
            cells = [""] * len(columns)
            cells[place] = cell_text(one)
            rows.append([cell_text(key), *cells])
        else:
            unused.append(key)
    return _grid(["class", *map(cell_text, columns)], rows, problems=_not_read(unused))


def _nested(value: Mapping[str, Json], *, name: str) -> Carried | None:
    """An object of objects: a matrix, or pandas' orient="index" or "columns"."""
    if not all(isinstance(one, dict) for one in value.values()) or any(
        isinstance(cell, list | dict) for one in value.values() for cell in one.values()
    ):
        return None
    inner = list(dict.fromkeys(key for one in value.values() for key in one))
    shared = len(value.keys() & set(inner))
    numbers = all(isinstance(cell, Written) for one in value.values() for cell in one.values())
    if numbers and shared and shared >= _SHARED * min(len(value), len(inner)):
        names = list(dict.fromkeys([*value, *inner]))
        rows = [[cell_text(value.get(true, {}).get(said)) for said in names] for true in names]
        header = [cell_text(one) for one in names]
        return _grid(["", *header], [[true, *row] for true, row in zip(header, rows, strict=True)])
    outer = list(value)
    if _columns_outside(outer, inner):
        turned = [[cell_text(value[column].get(key)) for column in outer] for key in inner]
        return _indexed([*map(cell_text, outer)], [*map(cell_text, inner)], turned, name=name)
    rows = [[cell_text(one.get(key)) for key in inner] for one in value.values()]
    return _indexed([*map(cell_text, inner)], [*map(cell_text, outer)], rows, name=name)


def _columns_outside(outer: list[str], inner: list[str]) -> bool:
    """Whether the outer names are those of columns: by what they mean, else by the numbering."""
    means = [sum(plain_name(one) in _TABLE_NAMES for one in names) for names in (outer, inner)]
    return means[0] > means[1] or (means[0] == means[1] and _counts_up(inner))


def _columns(value: Mapping[str, Json], *, name: str) -> Carried | None:
    """An object of lists, each a column."""
    lists = {
        key: one for key, one in value.items()
        if isinstance(one, list) and not any(isinstance(cell, dict | list) for cell in one)
    }  # fmt: skip
    if len(lists) < 2:
        return None
    longest = max(map(len, lists.values()))
    columns = {key: one for key, one in lists.items() if len(one) == longest or key not in _LABELS}
    for key, one in columns.items():
        if len(one) != longest:
            longer = next(other for other, cells in columns.items() if len(cells) == longest)
            raise InputProblem(
                f"“{longer}” has {longest:,} values and “{key}” {len(one):,}, so they do not"
                " belong together.",
                todo="Give each column one value for each item.",
            )
    rows = [list(map(cell_text, row)) for row in zip(*columns.values(), strict=True)]
    unused = [key for key in value if key not in columns]
    return _grid([*map(cell_text, columns)], rows, problems=_not_read(unused))


def _only_table(value: Mapping[str, Json]) -> str | None:
    """The name of the only list of objects or lists, else of the only object."""
    lists = [key for key, one in value.items() if isinstance(one, list) and one
             and all(isinstance(item, dict | list) for item in one)]  # fmt: skip
    objects = [key for key, one in value.items() if isinstance(one, dict)]
    found = lists or objects
    return found[0] if len(found) == 1 else None


def _inside(value: Mapping[str, Json], inner: str, *, name: str) -> Carried:
    found = table_of(value[inner], name=name, within=True)
    unused = [key for key in value if key not in (inner, "schema")]
    return replace(found, problems=(*found.problems, *_not_read(unused)))


def _indexed(header: list[str], index: list[str], rows: list[list[str]], *, name: str) -> Carried:
    """A table with the names of its rows as the first column, unless they only count up."""
    if len(index) != len(rows) or any(len(row) != len(header) for row in rows):
        raise InputProblem(
            f"“{name}” has {len(header)} columns and {len(index):,} names of rows, but its data"
            " do not fit to these.",
            todo="Write the file again with pandas, or save it as CSV.",
        )
    if _counts_up(index):
        return _grid(header, rows)
    return _grid(["", *header], [[one, *row] for one, row in zip(index, rows, strict=True)])


def _grid(
    header: Sequence[str], rows: Sequence[list[str]], problems: tuple[Problem, ...] = ()
) -> Carried:
    return Carried(tuple(header), list(enumerate(rows, 1)), _JSON, problems)


def _counts_up(names: Sequence[str]) -> bool:
    return all(name == str(place) for place, name in enumerate(names))


def _are_lists(value: Json) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, list) for one in value)


def _joined(name: Json) -> str:
    """A name in several parts (a list, as pandas writes it) in one."""
    parts = name if isinstance(name, list) else [name]
    return " ".join(text for part in parts if (text := cell_text(part)))


def _not_read(names: list[str]) -> tuple[Problem, ...]:
    if not names:
        return ()
    listed = ", ".join(f"“{cell_text(one)}”" for one in names[:10])
    return (Problem(f"Beside the table the file holds {listed}; this was not read."),)
