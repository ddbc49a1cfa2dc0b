"""Links that somebody cut, changed, or made up to do harm, each from a seed."""

from __future__ import annotations

import random
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable

from lib.share.packing import _WORDS, LONGEST, VERSION
from lib.share.wire import Out

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ODD = ALPHABET + "=+/.%& \n\x00é☃"


def sealed(content: bytes, *, level: int = 6) -> str:
    """Any content as a link whose checksum is right."""
    deflating = zlib.compressobj(level, zlib.DEFLATED, -15, 9, zdict=_WORDS.encode())
    return sealed_as_it_is(deflating.compress(content) + deflating.flush())


def sealed_as_it_is(deflated: bytes) -> str:
    """Bytes that may not even be deflated, as a link whose checksum is right."""
    total = zlib.crc32(VERSION.encode() + deflated).to_bytes(4, "big")
    return VERSION + urlsafe_b64encode(total + deflated).rstrip(b"=").decode()


def content_of(payload: str) -> bytes:
    """What a good link holds, inflated."""
    text = payload[1:]
    packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))[4:]
    return zlib.decompressobj(-15, zdict=_WORDS.encode()).decompress(packed)


def cut(payload: str, chance: random.Random) -> str:
    return payload[: chance.randrange(len(payload))]


def changed(payload: str, chance: random.Random) -> str:
    """One to four characters replaced, put in, doubled or taken out."""
    text = payload
    while text == payload:
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text)) if text else 0
            new = chance.choice(ODD)
            text = chance.choice(
                (text[:at] + new + text[at + 1 :], text[:at] + new + text[at:],
                 text[:at] + text[at + 1 :], text[:at] + text[at : at + 5] + text[at:])
            )  # fmt: skip
    return text


def wrong_inside(payload: str, chance: random.Random) -> str:
    """Bytes of the content changed, and the checksum made right again."""
    content = bytearray(content_of(payload))
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content))
        content[at : at + chance.randrange(2)] = chance.randbytes(chance.randint(0, 2))
    return sealed(bytes(content))


def lying_sizes(payload: str, chance: random.Random) -> str:
    """A size in the content replaced by a far larger one, and the checksum made right again."""
    content = content_of(payload)
    at = chance.randrange(len(content))
    huge = Out()
    huge.number(chance.choice((10**3, 10**6, 10**9, 2**31, 2**63, 2**70 - 1, 2**90)))
    return sealed(content[:at] + bytes(huge.numbers_written) + content[at + 1 :])


def inflating(payload: str, chance: random.Random) -> str:
    """As many bytes as a link of the longest kind can inflate to: one byte again and again."""
    head = content_of(payload)[: chance.randrange(200)]
    more = chance.choice((10**4, 60_000, 10**5, 10**6, 20 * 10**6))
    return sealed(head + bytes([chance.randrange(4)]) * more, level=9)


def noise(_payload: str, chance: random.Random) -> str:
    """Nothing that was ever a link, of any length."""
    size = chance.choice((0, 1, 10, 1_000, LONGEST - 1, LONGEST, LONGEST + 1, 10**6))
    text = "".join(chance.choices(ALPHABET, k=min(size, 5_000)))
    return (VERSION + text * (size // 5_000 + 1))[:size]


def noise_sealed(_payload: str, chance: random.Random) -> str:
    """Noise with a right checksum, deflated or not."""
    return chance.choice((sealed, sealed_as_it_is))(chance.randbytes(chance.randrange(3_000)))


ATTACKS: tuple[Callable[[str, random.Random], str], ...] = (
    cut, changed, wrong_inside, lying_sizes, inflating, noise, noise_sealed,
)  # fmt: skip
