"""The kinds of fields that a shared report is made of, each for the link and for the file.

A field knows its value in two forms: as bytes among others (`write`, `read`), and as plain data of
a JSON file (`plain`, `checked`). What comes in is checked by the same rules in both.
"""

from __future__ import annotations

import math
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lib.share.wire import In, Out, Unsound

T = TypeVar("T")
K = TypeVar("K")

MOST = 10**16
"""No test has more items: a count in a file has at most 15 digits, and of more than these floats
would no longer tell one item from none."""
LONGEST_TEXT = 20_000
"""Characters of a name or a message; a cell of a file may be longer, but no name means it."""


class Field(ABC, Generic[T]):
    """One kind of value, in both forms; whatever is wrong with it is `Unsound`."""

    @abstractmethod
    def write(self, out: Out, value: T) -> None:
        """Append the value."""

    @abstractmethod
    def read(self, source: In) -> T:
        """Take the value from what comes next."""

    @abstractmethod
    def plain(self, value: T) -> Any:
        """The value as JSON holds it."""

    @abstractmethod
    def checked(self, data: Any) -> T:
        """The value that JSON holds."""


@dataclass(frozen=True, slots=True)
class Natural(Field[int]):
    """A whole number from 0 on."""

    most: int = MOST

    def write(self, out: Out, value: int) -> None:
        out.number(value)

    def read(self, source: In) -> int:
        return source.number(self.most)

    def plain(self, value: int) -> Any:
        return value

    def checked(self, data: Any) -> int:
        if type(data) is not int or not 0 <= data <= self.most:
            raise Unsound("where a whole number belongs there is something else")
        return data


@dataclass(frozen=True, slots=True)
class Float(Field[float]):
    """A finite number from `least` to `most`."""

    least: float = -math.inf
    most: float = math.inf

    def write(self, out: Out, value: float) -> None:
        out.floats((value,))

    def read(self, source: In) -> float:
        return self._within(source.floats(1)[0])

    def plain(self, value: float) -> Any:
        return value

    def checked(self, data: Any) -> float:
        # A whole number of JSON may be larger than any float; nan is no more than anything.
        if type(data) not in (int, float) or not abs(data) <= sys.float_info.max:
            raise Unsound("where a number belongs there is something else")
        return self._within(float(data))

    def _within(self, value: float) -> float:
        if not self.least <= value <= self.most:
            raise Unsound(f"a number is not from {self.least:g} to {self.most:g}")
        return value


@dataclass(frozen=True, slots=True)
class Text(Field[str]):
    """Any text that can be stored as UTF-8."""

    def write(self, out: Out, value: str) -> None:
        out.text(value)

    def read(self, source: In) -> str:
        return source.text()

    def plain(self, value: str) -> Any:
        return value

    def checked(self, data: Any) -> str:
        if not isinstance(data, str) or len(data) > LONGEST_TEXT or not _storable(data):
            raise Unsound("where a text belongs there is something else")
        return data


@dataclass(frozen=True, slots=True)
class OneOf(Field[T]):
    """One of some words, or None among them; their order is part of the format."""

    words: Sequence[T]

    def write(self, out: Out, value: T) -> None:
        out.number(self.words.index(value))

    def read(self, source: In) -> T:
        return self.words[source.number(len(self.words) - 1)]

    def plain(self, value: T) -> Any:
        return value

    def checked(self, data: Any) -> T:
        found = [word for word in self.words if type(word) is type(data) and word == data]
        if not found:
            raise Unsound("a word is not one of those that can stand there")
        return found[0]


@dataclass(frozen=True, slots=True)
class Maybe(Field[T | None]):
    """A value or None."""

    field: Field[T]

    def write(self, out: Out, value: T | None) -> None:
        out.number(value is not None)
        if value is not None:
            self.field.write(out, value)

    def read(self, source: In) -> T | None:
        return self.field.read(source) if source.number(1) else None

    def plain(self, value: T | None) -> Any:
        return None if value is None else self.field.plain(value)

    def checked(self, data: Any) -> T | None:
        return None if data is None else self.field.checked(data)


@dataclass(frozen=True, slots=True)
class Many(Field[tuple[T, ...]]):
    """Values of one kind, in their order, at most `most`."""

    field: Field[T]
    most: int = MOST

    def write(self, out: Out, value: tuple[T, ...]) -> None:
        out.number(len(value))
        for one in value:
            self.field.write(out, one)

    def read(self, source: In) -> tuple[T, ...]:
        count = source.count()
        self._bounded(count)
        return tuple(self.field.read(source) for _ in range(count))

    def plain(self, value: tuple[T, ...]) -> Any:
        return [self.field.plain(one) for one in value]

    def checked(self, data: Any) -> tuple[T, ...]:
        if not isinstance(data, list):
            raise Unsound("where a list belongs there is something else")
        self._bounded(len(data))
        return tuple(self.field.checked(one) for one in data)

    def _bounded(self, count: int) -> None:
        if count > self.most:
            raise Unsound(f"a list has more than {self.most:,} entries")


@dataclass(frozen=True, slots=True)
class Table(Field[Mapping[str, T]]):
    """Values by name, in their order."""

    field: Field[T]

    def write(self, out: Out, value: Mapping[str, T]) -> None:
        out.number(len(value))
        for name, one in value.items():
            out.text(name)
            self.field.write(out, one)

    def read(self, source: In) -> Mapping[str, T]:
        count = source.count(2)
        found = {source.text(): self.field.read(source) for _ in range(count)}
        if len(found) != count:
            raise Unsound("a name stands twice where it can stand once")
        return found

    def plain(self, value: Mapping[str, T]) -> Any:
        return {name: self.field.plain(one) for name, one in value.items()}

    def checked(self, data: Any) -> Mapping[str, T]:
        if not isinstance(data, dict):
            raise Unsound("where a table belongs there is something else")
        return {TEXT.checked(name): self.field.checked(one) for name, one in data.items()}


class Record(Field[T]):
    """An object of one class, field by field; `fields` names them in their order."""

    def __init__(self, made: type[T], /, **fields: Field[Any]) -> None:
        self.made, self.fields = made, fields

    def write(self, out: Out, value: T) -> None:
        for name, field in self.fields.items():
            field.write(out, getattr(value, name))

    def read(self, source: In) -> T:
        return self.made(**{name: field.read(source) for name, field in self.fields.items()})

    def plain(self, value: T) -> Any:
        return {name: field.plain(getattr(value, name)) for name, field in self.fields.items()}

    def checked(self, data: Any) -> T:
        if not isinstance(data, dict) or data.keys() != self.fields.keys():
            raise Unsound("where an object belongs there is something else")
        return self.made(**{name: field.checked(data[name]) for name, field in self.fields.items()})


TEXT = Text()
NATURAL = Natural()
SHARE = Float(0, 1)


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
