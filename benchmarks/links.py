"""Packing and unpacking a report of a hundred classes, beside what JSON and deflate need for it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from time import perf_counter

from lib.share.packing import pack, unpack
from lib.share.report_file import report_file
from tests.share.test_packing import ENOUGH, a_test, with_curves

RUNS = 15
CLASSES, ITEMS, POINTS = 100, 20_000, 20


def main() -> None:
    """The best of several runs; the aim is 5 ms each way without curves."""
    plain = a_test(CLASSES, ITEMS, right=0.8, names="{1} {0}")
    print(f"\nA report of {CLASSES} classes, best of {RUNS} runs, in ms")
    for kind, evaluation in (("without scores", plain), ("curves", with_curves(plain, POINTS))):
        payload, data = pack(evaluation), json.loads(report_file(evaluation))
        ways: dict[str, Callable[[], object]] = {
            "packed": lambda of=evaluation: pack(of),
            "unpacked": lambda of=payload: unpack(of, longest=ENOUGH, most=ENOUGH),
            "JSON and deflate": lambda of=data: zlib.compress(json.dumps(of).encode(), 9),
        }
        for name, way in ways.items():
            best = min(_seconds(way) for _ in range(RUNS))
            print(f"  {kind}, {name}: {best * 1000:.1f} ({len(payload):,} characters)")


def _seconds(do: Callable[[], object]) -> float:
    begun = perf_counter()
    do()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
