"""Which column holds the true label and which the prediction, from names and from content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lib.intake import vocabulary
from lib.intake.cells import are_shares, repeat, share_values
from lib.intake.choices import Choices
from lib.intake.problems import InputProblem, Question
from lib.intake.table import Table
from lib.intake.vocabulary import plain_name

_QUESTION = {"true": "the true label", "predicted": "the predicted label"}
_TODO = "Say which column holds {question}."
LABEL_FLAGS = "--true and --pred"
"""What names the two columns on the command line."""

_LISTED = 10
"""Names in a message; more are only counted."""
_COMPARED = 30
"""Columns whose labels are compared with those of others; nobody chooses among more by sight."""


def column_cells(table: Table, name: str) -> list[str]:
    """The cells of a column among the first rows."""
    place = table.columns.index(name)
    return [row[place] for row in table.head]


def name_in_file(table: Table, column: str) -> str:
    """What the file calls a column; two columns of one name are told apart by us only."""
    place = table.columns.index(column)
    written = table.header[place].strip() if place < len(table.header) else ""
    return written or column


def names_in_file(table: Table) -> dict[str, str]:
    """The same of all columns, by the name by which each is told apart."""
    written = [name.strip() for name in table.header] + [""] * len(table.columns)
    return {column: name or column for column, name in zip(table.columns, written, strict=False)}


def listed(names: Sequence[str]) -> str:
    """Names as they stand in a message: “a”, “b” and “c”; of very many, the first."""
    quoted = [f"“{name}”" for name in names[:_LISTED]]
    if len(names) > _LISTED:
        quoted.append(f"{len(names) - _LISTED:,} others")
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else quoted[0]


def label_columns(table: Table, choices: Choices) -> tuple[str, str]:
    """The columns with the true and with the predicted label.

    Raises InputProblem if no column, or more than one, could be meant.
    """
    if len(table.columns) < 2:
        raise InputProblem(
            f"“{table.name}” has one column only, {listed(table.columns)}; "
            "two are needed, the true and the predicted label.",
            todo="Use a file with both. If it does have several columns, separate them with "
            "commas, semicolons or tabs.",
        )
    true, predicted = chosen(table, choices.true), chosen(table, choices.predicted)
    if true is not None and true == predicted:
        raise InputProblem(
            f"The column {listed([true])} was chosen both as the true and the predicted label.",
            todo=_TODO.format(question="each of the two"),
            flags=LABEL_FLAGS,
            columns=table.columns,
        )
    named_true = [true] if true else _named(table, "true", exclude=predicted)
    named_predicted = [predicted] if predicted else _named(table, "predicted", exclude=true)
    if not (true or named_predicted) and _only_vague(table, named_true):
        named_true = []
    return _paired(table, named_true, named_predicted)


def chosen(table: Table, wanted: str | None) -> str | None:
    """The column that the user named; InputProblem, with those that there are, if none is."""
    if wanted is None or wanted in table.columns:
        return wanted
    if wanted.strip() in table.columns:
        return wanted.strip()
    raise InputProblem(
        f"There is no column “{wanted}” in “{table.name}”.",
        todo=f"Choose among {listed(table.columns)}.",
    )


def _named(table: Table, role: str, *, exclude: str | None) -> list[str]:
    """The columns whose name says the role best; several if they say it equally well."""
    tiers, words, others = (
        (vocabulary.TRUE, vocabulary.TRUE_WORDS, vocabulary.PREDICTED_WORDS)
        if role == "true"
        else (vocabulary.PREDICTED, vocabulary.PREDICTED_WORDS, vocabulary.TRUE_WORDS)
    )
    names = {
        column: plain_name(name)
        for column, name in names_in_file(table).items()
        if column != exclude
    }
    for tier in tiers:
        if found := [name for name, plain in names.items() if plain in tier]:
            return found
    tokens = {name: set(plain.split()) for name, plain in names.items()}
    return [
        name for name, parts in tokens.items()
        if parts & words and not parts & (others - words) and names[name] not in vocabulary.SCORE
    ]  # fmt: skip


def _only_vague(table: Table, names: Sequence[str]) -> bool:
    return all(plain_name(name_in_file(table, name)) in vocabulary.VAGUE for name in names)


def _paired(table: Table, true: list[str], predicted: list[str]) -> tuple[str, str]:
    if not true and not predicted:
        raise _no_names(table)
    for role, many in (("true", true), ("predicted", predicted)):
        if len(many) > _COMPARED:
            raise _tie(table, role, many, {"true": true, "predicted": predicted})
    if not true:
        true = _sharing(table, predicted)
    elif not predicted:
        predicted = _sharing(table, true)
    pairs = [(t, p) for t in true for p in predicted if t != p]
    if len(pairs) > 1:
        cells = _all_cells(table)
        pairs = [(t, p) for t, p in pairs if share_values(cells[t], cells[p])] or pairs
    trues, predictions = _distinct(t for t, _ in pairs), _distinct(p for _, p in pairs)
    for role, candidates in (("true", trues), ("predicted", predictions)):
        if len(candidates) > 1:
            raise _tie(table, role, candidates, {"true": trues, "predicted": predictions})
    if not pairs:
        missing, known = ("predicted", true) if true else ("true", predicted)
        problem = InputProblem(
            f"{listed(known)} can be one of the two labels, but no column could be recognised "
            f"as {_QUESTION[missing]}; there are {listed(table.columns)}.",
            todo=_TODO.format(question=_QUESTION[missing]),
            flags=LABEL_FLAGS,
            columns=table.columns,
        )
        if len(known) == 1:
            problem.known = {"true" if true else "predicted": known[0]}
        raise problem
    return pairs[0]


def _tie(
    table: Table, role: str, candidates: list[str], found: Mapping[str, list[str]]
) -> InputProblem:
    question = Question(
        f"More than one column could hold {_QUESTION[role]}: {listed(candidates)}.",
        todo=_TODO.format(question=_QUESTION[role]),
        flags=LABEL_FLAGS,
        columns=table.columns,
    )
    question.known = {one: names[0] for one, names in found.items() if len(names) == 1}
    return question


def _all_cells(table: Table) -> dict[str, tuple[str, ...]]:
    """The cells of every column among the first rows."""
    return dict(zip(table.columns, zip(*table.head, strict=True), strict=True))


def _sharing(table: Table, known: list[str]) -> list[str]:
    cells = _all_cells(table)
    return [
        name for name in table.columns
        if name not in known and any(share_values(cells[name], cells[other]) for other in known)
    ]  # fmt: skip


def _share(table: Table, one: str, other: str) -> bool:
    return share_values(column_cells(table, one), column_cells(table, other))


def _no_names(table: Table) -> InputProblem:
    labels = [name for name in table.columns if repeat(column_cells(table, name))]
    alike = [
        name for name in labels
        if len(labels) <= _COMPARED
        and any(other != name and _share(table, name, other) for other in labels)
        and not are_shares(column_cells(table, name))
    ]  # fmt: skip
    if len(alike) == 2:
        return Question(
            f"The columns {listed(alike)} hold the same labels, but their names do not say which "
            "holds the true label and which the predicted one.",
            todo=_TODO.format(question="the true label"),
            flags=LABEL_FLAGS,
            columns=table.columns,
        )
    return InputProblem(
        f"No column of “{table.name}” could be recognised as the true or the predicted label; "
        f"there are {listed(table.columns)}.",
        where="The first line must hold the names of the columns.",
        todo=_TODO.format(question="the true label, and which the prediction"),
        flags=LABEL_FLAGS,
        columns=table.columns,
    )


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
