"""Numbers and texts as few bytes, and back again: what every field of a link is made of."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from operator import length_hint, sub

MOST_BYTES = 10
"""A number takes at most so many bytes: 70 bits, more than any count of items."""
MOST_DECIMALS = 17
"""A float that is written shorter than its eight bytes has no more decimals than this."""

_SMALL = 1 << 7
_WHOLE = 1 << 50
"""Up to here a float times a power of ten is nearest to the integer that is meant."""
_AS_BYTES = MOST_DECIMALS + 1
_FLOAT = struct.Struct("<d")
_REMEMBERED = 1 << 14
"""Numbers of which the bytes are remembered: steps along curves are small and recur."""


class Unsound(Exception):
    """What was handed in is not what a maker writes; the text says what is wrong with it."""


class Out:
    """Collects the fields of a report: numbers in one stream, each text once in a table."""

    def __init__(self) -> None:
        self.numbers_written = bytearray()
        self.texts: dict[str, int] = {}

    def number(self, value: int) -> None:
        """A natural number, seven bits a byte."""
        self.numbers_written += _number_bytes(value)

    def signed(self, values: Sequence[int]) -> None:
        """Integers, without how many: small ones of either sign are short."""
        self.numbers([2 * value if value >= 0 else -2 * value - 1 for value in values])

    def numbers(self, values: Sequence[int]) -> None:
        """Natural numbers, without how many they are."""
        if values and max(values) < _SMALL:
            self.numbers_written += bytes(values)
        else:
            self.numbers_written += b"".join(map(_number_bytes, values))

    def text(self, value: str) -> None:
        """A text: 0 where it is new, else its place in the table, from 1."""
        place = self.texts.get(value)
        if place is None:
            self.texts[value] = len(self.texts) + 1
        self.number(place or 0)

    def floats(self, values: Sequence[float]) -> None:
        """Floats, without how many: integers of one number of decimals where that is exact."""
        decimals = _decimals(values)
        self.number(_AS_BYTES if decimals is None else decimals)
        if decimals is None:
            self.numbers_written += struct.pack(f"<{len(values)}d", *values)
        else:
            self.signed([round(value * 10**decimals) for value in values])

    def falling(self, values: Sequence[float]) -> None:
        """Floats that fall strictly, without how many: the first, then how far each one falls."""
        decimals = _decimals(values)
        self.number(_AS_BYTES if decimals is None else decimals)
        if decimals is None:
            self.numbers_written += struct.pack(f"<{len(values)}d", *values)
        elif values:
            whole = [round(value * 10**decimals) for value in values]
            self.signed(whole[:1])
            self.numbers([high - low for high, low in pairwise(whole)])

    def table(self) -> bytes:
        """The texts in the order of their first use: how many, their lengths, then all of them."""
        encoded = [text.encode() for text in self.texts]
        head = Out()
        head.numbers([len(encoded), *map(len, encoded)])
        return bytes(head.numbers_written) + b"".join(encoded)


class In:
    """Reads what `Out` wrote, and believes nothing: no size is larger than what is left."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0
        self.texts: list[str] = []
        self.texts_used = 0

    def number(self, most: int | None = None) -> int:
        """A natural number, at most `most`."""
        value = self.numbers(1)[0]
        if most is not None and value > most:
            raise Unsound(f"a number is larger than {most:,}")
        return value

    def count(self, bytes_each: int = 1) -> int:
        """How many things follow; each takes at least `bytes_each` bytes of what is left."""
        return self.number((len(self.data) - self.at) // max(bytes_each, 1))

    def numbers(self, count: int) -> list[int]:
        """So many natural numbers."""
        block = self.data[self.at : self.at + count]
        if len(block) < count:
            raise Unsound("it ends too early")
        if block.isascii():
            self.at += count
            return list(block)
        longest = self.data[self.at : self.at + MOST_BYTES * count]
        source = iter(longest)
        found = [byte if byte < _SMALL else _long(byte, source) for byte in islice(source, count)]
        if len(found) < count:
            raise Unsound("it ends too early")
        self.at += len(longest) - length_hint(source)
        return found

    def text(self) -> str:
        """A text of the table."""
        place = self.number(len(self.texts))
        if place == 0:
            self.texts_used += 1
            place = self.texts_used
        if place > self.texts_used or place > len(self.texts):
            raise Unsound("a text is missing")
        return self.texts[place - 1]

    def floats(self, count: int) -> tuple[float, ...]:
        """So many floats, each of them finite."""
        decimals = self.number(_AS_BYTES)
        if decimals == _AS_BYTES:
            return self._float_bytes(count)
        return _divided([_signed(value) for value in self.numbers(count)], decimals)

    def falling(self, count: int) -> tuple[float, ...]:
        """So many floats that fall."""
        decimals = self.number(_AS_BYTES)
        if decimals == _AS_BYTES:
            return self._float_bytes(count)
        if count == 0:
            return ()
        first, falls = _signed(self.number()), self.numbers(count - 1)
        return _divided([*accumulate(falls, sub, initial=first)], decimals)

    def bytes(self, count: int) -> bytes:
        """So many bytes as they are."""
        found = self.data[self.at : self.at + count]
        if len(found) < count:
            raise Unsound("it ends too early")
        self.at += count
        return found

    def table(self, longest: int) -> None:
        """The table of texts, none of more than `longest` characters."""
        lengths = self.numbers(self.count())
        if sum(lengths) > len(self.data) - self.at:
            raise Unsound("it ends too early")
        for length in lengths:
            try:
                text = self.bytes(length).decode()
            except UnicodeDecodeError:
                raise Unsound("a text is no UTF-8") from None
            if len(text) > longest:
                raise Unsound(f"a text has more than {longest:,} characters")
            self.texts.append(text)

    def end(self) -> None:
        """There must be nothing left over."""
        if self.at != len(self.data) or self.texts_used != len(self.texts):
            raise Unsound("something is left over at its end")

    def _float_bytes(self, count: int) -> tuple[float, ...]:
        values = struct.unpack(f"<{count}d", self.bytes(_FLOAT.size * count))
        if not all(map(math.isfinite, values)):
            raise Unsound("a number is not finite")
        return values


def _long(first: int, rest: Iterator[int]) -> int:
    """The number of several bytes that begins with `first`."""
    value = first & 0x7F
    for place, byte in zip(range(1, MOST_BYTES), rest, strict=False):
        value |= (byte & 0x7F) << 7 * place
        if byte < _SMALL:
            return value
    raise Unsound("a number is too large" if length_hint(rest) else "it ends too early")


@lru_cache(_REMEMBERED)
def _number_bytes(value: int) -> bytes:
    """Seven bits a byte, the lowest first; all but the last byte have their highest bit set."""
    found = bytearray()
    while value >= _SMALL:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)


def _signed(value: int) -> int:
    """What `Out.signed` wrote."""
    return -(value >> 1) - 1 if value & 1 else value >> 1


def _divided(whole: Sequence[int], decimals: int) -> tuple[float, ...]:
    if whole and (max(whole) >= _WHOLE or min(whole) <= -_WHOLE):
        raise Unsound("a number is too large")
    scale: int = 10**decimals
    return tuple([value / scale for value in whole])


def _decimals(values: Sequence[float]) -> int | None:
    """The fewest decimals with which all values are integers; None where eight bytes are less.

    An integer divided by a power of ten is rounded once, as the text of a decimal is, so the value
    with so many decimals reads back as the very same float.
    """
    if 0 in values and any(math.copysign(1, value) < 0 for value in values if not value):
        return None
    largest = max(map(abs, values), default=0)
    decimals, scale = 0, 1
    for value in values:
        if round(value * scale) / scale != value:
            decimals = _decimals_of(value)
            scale = 10**decimals
            if decimals > MOST_DECIMALS or largest * scale >= _WHOLE:
                return None
    return decimals if largest < _WHOLE else None


def _decimals_of(value: float) -> int:
    """The decimals of the shortest text of a float."""
    digits, _, exponent = repr(value).partition("e")
    behind = digits.partition(".")[2]
    return len(behind if behind != "0" else "") - int(exponent or 0)
