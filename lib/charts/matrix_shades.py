"""How dark a cell of a matrix is: six shades of one hue, each for a range of round numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

SHADES: Mapping[Literal["light", "dark"], tuple[str, ...]] = {
    "light": ("#DFDAF8", "#CBC3F5", "#B4A6F0", "#9D8BE5", "#674EB0", "#442D7D"),
    "dark": ("#2C2546", "#413668", "#57488D", "#6A57AB", "#A795EF", "#CEC5FE"),
}
"""From few mistakes to many, in the hue that no measure has (OKLCH 292°). The fifth is a leap:
between it and the fourth no text would have a contrast of 4.5 : 1."""

WITH_INK = 4
"""The first shades carry text in ink, the others text in the colour of the background."""


_HALF = 0.5
"""Where the last range of shares begins: it ends at all of them."""


@dataclass(frozen=True, slots=True)
class Step:
    """One range of values: from `low` up to the next step; `shade` is its place in `SHADES`."""

    low: float
    label: str
    shade: int


def steps_for_counts(least: int, most: int) -> tuple[Step, ...]:
    """The steps for counts from `least` to `most`: 1, 2–4, 5–9, 10–19, …

    >>> [step.label for step in steps_for_counts(1, 12)], steps_for_counts(6, 7)[0].label
    (['1', '2–4', '5–9', '10–19'], '5–9')
    """
    lows = [int(low) for low in _ladder(least, most)]
    if lows[0] > least:
        lows[0] = 1
    labels = [
        f"{low:,}" if end - low == 1 else f"{low:,}–{end - 1:,}"
        for low, end in zip(lows, _ends(lows), strict=True)
    ]
    return _shaded(lows, labels)


def steps_for_shares(least: float, most: float) -> tuple[Step, ...]:
    """The steps for shares from `least` to `most`, both above 0.

    The lightest is for everything below the second, where six ranges do not reach down.

    >>> [step.label for step in steps_for_shares(0.001, 0.31)]
    ['under 1%', '1–2%', '2–5%', '5–10%', '10–20%', '20–50%']
    """
    lows = _ladder(least, min(most, _HALF))
    ends = _ends(lows)
    labels = [
        f"{_per_cent(low)}–{_per_cent(end)}%" for low, end in zip(lows, ends, strict=True)
    ]  # fmt: skip
    if lows[0] > least:
        lows[0], labels[0] = 0.0, f"under {_per_cent(ends[0])}%"
    return _shaded(lows, labels)


def step_of(steps: Sequence[Step], value: float) -> Step:
    """The step in which a value above 0 lies."""
    return steps[bisect_right(steps, value, key=lambda step: step.low) - 1]


def _ladder(least: float, most: float) -> list[float]:
    """Up to six round numbers (1, 2 or 5 times a power of ten) that reach to `most`.

    They begin at the last that is not above `least`, or as far down as six reach.
    """
    power = int(f"{most:e}".partition("e")[2])
    # Written as text and read again, each is the float next to the round number itself.
    rungs = [float(f"{digit}e{exponent}") for exponent in range(power - 3, power + 2)
             for digit in (1, 2, 5)]  # fmt: skip
    below = [rung for rung in rungs if rung <= most][-len(SHADES["light"]) :]
    started = sum(rung <= least for rung in below)
    return below[max(0, started - 1) :]


def _ends(lows: Sequence[float]) -> list[int | float]:
    """Where each range ends: at the next, the last one at the next round number."""
    return [*lows[1:], _above(lows[-1])]


def _above(rung: float) -> int | float:
    """The next round number."""
    digit, _, power = f"{rung:.0e}".partition("e")
    following = {"1": f"2e{power}", "2": f"5e{power}", "5": f"1e{int(power) + 1}"}[digit]
    value = float(following)
    return int(value) if rung >= 1 else value


def _per_cent(share: float) -> str:
    return f"{share * 100:.10g}"


def _shaded(lows: Sequence[float], labels: Sequence[str]) -> tuple[Step, ...]:
    """Fewer steps than shades are spread over them, so that neighbours stay apart."""
    last = len(SHADES["light"]) - 1
    spread = [last // 2] if len(lows) == 1 else [
        round(nth * last / (len(lows) - 1)) for nth in range(len(lows))
    ]  # fmt: skip
    return tuple(map(Step, lows, labels, spread))
